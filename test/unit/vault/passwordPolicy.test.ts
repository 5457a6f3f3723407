import { describe, expect, it } from 'vitest';
import { systemRandom } from '../../../src-main/vault/environment.ts';
import { checkPassword, requireGoodPassword, suggestPassphrase } from '../../../src-main/vault/passwordPolicy.ts';

const alice = { username: 'alice.wonder', email: 'alice@rabbithole.example' };

describe('a password', () => {
  it.each([
    ['Password123!', 'common with decorations'],
    ['short 7#x', 'nine characters'],
    ['qwertzuiop12', 'a row of keys'],
    ['aaaaaaaaaaaaaaaa', 'one letter'],
    ['abcabcabcabcabc', 'a repetition'],
    ['alice.wonder', 'the username'],
    ['ALICE@RABBITHOLE.EXAMPLE', 'the e-mail address in capitals'],
    ['evenkeel2026', 'the name of the app'],
    ['', 'nothing'],
    ['😀😀😀😀😀', 'five characters in ten code units'],
  ])('%s (%s) is refused with a reason', async (password) => {
    const verdict = await checkPassword(password, alice);
    expect(verdict).toMatchObject({ acceptable: false, needs_confirmation: false });
    expect(verdict.advice[0]).toMatch(/\.$/);
  });

  it('that is strong enough passes, with a question when it is only just', async () => {
    expect(await checkPassword('SecurePass123!', {})).toMatchObject({ acceptable: true, needs_confirmation: true });
    expect(await checkPassword('a quiet harbour at seven', {})).toMatchObject({
      acceptable: true,
      needs_confirmation: false,
    });
  });

  it('may be as long as a passphrase gets', async () => {
    const verdict = await checkPassword('Seven words are better than one. '.repeat(31).slice(0, 1024), {});
    expect(verdict.acceptable).toBe(true);
  });

  it('is judged in composed form, so that keyboards which decompose get the same answer', async () => {
    const composed = 'Träume über Öl';
    expect(await checkPassword(composed.normalize('NFD'), {})).toEqual(await checkPassword(composed, {}));
  });

  it('that is refused names the field', async () => {
    await expect(requireGoodPassword('Password123!', {}, 'new_password')).rejects.toMatchObject({
      code: 'VALIDATION_ERROR',
      details: expect.arrayContaining([{ path: 'new_password', message: expect.stringContaining('easy to guess') }]),
    });
  });
});

describe('a suggested passphrase', () => {
  it('is six words that the policy accepts without a question', async () => {
    const { passphrase, bits } = await suggestPassphrase(systemRandom);
    expect(passphrase).toMatch(/^([a-z]+ ){5}[a-z]+$/);
    expect(bits).toBe(77.5);
    expect(await checkPassword(passphrase, {})).toMatchObject({ acceptable: true, needs_confirmation: false });
  });

  it('draws every word with the same chance: numbers that would favour some are thrown away', async () => {
    const draws = [62_208, 65_535, 0, 7_775, 7_776, 62_207, 1, 2];
    let calls = 0;
    const random = {
      bytes: () => {
        const bytes = Buffer.alloc(2);
        bytes.writeUInt16BE(draws[calls] ?? 0);
        calls += 1;
        return bytes;
      },
    };
    const { passphrase } = await suggestPassphrase(random);
    const [first, last, again, lastAgain] = passphrase.split(' ');
    expect(calls).toBe(8);
    expect(first).toBe(again);
    expect(last).toBe(lastAgain);
    expect(first).not.toBe(last);
  });
});
