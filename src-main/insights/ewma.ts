import { dateOfDay } from './calendarDay.ts';
import type { DailySeries } from './dailySeries.ts';

export interface EwmaValue {
  readonly date: string;
  readonly value: number;
}

/** The smoothing factor at which a value weighs half as much after `halfLifeDays` more values. */
export function alphaOfHalfLife(halfLifeDays: number): number {
  return 1 - 0.5 ** (1 / halfLifeDays);
}

/**
 * Exponentially weighted moving average at every calendar date from the first to the last value: it starts at the
 * first value, moves by `alpha` (0 … 1) of the distance on a day with a value, and stays where it is on the others.
 */
export function ewma(series: DailySeries, alpha: number): EwmaValue[] {
  const { days, values } = series;
  const result: EwmaValue[] = [];
  let average = values[0] ?? 0;
  for (const [index, value] of values.entries()) {
    const day = days[index] ?? 0;
    average = alpha * value + (1 - alpha) * average;
    for (let carried = day; carried < (days[index + 1] ?? day + 1); carried++) {
      result.push({ date: dateOfDay(carried), value: average });
    }
  }
  return result;
}
