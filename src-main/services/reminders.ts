import type { ParsedInput } from '../../src-shared/contract/index.ts';
import type { Reminder } from '../../src-shared/contract/reminders.ts';
import { AppError } from '../../src-shared/errors.ts';
import { dateOfDay, dayNumber } from '../insights/calendarDay.ts';
import type { Act, OccurrenceState } from '../insights/reminders/occurrences.ts';
import { dayOf, timeOf } from '../insights/reminders/recurrence.ts';
import { eraseTraces } from '../store/eraseTraces.ts';
import { recordingTime } from '../store/localTime.ts';
import { readSchedule, withTime, wrong } from '../store/reminderSchedule.ts';
import {
  comingTimes,
  keepMissed,
  nextOccurrences,
  type ReminderMoment,
  readOccurrences,
  readReminder,
  readReminders,
  reminderMoment,
  shownOccurrence,
} from '../store/reminderStanding.ts';
import {
  deleteReminder,
  listReminderRecords,
  type ReminderRecord,
  readReminderRecord,
  saveAct,
  saveReminder,
} from '../store/reminders.ts';
import type { Reader, Writer } from '../vault/access.ts';
import { newId } from '../vault/ids.ts';
import type { Handlers, SessionContext } from './handler.ts';

type ReminderHandlers = Pick<Handlers, Extract<keyof Handlers, `reminders.${string}`>>;
type UpdateInput = ParsedInput<'reminders.update'>;

const ownTitles: Readonly<Record<Reminder['reminder_type'], string>> = {
  medication: 'Take your medication',
  exercise: 'Time to move',
  meditation: 'A quiet moment',
  social: 'Get in touch with someone',
  check_in: 'How was today?',
  journaling: 'Write a few lines',
  appointment: 'Appointment',
  custom: 'Reminder',
};

const defaultWindowDays = 7;
const mostWindowDays = 400;
const mostOccurrences = 5000;
/** How far back one can say which occurrence is meant. */
const reachDays = 30;

export function reminderHandlers(): ReminderHandlers {
  return {
    'reminders.list': (ctx, input) => {
      const reader = ctx.vault.read;
      const moment = momentOf(ctx);
      const chosen = (one: { reminder_type: string; is_active: boolean }): boolean =>
        (input.type === undefined || one.reminder_type === input.type) &&
        (input.active === undefined || one.is_active === input.active);
      const { from, to } = windowOf(input, moment.today);
      const occurrences = listReminderRecords(reader)
        .filter(chosen)
        .flatMap((record) =>
          readOccurrences(reader, record, from, to, moment).map((state) => shownOccurrence(record.id, state)),
        );
      if (occurrences.length > mostOccurrences) {
        throw wrong('end_date', `Holds more than ${mostOccurrences} occurrences; ask for fewer days.`);
      }
      occurrences.sort((one, other) => (one.due_at < other.due_at ? -1 : one.due_at > other.due_at ? 1 : 0));
      return { data: { reminders: readReminders(reader, moment).filter(chosen), occurrences } };
    },

    'reminders.preview': (ctx, input) => {
      const moment = momentOf(ctx);
      const schedule = readSchedule(input.schedule, input.schedule_time, moment);
      return { data: { next_occurrences: comingTimes(schedule, moment) } };
    },

    'reminders.create': (ctx, input) => {
      const moment = momentOf(ctx);
      const at = new Date(moment.now).toISOString();
      const record: ReminderRecord = {
        id: newId(ctx.clock, ctx.random),
        reminder_type: input.reminder_type,
        title: input.title ?? ownTitles[input.reminder_type],
        message: textOrNull(input.message),
        schedule: readSchedule(input.schedule, input.schedule_time, moment),
        priority: input.priority,
        adaptive: input.adaptive,
        is_active: true,
        last_completed: null,
        schedule_since: at,
        halved: null,
        halved_at: null,
        suggestion_refused_at: null,
        created_at: at,
        updated_at: at,
      };
      ctx.vault.write((writer) => saveReminder(writer, record));
      return { data: answerOn(ctx.vault.read, record, moment) };
    },

    'reminders.update': (ctx, input) => {
      const before = existing(ctx.vault.read, input.id);
      const moment = momentOf(ctx);
      const after = changed(before, input, moment);
      const acted = ctx.vault.write((writer) => {
        if (after.schedule_since !== before.schedule_since) keepMissed(writer, before, moment);
        saveReminder(writer, after);
        return act(writer, after, input, moment);
      });
      const isRewritten = before.title !== after.title || (before.message !== null && before.message !== after.message);
      if (isRewritten) eraseTraces(ctx.vault);
      const answer = answerOn(ctx.vault.read, existing(ctx.vault.read, input.id), moment);
      return { data: acted === null ? answer : { ...answer, occurrence: shownOccurrence(input.id, acted) } };
    },

    'reminders.delete': (ctx, { id }) => {
      existing(ctx.vault.read, id);
      ctx.vault.write((writer) => deleteReminder(writer, id));
      eraseTraces(ctx.vault);
      return { data: { deleted: true, id } };
    },
  };
}

