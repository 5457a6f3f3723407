import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { NumberTable } from '../../../src-main/safety/words/numberTable.ts';

const keys = fc.oneof(
  fc.nat(),
  fc.maxSafeNat(),
  fc.nat(20).map((key) => key * 2 ** 40),
);

describe('a table of numbers', () => {
  it('gives back the value that a key was given last, and -1 for a key that has none', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(keys, fc.nat()), { maxLength: 300 }), fc.array(keys), (entries, others) => {
        const table = new NumberTable(entries.length);
        const expected = new Map(entries);
        for (const [key, value] of entries) table.set(key, value);
        for (const key of [...expected.keys(), ...others]) expect(table.get(key)).toBe(expected.get(key) ?? -1);
      }),
    );
  });

  it('holds as many keys as it was made for, and can be empty', () => {
    const table = new NumberTable(3);
    for (const key of [7, 2 ** 45, 0]) table.set(key, key % 5);
    expect([0, 7, 2 ** 45, 8].map((key) => table.get(key))).toEqual([0, 2, 2 ** 45 % 5, -1]);
    expect(new NumberTable(0).get(0)).toBe(-1);
  });
});
