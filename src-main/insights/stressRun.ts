import { dateOfDay, dayNumber } from './calendarDay.ts';
import type { DailyValue } from './dailySeries.ts';
import { rounded } from './phrases.ts';

const high = 7;
const calm = 3;
const shortestHighRun = 2;
const shortestCalmRun = 3;

/**
 * What a day of stress continues: days in a row, up to this one, whose mean was 7 or more, or 3 or less.
 *
 * @param days ascending, the day itself included; days after it do not count.
 * @returns null when it continues nothing.
 */
export function stressRun(days: readonly DailyValue[], date: string): string | null {
  const highDays = daysInARow(days, date, (value) => value >= high);
  if (highDays >= shortestHighRun) {
    return `${ordinal(highDays)} day in a row with stress of ${high} or more (${levelOn(days, date)} on average that day).`;
  }
  const calmDays = daysInARow(days, date, (value) => value <= calm);
  if (calmDays >= shortestCalmRun) {
    return `${ordinal(calmDays)} day in a row with stress of ${calm} or less (${levelOn(days, date)} on average that day).`;
  }
  return null;
}

function daysInARow(days: readonly DailyValue[], date: string, isSo: (value: number) => boolean): number {
  const values = new Map(days.map((day) => [day.date, day.value]));
  let count = 0;
  for (let number = dayNumber(date); ; number--) {
    const value = values.get(dateOfDay(number)) ?? null;
    if (value === null || !isSo(value)) return count;
    count++;
  }
}

function levelOn(days: readonly DailyValue[], date: string): string {
  return rounded(days.find((day) => day.date === date)?.value ?? 0);
}

function ordinal(count: number): string {
  const names = ['', 'First', 'Second', 'Third', 'Fourth', 'Fifth', 'Sixth', 'Seventh', 'Eighth', 'Ninth', 'Tenth'];
  const name = names[count];
  if (name !== undefined) return name;
  const teens = count % 100 >= 11 && count % 100 <= 13;
  const suffix = teens ? 'th' : (['th', 'st', 'nd', 'rd'][count % 10] ?? 'th');
  return `${count}${suffix}`;
}
