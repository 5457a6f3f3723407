import type { Occurrence, Reminder } from '../../src-shared/contract/reminders.ts';
import { dateOfDay, dayNumber } from '../insights/calendarDay.ts';
import { betterTime, type SlotOutcome, slotOf } from '../insights/reminders/adaptiveTime.ts';
import {
  adherence,
  halved,
  ignoredUntilAsked,
  type OccurrenceState,
  occurrenceStates,
} from '../insights/reminders/occurrences.ts';
import type { QuietHours } from '../insights/reminders/quietHours.ts';
import { type DueTime, dayOf, dueTimes, instantOf, nextDueTimes, timeOf } from '../insights/reminders/recurrence.ts';
import type { OpenVault, Reader, Writer } from '../vault/access.ts';
import { lastReaction, listActs, listReminderRecords, type ReminderRecord, saveAct } from './reminders.ts';
import { readUser } from './users.ts';

/** The moment reminders are looked at, and what their owner's day is like. */
export interface ReminderMoment {
  /** ms since 1970. */
  readonly now: number;
  readonly zone: string;
  readonly quiet: QuietHours;
  /** The local day. */
  readonly today: string;
}

/** Something that will have to be said. */
export interface Announcement {
  readonly reminder_id: string;
  readonly reminder_type: Reminder['reminder_type'];
  readonly title: string;
  readonly due_at: number;
  readonly notify_at: number;
}

const millisecondsPerDay = 86_400_000;
const adherenceDays = 30;
const learningDays = 120;
/** How far ahead leaving out is reckoned; beyond, nobody sees it. */
const halvedAheadDays = 60;
const furthestDays = 3660;
const nextCount = 3;
/** A suggestion that was turned down is not made again for so long. */
const refusalDays = 30;
const promptly = 3_600_000;

export function reminderMoment(reader: Reader, now: number): ReminderMoment {
  const { user, wellness_preferences: preferences } = readUser(reader);
  return { now, zone: user.timezone, quiet: preferences.quiet_hours, today: dayOf(now, user.timezone) };
}

/** The occurrences of a reminder whose local days lie between two days, both included, ascending. */
export function readOccurrences(
  reader: Reader,
  record: ReminderRecord,
  from: string,
  to: string,
  moment: ReminderMoment,
): OccurrenceState[] {
  const { now, zone, quiet } = moment;
  const [first, last] = [shifted(from, -1), shifted(to, 2)];
  const acts = listActs(reader, record.id, instantOf(`${first}T00:00`, zone), instantOf(`${last}T23:59`, zone));
  const rules = { zone, quiet: record.reminder_type === 'medication' ? null : quiet };
  return occurrenceStates(plannedTimes(reader, record, first, last, moment), acts, now, rules).filter(
    ({ local_time }) => local_time.slice(0, 10) >= from && local_time.slice(0, 10) <= to,
  );
}

/** What comes next: not yet due, not done or skipped beforehand. Ascending, at most three. */
export function nextOccurrences(reader: Reader, record: ReminderRecord, moment: ReminderMoment): DueTime[] {
  if (!record.is_active) return [];
  const { now, zone } = moment;
  const leftOut = leftOutTimes(reader, record, moment);
  const from = Math.max(now + 1, Date.parse(record.schedule_since));
  // Some of them may be left out, or done already.
  const candidates = nextDueTimes(record.schedule, zone, from, 4 * nextCount, furthestDays);
  const end = candidates.at(-1)?.due_at ?? now;
  const done = new Set(listActs(reader, record.id, now, end).map(({ local_time }) => local_time));
  return candidates.filter((time) => !leftOut.has(time.local_time) && !done.has(time.local_time)).slice(0, nextCount);
}

/** The next due times of a schedule that nobody has set yet. Ascending, at most three. */
export function comingTimes(schedule: ReminderRecord['schedule'], { now, zone }: ReminderMoment): string[] {
  return nextDueTimes(schedule, zone, now + 1, nextCount, furthestDays).map(({ due_at }) => iso(due_at));
}

/** A reminder as it stands now. */
export function readReminder(
  reader: Reader,
  record: ReminderRecord,
  moment: ReminderMoment,
  outcomes: readonly SlotOutcome[] = outcomesOfType(reader, record, moment),
): Reminder {
  const { schedule_since: _, halved: __, halved_at: ___, suggestion_refused_at: ____, schedule, ...plain } = record;
  const { at: _____, ...shownSchedule } = schedule;
  const past = readOccurrences(reader, record, shifted(moment.today, -adherenceDays), moment.today, moment).filter(
    ({ due_at }) => due_at > moment.now - adherenceDays * millisecondsPerDay,
  );
  const suggestion = suggestedTime(record, outcomes, moment);
  const question = questionOf(reader, record, moment);
  return {
    ...plain,
    schedule: { ...shownSchedule, times: [...schedule.times], days: [...schedule.days] },
    schedule_type: schedule.type,
    schedule_time: schedule.times[0] ?? '00:00',
    next_due: nextDue(reader, record, moment),
    completed_today: past.some(
      ({ completed_at }) => completed_at !== null && dayOf(completed_at, moment.zone) === moment.today,
    ),
    adherence_30d: adherence(past),
    halved: leftOutTimes(reader, record, moment).size > 0,
    ...(suggestion === null ? {} : { suggested_time: suggestion }),
    ...(question === null ? {} : { question }),
  };
}

