import { dayNumber } from './calendarDay.ts';

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
  let length = 1;
  while (length < dates.length && dayNumber(dates.at(-1 - length) ?? '') === newest - length) length++;
  return length;
}
