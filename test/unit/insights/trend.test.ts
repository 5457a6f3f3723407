import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dateOfDay } from '../../../src-main/insights/calendarDay.ts';
import { type DailyValue, dailySeries } from '../../../src-main/insights/dailySeries.ts';
import { mannKendall, moodTrend, theilSen } from '../../../src-main/insights/trend.ts';
import { daysOf, expectClose, reference } from './reference.ts';

function daily(values: readonly (number | null)[]): DailyValue[] {
  return values.map((value, index) => ({ date: dateOfDay(20_000 + index), value }));
}

const rising = (count: number, perDay: number): number[] => Array.from({ length: count }, (_, i) => 3 + i * perDay);
const moods = fc.array(fc.option(fc.integer({ min: 1, max: 10 }), { nil: null }), { maxLength: 60 });

describe('the mood trend', () => {
  test.each(reference.cases)('agrees with SciPy: $name', (example) => {
    const rows = daysOf(example).map(({ date, mood }) => ({ date, value: mood ?? null }));
    expectClose(moodTrend(rows), example.expected.mood_trend);
  });

  test('is not judged below ten days, however steep', () => {
    expect(moodTrend(daily([...rising(9, 0.5), null, null]))).toEqual({
      average: 5,
      median: 5,
      direction: 'insufficient_data',
      slope_per_week: null,
      slope_ci: null,
      volatility: 0.5,
    });
    expect(moodTrend(daily(rising(10, 0.5)))).toMatchObject({ direction: 'improving', slope_per_week: 3.5 });
  });

  test('of no days at all has no figures', () => {
    expect(moodTrend(daily([null, null]))).toEqual({
      average: null,
      median: null,
      direction: 'insufficient_data',
      slope_per_week: null,
      slope_ci: null,
      volatility: null,
    });
  });

  test('needs a tenth of a point a week, not only certainty', () => {
    expect(moodTrend(daily(rising(30, 0.099 / 7))).direction).toBe('stable');
    expect(moodTrend(daily(rising(30, 0.1 / 7))).direction).toBe('improving');
    expect(moodTrend(daily(rising(30, -0.1 / 7))).direction).toBe('declining');
  });

  test('needs certainty, not only a slope', () => {
    const upAndDown = [2, 9, 1, 8, 3, 10, 2, 9, 4, 10, 3, 10];
    const trend = moodTrend(daily(upAndDown));
    expect(trend.slope_per_week).toBeGreaterThan(0.1);
    expect(trend.direction).toBe('stable');
  });

  test('counts the days of a gap, but no step across it', () => {
    const rows = [...daily(rising(10, 1))].map(({ value }, index) => ({ date: dateOfDay(20_000 + 2 * index), value }));
    expect(moodTrend(rows)).toMatchObject({ direction: 'improving', slope_per_week: 3.5, volatility: null });
  });

  test('turns round with the scale', () => {
    const turned = {
      improving: 'declining',
      declining: 'improving',
      stable: 'stable',
      insufficient_data: 'insufficient_data',
    };
    fc.assert(
      fc.property(moods, (values) => {
        const before = moodTrend(daily(values));
        const after = moodTrend(daily(values.map((value) => (value === null ? null : 11 - value))));
        expect(after.direction).toBe(turned[before.direction]);
        expectClose(after.volatility, before.volatility);
      }),
    );
  });
});

describe('Theil–Sen', () => {
  test('is the median of all slopes, however they are selected', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 1, max: 10 })), {
          minLength: 3,
          maxLength: 70,
        }),
        (steps) => {
          let day = 0;
          const rows = steps.map(([gap, value]) => {
            day += gap;
            return { day, value };
          });
          const slopes = rows
            .flatMap((row, index) =>
              rows.slice(index + 1).map((later) => (later.value - row.value) / (later.day - row.day)),
            )
            .sort((first, second) => first - second);
          const middle = (slopes.length - 1) / 2;
          const median = ((slopes[Math.floor(middle)] ?? 0) + (slopes[Math.ceil(middle)] ?? 0)) / 2;
          const result = theilSen(dailySeries(rows.map((row) => ({ date: dateOfDay(row.day), value: row.value }))));
          expect(result.slope_per_day).toBe(median);
          expect(slopes).toContain(result.ci_low);
          expect(slopes).toContain(result.ci_high);
          expect(result.ci_low).toBeLessThanOrEqual(median);
          expect(result.ci_high).toBeGreaterThanOrEqual(median);
        },
      ),
    );
  });

  test('one wild day hardly moves it', () => {
    const values = rising(21, 0.1);
    values[20] = 10;
    expect(theilSen(dailySeries(daily(values))).slope_per_day).toBeCloseTo(0.1, 9);
  });
});

describe('Mann–Kendall', () => {
  test('calls a trend only below the level asked for', () => {
    const values = [3, 4, 4, 5, 3, 5, 6, 5, 4, 6];
    const { p } = mannKendall(values, 0.05);
    expect(p).not.toBeNull();
    expect(mannKendall(values, (p ?? 0) * 1.01).trend).toBe('increasing');
    expect(mannKendall(values, p ?? 0).trend).toBe('no_trend');
    expect(mannKendall(values.toReversed(), (p ?? 0) * 1.01).trend).toBe('decreasing');
  });

  test('does not care how far apart the values are, only which is higher', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 10 }), { maxLength: 40 }), (values) => {
        expect(
          mannKendall(
            values.map((value) => value ** 3 + 0.5),
            0.05,
          ),
        ).toEqual(mannKendall(values, 0.05));
      }),
    );
  });
});
