import { and, asc, count, desc, eq, gte, inArray, lt, lte, type SQL, sql } from 'drizzle-orm';
import type { StressEntry } from '../../src-shared/contract/stress.ts';
import type { StressFact } from '../insights/stressCoping.ts';
import type { Reader, Writer } from '../vault/access.ts';
import { stressEntries } from '../vault/schema.ts';
import { forgetDay, readDays } from './days.ts';
import { foldCase } from './foldCase.ts';
import { instantsAround } from './pages.ts';
import { spellingsIn } from './spellings.ts';

/** An entry as it is stored: with the local hour it was recorded at. */
export interface StressRecord {
  readonly entry: StressEntry;
  readonly local_hour: number;
}

export interface StressFilter {
  readonly start_date?: string | undefined;
  readonly end_date?: string | undefined;
  readonly stressor?: string | undefined;
  readonly symptom?: string | undefined;
  readonly min_level?: number | undefined;
  readonly max_level?: number | undefined;
}

type StressRow = typeof stressEntries.$inferSelect;

const table = 'stress_entries';
const words = spellingsIn('stress.words', stressEntries, {
  stressors: stressEntries.stressors,
  physical_symptoms: stressEntries.physical_symptoms,
});

export function insertStress(writer: Writer, record: StressRecord): void {
  writer.orm.insert(stressEntries).values(rowOf(writer, record)).run();
  forgetDay(writer, record.entry.day);
  words.remember(writer, record.entry);
}

/** `before` as it was read; the id and the owner stay. */
export function replaceStress(writer: Writer, before: StressRecord, after: StressRecord): void {
  const result = writer.orm
    .update(stressEntries)
    .set(rowOf(writer, after))
    .where(and(eq(stressEntries.id, before.entry.id), eq(stressEntries.user_id, writer.userId)))
    .run();
  if (result.changes !== 1) throw new Error('The stress entry was not changed.');
  forgetDay(writer, before.entry.day);
  forgetDay(writer, after.entry.day);
  words.remember(writer, after.entry);
}

/** The entry is there: it has been read before. */
export function deleteStress(writer: Writer, entry: StressEntry): void {
  const result = writer.orm
    .delete(stressEntries)
    .where(and(eq(stressEntries.id, entry.id), eq(stressEntries.user_id, writer.userId)))
    .run();
  if (result.changes !== 1) throw new Error('The stress entry was not deleted.');
  forgetDay(writer, entry.day);
}

export function readStress(reader: Reader, id: string): StressRecord | undefined {
  const row = reader.orm
    .select()
    .from(stressEntries)
    .where(and(eq(stressEntries.id, id), eq(stressEntries.user_id, reader.userId)))
    .get();
  return row === undefined ? undefined : { entry: entryOf(reader, row), local_hour: row.local_hour };
}

/** One page of the entries that pass the filter, by the time they are about. */
export function listStress(
  reader: Reader,
  filter: StressFilter,
  page: { readonly limit: number; readonly offset: number; readonly sort: 'asc' | 'desc' },
): StressEntry[] {
  const conditions = stressConditions(reader, filter);
  return conditions === undefined
    ? []
    : stressPageQuery(reader, conditions, page)
        .all()
        .map((row) => entryOf(reader, row));
}

/** How many entries pass the filter; ranges of days are counted from the daily read model. */
export function countStress(reader: Reader, filter: StressFilter, version: number): number {
  const { start_date, end_date, ...others } = filter;
  if (Object.values(others).every((value) => value === undefined)) {
    return readDays(reader, start_date, end_date).reduce((total, day) => total + day.stress_n, 0);
  }
  const counts = reader.caches.get('stress.counts', version, () => new Map<string, number>());
  const key = JSON.stringify(filter);
  let total = counts.get(key);
  if (total === undefined) {
    const conditions = stressConditions(reader, filter);
    total =
      conditions === undefined
        ? 0
        : (reader.orm.select({ total: count() }).from(stressEntries).where(conditions).get()?.total ?? 0);
    counts.set(key, total);
  }
  return total;
}

