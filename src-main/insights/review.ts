import { mean } from 'simple-statistics';
import { dateOfDay, dayNumber } from './calendarDay.ts';
import { countOf, differenceWords, rounded } from './phrases.ts';

export interface ReviewDay {
  readonly date: string;
  readonly mood: number | null;
  readonly energy: number | null;
  readonly stress: number | null;
  readonly sleep: number | null;
  readonly social: number | null;
}

export interface Review {
  readonly start_date: string;
  readonly end_date: string;
  readonly better: string[];
  readonly worse: string[];
}

const reviewed = [
  { field: 'mood', name: 'Mood', better: 1 },
  { field: 'energy', name: 'Energy', better: 1 },
  { field: 'stress', name: 'Stress', better: -1 },
  { field: 'sleep', name: 'Sleep quality', better: 1 },
  { field: 'social', name: 'Social contact', better: 1 },
] as const;

const minimumDays = 3;
const minimumBefore = 7;
/** Points on a scale of ten; less is not worth a word. */
const noticeable = 0.75;
const baselineLengths = 4;

/**
 * What went better and what went worse in the days up to `end`, against four times as many days before them. Needs
 * 3 days and 7 to compare with; names differences of 0.75 points or more, the largest first.
 *
 * @param days they have to reach back that far.
 */
export function review(days: readonly ReviewDay[], end: string, lengthDays: number): Review {
  const start = dateOfDay(dayNumber(end) - lengthDays + 1);
  const from = dateOfDay(dayNumber(start) - baselineLengths * lengthDays);
  const changes = reviewed.flatMap(({ field, name, better }) => {
    const values = (first: string, last: string): number[] =>
      days.flatMap((day) => {
        const value = day[field];
        return day.date >= first && day.date < last && value !== null ? [value] : [];
      });
    const now = values(start, dateOfDay(dayNumber(end) + 1));
    const before = values(from, start);
    if (now.length < minimumDays || before.length < minimumBefore) return [];
    const difference = mean(now) - mean(before);
    if (Math.abs(difference) < noticeable) return [];
    const text =
      `${name} averaged ${rounded(mean(now))} over ${countOf(now.length, 'day')}, ${differenceWords(difference)} than ` +
      `over the ${countOf(before.length, 'day')} before (${rounded(mean(before))}).`;
    return [{ text, gain: difference * better }];
  });
  const ordered = changes.sort((one, other) => Math.abs(other.gain) - Math.abs(one.gain));
  return {
    start_date: start,
    end_date: end,
    better: ordered.filter(({ gain }) => gain > 0).map(({ text }) => text),
    worse: ordered.filter(({ gain }) => gain < 0).map(({ text }) => text),
  };
}

/** How many days before the end of a review its figures reach. */
export function reviewReach(lengthDays: number): number {
  return (baselineLengths + 1) * lengthDays;
}
