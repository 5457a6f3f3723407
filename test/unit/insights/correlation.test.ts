import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { kendall, kendallScore, spearman } from '../../../src-main/insights/correlation.ts';
import { averageRanks } from '../../../src-main/insights/ranks.ts';

const pairs = fc.array(fc.tuple(fc.integer({ min: 1, max: 10 }), fc.integer({ min: 1, max: 10 })), { maxLength: 50 });

test('Kendall’s score is every rising pair minus every falling one', () => {
  fc.assert(
    fc.property(pairs, (points) => {
      let score = 0;
      for (const [i, [x, y]] of points.entries()) {
        for (const [otherX, otherY] of points.slice(i + 1)) score += Math.sign(otherX - x) * Math.sign(otherY - y);
      }
      const result = kendallScore(
        points.map(([x]) => x),
        points.map(([, y]) => y),
      );
      expect(result === score).toBe(true);
    }),
  );
});

describe.each([
  ['Spearman', spearman],
  ['Kendall', kendall],
])('%s', (_, correlate) => {
  test('says why there is no coefficient', () => {
    expect(correlate([1, 2], [2, 1])).toEqual({ coefficient: null, p: null, gap: 'insufficient_data' });
    expect(correlate([1, 2, 3], [4, 4, 4])).toEqual({ coefficient: null, p: null, gap: 'constant_input' });
    expect(correlate([4, 4, 4], [1, 2, 3])).toEqual({ coefficient: null, p: null, gap: 'constant_input' });
  });

  test('is exactly 1 for the same order and −1 for the opposite one, ties included', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 20 }), { minLength: 3, maxLength: 60 }), (values) => {
        fc.pre(new Set(values).size > 1);
        expect(
          correlate(
            values,
            values.map((value) => value ** 2),
          ).coefficient,
        ).toBeCloseTo(1, 14);
        expect(
          correlate(
            values,
            values.map((value) => -value),
          ).coefficient,
        ).toBeCloseTo(-1, 14);
      }),
    );
  });

  test('is the same with the two sides swapped and between −1 and 1', () => {
    fc.assert(
      fc.property(pairs, (points) => {
        const x = points.map((point) => point[0]);
        const y = points.map((point) => point[1]);
        const one = correlate(x, y);
        expect(correlate(y, x).coefficient).toBe(one.coefficient);
        if (one.coefficient === null) return;
        expect(Math.abs(one.coefficient)).toBeLessThanOrEqual(1);
        expect(one.p).toBeGreaterThanOrEqual(0);
        expect(one.p).toBeLessThanOrEqual(1);
      }),
    );
  });

  test('refuses lists that are not pairs', () => {
    expect(() => correlate([1, 2, 3], [1, 2])).toThrow(RangeError);
  });
});

test('tied values share the average of the ranks they span', () => {
  expect(averageRanks([30, 10, 30, 20, 30, 20])).toEqual({ ranks: [5, 1, 5, 2.5, 5, 2.5], tieSizes: [2, 3] });
  expect(averageRanks([])).toEqual({ ranks: [], tieSizes: [] });
});
