import { describe, expect, test } from 'vitest';
import { type DailyValue, dailySeries } from '../../../src-main/insights/dailySeries.ts';
import { alphaOfHalfLife, ewma } from '../../../src-main/insights/ewma.ts';
import { instability } from '../../../src-main/insights/instability.ts';
import { rollingMean } from '../../../src-main/insights/rolling.ts';

const aroundLeapDay: DailyValue[] = [
  { date: '2024-02-28', value: 4 },
  { date: '2024-02-29', value: 8 },
  { date: '2024-03-01', value: null },
  { date: '2024-03-02', value: 6 },
];

describe('the seven-day mean', () => {
  test('reaches back seven calendar days, not seven entries', () => {
    const rows = [1, 2, 3, 4, 5].map((value) => ({ date: `2025-01-${String(value * 3).padStart(2, '0')}`, value }));
    const means = rollingMean(dailySeries(rows), 7, 3);
    expect(means.find(({ date }) => date === '2025-01-08')).toEqual({ date: '2025-01-08', mean: null });
    expect(means.find(({ date }) => date === '2025-01-09')).toEqual({ date: '2025-01-09', mean: 2 });
    expect(means.at(-1)).toEqual({ date: '2025-01-15', mean: 4 });
    expect(means).toHaveLength(13);
  });

  test('is null while too little was recorded, on days without an entry too', () => {
    expect(rollingMean(dailySeries(aroundLeapDay), 2, 2)).toEqual([
      { date: '2024-02-28', mean: null },
      { date: '2024-02-29', mean: 6 },
      { date: '2024-03-01', mean: null },
      { date: '2024-03-02', mean: null },
    ]);
  });

  test('of nothing is nothing, even if no entry is asked for', () => {
    expect(rollingMean(dailySeries([]), 7, 0)).toEqual([]);
    const apart = dailySeries([
      { date: '2025-01-01', value: 5 },
      { date: '2025-01-03', value: 7 },
    ]);
    expect(rollingMean(apart, 1, 0).map(({ mean }) => mean)).toEqual([5, null, 7]);
  });
});

describe('the weighted mean', () => {
  test('starts at the first value and waits on days without one', () => {
    expect(ewma(dailySeries(aroundLeapDay), 0.5)).toEqual([
      { date: '2024-02-28', value: 4 },
      { date: '2024-02-29', value: 6 },
      { date: '2024-03-01', value: 6 },
      { date: '2024-03-02', value: 6 },
    ]);
  });

  test('is half way to a new level after its half-life', () => {
    const rows = Array.from({ length: 8 }, (_, index) => ({
      date: `2025-01-0${index + 1}`,
      value: index === 0 ? 2 : 8,
    }));
    expect(ewma(dailySeries(rows), alphaOfHalfLife(7)).at(-1)?.value).toBeCloseTo(5, 12);
  });
});

describe('instability', () => {
  test('compares only days that follow each other', () => {
    expect(instability(dailySeries(aroundLeapDay))).toEqual({ n_pairs: 1, mssd: 16, rmssd: 4 });
    expect(instability(dailySeries(aroundLeapDay.slice(1)))).toEqual({ n_pairs: 0, mssd: null, rmssd: null });
  });

  test('goes across the end of a year and the nights on which clocks jump', () => {
    const dates = ['2024-12-31', '2025-01-01', '2025-03-30', '2025-03-31', '2025-10-26', '2025-10-27'];
    expect(instability(dailySeries(dates.map((date, index) => ({ date, value: index }))))).toEqual({
      n_pairs: 3,
      mssd: 1,
      rmssd: 1,
    });
  });
});
