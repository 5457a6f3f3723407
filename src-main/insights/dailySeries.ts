import { dayNumber } from './calendarDay.ts';

/** One calendar date and its value; `null` is a day without one. */
export interface DailyValue {
  readonly date: string;
  readonly value: number | null;
}

/** The days that have a value, ascending: day numbers (see `dayNumber`) and, at the same index, the values. */
export interface DailySeries {
  readonly days: readonly number[];
  readonly values: readonly number[];
}

/** A measured number, as opposed to nothing, NaN or an infinity. */
export function isMeasured(value: number | null | undefined): value is number {
  return typeof value === 'number' && Number.isFinite(value);
}

/**
 * Puts daily values into date order and leaves the missing ones out; nothing is interpolated.
 *
 * @throws RangeError for a date that is none, or that stands there twice (a day has one value).
 */
export function dailySeries(rows: readonly DailyValue[]): DailySeries {
  const numbered = rows
    .map((row) => ({ day: dayNumber(row.date), value: row.value }))
    .sort((first, second) => first.day - second.day);
  const days: number[] = [];
  const values: number[] = [];
  let previous = Number.NaN;
  for (const { day, value } of numbered) {
    if (day === previous) throw new RangeError('A date stands twice in a daily series.');
    previous = day;
    if (isMeasured(value)) {
      days.push(day);
      values.push(value);
    }
  }
  return { days, values };
}
