import type { CallInput } from '../../../src-shared/contract/index.ts';
import type { Reminder } from '../../../src-shared/contract/reminders.ts';
import { t } from '../../i18n/i18n.ts';

export type Frequency = 'DAILY' | 'WEEKLY' | 'MONTHLY';

/** A reminder as the form keeps it; empty strings are none. */
export interface ReminderForm {
  readonly reminder_type: Reminder['reminder_type'];
  readonly title: string;
  readonly message: string;
  readonly type: Reminder['schedule']['type'];
  readonly times: readonly string[];
  /** 1 is Monday. */
  readonly days: readonly number[];
  readonly every: number;
  /** `rule` keeps a rule as it is written. */
  readonly unit: Frequency | 'rule';
  readonly rrule: string;
  readonly start: string;
  readonly end: string;
  readonly priority: Reminder['priority'];
  readonly adaptive: boolean;
}

export type ReminderProblems = Partial<Record<'times' | 'days' | 'every' | 'rrule' | 'start' | 'end', string>>;

/** "Every so many days, weeks or months"; null for any other rule. */
export function simpleRule(rrule: string | null): { readonly unit: Frequency; readonly every: number } | null {
  const parts = /^FREQ=(DAILY|WEEKLY|MONTHLY)(?:;INTERVAL=(\d{1,3}))?$/.exec(rrule ?? '');
  return parts === null ? null : { unit: parts[1] as Frequency, every: Number(parts[2] ?? 1) };
}

export function reminderFormOf(reminder: Reminder | null, today: string): ReminderForm {
  if (reminder === null) {
    return {
      reminder_type: 'check_in',
      title: '',
      message: '',
      type: 'daily',
      times: ['20:00'],
      days: [1, 2, 3, 4, 5],
      every: 2,
      unit: 'DAILY',
      rrule: '',
      start: today,
      end: '',
      priority: 'normal',
      adaptive: true,
    };
  }
  const { schedule } = reminder;
  const simple = simpleRule(schedule.rrule);
  return {
    reminder_type: reminder.reminder_type,
    title: reminder.title,
    message: reminder.message ?? '',
    type: schedule.type,
    times: schedule.times,
    days: schedule.days.length === 0 ? [1, 2, 3, 4, 5] : schedule.days,
    every: simple?.every ?? 2,
    unit: simple?.unit ?? (schedule.rrule === null ? 'DAILY' : 'rule'),
    rrule: schedule.rrule ?? '',
    start: schedule.start,
    end: schedule.end ?? '',
    priority: reminder.priority,
    adaptive: reminder.adaptive,
  };
}

/** What is wrong, by field; empty when nothing is. */
export function reminderProblems(form: ReminderForm): ReminderProblems {
  const isCustom = form.type === 'custom';
  const isCounted = Number.isInteger(form.every) && form.every >= 1 && form.every <= 365;
  return {
    ...(form.times.some((time) => time === '') ? { times: t('reminders:form.timeMissing') } : {}),
    ...(form.type === 'weekly' && form.days.length === 0 ? { days: t('reminders:form.daysMissing') } : {}),
    ...(isCustom && form.unit !== 'rule' && !isCounted ? { every: t('reminders:form.everyWrong') } : {}),
    ...(isCustom && form.unit === 'rule' && form.rrule.trim() === '' ? { rrule: t('reminders:form.ruleMissing') } : {}),
    ...(form.start === '' ? { start: t('reminders:form.dayMissing') } : {}),
    ...(form.type !== 'once' && form.end !== '' && form.end < form.start ? { end: t('reminders:form.endBefore') } : {}),
  };
}

/** The schedule as it is sent. */
export function scheduleInput(form: ReminderForm): CallInput<'reminders.create'>['schedule'] {
  const { type, start } = form;
  if (type === 'once') {
    return { type, times: form.times.slice(0, 1), start };
  }
  const rrule = form.unit === 'rule' ? form.rrule.trim() : `FREQ=${form.unit};INTERVAL=${form.every}`;
  return {
    type,
    times: [...new Set(form.times)].sort(),
    start,
    end: form.end === '' ? null : form.end,
    ...(type === 'weekly' ? { days: [...form.days].sort() } : {}),
    ...(type === 'custom' ? { rrule } : {}),
  };
}

/** A reminder without a title of its own is called after what it is about, in the language of the window. */
export function reminderInput(form: ReminderForm): CallInput<'reminders.create'> {
  return { title: ownTitle(form.reminder_type), ...settingsOf(form) };
}

export function ownTitle(type: Reminder['reminder_type']): string {
  return t(`reminders:ownTitles.${type}`);
}

function settingsOf(form: ReminderForm): CallInput<'reminders.create'> {
  return {
    reminder_type: form.reminder_type,
    ...(form.title.trim() === '' ? {} : { title: form.title.trim() }),
    message: form.message.trim() === '' ? null : form.message,
    schedule: scheduleInput(form),
    priority: form.priority,
    adaptive: form.adaptive,
  };
}

/** Only a schedule that is another one is sent: it begins anew. */
export function reminderChange(reminder: Reminder, form: ReminderForm): CallInput<'reminders.update'> {
  const { schedule, ...rest } = settingsOf(form);
  const before = scheduleInput(reminderFormOf(reminder, form.start));
  const isSame = JSON.stringify(before) === JSON.stringify(schedule);
  return { id: reminder.id, ...rest, ...(isSame ? {} : { schedule }) };
}