/** All reminders as they stand now, in the order they were set. */
export function readReminders(reader: Reader, moment: ReminderMoment): Reminder[] {
  const records = listReminderRecords(reader);
  return records.map((record) => readReminder(reader, record, moment, outcomesOfType(reader, record, moment, records)));
}

/** How many occurrences are due and not done: for the sign-in and the dashboard. */
export function countRemindersDue(vault: Pick<OpenVault, 'read'>, now: number): number {
  const moment = reminderMoment(vault.read, now);
  return listReminderRecords(vault.read)
    .filter((record) => record.is_active)
    .flatMap((record) => readOccurrences(vault.read, record, shifted(moment.today, -1), moment.today, moment))
    .filter(({ status, due_at }) => (status === 'due' || status === 'snoozed') && due_at <= now).length;
}

/** What has to be said until so many days from now, what is due and was not said included; ascending. */
export function listAnnouncements(reader: Reader, now: number, days: number): Announcement[] {
  const moment = reminderMoment(reader, now);
  return listReminderRecords(reader)
    .filter((record) => record.is_active)
    .flatMap((record) =>
      readOccurrences(reader, record, shifted(moment.today, -1), shifted(moment.today, days), moment)
        .filter(({ status }) => status === 'due' || status === 'upcoming' || status === 'snoozed')
        .map(({ due_at, notify_at }) => ({
          reminder_id: record.id,
          reminder_type: record.reminder_type,
          title: record.title,
          due_at,
          notify_at,
        })),
    )
    .sort((one, other) => one.notify_at - other.notify_at);
}

/** Before a schedule changes or rests: what was missed under it stays known for as long as it counts. */
export function keepMissed(writer: Writer, record: ReminderRecord, moment: ReminderMoment): void {
  const from = shifted(moment.today, -adherenceDays);
  for (const state of readOccurrences(writer, record, from, moment.today, moment)) {
    if (state.status !== 'missed') continue;
    saveAct(writer, record.id, { ...state, status: 'missed', snoozed_until: null }, moment.now);
  }
}

export function shownOccurrence(reminder_id: string, state: OccurrenceState): Occurrence {
  return {
    reminder_id,
    due_at: iso(state.due_at),
    notify_at: iso(state.notify_at),
    status: state.status,
    snoozed_until: state.snoozed_until === null ? null : iso(state.snoozed_until),
    completed_at: state.completed_at === null ? null : iso(state.completed_at),
  };
}

function plannedTimes(
  reader: Reader,
  record: ReminderRecord,
  from: string,
  to: string,
  moment: ReminderMoment,
): DueTime[] {
  if (!record.is_active) return [];
  const since = Date.parse(record.schedule_since);
  const leftOut = leftOutTimes(reader, record, moment);
  return dueTimes(record.schedule, moment.zone, from, to).filter(
    ({ due_at, local_time }) => due_at >= since && !leftOut.has(local_time),
  );
}

/** The due times that are left out because the owner wants half of them. Only adaptive reminders, never medication. */
function leftOutTimes(reader: Reader, record: ReminderRecord, moment: ReminderMoment): ReadonlySet<string> {
  const kept = leftOutOf.get(record);
  if (kept?.moment === moment) return kept.times;
  const times = reckonLeftOut(reader, record, moment);
  leftOutOf.set(record, { moment, times });
  return times;
}

/** Asked for several times about one record at one moment. */
const leftOutOf = new WeakMap<
  ReminderRecord,
  { readonly moment: ReminderMoment; readonly times: ReadonlySet<string> }
>();

function reckonLeftOut(reader: Reader, record: ReminderRecord, moment: ReminderMoment): ReadonlySet<string> {
  if (!isThinnable(record) || record.halved !== true) return none;
  const times = timesSinceReaction(reader, record, moment);
  const kept = new Set(halved(times).map(({ local_time }) => local_time));
  return new Set(times.flatMap(({ local_time }) => (kept.has(local_time) ? [] : [local_time])));
}

function isThinnable({ adaptive, reminder_type }: ReminderRecord): boolean {
  return adaptive && reminder_type !== 'medication';
}

const none: ReadonlySet<string> = new Set();

