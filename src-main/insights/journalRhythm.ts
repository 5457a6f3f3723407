import { median } from 'simple-statistics';
import { dateOfDay, dayNumber } from './calendarDay.ts';

interface WritingDay {
  readonly date: string;
  readonly words: number;
}

const periodDays = 28;
const minimumDays = 4;

/**
 * What the last four weeks of writing look like, in up to two short lines: on how many days, against the four weeks
 * before, and how much on a usual day. Counts and compares; it does not say how it ought to be.
 *
 * @param days days with entries, ascending, each once.
 * @returns empty while fewer than 4 of the last 28 days have an entry.
 */
export function journalRhythm(days: readonly WritingDay[], today: string): string[] {
  const end = dayNumber(today);
  const between = (first: number, last: number): WritingDay[] =>
    days.filter((day) => day.date >= dateOfDay(first) && day.date <= dateOfDay(last));
  const recent = between(end - periodDays + 1, end);
  if (recent.length < minimumDays) return [];
  const before = between(end - 2 * periodDays + 1, end - periodDays);
  const wroteBefore = days.some((day) => day.date <= dateOfDay(end - 2 * periodDays + 1));
  const usualWords = Math.round(median(recent.map((day) => day.words)));
  return [
    `You wrote on ${recent.length} of the last ${periodDays} days${wroteBefore ? `, and on ${before.length} of the ${periodDays} days before` : ''}.`,
    `On a usual day of writing it was about ${usualWords} ${usualWords === 1 ? 'word' : 'words'}.`,
  ];
}
