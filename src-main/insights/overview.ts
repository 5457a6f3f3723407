import { dateOfDay, dayNumber } from './calendarDay.ts';
import { type MetricTrends, type SeriesPoint, seriesOver, trendsOver } from './metric.ts';
import type { ReviewDay } from './review.ts';
import { type GoalProgress, wellnessScoreSeries } from './wellnessScore.ts';

/** What is followed from day to day, with the words for a day that has it. */
const followed = {
  mood: { what: 'a mood', better: 'high' },
  stress: { what: 'a stress level', better: 'low' },
  sleep: { what: 'a sleep quality', better: 'high' },
  energy: { what: 'an energy level', better: 'high' },
  social: { what: 'social contact', better: 'high' },
} as const;

export type Followed = keyof typeof followed;

interface Range {
  readonly start: string;
  readonly end: string;
}

export interface Metric {
  readonly series: SeriesPoint[];
  readonly trends: MetricTrends;
}

const names = Object.keys(followed) as Followed[];

/**
 * The series of a range for charts.
 *
 * @param days ascending; they have to reach six days back before the range for the first 7-day means to be right.
 */
export function chartsOver(days: readonly ReviewDay[], { start, end }: Range): { [F in Followed]: SeriesPoint[] } {
  return perFollowed((name) =>
    seriesOver(
      days.map((day) => ({ date: day.date, value: day[name] })),
      start,
      end,
    ),
  );
}

/** The same with level and direction. */
export function metricsOver(days: readonly ReviewDay[], range: Range): { [F in Followed]: Metric } {
  const charts = chartsOver(days, range);
  return perFollowed((name) => ({
    series: charts[name],
    trends: trendsOver(
      days.map((day) => ({ date: day.date, value: day[name] })),
      { ...range, ...followed[name] },
    ),
  }));
}

/**
 * Metrics and daily scores of a range.
 *
 * How far the goals had come is known for today and a week ago; the days between lie on the line between, earlier ones
 * are scored without goals.
 */
export function progressOver(days: readonly ReviewDay[], range: Range, goals: GoalProgress) {
  return {
    ...metricsOver(days, range),
    score_series: wellnessScoreSeries(days, range.start, range.end, (date) => goalsOn(goals, date, range.end)),
  };
}

/** How many days before a range the scores and 7-day means of its first days reach. */
export const reachBefore = 13;

/** The day that lies so many days before another. */
export function daysBefore(date: string, days: number): string {
  return dateOfDay(dayNumber(date) - days);
}

function goalsOn({ now, week_ago: before }: GoalProgress, date: string, today: string): number | null {
  const daysAgo = dayNumber(today) - dayNumber(date);
  if (daysAgo === 0 || now === null || before === null) return daysAgo === 0 ? now : null;
  return daysAgo <= 7 ? now + ((before - now) * daysAgo) / 7 : null;
}

function perFollowed<T>(make: (name: Followed) => T): { [F in Followed]: T } {
  return Object.fromEntries(names.map((name) => [name, make(name)])) as { [F in Followed]: T };
}
