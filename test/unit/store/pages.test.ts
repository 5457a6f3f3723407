import fc from 'fast-check';
import { expect, it } from 'vitest';
import { readFromNearerEnd } from '../../../src-main/store/pages.ts';

/** What a table of the numbers from 0 would give, and how many rows it had to skip. */
function tableOf(total: number) {
  const skipped: number[] = [];
  const inOrder = Array.from({ length: total }, (_, index) => index);
  const read = ({ limit, offset, sort }: { limit: number; offset: number; sort: 'asc' | 'desc' }): number[] => {
    skipped.push(offset);
    return (sort === 'asc' ? inOrder : [...inOrder].reverse()).slice(offset, offset + limit);
  };
  return { read, skipped };
}

const page = fc.record({
  limit: fc.integer({ min: 1, max: 20 }),
  offset: fc.nat(120),
  sort: fc.constantFrom('asc' as const, 'desc' as const),
});

it('gives the same page as one read from the start', () => {
  fc.assert(
    fc.property(fc.nat(100), page, (total, wanted) => {
      const { read } = tableOf(total);
      expect(readFromNearerEnd(wanted, total, read)).toEqual(tableOf(total).read(wanted));
    }),
  );
});

it('never skips more than half of the rows, and reads nothing behind the end', () => {
  fc.assert(
    fc.property(fc.nat(100), page, (total, wanted) => {
      const { read, skipped } = tableOf(total);
      readFromNearerEnd(wanted, total, read);
      expect(skipped).toHaveLength(wanted.offset < total ? 1 : 0);
      for (const rows of skipped) expect(rows).toBeLessThanOrEqual(total / 2);
    }),
  );
});
