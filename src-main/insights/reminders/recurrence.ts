import { RRuleTemporal } from 'rrule-temporal';
import { Temporal } from 'temporal-polyfill';
import { dateOfDay, dayNumber, weekdayOfDay } from '../calendarDay.ts';
import { parseRrule, type RecurrenceRule } from './parseRrule.ts';

/** When a reminder is due on the wall clock of its owner. */
export interface ReminderSchedule {
  readonly type: 'once' | 'daily' | 'weekly' | 'custom';
  /** `HH:MM`, ascending, each once. */
  readonly times: readonly string[];
  /** ISO weekdays, 1 is Monday; `weekly` only. */
  readonly days: readonly number[];
  /** RFC 5545; `custom` only. */
  readonly rrule: string | null;
  /** First and last day, `YYYY-MM-DD`. */
  readonly start: string;
  readonly end: string | null;
  /** `once`: the very instant, where one was given (ISO 8601 UTC). */
  readonly at: string | null;
}

/** A due time: where it stands on the wall clock (`2026-03-29T02:30`), and the instant (ms since 1970). */
export interface DueTime {
  readonly local_time: string;
  readonly due_at: number;
}

const weekdayCodes = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];
/** Ends the search for a first time that never comes: eight years of days hold every date there is. */
const mostStepsToFirst = 3000;
/** More than the hours of ten years. */
const mostSteps = 100_000;

/**
 * The due times whose local days lie between two days, both included, ascending.
 *
 * The rule counts on the wall clock, as RFC 5545 has it for local times: a time that the clock jumps over comes as much
 * later as the clock has jumped, and of a time that comes twice the first counts. So it is due exactly once; where two
 * times meet in one instant, only the first is kept.
 */
export function dueTimes(schedule: ReminderSchedule, zone: string, from: string, to: string): DueTime[] {
  const first = from > schedule.start ? from : schedule.start;
  const last = schedule.end !== null && schedule.end < to ? schedule.end : to;
  if (schedule.type === 'once') return onceTime(schedule, zone, from, to);
  if (first > last) return [];
  const rule = ruleOf(schedule);
  const walls = rulesAt(schedule, rule, zone, mostSteps).flatMap((at) =>
    at.between(
      Temporal.ZonedDateTime.from(`${first}T00:00[UTC]`),
      Temporal.ZonedDateTime.from(`${last}T23:59[UTC]`),
      true,
    ),
  );
  return distinct(walls.map((wall) => dueTime(wall.epochMilliseconds, zone)));
}

/** The first due times at or after an instant, at most `count`, none later than `days` days. */
export function nextDueTimes(
  schedule: ReminderSchedule,
  zone: string,
  from: number,
  count: number,
  days: number,
): DueTime[] {
  const found: DueTime[] = [];
  const first = dayNumber(dayOf(from, zone)) - 1;
  // Longer and longer stretches: most reminders are due within a week, some within years.
  for (let start = first, length = 8; start <= first + days && found.length < count; start += length, length *= 4) {
    const stretch = dueTimes(schedule, zone, dateOfDay(start), dateOfDay(start + length - 1));
    for (const time of stretch) if (time.due_at >= from) found.push(time);
    if (schedule.end !== null && dateOfDay(start + length) > schedule.end) break;
  }
  return found.slice(0, count);
}

/** Whether there is any due time at all. A rule can be well-formed and never come (30 February). */
export function isEverDue(schedule: ReminderSchedule, zone: string): boolean {
  if (schedule.type === 'once') return true;
  return rulesAt(schedule, ruleOf(schedule), zone, mostStepsToFirst).some((rule) => {
    try {
      const next = rule.next(Temporal.ZonedDateTime.from(`${schedule.start}T00:00[UTC]`), true);
      return next !== null && (schedule.end === null || next.toPlainDate().toString() <= schedule.end);
    } catch {
      // The library gives up after so many steps; by then it would have come.
      return false;
    }
  });
}

/** The instant of a wall-clock time `YYYY-MM-DDTHH:MM` in a zone (ms since 1970). */
export function instantOf(localTime: string, zone: string): number {
  const offset = steadyOffset(localTime.slice(0, 10), zone);
  if (offset !== null) return Date.parse(`${localTime}Z`) - offset;
  return Temporal.PlainDateTime.from(localTime).toZonedDateTime(zone, { disambiguation: 'compatible' })
    .epochMilliseconds;
}

const millisecondsPerDay = 86_400_000;
const mostOffsets = 20_000;
const offsets = new Map<string, number | null>();

/**
 * The zone's distance from UTC in ms around a local day, null where it changes within a day of it. The same days are
 * asked for again and again, and this is a hundred times as fast as reckoning each of their times.
 */
