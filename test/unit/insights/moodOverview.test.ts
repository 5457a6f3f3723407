import { describe, expect, it, test } from 'vitest';
import { dateOfDay, dayNumber } from '../../../src-main/insights/calendarDay.ts';
import { weekdayHourPattern } from '../../../src-main/insights/hours.ts';
import { moodChart, moodTrends, weekdayPattern } from '../../../src-main/insights/moodOverview.ts';

function daily(start: string, ...values: (number | null)[]) {
  return values.map((value, index) => ({ date: dateOfDay(dayNumber(start) + index), value }));
}

describe('the trend of a range', () => {
  it('says what is missing before it says a direction', () => {
    expect(moodTrends(daily('2026-01-01', 5, null, 6))).toEqual({
      days_with_data: 2,
      average: 5.5,
      median: 5.5,
      direction: null,
      slope_per_week: null,
      slope_ci: null,
      volatility: null,
      missing: '8 more days with a mood show a direction.',
    });
    expect(moodTrends(daily('2026-01-01', 5, 5, 5, 5, 5, 5, 5, 5, 5)).missing).toBe(
      '1 more day with a mood shows a direction.',
    );
  });

  it('tells a rise, with its interval, and no longer what is missing', () => {
    const trend = moodTrends(daily('2026-01-01', 1, 2, 3, 4, 5, 6, 7, 8, 9, 10));
    expect(trend).toEqual({
      days_with_data: 10,
      average: 5.5,
      median: 5.5,
      direction: 'improving',
      slope_per_week: 7,
      slope_ci: [7, 7],
      volatility: 1,
    });
  });

  it('has nothing to say about nothing', () => {
    expect(moodTrends([])).toMatchObject({ days_with_data: 0, average: null, median: null, direction: null });
  });
});

test('the weekday pattern is the mean of days, Monday first, and leaves empty weekdays out', () => {
  // 2026-05-25 is a Monday.
  expect(weekdayPattern(daily('2026-05-25', 4, null, 7, null, null, null, null, 6))).toEqual([
    { weekday: 1, mean: 5, n: 2 },
    { weekday: 3, mean: 7, n: 1 },
  ]);
});

describe('weekdays by hours', () => {
  it('are means over entries, pairs without one left out', () => {
    // The fifth and the twelfth of January 2026 are Mondays.
    expect(
      weekdayHourPattern([
        { date: '2026-01-05', hours: '8:4,21:7' },
        { date: '2026-01-06', hours: '' },
        { date: '2026-01-11', hours: '8:9' },
        { date: '2026-01-12', hours: '8:5,8:9' },
      ]),
    ).toEqual([
      { weekday: 1, hour: 8, mean: 6, n: 3 },
      { weekday: 1, hour: 21, mean: 7, n: 1 },
      { weekday: 7, hour: 8, mean: 9, n: 1 },
    ]);
  });
});

describe('the chart', () => {
  const record = (start: string, ...values: (number | null)[]) =>
    daily(start, ...values).map(({ date, value }) => ({
      date,
      mood: value,
      energy: null,
      mood_n: value === null ? 0 : 1,
    }));

  it('shows gaps as gaps, over the end of February of a leap year', () => {
    const chart = moodChart(record('2024-02-28', 4, null, 6), '2024-02-27', '2024-03-02');
    expect(chart.map(({ date, mood, n }) => [date, mood, n])).toEqual([
      ['2024-02-27', null, 0],
      ['2024-02-28', 4, 1],
      ['2024-02-29', null, 0],
      ['2024-03-01', 6, 1],
      ['2024-03-02', null, 0],
    ]);
  });

  it('has a 7-day mean where three of the seven days have a mood, also from days before it starts', () => {
    const chart = moodChart(record('2026-01-01', 3, 4, 5, null, null, null, null, 6), '2026-01-02', '2026-01-08');
    expect(chart.map(({ mood_7_days }) => mood_7_days)).toEqual([null, 4, 4, 4, 4, 4, 5]);
  });
});
