import { and, asc, count, desc, eq, gte, inArray, lt, lte, type SQL, sql } from 'drizzle-orm';
import type { z } from 'zod';
import type { MoodEntry, moodContext } from '../../src-shared/contract/mood.ts';
import type { Reader, Writer } from '../vault/access.ts';
import { moodEntries } from '../vault/schema.ts';
import { addToDay, forgetDay, readDays } from './days.ts';
import { instantsAround } from './pages.ts';
import { perVersion } from './perVersion.ts';
import { insertRow } from './prepared.ts';
import { spellingsIn } from './spellings.ts';

/** An entry as it is stored: with the local hour it was recorded at. */
export interface MoodRecord {
  readonly entry: MoodEntry;
  readonly local_hour: number;
}

export interface MoodFilter {
  readonly start_date?: string | undefined;
  readonly end_date?: string | undefined;
  readonly emotion?: string | undefined;
  readonly trigger?: string | undefined;
  readonly min_rating?: number | undefined;
  readonly max_rating?: number | undefined;
}

export interface MoodPage {
  readonly limit: number;
  readonly offset: number;
  readonly sort: 'asc' | 'desc';
}

type MoodContext = z.output<typeof moodContext>;
type MoodRow = typeof moodEntries.$inferSelect;

const table = 'mood_entries';
const words = spellingsIn('moods.words', moodEntries, {
  emotions: moodEntries.emotions,
  triggers: moodEntries.triggers,
});

export function insertMood(writer: Writer, record: MoodRecord): void {
  const row = rowOf(writer, record);
  insertRow(writer, moodEntries, row);
  const { energy_level = null, sleep_hours = null, exercise_minutes = null } = row;
  addToDay(writer, { ...row, energy_level, sleep_hours, exercise_minutes });
  words.remember(writer, record.entry);
}

/** `before` as it was read; the id and the owner stay. */
export function replaceMood(writer: Writer, before: MoodRecord, after: MoodRecord): void {
  const result = writer.orm
    .update(moodEntries)
    .set(rowOf(writer, after))
    .where(and(eq(moodEntries.id, before.entry.id), eq(moodEntries.user_id, writer.userId)))
    .run();
  if (result.changes !== 1) throw new Error('The mood entry was not changed.');
  forgetDay(writer, before.entry.day);
  forgetDay(writer, after.entry.day);
  words.remember(writer, after.entry);
}

/** The entry is there: it has been read before. */
export function deleteMood(writer: Writer, entry: MoodEntry): void {
  const result = writer.orm
    .delete(moodEntries)
    .where(and(eq(moodEntries.id, entry.id), eq(moodEntries.user_id, writer.userId)))
    .run();
  if (result.changes !== 1) throw new Error('The mood entry was not deleted.');
  forgetDay(writer, entry.day);
}

export function readMood(reader: Reader, id: string): MoodRecord | undefined {
  const row = reader.orm
    .select()
    .from(moodEntries)
    .where(and(eq(moodEntries.id, id), eq(moodEntries.user_id, reader.userId)))
    .get();
  return row === undefined ? undefined : { entry: entryOf(reader, row), local_hour: row.local_hour };
}

/** One page of the entries that pass the filter, by the time they are about. */
export function listMoods(reader: Reader, filter: MoodFilter, page: MoodPage): MoodEntry[] {
  const conditions = conditionsOf(reader, filter);
  return conditions === undefined
    ? []
    : pageQuery(reader, conditions, page)
        .all()
        .map((row) => entryOf(reader, row));
}

/**
 * How many entries pass the filter. Ranges of days are counted from the daily read model; other filters are counted
 * once per data version of the mood area.
 */
export function countMoods(reader: Reader, filter: MoodFilter, version: number): number {
  const { start_date, end_date, ...others } = filter;
  if (Object.values(others).every((value) => value === undefined)) {
    return readDays(reader, start_date, end_date).reduce((total, day) => total + day.mood_n, 0);
  }
  return perVersion(reader, 'moods.counts', version, JSON.stringify(filter), () => {
    const conditions = conditionsOf(reader, filter);
    return conditions === undefined ? 0 : (countQuery(reader, conditions).get()?.total ?? 0);
  });
}

