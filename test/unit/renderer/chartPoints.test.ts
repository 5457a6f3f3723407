import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '../../../src-renderer/calendarDay.ts';
import { type ChartDay, chartPoints } from '../../../src-renderer/charts/chartPoints.ts';
import { rangeDays } from '../../../src-renderer/charts/chartRange.ts';
import { axisTicks, chartRows } from '../../../src-renderer/charts/chartRows.ts';

const daysOf = (moods: readonly (number | null)[], start = '2016-01-01'): ChartDay[] =>
  moods.map((mood, index) => ({ date: addDays(start, index), mood, mood_7_days: mood, n: mood === null ? 0 : 1 }));

const moodsOf = (days: readonly { mood: number | null }[]): (number | null)[] => days.map(({ mood }) => mood);

describe('the points of the mood line', () => {
  it('are all days where there is room for them, gaps included', () => {
    const { points, daysPerStep } = chartPoints(daysOf([5, null, 7, 8]), 100);
    expect(moodsOf(points)).toEqual([5, null, 7, 8]);
    expect(daysPerStep).toBe(1);
  });

  it('mark a day with no neighbour, so that it is drawn as a dot', () => {
    const { points } = chartPoints(daysOf([5, null, 7, 8, null]), 100);
    expect(points.map(({ isAlone }) => isAlone)).toEqual([true, false, false, false, false]);
  });

  it('keep the lowest and the highest day of every step, at their own dates', () => {
    const { points, daysPerStep } = chartPoints(daysOf([5, 9, 2, 6, 5, 5, 1, 5]), 4);
    expect(daysPerStep).toBe(4);
    expect(points.map(({ date, mood }) => [date, mood])).toEqual([
      ['2016-01-02', 9],
      ['2016-01-03', 2],
      ['2016-01-05', 5],
      ['2016-01-07', 1],
    ]);
  });

  it('break the line where at least a step has no entry', () => {
    const gap = Array.from({ length: 12 }, () => null);
    const { points } = chartPoints(daysOf([5, 6, 7, 5, ...gap, 4, 5, 6, 7]), 10);
    expect(moodsOf(points)).toEqual([5, 7, null, 4, 7]);
  });

  it('never lose an extreme and never invent a day', () => {
    const mood = fc.oneof({ weight: 3, arbitrary: fc.integer({ min: 1, max: 10 }) }, fc.constant(null));
    fc.assert(
      fc.property(
        fc.array(mood, { minLength: 1, maxLength: 400 }),
        fc.integer({ min: 2, max: 80 }),
        (moods, maximum) => {
          const days = daysOf(moods);
          const { points, daysPerStep } = chartPoints(days, maximum);
          const present = (list: readonly (number | null)[]) => list.filter((value) => value !== null);
          expect(Math.max(0, ...present(moodsOf(points)))).toBe(Math.max(0, ...present(moods)));
          expect(Math.min(11, ...present(moodsOf(points)))).toBe(Math.min(11, ...present(moods)));
          for (const point of points) {
            expect(days.find(({ date }) => date === point.date)?.mood).toBe(point.mood);
          }
          expect(points.map(({ day }) => day)).toEqual(
            [...new Set(points.map(({ day }) => day))].sort((a, b) => a - b),
          );
          expect(points.length).toBeLessThanOrEqual(daysPerStep === 1 ? maximum : maximum * 1.5 + 2);
        },
      ),
    );
  });
});

describe('the table beside the chart', () => {
  it('has a row for each day with a mood, newest first, for up to a month', () => {
    const { by, rows } = chartRows(daysOf([5, null, 8]));
    expect(by).toBe('day');
    expect(rows.map(({ period, mean }) => [period, mean])).toEqual([
      ['2016-01-03', 8],
      ['2016-01-01', 5],
    ]);
  });

  it('has a row for each month beyond', () => {
    const { by, rows } = chartRows(daysOf(Array.from({ length: 40 }, (_, index) => (index % 2 === 0 ? 4 : null))));
    expect(by).toBe('month');
    expect(rows).toEqual([
      { period: '2016-02', mean: 4, lowest: 4, highest: 4, daysWithMood: 4, days: 9 },
      { period: '2016-01', mean: 4, lowest: 4, highest: 4, daysWithMood: 16, days: 31 },
    ]);
  });
});

describe('the axis', () => {
  const first = Date.UTC(2016, 0, 1) / 86_400_000;

  it.each([
    [7, 8],
    [30, 8],
    [90, 8],
    [365, 8],
    [3653, 8],
  ])('of %i days has a few marks', (days, wanted) => {
    const ticks = axisTicks(first, first + days - 1, wanted);
    expect(ticks.length).toBeGreaterThan(1);
    expect(ticks.length).toBeLessThanOrEqual(wanted + 1);
  });

  it('of years is marked at the starts of years', () => {
    const ticks = axisTicks(first, first + 3652, 8).map((tick) =>
      new Date(tick * 86_400_000).toISOString().slice(5, 10),
    );
    expect(new Set(ticks)).toEqual(new Set(['01-01']));
  });
});

describe('a range', () => {
  it('ends today and counts today', () => {
    expect(rangeDays('7', '2026-03-03')).toEqual({ start_date: '2026-02-25', end_date: '2026-03-03' });
  });
});
