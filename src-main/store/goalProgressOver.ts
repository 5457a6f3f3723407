import { dateOfDay, dayNumber } from '../insights/calendarDay.ts';
import type { GoalDay } from '../insights/overview.ts';
import type { OpenVault } from '../vault/access.ts';
import { goalProgressOn } from './goalStanding.ts';
import { listGoalRecords } from './goals.ts';

/** How far the goals had come on each day of a range on which any was running. */
export function goalProgressOver(
  vault: Pick<OpenVault, 'read' | 'version'>,
  { start, end }: { readonly start: string; readonly end: string },
): GoalDay[] {
  const starts = listGoalRecords(vault.read).map((record) => record.start_date);
  if (starts.length === 0) return [];
  const first = starts.reduce((one, other) => (one < other ? one : other));
  const days: GoalDay[] = [];
  for (let number = dayNumber(first > start ? first : start); number <= dayNumber(end); number++) {
    const date = dateOfDay(number);
    const progress = goalProgressOn(vault, date);
    if (progress !== null) days.push({ date, progress });
  }
  return days;
}
