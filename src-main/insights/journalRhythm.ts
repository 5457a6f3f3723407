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
  const daysAgo = (count: number): string => dateOfDay(dayNumber(today) - count);
  const recentStart = daysAgo(periodDays - 1);
  const earlierStart = daysAgo(2 * periodDays - 1);
  const recent = days.filter((day) => day.date >= recentStart && day.date <= today);
  if (recent.length < minimumDays) return [];
  const earlier = days.filter((day) => day.date >= earlierStart && day.date < recentStart);
  const wroteBefore = days.some((day) => day.date <= earlierStart);
  const usualWords = Math.round(median(recent.map((day) => day.words)));
  return [
    `You wrote on ${recent.length} of the last ${periodDays} days${wroteBefore ? `, and on ${earlier.length} of the ${periodDays} days before` : ''}.`,
    `On a usual day of writing it was about ${usualWords} ${usualWords === 1 ? 'word' : 'words'}.`,
  ];
}
