import type { ParsedInput } from '../../src-shared/contract/index.ts';
import { AppError } from '../../src-shared/errors.ts';
import { dateOfDay, dayNumber } from '../insights/calendarDay.ts';
import { parseRrule } from '../insights/reminders/parseRrule.ts';
import {
  busiestDay,
  dayOf,
  instantOf,
  isEverDue,
  mostPerDay,
  nextDueTimes,
  type ReminderSchedule,
  timeOf,
  weekdayOf,
} from '../insights/reminders/recurrence.ts';
import type { ReminderMoment } from './reminderStanding.ts';

type ScheduleInput = ParsedInput<'reminders.create'>['schedule'];
type ScheduleObject = Exclude<ScheduleInput, string>;

const earliestStart = '2000-01-01';
const latestDay = '2200-01-01';
const minute = 60_000;
const furthestDays = 3660;

/**
 * The schedule that was meant, complete: a word alone goes with `schedule_time`, weekly without days means the weekday it
 * starts on, once without a day means the next time the clock shows that time.
 *
 * Throws AppError VALIDATION_ERROR naming the field that makes it impossible.
 */
export function readSchedule(
  given: ScheduleInput,
  scheduleTime: string | undefined,
  moment: ReminderMoment,
): ReminderSchedule {
  const input: ScheduleObject = typeof given === 'string' ? { type: given } : given;
  refuseStrayFields(input);
  const schedule =
    input.type === 'once' ? onceSchedule(input, scheduleTime, moment) : recurring(input, scheduleTime, moment);
  checkComing(schedule, moment);
  return schedule;
}

/** The same schedule at another time of the day. */
export function withTime(before: ReminderSchedule, time: string, moment: ReminderMoment): ReminderSchedule {
  const schedule = { ...before, times: [time], at: null };
  checkComing(schedule, moment, 'schedule_time');
  return schedule;
}

function onceSchedule(
  { at, start, ...input }: ScheduleObject,
  scheduleTime: string | undefined,
  { now, zone, today }: ReminderMoment,
): ReminderSchedule {
  if (at !== undefined) {
    if (scheduleTime !== undefined) throw wrong('schedule_time', 'Does not go with schedule.at.');
    for (const field of ['time', 'times', 'start'] as const) {
      if ({ ...input, start }[field] !== undefined) throw wrong(`schedule.${field}`, 'Does not go with at.');
    }
    const instant = Math.floor(Date.parse(at) / minute) * minute;
    if (instant < now - minute) throw wrong('schedule.at', 'Must not be in the past.');
    return {
      ...bare('once', [timeOf(instant, zone)], boundedStart(dayOf(instant, zone), 'schedule.at')),
      at: new Date(instant).toISOString(),
    };
  }
  const times = timesOf(input, scheduleTime);
  const [time] = times;
  if (time === undefined || times.length > 1) throw wrong('schedule.times', 'Once is one time.');
  if (start !== undefined) {
    if (instantOf(`${boundedStart(start)}T${time}`, zone) <= now) {
      throw wrong('schedule.start', 'Must not be in the past.');
    }
    return bare('once', times, start);
  }
  const isOver = instantOf(`${today}T${time}`, zone) <= now;
  return bare('once', times, isOver ? dateOfDay(dayNumber(today) + 1) : today);
}

function recurring(
  input: ScheduleObject,
  scheduleTime: string | undefined,
  { today }: ReminderMoment,
): ReminderSchedule {
  const start = boundedStart(input.start ?? today);
  const end = input.end ?? null;
  if (end !== null && end < start) throw wrong('schedule.end', 'The end must not be before the start.');
  if (end !== null && end < today) throw wrong('schedule.end', 'Must not be in the past.');
  const schedule = { ...bare(input.type, timesOf(input, scheduleTime), start), end };
  if (input.type === 'weekly') {
    return { ...schedule, days: [...new Set(input.days ?? [weekdayOf(start)])].sort((one, other) => one - other) };
  }
  if (input.type === 'daily') return schedule;
  if (input.rrule === undefined) throw wrong('schedule.rrule', 'Is needed for a custom schedule.');
  const rule = parseRrule(input.rrule);
  if (typeof rule === 'string') throw wrong('schedule.rrule', rule);
  if (rule.hasOwnTimes && schedule.times.length > 1) {
    throw wrong('schedule.times', 'A rule with hours of its own goes with one time only.');
  }
  return { ...schedule, rrule: input.rrule.trim() };
}

function refuseStrayFields({ type, days, rrule, at, end }: ScheduleObject): void {
  if (type !== 'weekly' && days !== undefined) throw wrong('schedule.days', 'Goes with weekly only.');
  if (type !== 'custom' && rrule !== undefined) throw wrong('schedule.rrule', 'Goes with custom only.');
  if (type !== 'once' && at !== undefined) throw wrong('schedule.at', 'Goes with once only.');
  if (type === 'once' && end !== undefined && end !== null) throw wrong('schedule.end', 'Once has no end.');
}

function timesOf({ time, times }: Pick<ScheduleObject, 'time' | 'times'>, scheduleTime: string | undefined): string[] {
  if (time !== undefined && times !== undefined) throw wrong('schedule.times', 'Does not go with time.');
  const given = times ?? (time === undefined ? undefined : [time]);
  if (given !== undefined && scheduleTime !== undefined && given[0] !== scheduleTime) {
    throw wrong('schedule_time', 'Says another time than schedule; give only one.');
  }
  if (given === undefined && scheduleTime === undefined) throw wrong('schedule_time', 'A time like 21:30 is needed.');
  return [...new Set(given ?? [scheduleTime ?? ''])].sort();
}

/** A rule that never comes, or comes by the dozen, is a slip. */
function checkComing(schedule: ReminderSchedule, { now, zone }: ReminderMoment, field?: string): void {
  const { type } = schedule;
  const source = field ?? (type === 'custom' ? 'schedule.rrule' : schedule.end === null ? 'schedule' : 'schedule.end');
  if (!isEverDue(schedule, zone)) throw wrong(source, 'It would never be due, or not for many years.');
  if (nextDueTimes(schedule, zone, now, 1, furthestDays).length === 0)
    throw wrong(source, 'It would never be due again.');
  if (type === 'custom' && busiestDay(schedule, zone, now) > mostPerDay) {
    throw wrong(source, `It would be due more than ${mostPerDay} times a day.`);
  }
}

function bare(type: ReminderSchedule['type'], times: string[], start: string): ReminderSchedule {
  return { type, times, days: [], rrule: null, start, end: null, at: null };
}

function boundedStart(start: string, field = 'schedule.start'): string {
  if (start < earliestStart) throw wrong(field, `Must not be before ${earliestStart}.`);
  if (start > latestDay) throw wrong(field, 'Is too far ahead.');
  return start;
}

export function wrong(path: string, message: string): AppError {
  return new AppError('VALIDATION_ERROR', `Please check: ${path}.`, { details: [{ path, message }] });
}
