import { dateOfDay, dayNumber } from './calendarDay.ts';
import { type DailyValue, dailySeries } from './dailySeries.ts';
import { type MoodTrends, moodTrends } from './moodOverview.ts';
import { rollingMean } from './rolling.ts';

export interface SeriesPoint {
  readonly date: string;
  readonly value: number | null;
  /** Over this day and the six before it, of which at least three have a value. */
  readonly mean_7_days: number | null;
}

export interface MetricTrends extends MoodTrends {
  readonly start_date: string;
  readonly end_date: string;
}

/** Every calendar date of a range with its value, days without one as nulls, so that a chart shows gaps as gaps. */
export function seriesOver(days: readonly DailyValue[], start: string, end: string): SeriesPoint[] {
  const values = new Map(days.map(({ date, value }) => [date, value]));
  const means = new Map(rollingMean(dailySeries(days), 7, 3).map(({ date, mean }) => [date, mean]));
  const points: SeriesPoint[] = [];
  for (let number = dayNumber(start); number <= dayNumber(end); number++) {
    const date = dateOfDay(number);
    points.push({ date, value: values.get(date) ?? null, mean_7_days: means.get(date) ?? null });
  }
  return points;
}

/**
 * Level and direction of a daily value over a range.
 *
 * @param what is recorded, as in "a day with a stress level".
 * @param better `low` turns the direction round: falling stress is improving. The slope stays as it is.
 */
export function trendsOver(
  days: readonly DailyValue[],
  { start, end, what, better = 'high' }: { start: string; end: string; what: string; better?: 'high' | 'low' },
): MetricTrends {
  const inRange = days.filter(({ date }) => date >= start && date <= end);
  const trends = moodTrends(inRange, what);
  const direction = better === 'high' ? trends.direction : opposite(trends.direction);
  return { start_date: start, end_date: end, ...trends, direction };
}

function opposite(direction: MoodTrends['direction']): MoodTrends['direction'] {
  if (direction === 'improving') return 'declining';
  return direction === 'declining' ? 'improving' : direction;
}
