import { z } from 'zod';
import { day, id, idInput, instant, instantInput, limits, note, text, withRange } from './common.ts';
import { endpoint } from './endpoint.ts';

const filled = (maximum: number) =>
  text(maximum).refine((value) => value.trim() !== '', { error: 'Must not be empty.' });

const reminderType = z.enum([
  'medication',
  'exercise',
  'meditation',
  'social',
  'check_in',
  'journaling',
  'appointment',
  'custom',
]);

const clockTime = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, { error: 'Must be a time like 21:30.' });
const weekday = z.int().min(1).max(7);
const scheduleType = z.enum(['once', 'daily', 'weekly', 'custom']);

/** When it is due, in the user's time zone. */
const schedule = z.strictObject({
  type: scheduleType,
  times: z.array(clockTime),
  /** 1 is Monday; `weekly` only. */
  days: z.array(weekday),
  /** RFC 5545, without DTSTART; `custom` only. */
  rrule: z.string().nullable(),
  start: day,
  end: day.nullable(),
});

const scheduleInput = z.union([
  scheduleType,
  z.strictObject({
    type: scheduleType,
    time: clockTime.optional(),
    times: z.array(clockTime).min(1).max(24).optional(),
    days: z.array(weekday).min(1).max(7).optional(),
    rrule: z.string().min(1).max(500).optional(),
    start: day.optional(),
    end: day.nullable().optional(),
    /** `once`: the instant itself. */
    at: instantInput.optional(),
  }),
]);

/** `medium` is another word for `normal`. */
const priority = z.enum(['low', 'normal', 'high']);
const priorityInput = z
  .enum(['low', 'normal', 'medium', 'high'])
  .transform((value) => (value === 'medium' ? 'normal' : value));

export const occurrence = z.strictObject({
  reminder_id: id,
  due_at: instant,
  /** When it is said: quiet hours are waited for, except by medication. */
  notify_at: instant,
  status: z.enum(['upcoming', 'due', 'completed', 'snoozed', 'skipped', 'missed']),
  snoozed_until: instant.nullable(),
  completed_at: instant.nullable(),
});
export type Occurrence = z.output<typeof occurrence>;

export const reminder = z.strictObject({
  id,
  reminder_type: reminderType,
  title: z.string(),
  message: z.string().nullable(),
  schedule,
  schedule_type: scheduleType,
  /** The first time of the day. */
  schedule_time: clockTime,
  priority,
  adaptive: z.boolean(),
  is_active: z.boolean(),
  next_due: instant.nullable(),
  last_completed: instant.nullable(),
  completed_today: z.boolean(),
  /** Share of the due times of the last 30 days that were done; null while none was due. */
  adherence_30d: z.number().min(0).max(1).nullable(),
  suggested_time: z.strictObject({ time: clockTime, reason: z.string() }).optional(),
  /** Every second due time is left out, because its owner wants it so. */
  halved: z.boolean(),
  /** Whether it shall come half as often, once five in a row went by without an answer; answered with `halved`. */
  question: z.string().optional(),
  created_at: instant,
  updated_at: instant,
});
export type Reminder = z.output<typeof reminder>;

/** What is done about an occurrence is one thing at a time. */
const actions = ['complete', 'snooze_minutes', 'skip'] as const;

function withOneAction<T extends z.ZodObject>(schema: T): T {
  return schema.superRefine((value, context) => {
    const given = actions.filter((action) => value[action] !== undefined);
    const wrong = (path: string, message: string) => context.addIssue({ code: 'custom', path: [path], message });
    for (const surplus of given.slice(1)) wrong(surplus, `Does not go with ${given[0]}.`);
    if (value.at !== undefined && value.complete === undefined) wrong('at', 'Goes with complete only.');
    if (value.due_at !== undefined && given.length === 0) wrong('due_at', `Goes with ${actions.join(', ')} only.`);
  }) as T;
}

const settings = {
  reminder_type: reminderType,
  title: filled(limits.title),
  message: note.nullable(),
  schedule: scheduleInput,
  schedule_time: clockTime,
  priority: priorityInput,
  adaptive: z.boolean(),
} as const;

export const reminderEndpoints = {
  'reminders.list': endpoint({
    method: 'GET',
    path: '/api/reminders',
    summary: 'Reminders, with their occurrences in a window of days (default: today and the six days after)',
    area: 'reminders',
    input: withRange(
      z.strictObject({
        active: z.boolean().optional(),
        type: reminderType.optional(),
        start_date: day.optional(),
        end_date: day.optional(),
      }),
    ),
    output: z.strictObject({ reminders: z.array(reminder), occurrences: z.array(occurrence) }),
  }),
  'reminders.preview': endpoint({
    method: 'POST',
    path: '/api/reminders/preview',
    summary: 'When a schedule would come next; nothing is kept',
    area: 'reminders',
    input: z.strictObject({ schedule: settings.schedule, schedule_time: settings.schedule_time.optional() }),
    output: z.strictObject({
      /** At most three. */
      next_occurrences: z.array(instant),
    }),
  }),
  'reminders.create': endpoint({
    method: 'POST',
    path: '/api/reminders',
    summary: 'Set a reminder',
    area: 'reminders',
    successStatus: 201,
    input: z.strictObject({
      reminder_type: settings.reminder_type,
      title: settings.title.optional(),
      message: settings.message.optional(),
      schedule: settings.schedule,
      schedule_time: settings.schedule_time.optional(),
      priority: settings.priority.default('normal'),
      adaptive: settings.adaptive.default(false),
    }),
    output: z.strictObject({ reminder, next_occurrences: z.array(instant) }),
    touches: ['reminders'],
    audit: 'reminder_set',
  }),
  'reminders.update': endpoint({
    method: 'PUT',
    path: '/api/reminders/{id}',
    summary: 'Change a reminder, or complete, snooze or skip what is due',
    area: 'reminders',
    errors: ['NOT_FOUND', 'CONFLICT'],
    aliases: { completed: 'complete', is_completed: 'complete' },
    input: withOneAction(
      z.strictObject({
        id: idInput,
        ...z.strictObject(settings).partial().shape,
        /** Whether it shall come half as often. */
        halved: z.boolean().optional(),
        /** The suggested time is not wanted; none is suggested for some weeks. */
        refuse_suggestion: z.literal(true).optional(),
        is_active: z.boolean().optional(),
        complete: z.literal(true).optional(),
        /** When it was done. */
        at: instantInput.optional(),
        snooze_minutes: z.int().min(1).max(1440).optional(),
        skip: z.literal(true).optional(),
        /** Which occurrence is meant; default: the one that is due, else the next of today. */
        due_at: instantInput.optional(),
      }),
    ),
    output: z.strictObject({ reminder, occurrence: occurrence.optional(), next_occurrences: z.array(instant) }),
    touches: ['reminders'],
    audit: 'reminder_changed',
  }),
  'reminders.delete': endpoint({
    method: 'DELETE',
    path: '/api/reminders/{id}',
    summary: 'Delete a reminder',
    area: 'reminders',
    errors: ['NOT_FOUND'],
    input: z.strictObject({ id: idInput }),
    output: z.strictObject({ deleted: z.literal(true), id }),
    touches: ['reminders'],
    audit: 'reminder_deleted',
  }),
} as const;
