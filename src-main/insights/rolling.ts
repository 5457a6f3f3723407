import { dateOfDay } from './calendarDay.ts';
import type { DailySeries } from './dailySeries.ts';

export interface RollingMean {
  readonly date: string;
  /** Null where the window holds too few values. */
  readonly mean: number | null;
}

/**
 * The trailing mean at every calendar date from the first to the last value, days without one included: over the
 * values of that date and the `windowDays` − 1 before it.
 *
 * @param minimumValues fewer values in the window give null.
 */
export function rollingMean(series: DailySeries, windowDays: number, minimumValues: number): RollingMean[] {
  const { days, values } = series;
  const first = days[0] ?? 0;
  const last = days.at(-1) ?? first - 1;
  const result: RollingMean[] = [];
  let start = 0;
  let end = 0;
  for (let day = first; day <= last; day++) {
    while (end < days.length && (days[end] ?? 0) <= day) end++;
    while (start < end && (days[start] ?? 0) <= day - windowDays) start++;
    const count = end - start;
    let sum = 0;
    for (let i = start; i < end; i++) sum += values[i] ?? 0;
    result.push({ date: dateOfDay(day), mean: count === 0 || count < minimumValues ? null : sum / count });
  }
  return result;
}