/** The page is found in the index mood_entries_by_time; only its own rows are read. */
export function pageQuery(reader: Reader, conditions: SQL | undefined, { limit, offset, sort }: MoodPage) {
  const order = sort === 'asc' ? asc : desc;
  const ids = reader.orm
    .select({ id: moodEntries.id })
    .from(moodEntries)
    .where(conditions)
    .orderBy(order(moodEntries.recorded_at), order(moodEntries.id))
    .limit(limit)
    .offset(offset);
  return reader.orm
    .select()
    .from(moodEntries)
    .where(inArray(moodEntries.id, ids))
    .orderBy(order(moodEntries.recorded_at), order(moodEntries.id));
}

export function countQuery(reader: Reader, conditions: SQL | undefined) {
  return reader.orm.select({ total: count() }).from(moodEntries).where(conditions);
}

/** Undefined when nothing can pass: the word asked for occurs nowhere. */
export function conditionsOf(reader: Reader, filter: MoodFilter): SQL | undefined {
  const conditions: (SQL | undefined)[] = [eq(moodEntries.user_id, reader.userId)];
  const { start_date, end_date, min_rating, max_rating } = filter;
  // The index is ordered by instants: they bound the search, the fixed day of each entry decides.
  const { from, before } = instantsAround(start_date, end_date);
  if (start_date !== undefined) conditions.push(gte(moodEntries.recorded_at, from), gte(moodEntries.day, start_date));
  if (end_date !== undefined) conditions.push(lt(moodEntries.recorded_at, before), lte(moodEntries.day, end_date));
  if (min_rating !== undefined) conditions.push(gte(moodEntries.mood_rating, min_rating));
  if (max_rating !== undefined) conditions.push(lte(moodEntries.mood_rating, max_rating));
  for (const kind of ['emotion', 'trigger'] as const) {
    const word = filter[kind];
    if (word === undefined) continue;
    const column = kind === 'emotion' ? 'emotions' : 'triggers';
    const spellings = words.of(reader, column, word);
    if (spellings.length === 0) return undefined;
    conditions.push(
      sql`exists (select 1 from json_each(${moodEntries[column]}) as word where ${inArray(sql`word.value`, [...spellings])})`,
    );
  }
  return and(...conditions);
}

function rowOf(writer: Writer, { entry, local_hour }: MoodRecord): typeof moodEntries.$inferInsert {
  const { context, notes, ...plain } = entry;
  const { location_tag, weather_tag, ...open } = context ?? {};
  const isPlaceKnown = location_tag !== undefined || weather_tag !== undefined;
  return {
    ...plain,
    user_id: writer.userId,
    local_hour,
    notes: notes === null ? null : writer.sealer.seal(table, 'notes', entry.id, notes),
    sleep_hours: open.sleep_hours ?? null,
    exercise_minutes: open.exercise_minutes ?? null,
    activities: open.activities ?? null,
    context_sealed: isPlaceKnown
      ? writer.sealer.seal(table, 'context_sealed', entry.id, JSON.stringify({ location_tag, weather_tag }))
      : null,
  };
}

function entryOf(reader: Reader, row: MoodRow): MoodEntry {
  return {
    id: row.id,
    mood_rating: row.mood_rating,
    energy_level: row.energy_level,
    emotions: row.emotions,
    triggers: row.triggers,
    notes: row.notes === null ? null : reader.sealer.unseal(table, 'notes', row.id, row.notes),
    context: contextOf(reader, row),
    recorded_at: row.recorded_at,
    day: row.day,
    created_at: row.created_at,
    updated_at: row.updated_at,
  };
}

function contextOf(reader: Reader, row: MoodRow): MoodContext | null {
  const place =
    row.context_sealed === null
      ? {}
      : (JSON.parse(reader.sealer.unseal(table, 'context_sealed', row.id, row.context_sealed)) as MoodContext);
  const context: MoodContext = {
    ...(row.sleep_hours === null ? {} : { sleep_hours: row.sleep_hours }),
    ...(row.exercise_minutes === null ? {} : { exercise_minutes: row.exercise_minutes }),
    ...(row.activities === null ? {} : { activities: row.activities }),
    ...place,
  };
  return Object.keys(context).length === 0 ? null : context;
}
