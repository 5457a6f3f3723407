import { dateOfDay, dayNumber } from './calendarDay.ts';

/** Days that are not counted and break nothing; `to: null` is without an end. */
export interface Pause {
  readonly from: string;
  readonly to: string | null;
}

/** Fewer days are no row that a pause would have to keep. */
const shortestRow = 2;

/**
 * How many days in a row there was something, up to today, or up to yesterday while today is still empty. An empty day
 * of a pause is passed over; one with something counts like any other.
 *
 * @param dates `YYYY-MM-DD`, ascending, each once, none after `today`.
 * @param pauses newest first, none overlapping another.
 */
export function streakDays(dates: readonly string[], today: string, pauses: readonly Pause[] = []): number {
  let days = 0;
  // No day is missing from here on: today can still come.
  let whole = dayNumber(today);
  while (days < dates.length) {
    const end = dates.length - days;
    const newest = dayNumber(dates[end - 1] ?? today);
    if (unpausedDay(newest + 1, whole - 1, pauses) !== undefined) break;
    const run = unbrokenRun(dates, end, newest);
    days += run;
    whole = newest - run + 1;
  }
  return days;
}

/**
 * The empty days up to yesterday that would keep the row before them if they were a pause. Undefined where there is
 * nothing to keep: no empty day, or no row of two days.
 *
 * @param dates as for `streakDays`.
 */
export function pausableDays(
  dates: readonly string[],
  today: string,
  pauses: readonly Pause[],
): { readonly from: string; readonly to: string } | undefined {
  const before = dates.at(-1) === today ? dates.slice(0, -1) : dates;
  const last = before.at(-1);
  if (last === undefined) return undefined;
  const yesterday = dayNumber(today) - 1;
  const paused = pauses.filter(({ from }) => from < today).map(({ to }) => (to === null ? yesterday : dayNumber(to)));
  const first = Math.max(dayNumber(last), ...paused) + 1;
  if (first > yesterday || streakDays(before, dateOfDay(first), pauses) < shortestRow) return undefined;
  return { from: dateOfDay(first), to: dateOfDay(yesterday) };
}

/** How many dates before the place `end` follow each other day by day, the last of them the day `newest`. */
function unbrokenRun(dates: readonly string[], end: number, newest: number): number {
  // Among dates that differ, the one k places from the end is k days back only if no day between is missing.
  let unbroken = 0;
  let broken = end;
  while (broken - unbroken > 1) {
    const middle = (unbroken + broken) >>> 1;
    if (dates[end - 1 - middle] === dateOfDay(newest - middle)) unbroken = middle;
    else broken = middle;
  }
  return unbroken + 1;
}

/** The newest day from `first` to `last` that lies in no pause. */
function unpausedDay(first: number, last: number, pauses: readonly Pause[]): number | undefined {
  let day = last;
  for (const { from, to } of pauses) {
    if (day < first) return undefined;
    if (to !== null && dayNumber(to) < day) return day;
    day = Math.min(day, dayNumber(from) - 1);
  }
  return day < first ? undefined : day;
}
