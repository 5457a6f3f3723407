import { addDays, dayNumber } from '../calendarDay.ts';

export const fixedRanges = ['7', '30', '90', '365', 'all'] as const;
export type FixedRange = (typeof fixedRanges)[number];

/** From one day to another, both included. */
export interface CustomRange {
  readonly start_date: string;
  readonly end_date: string;
}

/** Which time the charts of a screen show: so many days up to today, everything, or from one day to another. */
export type ChartRange = FixedRange | CustomRange;

/** Before any record. */
const beginning = '1970-01-01';
/** As far back as analyses go, and the least they look at. */
const longestDays = 3650;
const shortestDays = 7;

/** First and last day of a range, as endpoints want it. */
export function rangeDays(range: ChartRange, today: string): CustomRange {
  if (typeof range === 'object') {
    return range;
  }
  return {
    start_date: range === 'all' ? beginning : addDays(today, 1 - Number(range)),
    end_date: today,
  };
}

/** The same for analyses: how many days, and up to which unless that is today. */
export function rangePeriod(
  range: ChartRange,
  today: string,
): { readonly period_days: number; readonly end_date?: string } {
  if (typeof range === 'object') {
    const period_days = dayNumber(range.end_date) - dayNumber(range.start_date) + 1;
    return range.end_date === today ? { period_days } : { period_days, end_date: range.end_date };
  }
  return { period_days: range === 'all' ? longestDays : Number(range) };
}

export type RangeProblem = 'incomplete' | 'backwards' | 'future' | 'short' | 'long';

/** Why nothing can be shown from one day to another; null when it can. */
export function rangeProblem({ start_date, end_date }: CustomRange, today: string): RangeProblem | null {
  if (start_date === '' || end_date === '') {
    return 'incomplete';
  }
  if (start_date > end_date) {
    return 'backwards';
  }
  if (end_date > today) {
    return 'future';
  }
  const days = dayNumber(end_date) - dayNumber(start_date) + 1;
  return days < shortestDays ? 'short' : days > longestDays ? 'long' : null;
}
