import { dateOfDay, dayNumber } from './calendarDay.ts';
import { type MetricTrends, type SeriesPoint, seriesOver, trendsOver } from './metric.ts';
import type { ReviewDay } from './review.ts';
import { wellnessScoreSeries } from './wellnessScore.ts';

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

/** How far the goals had come on a day, 0–100. */
export interface GoalDay {
  readonly date: string;
  readonly progress: number;
}

/**
 * Metrics and daily scores of a range.
 *
 * @param goals the days on which there were any.
 */
export function progressOver(days: readonly ReviewDay[], range: Range, goals: readonly GoalDay[]) {
  const goalsOn = new Map(goals.map(({ date, progress }) => [date, progress]));
  return {
    ...metricsOver(days, range),
    score_series: wellnessScoreSeries(days, range.start, range.end, (date) => goalsOn.get(date) ?? null),
  };
}

/** How many days before a range the scores and 7-day means of its first days reach. */
export const reachBefore = 13;

/** The day that lies so many days before another. */
export function daysBefore(date: string, days: number): string {
  return dateOfDay(dayNumber(date) - days);
}

function perFollowed<T>(make: (name: Followed) => T): { [F in Followed]: T } {
  return Object.fromEntries(names.map((name) => [name, make(name)])) as { [F in Followed]: T };
}
