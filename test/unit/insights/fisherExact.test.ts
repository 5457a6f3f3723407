import fc from 'fast-check';
import { expect, it } from 'vitest';
import { fisherExact } from '../../../src-main/insights/fisherExact.ts';

// Two-sided p-values of SciPy 1.10.1, scipy.stats.fisher_exact.
it.each([
  [{ both: 8, first: 2, second: 1, neither: 5 }, 0.034965034965034975],
  [{ both: 3, first: 0, second: 0, neither: 3 }, 0.10000000000000002],
  [{ both: 10, first: 20, second: 30, neither: 40 }, 0.5044757698516285],
  [{ both: 1, first: 9, second: 11, neither: 3 }, 0.0027594561852200836],
  [{ both: 5, first: 5, second: 5, neither: 5 }, 1],
  [{ both: 12, first: 80, second: 7, neither: 300 }, 0.00014377784051486673],
  [{ both: 4, first: 0, second: 6, neither: 0 }, 1],
])('%j is as SciPy has it', (table, p) => {
  expect(Math.abs(fisherExact(table) - p)).toBeLessThanOrEqual(1e-6 + 1e-4 * p);
});

it('does not depend on which of the two comes first, and is a probability', () => {
  const cell = fc.integer({ min: 0, max: 60 });
  fc.assert(
    fc.property(cell, cell, cell, cell, (both, first, second, neither) => {
      const p = fisherExact({ both, first, second, neither });
      expect(p).toBeGreaterThan(0);
      expect(p).toBeLessThanOrEqual(1);
      expect(fisherExact({ both, first: second, second: first, neither })).toBeCloseTo(p, 9);
    }),
  );
});
