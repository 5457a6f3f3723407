import type { WellnessPreferences } from '../../../src-shared/contract/account.ts';
import type { Reminder } from '../../../src-shared/contract/reminders.ts';
import type { Format } from '../../format.ts';
import { t } from '../../i18n/i18n.ts';
import type { ClockChange } from './clockChange.ts';
import { type DayState, dayStates } from './monthGrid.ts';
import { simpleRule } from './reminderForm.ts';

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
  const when = t('reminders:rhythm.at', { when: rhythmWords(schedule, format), times });
  const isAhead = schedule.type !== 'once' && schedule.start > format.today();
  return [
    when,
    ...(isAhead ? [t('reminders:rhythm.from', { day: format.day(schedule.start) })] : []),
    ...(schedule.end === null ? [] : [t('reminders:rhythm.until', { day: format.day(schedule.end) })]),
  ].join(', ');
}

function rhythmWords({ type, days, rrule, start }: Reminder['schedule'], format: Format): string {
  if (type === 'once') {
    return format.day(start);
  }
  if (type === 'daily' || (type === 'weekly' && days.length === 7)) {
    return t('reminders:rhythm.daily', { count: 1, number: format.number(1) });
  }
  if (type === 'weekly') {
    return days.map((weekday) => weekdayName(weekday, format, days.length > 2 ? 'short' : 'long')).join(', ');
  }
  const simple = simpleRule(rrule);
  if (simple === null) {
    return t('reminders:rhythm.rule');
  }
  const { every, unit } = simple;
  const number = format.number(every);
  switch (unit) {
    case 'DAILY':
      return t('reminders:rhythm.daily', { count: every, number });
    case 'WEEKLY':
      return t('reminders:rhythm.weekly', { count: every, number });
    case 'MONTHLY':
      return t('reminders:rhythm.monthly', { count: every, number });
  }
}

/** How often it was done of late, without blame. */
export function adherenceWords(
  { adherence_30d: share, reminder_type: type }: Pick<Reminder, 'adherence_30d' | 'reminder_type'>,
  format: Format,
): string {
  if (share === null) {
    return t('reminders:adherence.none');
  }
  const percent = new Intl.NumberFormat(format.locale, { style: 'percent' }).format(share);
  if (share === 1) {
    return t('reminders:adherence.all');
  }
  // No word about a pause or another time: that is for the person and whoever prescribed it.
  if (type === 'medication') {
    return t('reminders:adherence.medication', { percent });
  }
  if (share >= 0.6) {
    return t('reminders:adherence.most', { percent });
  }
  if (share >= 0.3) {
    return t('reminders:adherence.some', { percent });
  }
  return share === 0 ? t('reminders:adherence.zero') : t('reminders:adherence.few', { percent });
}

/** "Today, 18:30"; days beside today and yesterday by their date. */
export function momentWords(instant: string, format: Format): string {
  return `${format.relativeDay(format.dayOf(instant))}, ${format.time(instant)}`;
}

/** "Tuesday, 3 November: 2 done, 1 left out". */
export function dayWords(day: string, counts: ReadonlyMap<DayState, number>, format: Format): string {
  const said = dayStates.flatMap((state) => {
    const count = counts.get(state) ?? 0;
    return count === 0 ? [] : [t(`reminders:calendar.counts.${state}`, { number: format.number(count) })];
  });
  return `${format.weekday(day)}: ${said.length === 0 ? t('reminders:calendar.none') : said.join(', ')}`;
}

/** "From 22:00 to 08:00 …"; equal ends are none. */
export function quietWords({ from, to }: WellnessPreferences['quiet_hours'], format: Format): string {
  return from === to
    ? t('reminders:quiet.none')
    : t('reminders:quiet.now', { from: clockWords(from, format), to: clockWords(to, format) });
}

/** What a change of the clock does to reminders. */
export function clockChangeWords({ day, minutes }: ClockChange, format: Format): string {
  return minutes > 0
    ? t('reminders:form.clockForward', { day: format.day(day) })
    : t('reminders:form.clockBack', { day: format.day(day) });
}
