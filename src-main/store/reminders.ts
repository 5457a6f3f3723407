import { and, asc, desc, eq, gte, lte, ne, sql } from 'drizzle-orm';
import { z } from 'zod';
import type { Reminder } from '../../src-shared/contract/reminders.ts';
import type { Act } from '../insights/reminders/occurrences.ts';
import type { ReminderSchedule } from '../insights/reminders/recurrence.ts';
import type { Reader, Writer } from '../vault/access.ts';
import { reminderOccurrences, selfCareReminders } from '../vault/schema.ts';

/** A reminder as it is stored: what was set, nothing reckoned. */
export interface ReminderRecord {
  readonly id: string;
  readonly reminder_type: Reminder['reminder_type'];
  readonly title: string;
  readonly message: string | null;
  readonly schedule: ReminderSchedule;
  readonly priority: Reminder['priority'];
  readonly adaptive: boolean;
  readonly is_active: boolean;
  readonly last_completed: string | null;
  /** Due times before this instant are those of an earlier schedule. */
  readonly schedule_since: string;
  /** Whether it shall come half as often; null while nobody has said. */
  readonly halved: boolean | null;
  readonly halved_at: string | null;
  /** When the suggestion of another time was last turned down. */
  readonly suggestion_refused_at: string | null;
  readonly created_at: string;
  readonly updated_at: string;
}

const table = 'self_care_reminders';

const storedSchedule = z.strictObject({
  type: z.enum(['once', 'daily', 'weekly', 'custom']),
  times: z.array(z.string()),
  days: z.array(z.int()),
  rrule: z.string().nullable(),
  start: z.string(),
  end: z.string().nullable(),
  at: z.string().nullable(),
});

/** In the order they were set. */
export function listReminderRecords(reader: Reader): ReminderRecord[] {
  return reader.orm
    .select()
    .from(selfCareReminders)
    .where(eq(selfCareReminders.user_id, reader.userId))
    .orderBy(asc(selfCareReminders.created_at), sql`rowid`)
    .all()
    .map((row) => recordOf(reader, row));
}

export function readReminderRecord(reader: Reader, id: string): ReminderRecord | undefined {
  const row = reader.orm
    .select()
    .from(selfCareReminders)
    .where(and(eq(selfCareReminders.id, id), eq(selfCareReminders.user_id, reader.userId)))
    .get();
  return row === undefined ? undefined : recordOf(reader, row);
}

/** Adds it, or puts it in place of what stands under its id. */
export function saveReminder(writer: Writer, record: ReminderRecord): void {
  const { id, title, message, schedule, ...plain } = record;
  const row: typeof selfCareReminders.$inferInsert = {
    ...plain,
    id,
    user_id: writer.userId,
    title: writer.sealer.seal(table, 'title', id, title),
    message: message === null ? null : writer.sealer.seal(table, 'message', id, message),
    schedule: JSON.stringify(schedule),
    schedule_type: schedule.type,
    schedule_time: schedule.times[0] ?? '00:00',
  };
  writer.orm.insert(selfCareReminders).values(row).onConflictDoUpdate({ target: selfCareReminders.id, set: row }).run();
}

/** With all that is known of its due times. The reminder is there: it has been read before. */
export function deleteReminder(writer: Writer, id: string): void {
  writer.orm.delete(reminderOccurrences).where(eq(reminderOccurrences.reminder_id, id)).run();
  const result = writer.orm
    .delete(selfCareReminders)
    .where(and(eq(selfCareReminders.id, id), eq(selfCareReminders.user_id, writer.userId)))
    .run();
  if (result.changes !== 1) throw new Error('The reminder was not deleted.');
}

/** Remembers what was done about a due time; the newest word on it counts. */
export function saveAct(writer: Writer, reminderId: string, act: Act, now: number): void {
  const row = {
    reminder_id: reminderId,
    local_time: act.local_time,
    due_at: new Date(act.due_at).toISOString(),
    status: act.status,
    snoozed_until: isoOrNull(act.snoozed_until),
    completed_at: isoOrNull(act.completed_at),
    is_extra: act.is_extra,
    updated_at: new Date(now).toISOString(),
  };
  writer.orm
    .insert(reminderOccurrences)
    .values(row)
    .onConflictDoUpdate({ target: [reminderOccurrences.reminder_id, reminderOccurrences.local_time], set: row })
    .run();
}

/** What was done about the due times between two instants (ms since 1970), ascending. */
export function listActs(reader: Reader, reminderId: string, from: number, to: number): Act[] {
  return reader.orm
    .select()
    .from(reminderOccurrences)
    .where(
      and(
        eq(reminderOccurrences.reminder_id, reminderId),
        gte(reminderOccurrences.due_at, new Date(from).toISOString()),
        lte(reminderOccurrences.due_at, new Date(to).toISOString()),
      ),
    )
    .orderBy(asc(reminderOccurrences.due_at))
    .all()
    .map(({ local_time, due_at, status, snoozed_until, completed_at, is_extra }) => ({
      local_time,
      due_at: Date.parse(due_at),
      status,
      snoozed_until: millisecondsOrNull(snoozed_until),
      completed_at: millisecondsOrNull(completed_at),
      is_extra,
    }));
}

/** The due time of the last occurrence that was reacted to (ms since 1970). */
export function lastReaction(reader: Reader, reminderId: string): number | null {
  const row = reader.orm
    .select({ due_at: reminderOccurrences.due_at })
    .from(reminderOccurrences)
    .where(and(eq(reminderOccurrences.reminder_id, reminderId), ne(reminderOccurrences.status, 'missed')))
    .orderBy(desc(reminderOccurrences.due_at))
    .limit(1)
    .get();
  return row === undefined ? null : Date.parse(row.due_at);
}

function recordOf(reader: Reader, row: typeof selfCareReminders.$inferSelect): ReminderRecord {
  const { user_id: _, schedule_type: __, schedule_time: ___, title, message, schedule, ...plain } = row;
  return {
    ...plain,
    title: reader.sealer.unseal(table, 'title', row.id, title),
    message: message === null ? null : reader.sealer.unseal(table, 'message', row.id, message),
    schedule: storedSchedule.parse(JSON.parse(schedule)),
  };
}

function isoOrNull(instant: number | null): string | null {
  return instant === null ? null : new Date(instant).toISOString();
}

function millisecondsOrNull(instant: string | null): number | null {
  return instant === null ? null : Date.parse(instant);
}
