import { useEffect } from 'react';
import type { Occurrence } from '../../../src-shared/contract/reminders.ts';

/** A moment later than the due time itself, so that the answer knows of it. */
const graceMs = 500;
/** Longer waits do not fit into a timer; by then something else will have asked. */
const longestMs = 86_400_000;

/** Asks again when the next occurrence comes due, or comes back after it was put off. */
export function useRefetchWhenDue(occurrences: readonly Occurrence[], refetch: () => void): void {
  const next = occurrences
    .filter(({ status }) => status === 'upcoming' || status === 'snoozed')
    .map(({ due_at, snoozed_until: until }) => until ?? due_at)
    .filter((instant) => Date.parse(instant) > Date.now())
    .sort()[0];
  useEffect(() => {
    if (next === undefined) {
      return;
    }
    const wait = Date.parse(next) - Date.now() + graceMs;
    const timer = setTimeout(refetch, Math.min(Math.max(wait, graceMs), longestMs));
    return () => clearTimeout(timer);
  }, [next, refetch]);
}
