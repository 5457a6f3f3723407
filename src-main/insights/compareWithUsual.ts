import { mean } from 'simple-statistics';
import { dateOfDay, dayNumber } from './calendarDay.ts';

export const usualDays = 28;
const minimumDays = 7;
/** Points on a scale of ten; less is not worth a word. */
const noticeable = 0.75;
const far = 2.5;

interface DayValue {
  readonly date: string;
  readonly value: number | null;
}

/**
 * One line on how a rating of 1–10 compares with the person's usual: the mean of the daily values of the 28 days before
 * `date`, of which at least 7 have one. It names no cause and does not judge.
 *
 * @param days at most one per date, in any order.
 * @returns null while there is too little to compare with.
 */
export function compareWithUsual(days: readonly DayValue[], date: string, rating: number): string | null {
  const first = dateOfDay(dayNumber(date) - usualDays);
  const values = days
    .filter((day) => day.date >= first && day.date < date)
    .map((day) => day.value)
    .filter((value) => value !== null);
  if (values.length < minimumDays) return null;
  const usual = mean(values);
  return `${capitalised(relationOf(rating - usual))} your usual of the last ${usualDays} days (${usual.toFixed(1)} over ${values.length} days).`;
}

function relationOf(difference: number): string {
  const distance = Math.abs(difference);
  if (distance < noticeable) return 'about the same as';
  const side = difference > 0 ? 'above' : 'below';
  return distance < far ? side : `well ${side}`;
}

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