function momentOf(ctx: SessionContext): ReminderMoment {
  return reminderMoment(ctx.vault.read, ctx.clock.now());
}

function existing(reader: Reader, id: string): ReminderRecord {
  const record = readReminderRecord(reader, id);
  if (record === undefined) throw new AppError('NOT_FOUND', 'There is no such reminder.');
  return record;
}

function answerOn(reader: Reader, record: ReminderRecord, moment: ReminderMoment) {
  return {
    reminder: readReminder(reader, record, moment),
    next_occurrences: nextOccurrences(reader, record, moment).map(({ due_at }) => new Date(due_at).toISOString()),
  };
}

function windowOf(input: ParsedInput<'reminders.list'>, today: string): { from: string; to: string } {
  const { start_date, end_date } = input;
  const from = start_date ?? (end_date !== undefined && end_date < today ? end_date : today);
  const to = end_date ?? shifted(from, defaultWindowDays - 1);
  if (to > shifted(from, mostWindowDays - 1)) throw wrong('end_date', `Must be within ${mostWindowDays} days.`);
  return { from, to };
}

/** Fields left out stay. Another schedule begins now; what was due before stays what it was. */
function changed(before: ReminderRecord, input: UpdateInput, moment: ReminderMoment): ReminderRecord {
  const at = new Date(moment.now).toISOString();
  const schedule = scheduleAfter(before, input, moment);
  const is_active = input.is_active ?? before.is_active;
  const adaptive = input.adaptive ?? before.adaptive;
  const halving =
    input.halved !== undefined
      ? { halved: input.halved, halved_at: at }
      : adaptive === before.adaptive
        ? { halved: before.halved, halved_at: before.halved_at }
        : { halved: null, halved_at: null };
  const isNew = schedule !== before.schedule || is_active !== before.is_active;
  return {
    ...before,
    reminder_type: input.reminder_type ?? before.reminder_type,
    title: input.title ?? before.title,
    message: input.message === undefined ? before.message : textOrNull(input.message),
    schedule,
    priority: input.priority ?? before.priority,
    adaptive,
    is_active,
    schedule_since: isNew ? at : before.schedule_since,
    ...halving,
    suggestion_refused_at: input.refuse_suggestion === true ? at : before.suggestion_refused_at,
    updated_at: at,
  };
}

function scheduleAfter(before: ReminderRecord, input: UpdateInput, moment: ReminderMoment) {
  if (input.schedule !== undefined) return readSchedule(input.schedule, input.schedule_time, moment);
  if (input.schedule_time === undefined) return before.schedule;
  return withTime(before.schedule, input.schedule_time, moment);
}

/** Completes, snoozes or skips what is meant; null when nothing of that was asked for. */
function act(
  writer: Writer,
  record: ReminderRecord,
  input: UpdateInput,
  moment: ReminderMoment,
): OccurrenceState | null {
  if (input.complete !== undefined) return complete(writer, record, input, moment);
  const isSkip = input.skip !== undefined;
  if (!isSkip && input.snooze_minutes === undefined) return null;
  const meant = openOccurrence(writer, record, input.due_at, moment);
  if (meant === undefined) throw new AppError('CONFLICT', `There is nothing to ${isSkip ? 'skip' : 'put off'}.`);
  // What is not due yet is put off from when it would be.
  const from = Math.max(moment.now, meant.due_at);
  const snoozed_until = isSkip ? null : from + (input.snooze_minutes ?? 0) * 60_000;
  const status = isSkip ? 'skipped' : 'snoozed';
  return keep(writer, record, { ...meant, status, snoozed_until, completed_at: null }, moment);
}

