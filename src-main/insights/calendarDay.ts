const millisecondsPerDay = 86_400_000;
const pattern = /^\d{4}-\d{2}-\d{2}$/;

/**
 * Days from 1970-01-01 to a calendar date `YYYY-MM-DD` (negative before). The date has no zone: the same text is the
 * same number on every computer, and two neighbouring dates are always exactly 1 apart, also where a clock jumps.
 *
 * @throws RangeError for text that is not a date of the calendar (`2023-02-29`).
 */
export function dayNumber(date: string): number {
  const day = pattern.test(date) ? Date.parse(`${date}T00:00:00Z`) / millisecondsPerDay : Number.NaN;
  // The engine rolls 30 February over into March instead of refusing it.
  if (Number.isNaN(day) || dateOfDay(day) !== date) throw new RangeError('Not a calendar date of the form YYYY-MM-DD.');
  return day;
}

/** The calendar date `YYYY-MM-DD` of a day number; the inverse of `dayNumber`. */
export function dateOfDay(day: number): string {
  return new Date(day * millisecondsPerDay).toISOString().slice(0, 10);
}

/** The ISO weekday of a day number: 1 = Monday … 7 = Sunday. */
export function weekdayOfDay(day: number): number {
  // Day 0, 1970-01-01, was a Thursday (4); the double remainder keeps days before it positive.
  return ((((day + 3) % 7) + 7) % 7) + 1;
}
