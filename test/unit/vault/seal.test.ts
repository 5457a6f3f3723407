import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { systemRandom } from '../../../src-main/vault/environment.ts';
import { createSealer } from '../../../src-main/vault/seal.ts';

const keys = () => ({ field: systemRandom.bytes(32), index: systemRandom.bytes(32) });
const sealer = createSealer(keys(), 1, systemRandom);

const place = fc.record({
  table: fc.stringMatching(/^[a-z_]{1,30}$/),
  column: fc.stringMatching(/^[a-z_]{1,30}$/),
  rowId: fc.uuid(),
});
const text = fc.string({ unit: 'grapheme', maxLength: 500 });

describe('a sealed field', () => {
  it('opens in its own place as the text it was', () => {
    fc.assert(
      fc.property(place, text, ({ table, column, rowId }, secret) => {
        expect(sealer.unseal(table, column, rowId, sealer.seal(table, column, rowId, secret))).toBe(secret);
      }),
    );
  });

  it('opens in no other place', () => {
    fc.assert(
      fc.property(place, place, text, (from, to, secret) => {
        fc.pre(from.table !== to.table || from.column !== to.column || from.rowId !== to.rowId);
        const blob = sealer.seal(from.table, from.column, from.rowId, secret);
        expect(() => sealer.unseal(to.table, to.column, to.rowId, blob)).toThrow(damaged);
      }),
    );
  });

  it('does not open where table and column only look alike when joined', () => {
    const id = '01890000-0000-7000-8000-000000000001';
    const blob = sealer.seal('journal', 'entry_title', id, 'x');
    expect(() => sealer.unseal('journalentry', '_title', id, blob)).toThrow(damaged);
  });

  it('opens in no other vault and under no other keys of the same vault', () => {
    const shared = keys();
    const id = '01890000-0000-7000-8000-000000000001';
    const blob = createSealer(shared, 1, systemRandom).seal('t', 'c', id, 'x');
    expect(() => sealer.unseal('t', 'c', id, blob)).toThrow(damaged);
    expect(() => createSealer(shared, 2, systemRandom).unseal('t', 'c', id, blob)).toThrow(damaged);
  });

  it('is refused when any bit is flipped', () => {
    fc.assert(
      fc.property(place, text, fc.nat(), fc.nat({ max: 7 }), ({ table, column, rowId }, secret, position, bit) => {
        const blob = sealer.seal(table, column, rowId, secret);
        const at = position % blob.length;
        blob.writeUInt8(blob.readUInt8(at) ^ (1 << bit), at);
        expect(() => sealer.unseal(table, column, rowId, blob)).toThrow(damaged);
      }),
    );
  });

  it('is refused when it is cut off or extended', () => {
    fc.assert(
      fc.property(place, text, fc.nat(), ({ table, column, rowId }, secret, length) => {
        const blob = sealer.seal(table, column, rowId, secret);
        expect(() => sealer.unseal(table, column, rowId, blob.subarray(0, length % blob.length))).toThrow(damaged);
        expect(() => sealer.unseal(table, column, rowId, Buffer.concat([blob, Buffer.alloc(1)]))).toThrow(damaged);
      }),
    );
  });

  it('has the documented layout and never the same bytes twice', () => {
    const id = '01890000-0000-7000-8000-000000000001';
    const [one, other] = [sealer.seal('t', 'c', id, 'héllo'), sealer.seal('t', 'c', id, 'héllo')];
    expect(one.length).toBe(1 + 2 + 12 + Buffer.byteLength('héllo') + 16);
    expect(one.subarray(0, 3)).toEqual(Buffer.from([1, 0, 1]));
    expect(one.equals(other)).toBe(false);
  });

  it('needs the id of a row', () => {
    for (const id of ['', 'draft', '0189000000007000800000000000000', `${'0'.repeat(35)}g`]) {
      expect(() => sealer.seal('t', 'c', id, 'x')).toThrow(TypeError);
    }
  });

  it('can be neither made nor opened once the sealer is closed', () => {
    const closing = createSealer(keys(), 1, systemRandom);
    const id = '01890000-0000-7000-8000-000000000001';
    const blob = closing.seal('t', 'c', id, 'x');
    closing.close();
    for (const use of [
      () => closing.seal('t', 'c', id, 'x'),
      () => closing.unseal('t', 'c', id, blob),
      () => closing.blindIndex('tag', 'x'),
    ]) {
      expect(use).toThrow(expect.objectContaining({ code: 'UNAUTHENTICATED' }));
    }
  });
});

describe('a blind index', () => {
  it('is the same for the same text under one label and vault only', () => {
    fc.assert(
      fc.property(text, text, fc.string(), fc.string(), (one, other, label, otherLabel) => {
        const index = sealer.blindIndex(label, one);
        expect(index).toHaveLength(16);
        expect(sealer.blindIndex(label, one).equals(index)).toBe(true);
        expect(sealer.blindIndex(otherLabel, other).equals(index)).toBe(label === otherLabel && one === other);
        expect(createSealer(keys(), 1, systemRandom).blindIndex(label, one).equals(index)).toBe(false);
      }),
    );
  });

  it('keeps label and text apart', () => {
    expect(sealer.blindIndex('ab', 'c').equals(sealer.blindIndex('a', 'bc'))).toBe(false);
  });
});

const damaged = expect.objectContaining({ code: 'VAULT_DAMAGED' });
