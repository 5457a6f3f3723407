import type { WellnessPreferences } from '../../../src-shared/contract/account.ts';
import type { Occurrence } from '../../../src-shared/contract/reminders.ts';
import { addDays, dayNumber } from '../../calendarDay.ts';

export type WeekStart = WellnessPreferences['week_start'];

/** 0 is Monday. */
const offsets: Readonly<Record<WeekStart, number>> = { monday: 0, sunday: 6, saturday: 5 };
const daysPerWeek = 7;

/** Whole weeks of days (`YYYY-MM-DD`) that hold every day of a month `YYYY-MM`. */
export function monthGrid(month: string, weekStart: WeekStart): string[][] {
  const first = `${month}-01`;
  const last = addDays(`${shiftMonth(month, 1)}-01`, -1);
  let day = addDays(first, -placeInWeek(first, weekStart));
  const weeks: string[][] = [];
  while (day <= last) {
    const start = day;
    weeks.push(Array.from({ length: daysPerWeek }, (_, index) => addDays(start, index)));
    day = addDays(day, daysPerWeek);
  }
  return weeks;
}

/** How many days after the beginning of its week a day is. */
export function placeInWeek(day: string, weekStart: WeekStart): number {
  // 1970-01-01 was a Thursday.
  const weekday = (dayNumber(day) + 3) % daysPerWeek;
  return (weekday - offsets[weekStart] + 2 * daysPerWeek) % daysPerWeek;
}

/** The month so many later, or earlier if negative. */
export function shiftMonth(month: string, count: number): string {
  const [year, number] = month.split('-').map(Number);
  const months = (year ?? 0) * 12 + (number ?? 1) - 1 + count;
  return `${String(Math.floor(months / 12)).padStart(4, '0')}-${String((months % 12) + 1).padStart(2, '0')}`;
}

/** The same day of another month, or its last one where it is shorter. */
export function dayInMonth(day: string, month: string): string {
  const last = addDays(`${shiftMonth(month, 1)}-01`, -1);
  const wanted = `${month}-${day.slice(8)}`;
  return wanted > last ? last : wanted;
}

/** Where a key leads from a day; undefined for keys that lead nowhere. */
export function dayAfterKey(day: string, key: string, weekStart: WeekStart): string | undefined {
  const month = day.slice(0, 7);
  switch (key) {
    case 'ArrowLeft':
      return addDays(day, -1);
    case 'ArrowRight':
      return addDays(day, 1);
    case 'ArrowUp':
      return addDays(day, -daysPerWeek);
    case 'ArrowDown':
      return addDays(day, daysPerWeek);
    case 'Home':
      return addDays(day, -placeInWeek(day, weekStart));
    case 'End':
      return addDays(day, daysPerWeek - 1 - placeInWeek(day, weekStart));
    case 'PageUp':
      return dayInMonth(day, shiftMonth(month, -1));
    case 'PageDown':
      return dayInMonth(day, shiftMonth(month, 1));
    default:
      return undefined;
  }
}

/** Five states are enough to be told apart at a glance. */
export type DayState = 'completed' | 'skipped' | 'missed' | 'waiting' | 'upcoming';

export const dayStates: readonly DayState[] = ['completed', 'skipped', 'missed', 'waiting', 'upcoming'];

export function stateOf({ status }: Pick<Occurrence, 'status'>): DayState {
  return status === 'due' || status === 'snoozed' ? 'waiting' : status;
}

/** How many occurrences of a day there are of each state. */
export function countStates(occurrences: readonly Pick<Occurrence, 'status'>[]): ReadonlyMap<DayState, number> {
  const counts = new Map<DayState, number>();
  for (const state of occurrences.map(stateOf)) {
    counts.set(state, (counts.get(state) ?? 0) + 1);
  }
  return counts;
}
