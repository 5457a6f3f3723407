import { and, asc, eq, gte, lte, or } from 'drizzle-orm';
import type { LifeEvent } from '../../src-shared/contract/stress.ts';
import type { Reader, Writer } from '../vault/access.ts';
import { lifeEvents } from '../vault/schema.ts';

const table = 'life_events';

/** Puts an event in, or in the place of the one with its id. */
export function saveLifeEvent(writer: Writer, event: LifeEvent): void {
  const { sealer } = writer;
  const row = {
    ...event,
    user_id: writer.userId,
    title: sealer.seal(table, 'title', event.id, event.title),
    notes: event.notes === null ? null : sealer.seal(table, 'notes', event.id, event.notes),
  };
  writer.orm.insert(lifeEvents).values(row).onConflictDoUpdate({ target: lifeEvents.id, set: row }).run();
}

/** The event is there: it has been read before. */
export function deleteLifeEvent(writer: Writer, id: string): void {
  const result = writer.orm
    .delete(lifeEvents)
    .where(and(eq(lifeEvents.id, id), eq(lifeEvents.user_id, writer.userId)))
    .run();
  if (result.changes !== 1) throw new Error('The life event was not deleted.');
}

export function readLifeEvent(reader: Reader, id: string): LifeEvent | undefined {
  const row = reader.orm
    .select()
    .from(lifeEvents)
    .where(and(eq(lifeEvents.id, id), eq(lifeEvents.user_id, reader.userId)))
    .get();
  return row === undefined ? undefined : eventOf(reader, row);
}

/** The events that touch a range of days, both ends included and optional, by their first day. */
export function listLifeEvents(reader: Reader, start: string | undefined, end: string | undefined): LifeEvent[] {
  const inRange = and(
    eq(lifeEvents.user_id, reader.userId),
    end === undefined ? undefined : lte(lifeEvents.start_date, end),
    start === undefined ? undefined : or(gte(lifeEvents.start_date, start), gte(lifeEvents.end_date, start)),
  );
  return reader.orm
    .select()
    .from(lifeEvents)
    .where(inRange)
    .orderBy(asc(lifeEvents.start_date), asc(lifeEvents.id))
    .all()
    .map((row) => eventOf(reader, row));
}

function eventOf(reader: Reader, row: typeof lifeEvents.$inferSelect): LifeEvent {
  const { user_id: _, title, notes, ...plain } = row;
  return {
    ...plain,
    title: reader.sealer.unseal(table, 'title', row.id, title),
    notes: notes === null ? null : reader.sealer.unseal(table, 'notes', row.id, notes),
  };
}
