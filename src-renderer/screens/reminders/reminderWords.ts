import type { WellnessPreferences } from '../../../src-shared/contract/account.ts';
import type { Reminder } from '../../../src-shared/contract/reminders.ts';
import type { Format } from '../../format.ts';
import type { ClockChange } from './clockChange.ts';
import { type DayState, dayStates } from './monthGrid.ts';
import { simpleRule } from './reminderForm.ts';
import { words } from './words.ts';

const text = words.rhythm;

/** Monday of any week: names of weekdays are read off it. */
const aMonday = Date.UTC(2024, 0, 1, 12);

/** The name of a weekday, 1 being Monday. */
export function weekdayName(weekday: number, { locale }: Format, width: 'long' | 'short' = 'long'): string {
  const day = new Date(aMonday + (weekday - 1) * 86_400_000);
  return new Intl.DateTimeFormat(locale, { weekday: width, timeZone: 'UTC' }).format(day);
}

/** "08:00" as clocks are written here. */
export function clockWords(time: string, { locale }: Format): string {
  const moment = new Date(`2024-01-01T${time}:00Z`);
  return new Intl.DateTimeFormat(locale, { hour: 'numeric', minute: '2-digit', timeZone: 'UTC' }).format(moment);
}

/** "Monday, Friday at 08:00 and 20:00, until 1 May 2027". */
export function scheduleWords(schedule: Reminder['schedule'], format: Format): string {
  const list = new Intl.ListFormat(format.locale, { type: 'conjunction' });
  const times = list.format(schedule.times.map((time) => clockWords(time, format)));
  const when = text.at(rhythmWords(schedule, format), times);
  const isAhead = schedule.type !== 'once' && schedule.start > format.today();
  return [
    when,
    ...(isAhead ? [text.from(format.day(schedule.start))] : []),
    ...(schedule.end === null ? [] : [text.until(format.day(schedule.end))]),
  ].join(', ');
}

function rhythmWords({ type, days, rrule, start }: Reminder['schedule'], format: Format): string {
  if (type === 'once') {
    return format.day(start);
  }
  if (type === 'daily' || (type === 'weekly' && days.length === 7)) {
    return text.everyOne.DAILY;
  }
  if (type === 'weekly') {
    return days.map((weekday) => weekdayName(weekday, format, days.length > 2 ? 'short' : 'long')).join(', ');
  }
  const simple = simpleRule(rrule);
  if (simple === null) {
    return text.rule;
  }
  const { every, unit } = simple;
  return every === 1 ? text.everyOne[unit] : text.everyMany(format.number(every), text.every[unit]);
}

/** How often it was done of late, without blame. */
export function adherenceWords(
  { adherence_30d: share, reminder_type: type }: Pick<Reminder, 'adherence_30d' | 'reminder_type'>,
  format: Format,
): string {
  const said = words.adherence;
  if (share === null) {
    return said.none;
  }
  const percent = new Intl.NumberFormat(format.locale, { style: 'percent' }).format(share);
  if (share === 1) {
    return said.all;
  }
  // No word about a pause or another time: that is for the person and whoever prescribed it.
  if (type === 'medication') {
    return said.medication(percent);
  }
  if (share >= 0.6) {
    return said.most(percent);
  }
  if (share >= 0.3) {
    return said.some(percent);
  }
  return share === 0 ? said.zero : said.few(percent);
}

/** "Today, 18:30"; days beside today and yesterday by their date. */
export function momentWords(instant: string, format: Format): string {
  return `${format.relativeDay(format.dayOf(instant))}, ${format.time(instant)}`;
}

/** "Tuesday, 3 November: 2 done, 1 left out". */
export function dayWords(day: string, counts: ReadonlyMap<DayState, number>, format: Format): string {
  const said = dayStates.flatMap((state) => {
    const count = counts.get(state) ?? 0;
    return count === 0 ? [] : [words.calendar.counts[state](format.number(count))];
  });
  return `${format.weekday(day)}: ${said.length === 0 ? words.calendar.none : said.join(', ')}`;
}

/** "From 22:00 to 08:00 …"; equal ends are none. */
export function quietWords({ from, to }: WellnessPreferences['quiet_hours'], format: Format): string {
  return from === to ? words.quiet.none : words.quiet.now(clockWords(from, format), clockWords(to, format));
}

/** What a change of the clock does to reminders. */
export function clockChangeWords({ day, minutes }: ClockChange, format: Format): string {
  return minutes > 0 ? words.form.clockForward(format.day(day)) : words.form.clockBack(format.day(day));
}