function timesSinceReaction(reader: Reader, record: ReminderRecord, moment: ReminderMoment): DueTime[] {
  // A reminder that has been ignored for years is looked at in blocks of months, so that its rhythm stays the same.
  const block = Math.floor(moment.now / (adherenceDays * millisecondsPerDay)) * adherenceDays - learningDays;
  const reaction = record.halved === true ? record.halved_at : null;
  const since = Math.max(
    Date.parse(record.schedule_since),
    block * millisecondsPerDay,
    reaction === null ? ((record.halved === true ? null : lastReaction(reader, record.id)) ?? 0) : Date.parse(reaction),
  );
  const from = shifted(dayOf(since, moment.zone), -1);
  return dueTimes(record.schedule, moment.zone, from, shifted(moment.today, halvedAheadDays)).filter(
    ({ due_at }) => due_at > since,
  );
}

function countIgnored(times: readonly DueTime[], record: ReminderRecord, { now, zone, quiet }: ReminderMoment): number {
  const past = times.filter(({ due_at }) => due_at <= now).length;
  const rules = { zone, quiet: record.reminder_type === 'medication' ? null : quiet };
  return occurrenceStates(times.slice(0, past + 1), [], now, rules).filter(({ status }) => status === 'missed').length;
}

function questionOf(reader: Reader, record: ReminderRecord, moment: ReminderMoment): string | null {
  if (!isThinnable(record) || !record.is_active || record.halved !== null) return null;
  const ignored = countIgnored(timesSinceReaction(reader, record, moment), record, moment);
  if (ignored < ignoredUntilAsked) return null;
  return `The last ${ignoredUntilAsked} went by. Would half as often suit you better?`;
}

/** What was put off comes when it was put off to, also what was put off before it was due. */
function nextDue(reader: Reader, record: ReminderRecord, moment: ReminderMoment): string | null {
  const { now } = moment;
  const next = nextOccurrences(reader, record, moment);
  const last = next.at(-1)?.due_at ?? now + millisecondsPerDay;
  const snoozed = listActs(reader, record.id, now - adherenceDays * millisecondsPerDay, last).flatMap(
    ({ status, snoozed_until: until }) => (status === 'snoozed' && until !== null && until > now ? [until] : []),
  );
  const instants = [...snoozed, ...next.map(({ due_at }) => due_at)];
  return instants.length === 0 ? null : iso(Math.min(...instants));
}

/** What happened to the reminders of this one's type in the last months; nothing unless it wants to learn. */
function outcomesOfType(
  reader: Reader,
  record: ReminderRecord,
  moment: ReminderMoment,
  records: readonly ReminderRecord[] = listReminderRecords(reader),
): SlotOutcome[] {
  if (!isLearning(record)) return [];
  return records
    .filter(({ reminder_type }) => reminder_type === record.reminder_type)
    .flatMap((one) => readOccurrences(reader, one, shifted(moment.today, -learningDays), moment.today, moment))
    .flatMap((state) => outcomesOf(state, moment));
}

/** Done within the hour speaks for the time; done later speaks for that later time, and a little against this one. */
function outcomesOf(state: OccurrenceState, { now, zone }: ReminderMoment): SlotOutcome[] {
  const days_ago = Math.max(0, (now - state.due_at) / millisecondsPerDay);
  const here = slotOf(state.local_time.slice(11));
  const against = (weight: number): SlotOutcome => ({ slot: here, days_ago, success: 0, weight });
  switch (state.status) {
    case 'completed': {
      const at = state.completed_at ?? state.due_at;
      const done: SlotOutcome = { slot: slotOf(timeOf(at, zone)), days_ago, success: 1, weight: 1 };
      if (state.is_extra || Math.abs(at - state.due_at) > promptly)
        return state.is_extra ? [done] : [done, against(0.5)];
      return [{ ...done, slot: here }];
    }
    case 'snoozed':
      return [against(0.5)];
    case 'skipped':
    case 'missed':
      return [against(1)];
    default:
      return [];
  }
}

function suggestedTime(record: ReminderRecord, outcomes: readonly SlotOutcome[], { now, quiet }: ReminderMoment) {
  const [present] = record.schedule.times;
  if (!isLearning(record) || present === undefined || isRefused(record, now)) return null;
  const better = betterTime(outcomes, present, quiet);
  if (better === null) return null;
  const percent = (share: number) => `${Math.round(share * 100)} %`;
  return {
    time: better.time,
    reason:
      `In the last months you reacted to reminders like this in about ${percent(better.share_there)} of cases ` +
      `around ${better.time}, and in about ${percent(better.share_now)} around ${present}.`,
  };
}

function isRefused({ suggestion_refused_at: at }: ReminderRecord, now: number): boolean {
  return at !== null && now < Date.parse(at) + refusalDays * millisecondsPerDay;
}

/** One time a day, so that it is clear which one another would take the place of. */
function isLearning({ adaptive, is_active, reminder_type, schedule }: ReminderRecord): boolean {
  const isRecurring = schedule.type === 'daily' || schedule.type === 'weekly';
  return adaptive && is_active && reminder_type !== 'medication' && isRecurring && schedule.times.length === 1;
}

function shifted(day: string, days: number): string {
  return dateOfDay(dayNumber(day) + days);
}

function iso(instant: number): string {
  return new Date(instant).toISOString();
}
