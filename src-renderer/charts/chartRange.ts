import { addDays } from '../calendarDay.ts';

export const chartRanges = ['7', '30', '90', '365', 'all'] as const;
export type ChartRange = (typeof chartRanges)[number];

/** Before any record. */
const beginning = '1970-01-01';

/** First and last day of a range that ends today, as endpoints want it. */
export function rangeDays(
  range: ChartRange,
  today: string,
): { readonly start_date: string; readonly end_date: string } {
  return {
    start_date: range === 'all' ? beginning : addDays(today, 1 - Number(range)),
    end_date: today,
  };
}