function steadyOffset(day: string, zone: string): number | null {
  const key = `${zone}/${day}`;
  const known = offsets.get(key);
  if (known !== undefined) return known;
  const start = Date.parse(`${day}T00:00Z`);
  const [before, after] = [start - millisecondsPerDay, start + 2 * millisecondsPerDay].map(
    (instant) => Temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO(zone).offsetNanoseconds,
  );
  const offset = before === after && before !== undefined ? before / 1_000_000 : null;
  if (offsets.size >= mostOffsets) offsets.clear();
  offsets.set(key, offset);
  return offset;
}

function onceTime({ start, times, at }: ReminderSchedule, zone: string, from: string, to: string): DueTime[] {
  const local_time = `${start}T${times[0] ?? '00:00'}`;
  if (start < from || start > to) return [];
  return [{ local_time, due_at: at === null ? instantOf(local_time, zone) : Date.parse(at) }];
}

function ruleOf({ type, days, rrule }: ReminderSchedule): RecurrenceRule {
  const text =
    type === 'custom'
      ? (rrule ?? '')
      : type === 'weekly'
        ? `FREQ=WEEKLY;BYDAY=${days.map((day) => weekdayCodes[day - 1]).join(',')}`
        : 'FREQ=DAILY';
  const rule = parseRrule(text);
  if (typeof rule === 'string') throw new Error('A schedule is stored only with a rule that can be read.');
  return rule;
}

/** The rule from each time of the day, reckoned in a zone without jumps, which stands for the wall clock. */
function rulesAt(
  schedule: ReminderSchedule,
  rule: RecurrenceRule,
  zone: string,
  maxIterations: number,
): RRuleTemporal<Temporal.ZonedDateTime>[] {
  const times = rule.hasOwnTimes ? schedule.times.slice(0, 1) : schedule.times;
  const until = wallUntil(rule, zone);
  return times.map(
    (time) =>
      new RRuleTemporal({
        rruleString: until === null ? rule.text : `${rule.text};UNTIL=${until}`,
        dtstart: Temporal.ZonedDateTime.from(`${schedule.start}T${time}[UTC]`),
        maxIterations,
        strict: true,
        temporal: Temporal,
      }),
  );
}

function wallUntil({ until }: RecurrenceRule, zone: string): string | null {
  if (until === null) return null;
  const wall =
    until.kind === 'date'
      ? `${until.date}T23:59:59`
      : until.kind === 'local'
        ? until.dateTime
        : Temporal.Instant.from(until.instant)
            .toZonedDateTimeISO(zone)
            .toPlainDateTime()
            .toString({ smallestUnit: 'second' });
  return `${wall.replaceAll(/[-:]/g, '')}Z`;
}

function dueTime(wall: number, zone: string): DueTime {
  const local_time = new Date(wall).toISOString().slice(0, 16);
  return { local_time, due_at: instantOf(local_time, zone) };
}

function distinct(times: DueTime[]): DueTime[] {
  const sorted = times.sort((one, other) => one.due_at - other.due_at || (one.local_time < other.local_time ? -1 : 1));
  return sorted.filter((time, place) => time.due_at !== sorted[place - 1]?.due_at);
}

/** The local day of an instant. */
export function dayOf(instant: number, zone: string): string {
  return Temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO(zone).toPlainDate().toString();
}

/** The wall-clock time `HH:MM` of an instant. */
export function timeOf(instant: number, zone: string): string {
  return Temporal.Instant.fromEpochMilliseconds(instant)
    .toZonedDateTimeISO(zone)
    .toPlainTime()
    .toString({ smallestUnit: 'minute' });
}

/** The instant at which a local day ends. */
export function endOfDay(day: string, zone: string): number {
  return Temporal.PlainDate.from(day).add({ days: 1 }).toZonedDateTime(zone).epochMilliseconds;
}

/** The ISO weekday of a local day. */
export function weekdayOf(day: string): number {
  return weekdayOfDay(dayNumber(day));
}

/** So many due times may fall on one local day. */
export const mostPerDay = 24;

/** The largest number of due times that any of the first days has. */
export function busiestDay(schedule: ReminderSchedule, zone: string, now: number): number {
  const [first] = nextDueTimes(schedule, zone, now, 1, 3660);
  if (first === undefined) return 0;
  const from = first.local_time.slice(0, 10);
  const counts = new Map<string, number>();
  for (const { local_time } of dueTimes(schedule, zone, from, dateOfDay(dayNumber(from) + 7))) {
    const day = local_time.slice(0, 10);
    counts.set(day, (counts.get(day) ?? 0) + 1);
  }
  return Math.max(0, ...counts.values());
}
