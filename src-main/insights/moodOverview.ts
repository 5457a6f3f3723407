import { dateOfDay, dayNumber, weekdayOfDay } from './calendarDay.ts';
import { type DailyValue, dailySeries } from './dailySeries.ts';
import { type HourlyRatings, hourPattern } from './hours.ts';
import { rollingMean } from './rolling.ts';
import { moodTrend } from './trend.ts';

const trendDays = 10;

/** What a range of days says about mood; values in points of 1–10, slopes in points a week. Null: not to be told. */
export interface MoodTrends {
  readonly days_with_data: number;
  readonly average: number | null;
  readonly median: number | null;
  readonly direction: 'improving' | 'declining' | 'stable' | null;
  readonly slope_per_week: number | null;
  /** 95 % confidence interval of the slope. */
  readonly slope_ci: [number, number] | null;
  readonly volatility: number | null;
  readonly missing?: string;
}

/**
 * The trend of a range, with what is still missing where a direction cannot be told yet.
 *
 * @param what is recorded, as in "a day with a mood".
 */
export function moodTrends(days: readonly DailyValue[], what = 'a mood'): MoodTrends {
  const trend = moodTrend(days);
  const withData = days.filter((day) => day.value !== null).length;
  const { direction, slope_ci: interval } = trend;
  return {
    days_with_data: withData,
    average: trend.average,
    median: trend.median,
    direction: direction === 'insufficient_data' ? null : direction,
    slope_per_week: trend.slope_per_week,
    slope_ci: interval === null ? null : [interval.low, interval.high],
    volatility: trend.volatility,
    ...(direction === 'insufficient_data' ? { missing: missingDays(trendDays - withData, what) } : {}),
  };
}

function missingDays(count: number, what: string): string {
  return count === 1
    ? `1 more day with ${what} shows a direction.`
    : `${count} more days with ${what} show a direction.`;
}

/** Trend and patterns of the days of a range. */
export function moodOverview(days: readonly (DailyValue & { readonly hours: HourlyRatings })[]) {
  return {
    trends: moodTrends(days),
    patterns: { by_weekday: weekdayPattern(days), by_hour: hourPattern(days.map(({ hours }) => hours)) },
  };
}

/** Mean of the daily values by weekday (1 is Monday), weekdays without one left out; n counts days. */
export function weekdayPattern(days: readonly DailyValue[]): { weekday: number; mean: number; n: number }[] {
  const sums = Array.from({ length: 7 }, (_, index) => ({ weekday: index + 1, sum: 0, n: 0 }));
  for (const { date, value } of days) {
    const slot = sums[weekdayOfDay(dayNumber(date)) - 1];
    if (slot === undefined || value === null) continue;
    slot.sum += value;
    slot.n += 1;
  }
  return sums.filter(({ n }) => n > 0).map(({ weekday, sum, n }) => ({ weekday, mean: sum / n, n }));
}

export interface ChartDay {
  readonly date: string;
  readonly mood: number | null;
  readonly energy: number | null;
  /** Over this day and the six before it, of which at least three have a mood. */
  readonly mood_7_days: number | null;
  /** Mood entries of the day. */
  readonly n: number;
}

interface RecordedDay {
  readonly date: string;
  readonly mood: number | null;
  readonly energy: number | null;
  readonly mood_n: number;
}

/**
 * Every calendar date from `start` to `end`, days without an entry included as nulls, so that a chart shows gaps as
 * gaps.
 *
 * @param days ascending; they have to reach six days back before `start` for the first 7-day means to be right.
 */
export function moodChart(days: readonly RecordedDay[], start: string, end: string): ChartDay[] {
  const byDate = new Map(days.map((day) => [day.date, day]));
  const series = dailySeries(days.map((day) => ({ date: day.date, value: day.mood })));
  const means = new Map(rollingMean(series, 7, 3).map(({ date, mean }) => [date, mean]));
  const chart: ChartDay[] = [];
  for (let number = dayNumber(start); number <= dayNumber(end); number++) {
    const date = dateOfDay(number);
    const day = byDate.get(date);
    chart.push({
      date,
      mood: day?.mood ?? null,
      energy: day?.energy ?? null,
      mood_7_days: means.get(date) ?? null,
      n: day?.mood_n ?? 0,
    });
  }
  return chart;
}
