import fc from 'fast-check';
import { expect, test } from 'vitest';
import { benjaminiHochberg } from '../../../src-main/insights/benjaminiHochberg.ts';
import { expectClose, reference } from './reference.ts';

const probability = fc.double({ min: 0, max: 1, noNaN: true });

test.each(reference.false_discovery)('agrees with statsmodels: $p', ({ p, adjusted }) => {
  expectClose(benjaminiHochberg(p), adjusted);
});

test('comparisons without a p-value stay without one and do not enlarge the family', () => {
  expect(benjaminiHochberg([null, 0.02, null, 0.01])).toEqual([null, 0.02, null, 0.02]);
  expect(benjaminiHochberg([null])).toEqual([null]);
  expect(benjaminiHochberg([])).toEqual([]);
});

test('adjusting keeps the order, makes nothing smaller and nothing larger than 1', () => {
  fc.assert(
    fc.property(fc.array(probability, { minLength: 1 }), (pValues) => {
      const pairs = benjaminiHochberg(pValues)
        .map((adjusted, index) => ({ p: pValues[index] ?? 0, adjusted: adjusted ?? Number.NaN }))
        .sort((first, second) => first.p - second.p);
      for (const [index, { p, adjusted }] of pairs.entries()) {
        expect(adjusted).toBeGreaterThanOrEqual(p);
        expect(adjusted).toBeLessThanOrEqual(1);
        expect(adjusted).toBeGreaterThanOrEqual(pairs[index - 1]?.adjusted ?? 0);
      }
    }),
  );
});

test('rejects what the step-up rule of the paper rejects', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 200 }), { minLength: 1, maxLength: 20 }), (thousandths) => {
      const pValues = thousandths.map((count) => count / 1000);
      const sorted = pValues.toSorted((first, second) => first - second);
      const limit = sorted.findLast((p, index) => p * sorted.length <= 0.1 * (index + 1) + 1e-12) ?? -1;
      const rejected = benjaminiHochberg(pValues).map((adjusted) => (adjusted ?? 1) <= 0.1 + 1e-12);
      expect(rejected).toEqual(pValues.map((p) => p <= limit));
    }),
  );
});
