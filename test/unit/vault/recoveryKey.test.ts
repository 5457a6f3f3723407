import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { systemRandom } from '../../../src-main/vault/environment.ts';
import { formatRecoveryKey, newRecoverySecret, parseRecoveryKey } from '../../../src-main/vault/recoveryKey.ts';

const secret = fc.uint8Array({ minLength: 20, maxLength: 20 }).map((bytes) => Buffer.from(bytes));

describe('a recovery key', () => {
  it('is nine groups of four characters that cannot be mistaken for one another', () => {
    fc.assert(
      fc.property(secret, (bytes) => {
        expect(formatRecoveryKey(bytes)).toMatch(/^([0-9A-HJKMNP-TV-Z]{4}-){8}[0-9A-HJKMNP-TV-Z]{4}$/);
      }),
    );
  });

  it('is read back as it was given out', () => {
    fc.assert(
      fc.property(secret, (bytes) => {
        expect(parseRecoveryKey(formatRecoveryKey(bytes))).toEqual({ ok: true, secret: bytes });
      }),
    );
  });

  it('is read back however it was copied by hand', () => {
    const sloppy = fc.tuple(secret, fc.infiniteStream(fc.nat({ max: 5 }))).map(([bytes, choices]) => {
      const typed = [...formatRecoveryKey(bytes)].map((character) => {
        const choice = choices.next().value;
        if (character === '-') return ['', ' ', '-', '–', ' - ', '\n'][choice];
        if (character === '0') return ['0', 'O', 'o', '0', 'O', 'o'][choice];
        if (character === '1') return ['1', 'I', 'i', 'l', 'L', '1'][choice];
        return choice > 2 ? character.toLowerCase() : character;
      });
      return { bytes, typed: ` ${typed.join('')}\t` };
    });
    fc.assert(
      fc.property(sloppy, ({ bytes, typed }) => {
        expect(parseRecoveryKey(typed)).toEqual({ ok: true, secret: bytes });
      }),
    );
  });

  it('tells a wrong character in nearly every case', () => {
    fc.assert(
      fc.property(secret, fc.nat({ max: 31 }), fc.nat({ max: 30 }), (bytes, position, shift) => {
        const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
        const characters = [...formatRecoveryKey(bytes).replaceAll('-', '')];
        const before = alphabet.indexOf(characters[position] ?? '');
        characters[position] = alphabet.charAt((before + 1 + shift) % 32);
        expect(parseRecoveryKey(characters.join(''))).toEqual({
          ok: false,
          problem: expect.stringContaining('mistake'),
        });
      }),
      // One mistake in a million passes a checksum of 20 bits.
      { numRuns: 200, seed: 7 },
    );
  });

  it('says what is wrong with something else', () => {
    const key = formatRecoveryKey(Buffer.alloc(20, 7));
    expect(parseRecoveryKey(key.slice(0, -1))).toEqual({ ok: false, problem: expect.stringContaining('nine groups') });
    expect(parseRecoveryKey(`${key}A`)).toEqual({ ok: false, problem: expect.stringContaining('nine groups') });
    expect(parseRecoveryKey('')).toEqual({ ok: false, problem: expect.stringContaining('nine groups') });
    expect(parseRecoveryKey(key.replace(/^./, 'U'))).toEqual({ ok: false, problem: expect.stringContaining('"U"') });
    expect(parseRecoveryKey('password')).toMatchObject({ ok: false });
  });

  it('is another one each time', () => {
    const keys = Array.from({ length: 100 }, () => formatRecoveryKey(newRecoverySecret(systemRandom)));
    expect(new Set(keys).size).toBe(100);
  });
});
