import { dateOfDay, dayNumber } from './calendarDay.ts';

/**
 * How many days in a row there was something, up to today, or up to yesterday while today is still empty.
 *
 * @param dates `YYYY-MM-DD`, ascending, each once, none after `today`.
 */
export function streakDays(dates: readonly string[], today: string): number {
  const last = dates.at(-1);
  if (last === undefined) return 0;
  const newest = dayNumber(last);
  if (dayNumber(today) - newest > 1) return 0;
  // Among dates that differ, the one k places from the end is k days back only if no day between is missing.
  let unbroken = 0;
  let broken = dates.length;
  while (broken - unbroken > 1) {
    const middle = (unbroken + broken) >>> 1;
    if (dates.at(-1 - middle) === dateOfDay(newest - middle)) unbroken = middle;
    else broken = middle;
  }
  return unbroken + 1;
}
