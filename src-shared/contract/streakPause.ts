import { z } from 'zod';
import { day } from './common.ts';

/** Why somebody does not count days for a while. None is better than another. */
export const pauseReasons = ['ill', 'away', 'rest', 'busy', 'other'] as const;
export type PauseReason = (typeof pauseReasons)[number];

export const mostPauses = 50;
export const earliestPauseDay = '1900-01-01';

/** Days that neither count nor break a row of days; with `to: null` until the person goes on. */
export const streakPause = z
  .strictObject({ from: day, to: day.nullable(), reason: z.enum(pauseReasons) })
  .refine(({ from }) => from >= earliestPauseDay, { path: ['from'], error: 'Must not be before the year 1900.' })
  .refine(({ from, to }) => to === null || from <= to, {
    path: ['to'],
    error: 'The end must not be before the start.',
  });
export type StreakPause = z.output<typeof streakPause>;

/** Newest first. Two that are open overlap, so there is never more than one. */
export const streakPauses = z
  .array(streakPause)
  .max(mostPauses)
  .superRefine((pauses, context) => {
    pauses.forEach((pause, place) => {
      if (pauses.slice(0, place).some((other) => overlaps(pause, other)))
        context.addIssue({ code: 'custom', path: [place, 'from'], message: 'Must not overlap with another pause.' });
    });
  });

export function overlaps(one: StreakPause, other: StreakPause): boolean {
  const startsInTime = (a: StreakPause, b: StreakPause): boolean => b.to === null || a.from <= b.to;
  return startsInTime(one, other) && startsInTime(other, one);
}

/** The last day that a pause may name: the same date next year. Compared as text, so 29 February does no harm. */
export function latestPauseDay(today: string): string {
  return `${String(Number(today.slice(0, 4)) + 1).padStart(4, '0')}${today.slice(4)}`;
}

/** As they are kept. */
export function newestFirst(pauses: readonly StreakPause[]): StreakPause[] {
  return pauses.toSorted((one, other) => (one.from < other.from ? 1 : -1));
}