/** The entries of a range of days in time order, without what is sealed. */
export function readStressFacts(reader: Reader, start: string, end: string): StressFact[] {
  const lists = new Map<string, readonly string[]>();
  // Most lists occur many times over; each is taken apart once.
  const parsed = (json: string): readonly string[] => {
    let list = lists.get(json);
    if (list === undefined) {
      list = (JSON.parse(json) as string[]).map(foldCase);
      lists.set(json, list);
    }
    return list;
  };
  return stressFactQuery(reader, start, end)
    .all()
    .map((row) => ({
      at: Date.parse(row.recorded_at),
      day: row.day,
      hour: row.local_hour,
      level: row.stress_level,
      stressors: parsed(row.stressors),
      symptoms: parsed(row.symptoms),
      coping: parsed(row.coping),
      effectiveness: row.effectiveness,
    }));
}

/** Found by the index stress_entries_by_time, in its order. */
export function stressFactQuery(reader: Reader, start: string, end: string) {
  return reader.orm
    .select({
      recorded_at: stressEntries.recorded_at,
      day: stressEntries.day,
      local_hour: stressEntries.local_hour,
      stress_level: stressEntries.stress_level,
      stressors: sql<string>`${stressEntries.stressors}`,
      symptoms: sql<string>`${stressEntries.physical_symptoms}`,
      coping: sql<string>`${stressEntries.coping_strategies_used}`,
      effectiveness: stressEntries.effectiveness_rating,
    })
    .from(stressEntries)
    .where(stressConditions(reader, { start_date: start, end_date: end }))
    .orderBy(asc(stressEntries.recorded_at), asc(stressEntries.id));
}

/** The page is found in the index stress_entries_by_time; only its own rows are read. */
export function stressPageQuery(
  reader: Reader,
  conditions: SQL | undefined,
  { limit, offset, sort }: { readonly limit: number; readonly offset: number; readonly sort: 'asc' | 'desc' },
) {
  const order = sort === 'asc' ? asc : desc;
  const ids = reader.orm
    .select({ id: stressEntries.id })
    .from(stressEntries)
    .where(conditions)
    .orderBy(order(stressEntries.recorded_at), order(stressEntries.id))
    .limit(limit)
    .offset(offset);
  return reader.orm
    .select()
    .from(stressEntries)
    .where(inArray(stressEntries.id, ids))
    .orderBy(order(stressEntries.recorded_at), order(stressEntries.id));
}

/** Undefined when nothing can pass: the word asked for occurs nowhere. */
export function stressConditions(reader: Reader, filter: StressFilter): SQL | undefined {
  const conditions: (SQL | undefined)[] = [eq(stressEntries.user_id, reader.userId)];
  const { start_date, end_date, min_level, max_level } = filter;
  // The index is ordered by instants: they bound the search, the fixed day of each entry decides.
  const { from, before } = instantsAround(start_date, end_date);
  if (start_date !== undefined)
    conditions.push(gte(stressEntries.recorded_at, from), gte(stressEntries.day, start_date));
  if (end_date !== undefined) conditions.push(lt(stressEntries.recorded_at, before), lte(stressEntries.day, end_date));
  if (min_level !== undefined) conditions.push(gte(stressEntries.stress_level, min_level));
  if (max_level !== undefined) conditions.push(lte(stressEntries.stress_level, max_level));
  for (const [column, word] of [
    ['stressors', filter.stressor],
    ['physical_symptoms', filter.symptom],
  ] as const) {
    if (word === undefined) continue;
    const spellings = words.of(reader, column, word);
    if (spellings.length === 0) return undefined;
    conditions.push(
      sql`exists (select 1 from json_each(${stressEntries[column]}) as word where ${inArray(sql`word.value`, [...spellings])})`,
    );
  }
  return and(...conditions);
}

function rowOf(writer: Writer, { entry, local_hour }: StressRecord): typeof stressEntries.$inferInsert {
  const { notes, ...plain } = entry;
  return {
    ...plain,
    user_id: writer.userId,
    local_hour,
    notes: notes === null ? null : writer.sealer.seal(table, 'notes', entry.id, notes),
  };
}

function entryOf(reader: Reader, row: StressRow): StressEntry {
  const { user_id: _, local_hour: __, notes, ...plain } = row;
  return { ...plain, notes: notes === null ? null : reader.sealer.unseal(table, 'notes', row.id, notes) };
}
