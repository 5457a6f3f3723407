import { and, asc, count, desc, eq, gte, inArray, lt, lte, type SQL } from 'drizzle-orm';
import type { JournalEntry } from '../../src-shared/contract/journal.ts';
import type { Reader, Writer } from '../vault/access.ts';
import { journalEntries, journalEntryTags } from '../vault/schema.ts';
import { foldCase } from './foldCase.ts';
import { forgetTagName, moodSpellings, tagHash } from './journalOverview.ts';
import { instantsAround } from './pages.ts';
import { perVersion } from './perVersion.ts';

export interface JournalFilter {
  readonly start_date?: string | undefined;
  readonly end_date?: string | undefined;
  readonly mood?: string | undefined;
  readonly tags?: readonly string[] | undefined;
  readonly privacy_level?: 'private' | 'shareable' | undefined;
}

export interface JournalPage {
  readonly limit: number;
  readonly offset: number;
  readonly sort: 'asc' | 'desc';
}

type JournalRow = typeof journalEntries.$inferSelect;

const table = 'journal_entries';

export function insertJournalEntry(writer: Writer, entry: JournalEntry): void {
  writer.orm.insert(journalEntries).values(rowOf(writer, entry)).run();
  insertTags(writer, entry);
}

/** Seals everything anew, under fresh nonces. The entry is there: it has been read before. */
export function replaceJournalEntry(writer: Writer, entry: JournalEntry): void {
  const result = writer.orm.update(journalEntries).set(rowOf(writer, entry)).where(isEntry(writer, entry.id)).run();
  if (result.changes !== 1) throw new Error('The journal entry was not changed.');
  writer.orm.delete(journalEntryTags).where(eq(journalEntryTags.entry_id, entry.id)).run();
  insertTags(writer, entry);
  forgetTagName(writer, entry.id);
}

/** The entry is there: it has been read before. Its tags go with it. */
export function deleteJournalEntry(writer: Writer, id: string): void {
  writer.orm.delete(journalEntryTags).where(eq(journalEntryTags.entry_id, id)).run();
  const result = writer.orm.delete(journalEntries).where(isEntry(writer, id)).run();
  if (result.changes !== 1) throw new Error('The journal entry was not deleted.');
}

export function readJournalEntry(reader: Reader, id: string): JournalEntry | undefined {
  const row = reader.orm.select().from(journalEntries).where(isEntry(reader, id)).get();
  return row === undefined ? undefined : entryOf(reader, row);
}

/** One page of the entries that pass the filter, by the time they are about. */
export function listJournalEntries(reader: Reader, filter: JournalFilter, page: JournalPage): JournalEntry[] {
  return journalPageQuery(reader, journalConditions(reader, filter), page)
    .all()
    .map((row) => entryOf(reader, row));
}

/** The entries with these ids, in the order of the ids. Ids that are gone are left out. */
export function readJournalEntries(reader: Reader, ids: readonly string[]): JournalEntry[] {
  const byId = new Map(
    journalRowsQuery(reader, ids)
      .all()
      .map((row) => [row.id, row]),
  );
  return ids.flatMap((id) => {
    const row = byId.get(id);
    return row === undefined ? [] : [entryOf(reader, row)];
  });
}

/** By id alone: asked for the owner too, SQLite would go through all entries of the owner. */
export function journalRowsQuery(reader: Reader, ids: readonly string[]) {
  return reader.orm
    .select()
    .from(journalEntries)
    .where(inArray(journalEntries.id, [...ids]));
}

/** Everything written on these days, the newest first. */
export function listJournalOnDays(reader: Reader, days: readonly string[]): JournalEntry[] {
  return reader.orm
    .select()
    .from(journalEntries)
    .where(and(eq(journalEntries.user_id, reader.userId), inArray(journalEntries.day, [...days])))
    .orderBy(desc(journalEntries.recorded_at), desc(journalEntries.id))
    .all()
    .map((row) => entryOf(reader, row));
}

/** The ids of all entries that pass the filter, in no order. */
export function listJournalIds(reader: Reader, filter: JournalFilter): string[] {
  return reader.orm
    .select({ id: journalEntries.id })
    .from(journalEntries)
    .where(journalConditions(reader, filter))
    .all()
    .map((row) => row.id);
}

