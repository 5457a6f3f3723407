import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  chiSquareUpperP,
  normalQuantile975,
  normalTwoSidedP,
  studentTwoSidedP,
} from '../../../src-main/insights/distributions.ts';
import { reference } from './reference.ts';

/** Far tails must not drown in an absolute tolerance, so these are relative. */
function expectRelative(actual: number, expected: number): void {
  expect(Math.abs(actual - expected)).toBeLessThanOrEqual(1e-10 * expected);
}

test.each(reference.tails.normal)('normal z = %d', (z, p) => {
  expectRelative(normalTwoSidedP(z), p);
  expectRelative(normalTwoSidedP(-z), p);
});

test.each(reference.tails.student)('t = %d with %d degrees of freedom', (t, df, p) => {
  expectRelative(studentTwoSidedP(t, df), p);
  expectRelative(studentTwoSidedP(-t, df), p);
});

test.each(reference.tails.chi_square)('chi-square = %d with %d degrees of freedom', (x, df, p) => {
  expectRelative(chiSquareUpperP(x, df), p);
});

test('the quantile of the confidence interval', () => {
  expectRelative(normalQuantile975, reference.tails.normal_quantile_975);
  expectRelative(normalTwoSidedP(normalQuantile975), 0.05);
});

test('what is infinitely far out has no probability', () => {
  expect(normalTwoSidedP(Number.POSITIVE_INFINITY)).toBe(0);
  expect(studentTwoSidedP(Number.NEGATIVE_INFINITY, 3)).toBe(0);
  expect(chiSquareUpperP(Number.POSITIVE_INFINITY, 3)).toBe(0);
});

test('a probability falls as the statistic grows and stays between 0 and 1', () => {
  const statistic = fc.double({ min: 0, max: 50, noNaN: true });
  fc.assert(
    fc.property(statistic, statistic, fc.integer({ min: 1, max: 4000 }), (first, second, df) => {
      const [low, high] = [Math.min(first, second), Math.max(first, second)];
      for (const tail of [
        (x: number) => studentTwoSidedP(x, df),
        (x: number) => chiSquareUpperP(x, df),
        normalTwoSidedP,
      ]) {
        expect(tail(low)).toBeLessThanOrEqual(1);
        expect(tail(high)).toBeGreaterThanOrEqual(0);
        expect(tail(high)).toBeLessThanOrEqual(tail(low) + 1e-12);
      }
    }),
  );
});
