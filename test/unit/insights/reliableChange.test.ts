import { expect, test } from 'vitest';
import { phq9ReliableChange } from '../../../src-main/insights/reliableChange.ts';

// The error of a difference is 5·√(2·0.18) = 3, so that 1.96 errors are 5.88 points.
const figures = { sd: 5, reliability: 0.82 };

test.each([
  [16, 10, 'reliable_improvement', true, false],
  [15, 9, 'reliable_improvement', true, true],
  [14, 9, 'no_reliable_change', false, false],
  [9, 3, 'reliable_improvement', true, false],
  [9, 9, 'no_reliable_change', false, false],
  [4, 9, 'no_reliable_change', false, false],
  [4, 10, 'reliable_deterioration', true, false],
])('from %d to %d: %s', (pre, post, classification, changed, recovered) => {
  const result = phq9ReliableChange({ pre, post, ...figures });
  expect(result).toMatchObject({ classification, nhs_reliable_change: changed, reliable_recovery: recovered });
  expect(result.se_diff).toBeCloseTo(3, 12);
  expect(result.rci).toBeCloseTo((post - pre) / 3, 12);
});

test('a score that measures without error, or does not vary, has no index', () => {
  for (const input of [
    { pre: 15, post: 5, sd: 5, reliability: 1 },
    { pre: 15, post: 5, sd: 0, reliability: 0.8 },
  ]) {
    expect(phq9ReliableChange(input)).toEqual({
      se_diff: 0,
      rci: null,
      classification: null,
      nhs_reliable_change: true,
      reliable_recovery: true,
    });
  }
});