/** What can be put off or skipped: what is due, else what comes next. */
function openOccurrence(
  reader: Reader,
  record: ReminderRecord,
  due: string | undefined,
  moment: ReminderMoment,
): OccurrenceState | undefined {
  const meant = meantOccurrence(reader, record, due, moment);
  if (meant !== undefined && isOpen(meant)) return meant;
  const [next] = due === undefined ? nextOccurrences(reader, record, moment) : [];
  if (next === undefined) return undefined;
  const day = next.local_time.slice(0, 10);
  return readOccurrences(reader, record, day, day, moment).find(({ local_time }) => local_time === next.local_time);
}

function isOpen({ status }: OccurrenceState): boolean {
  return status === 'due' || status === 'snoozed' || status === 'upcoming';
}

/**
 * What is due is done; or the next of today, beforehand. Done when nothing is due it counts by itself, unless today's is
 * done already: twice the same word is once.
 */
function complete(writer: Writer, record: ReminderRecord, input: UpdateInput, moment: ReminderMoment): OccurrenceState {
  const at = completionTime(input, moment);
  const meant = meantOccurrence(writer, record, input.due_at, moment);
  if (meant?.status === 'completed') return meant;
  const done = { status: 'completed' as const, snoozed_until: null, completed_at: at };
  const local_time = `${dayOf(at, moment.zone)}T${timeOf(at, moment.zone)}`;
  const act: Act = meant === undefined ? { local_time, due_at: at, is_extra: true, ...done } : { ...meant, ...done };
  const iso = new Date(at).toISOString();
  if (record.last_completed === null || record.last_completed < iso) {
    saveReminder(writer, { ...record, last_completed: iso });
  }
  return keep(writer, record, act, moment);
}

function keep(writer: Writer, record: ReminderRecord, act: Act, moment: ReminderMoment): OccurrenceState {
  saveAct(writer, record.id, act, moment.now);
  const day = act.local_time.slice(0, 10);
  const state = readOccurrences(writer, record, day, day, moment).find(
    ({ local_time }) => local_time === act.local_time,
  );
  if (state === undefined) throw new Error('What was done about an occurrence was not kept.');
  return state;
}

/** The one that was named, else the newest that is due, else the next of today, else today's that is done. */
function meantOccurrence(
  reader: Reader,
  record: ReminderRecord,
  due: string | undefined,
  moment: ReminderMoment,
): OccurrenceState | undefined {
  if (due !== undefined) {
    const instant = Date.parse(due);
    const day = dayOf(instant, moment.zone);
    const isNear = day >= shifted(moment.today, -reachDays) && day <= shifted(moment.today, 1);
    // A time that the clock jumps over can be due on the day after its own.
    const named = isNear
      ? readOccurrences(reader, record, shifted(day, -1), day, moment).find(({ due_at }) => due_at === instant)
      : undefined;
    if (named === undefined) throw wrong('due_at', 'Is no time at which this reminder was or is due.');
    return named;
  }
  const states = readOccurrences(reader, record, shifted(moment.today, -1), moment.today, moment);
  const today = states.filter(({ local_time }) => local_time.slice(0, 10) === moment.today);
  return (
    states.findLast(({ status }) => status === 'due' || status === 'snoozed') ??
    today.find(({ status }) => status === 'upcoming') ??
    today.findLast(({ status }) => status === 'completed')
  );
}

function completionTime(input: UpdateInput, moment: ReminderMoment): number {
  if (input.at === undefined) return moment.now;
  try {
    return Date.parse(recordingTime(moment.now, moment.zone, input.at).recorded_at);
  } catch (error) {
    const message = error instanceof AppError ? error.details?.[0]?.message : undefined;
    if (message === undefined) throw error;
    throw wrong('at', message);
  }
}

function textOrNull(text: string | null | undefined): string | null {
  return text === undefined || text === null || text.trim() === '' ? null : text;
}

function shifted(day: string, days: number): string {
  return dateOfDay(dayNumber(day) + days);
}