/** How many entries pass the filter; counted once per data version of the journal. */
export function countJournalEntries(reader: Reader, filter: JournalFilter, version: number): number {
  return perVersion(reader, 'journal.counts', version, JSON.stringify(filter), () => {
    const conditions = journalConditions(reader, filter);
    return reader.orm.select({ total: count() }).from(journalEntries).where(conditions).get()?.total ?? 0;
  });
}

/** The page is found in the index journal_entries_by_time; only its own rows are read and unsealed. */
export function journalPageQuery(reader: Reader, conditions: SQL | undefined, { limit, offset, sort }: JournalPage) {
  const order = sort === 'asc' ? asc : desc;
  const ids = reader.orm
    .select({ id: journalEntries.id })
    .from(journalEntries)
    .where(conditions)
    .orderBy(order(journalEntries.recorded_at), order(journalEntries.id))
    .limit(limit)
    .offset(offset);
  return reader.orm
    .select()
    .from(journalEntries)
    .where(inArray(journalEntries.id, ids))
    .orderBy(order(journalEntries.recorded_at), order(journalEntries.id));
}

export function journalConditions(reader: Reader, filter: JournalFilter): SQL | undefined {
  const conditions: (SQL | undefined)[] = [eq(journalEntries.user_id, reader.userId)];
  const { start_date, end_date, mood, privacy_level } = filter;
  // The index is ordered by instants: they bound the search, the fixed day of each entry decides.
  const { from, before } = instantsAround(start_date, end_date);
  if (start_date !== undefined) {
    conditions.push(gte(journalEntries.recorded_at, from), gte(journalEntries.day, start_date));
  }
  if (end_date !== undefined) {
    conditions.push(lt(journalEntries.recorded_at, before), lte(journalEntries.day, end_date));
  }
  if (mood !== undefined) conditions.push(inArray(journalEntries.mood_tag, [...moodSpellings(reader, mood)]));
  if (privacy_level !== undefined) conditions.push(eq(journalEntries.privacy_level, privacy_level));
  for (const tag of filter.tags ?? []) {
    const tagged = reader.orm
      .select({ id: journalEntryTags.entry_id })
      .from(journalEntryTags)
      .where(eq(journalEntryTags.tag_hash, tagHash(reader, tag)));
    conditions.push(inArray(journalEntries.id, tagged));
  }
  return and(...conditions);
}

function isEntry(reader: Reader, id: string): SQL | undefined {
  return and(eq(journalEntries.id, id), eq(journalEntries.user_id, reader.userId));
}

function insertTags(writer: Writer, entry: JournalEntry): void {
  const hashes = new Map(entry.tags.map((tag) => [foldCase(tag), tagHash(writer, tag)]));
  if (hashes.size === 0) return;
  writer.orm
    .insert(journalEntryTags)
    .values([...hashes.values()].map((tag_hash) => ({ tag_hash, entry_id: entry.id })))
    .run();
}

function rowOf(writer: Writer, entry: JournalEntry): typeof journalEntries.$inferInsert {
  const { title, content, tags, ...plain } = entry;
  const seal = (column: string, text: string): Buffer => writer.sealer.seal(table, column, entry.id, text);
  return {
    ...plain,
    user_id: writer.userId,
    title: title === null ? null : seal('title', title),
    content: seal('content', content),
    tags: tags.length === 0 ? null : seal('tags', JSON.stringify(tags)),
  };
}

function entryOf(reader: Reader, row: JournalRow): JournalEntry {
  const unseal = (column: string, blob: Buffer): string => reader.sealer.unseal(table, column, row.id, blob);
  return {
    id: row.id,
    title: row.title === null ? null : unseal('title', row.title),
    content: unseal('content', row.content),
    mood_tag: row.mood_tag,
    privacy_level: row.privacy_level === 'shareable' ? 'shareable' : 'private',
    tags: row.tags === null ? [] : (JSON.parse(unseal('tags', row.tags)) as string[]),
    prompt_id: row.prompt_id,
    word_count: row.word_count,
    recorded_at: row.recorded_at,
    day: row.day,
    created_at: row.created_at,
    updated_at: row.updated_at,
  };
}
