import { afterQuietHours, isQuiet, type QuietHours } from './quietHours.ts';
import { type DueTime, dayOf, endOfDay } from './recurrence.ts';

/** What was done about a due time. Instants in ms since 1970. */
export interface Act extends DueTime {
  readonly status: 'completed' | 'snoozed' | 'skipped' | 'missed';
  readonly snoozed_until: number | null;
  readonly completed_at: number | null;
  /** Done when nothing was due. */
  readonly is_extra: boolean;
}

export type OccurrenceStatus = 'upcoming' | 'due' | 'completed' | 'snoozed' | 'skipped' | 'missed';

export interface OccurrenceState extends DueTime {
  readonly status: OccurrenceStatus;
  /** When it is said: the due time, or the snoozed one, after the quiet hours. */
  readonly notify_at: number;
  readonly snoozed_until: number | null;
  readonly completed_at: number | null;
  readonly is_extra: boolean;
}

export interface OccurrenceRules {
  readonly zone: string;
  /** Null where they do not hold: medication comes when it comes. */
  readonly quiet: QuietHours | null;
}

const hour = 3_600_000;
/** What is due late in the day can still be done for so long. */
const leastDue = 4 * hour;
const leastAfterSnooze = hour;
/** Longer than any occurrence stays open: a local day of 25 hours, quiet hours, and the four hours after them. */
const longestDue = 54 * hour;

/**
 * Due times with what became of them, ascending. One without an act is due from its time until the next one of the same
 * reminder, or else until its local day is over, at least four hours from when it was said; then it is missed.
 *
 * @param times ascending; they have to reach so far beyond what is asked for that the next one of each is among them.
 * @param acts those of these times and others; acts without a due time stand for themselves.
 */
export function occurrenceStates(
  times: readonly DueTime[],
  acts: readonly Act[],
  now: number,
  rules: OccurrenceRules,
): OccurrenceState[] {
  const actOf = new Map(acts.map((act) => [act.local_time, act]));
  const states = times.map((time, place) => {
    const act = actOf.get(time.local_time);
    actOf.delete(time.local_time);
    return stateOf(time, act, times[place + 1]?.due_at, now, rules);
  });
  for (const act of actOf.values()) states.push(stateOf(act, act, undefined, now, rules));
  return states.sort((one, other) => one.due_at - other.due_at);
}

/** When an occurrence is over without having been done. */
function overAt(
  time: DueTime,
  base: number,
  notifyAt: number,
  next: number | undefined,
  { zone }: OccurrenceRules,
): number {
  const natural = Math.max(endOfDay(dayOf(time.due_at, zone), zone), notifyAt + leastDue);
  const bounded = next === undefined ? natural : Math.min(natural, next);
  return base > time.due_at ? Math.max(bounded, base + leastAfterSnooze) : bounded;
}

function notificationTime(time: DueTime, base: number, { quiet, zone }: OccurrenceRules): number {
  if (quiet === null) return base;
  // The wall clock is known already; reckoning it anew for every time of months would be most of the work.
  if (base === time.due_at && !isQuiet(time.local_time.slice(11), quiet)) return base;
  return afterQuietHours(base, quiet, zone);
}

function stateOf(
  time: DueTime,
  act: Act | undefined,
  next: number | undefined,
  now: number,
  rules: OccurrenceRules,
): OccurrenceState {
  const base = act?.status === 'snoozed' ? (act.snoozed_until ?? time.due_at) : time.due_at;
  const notify_at = notificationTime(time, base, rules);
  return {
    local_time: time.local_time,
    // An act keeps the instant it was about, should the zone be another one by now.
    due_at: act?.due_at ?? time.due_at,
    notify_at,
    status: statusOf(),
    snoozed_until: act?.snoozed_until ?? null,
    completed_at: act?.completed_at ?? null,
    is_extra: act?.is_extra ?? false,
  };

  function statusOf(): OccurrenceStatus {
    if (act !== undefined && act.status !== 'snoozed') return act.status;
    if (now < base) return act === undefined ? 'upcoming' : 'snoozed';
    if (now > base + longestDue) return 'missed';
    return now < overAt(time, base, notify_at, next, rules) ? 'due' : 'missed';
  }
}

/** Share of the due times that were done; null while none was due. What can still be done does not count yet. */
export function adherence(states: readonly OccurrenceState[]): number | null {
  const settled = states.filter(
    ({ status, is_extra }) => !is_extra && ['completed', 'skipped', 'missed'].includes(status),
  );
  if (settled.length === 0) return null;
  return settled.filter(({ status }) => status === 'completed').length / settled.length;
}

/** After so many in a row that nobody reacted to, the owner is asked whether half as often would be better. */
export const ignoredUntilAsked = 5;

/** Every second due time is left out, the first one included. */
export function halved<T extends DueTime>(times: readonly T[]): T[] {
  return times.filter((_, place) => place % 2 === 1);
}
