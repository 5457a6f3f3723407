import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '../../../src-renderer/calendarDay.ts';
import { type ChartDay, chartPoints } from '../../../src-renderer/charts/chartPoints.ts';
import { axisTicks, chartRows } from '../../../src-renderer/charts/chartRows.ts';

const daysOf = (moods: readonly (number | null)[], start = '2016-01-01'): ChartDay[] =>
  moods.map((mood, index) => ({ date: addDays(start, index), mood, mood_7_days: mood, n: mood === null ? 0 : 1 }));

const limits = (days: number, steps = days) => ({ days, steps });

describe('the points of the mood chart', () => {
  it('are all days where there is room for them, gaps included', () => {
    const { kind, points } = chartPoints(daysOf([5, null, 7, 8]), limits(100));
    expect(kind).toBe('days');
    expect(points.map((point) => point.kind === 'day' && point.mood)).toEqual([5, null, 7, 8]);
  });

  it('mark a day with no neighbour, so that it is drawn as a dot', () => {
    const { points } = chartPoints(daysOf([5, null, 7, 8, null]), limits(100));
    expect(points.map(({ isAlone }) => isAlone)).toEqual([true, false, false, false, false]);
  });

  it('are steps with their lowest, highest and mean beyond that', () => {
    const chart = chartPoints(daysOf([5, 9, 2, 6, 5, null, 1, 5]), limits(4, 2));
    expect(chart).toEqual({
      kind: 'steps',
      daysPerStep: 4,
      points: [
        expect.objectContaining({ first: '2016-01-01', last: '2016-01-04', range: [2, 9], mean: 5.5, daysWithMood: 4 }),
        expect.objectContaining({ first: '2016-01-05', last: '2016-01-08', range: [1, 5], daysWithMood: 3 }),
      ],
    });
  });

  it('leave a gap where a whole step has no entry', () => {
    const { points } = chartPoints(daysOf([5, 6, null, null, 7, 8]), limits(3, 3));
    expect(points.map(({ mean }) => mean)).toEqual([5.5, null, 7.5]);
    expect(points.map(({ isAlone }) => isAlone)).toEqual([true, false, true]);
  });

  it('never lose an extreme, an entry or a day', () => {
    const mood = fc.oneof({ weight: 3, arbitrary: fc.integer({ min: 1, max: 10 }) }, fc.constant(null));
    fc.assert(
      fc.property(
        fc.array(mood, { minLength: 1, maxLength: 400 }),
        fc.integer({ min: 2, max: 80 }),
        (moods, maximum) => {
          const chart = chartPoints(daysOf(moods), limits(maximum));
          const present = moods.filter((value) => value !== null);
          const drawn = chart.points
            .flatMap((point) => (point.kind === 'day' ? [point.mood] : [...point.range]))
            .filter((value) => value !== null);
          expect(Math.max(0, ...drawn)).toBe(Math.max(0, ...present));
          expect(Math.min(11, ...drawn)).toBe(Math.min(11, ...present));
          const filled = chart.points.filter(({ mean }) => mean !== null);
          expect(chart.kind === 'days' ? chart.points.length : filled.length).toBeLessThanOrEqual(maximum);
          if (chart.kind === 'steps') {
            expect(chart.points.reduce((sum, point) => sum + point.daysWithMood, 0)).toBe(present.length);
          }
        },
      ),
    );
  });
});

describe('a gap', () => {
  it('that lies in two steps is one as well, where it is as long as a step', () => {
    const { points } = chartPoints(daysOf([5, 6, 6, null, null, null, null, 8, 7, 7, 7, 7]), limits(6, 3));
    expect(points.map(({ mean }) => mean === null)).toEqual([false, true, false, false]);
    expect(points[1]).toMatchObject({ first: '2016-01-04', last: '2016-01-07', range: [null, null] });
    expect(points.map(({ isAlone }) => isAlone)).toEqual([true, false, false, false]);
  });

  it('as long as a step is never crossed by a line, and points stay in order', () => {
    const run = fc.tuple(fc.integer({ min: 1, max: 30 }), fc.boolean());
    fc.assert(
      fc.property(fc.array(run, { minLength: 1, maxLength: 20 }), fc.integer({ min: 2, max: 20 }), (runs, maximum) => {
        const days = daysOf(runs.flatMap(([length, isGap]) => Array<number | null>(length).fill(isGap ? null : 5)));
        const chart = chartPoints(days, limits(maximum));
        if (chart.kind === 'days') return;
        const entries = days.filter(({ mood }) => mood !== null).map(({ date }) => date);
        for (const [index, point] of chart.points.entries()) {
          const next = chart.points[index + 1];
          if (next === undefined) continue;
          expect(next.at).toBeGreaterThan(point.at);
          if (point.mean === null || next.mean === null) continue;
          const from = entries.findLast((date) => date <= point.last) ?? '';
          const to = entries.find((date) => date >= next.first) ?? '';
          expect((Date.parse(to) - Date.parse(from)) / 86_400_000 - 1).toBeLessThan(chart.daysPerStep);
        }
      }),
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
