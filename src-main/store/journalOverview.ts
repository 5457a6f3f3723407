import { and, count, desc, eq, isNotNull, max, sum } from 'drizzle-orm';
import type { Reader } from '../vault/access.ts';
import { journalEntries, journalEntryTags } from '../vault/schema.ts';
import { foldCase } from './foldCase.ts';

/** What the whole journal amounts to. */
export interface JournalOverview {
  readonly total_entries: number;
  readonly total_words: number;
  /** Most used first. */
  readonly tags: readonly { readonly tag: string; readonly n: number }[];
  readonly moods: readonly { readonly mood: string; readonly n: number }[];
  /** The days that have entries, ascending. */
  readonly days: readonly JournalDay[];
}

export interface JournalDay {
  readonly date: string;
  readonly entries: number;
  readonly words: number;
}

/** The overview of one data version of the journal, made once per version. */
export function journalOverview(reader: Reader, version: number): JournalOverview {
  return reader.caches.get('journal.overview', version, () => {
    const days = journalDays(reader, version);
    return {
      total_entries: days.reduce((total, day) => total + day.entries, 0),
      total_words: days.reduce((total, day) => total + day.words, 0),
      tags: tagsOf(reader),
      moods: moodsOf(reader),
      days,
    };
  });
}

/** The days that have entries, ascending, of one data version of the journal; without a look into any entry. */
export function journalDays(reader: Reader, version: number): readonly JournalDay[] {
  return reader.caches.get('journal.days', version, () => dayQuery(reader).all());
}

/** The spellings of a mood tag that occur in the journal; none when it does not occur. */
export function moodSpellings(reader: Reader, mood: string): readonly string[] {
  const wanted = foldCase(mood);
  return moodQuery(reader)
    .all()
    .flatMap((row) => (row.mood !== null && foldCase(row.mood) === wanted ? [row.mood] : []));
}

/** To be called when the tags of an entry change: it may be the one that a tag is spelled after. */
export function forgetTagName(reader: Reader, entryId: string): void {
  const names = tagNames(reader);
  for (const [hash, name] of names) if (name.entryId === entryId) names.delete(hash);
}

/** Answered from the index journal_entries_by_day alone. */
export function dayQuery(reader: Reader) {
  return reader.orm
    .select({ date: journalEntries.day, entries: count(), words: sum(journalEntries.word_count).mapWith(Number) })
    .from(journalEntries)
    .where(eq(journalEntries.user_id, reader.userId))
    .groupBy(journalEntries.day)
    .orderBy(journalEntries.day);
}

function moodQuery(reader: Reader) {
  return reader.orm
    .select({ mood: journalEntries.mood_tag, n: count() })
    .from(journalEntries)
    .where(and(eq(journalEntries.user_id, reader.userId), isNotNull(journalEntries.mood_tag)))
    .groupBy(journalEntries.mood_tag)
    .orderBy(desc(count()), journalEntries.mood_tag);
}

function moodsOf(reader: Reader): JournalOverview['moods'] {
  const merged = new Map<string, { mood: string; n: number }>();
  for (const { mood, n } of moodQuery(reader).all()) {
    if (mood === null) continue;
    const known = merged.get(foldCase(mood));
    // The spelling used most comes first and gives the name.
    if (known === undefined) merged.set(foldCase(mood), { mood, n });
    else known.n += n;
  }
  return [...merged.values()].sort((one, other) => other.n - one.n || compareText(one.mood, other.mood));
}

/** Lets entries be found by tag, in whatever case it is written, without a readable tag in the file. */
export function tagHash(reader: Reader, tag: string): Buffer {
  return reader.sealer.blindIndex('journal_tag', foldCase(tag));
}

interface TagName {
  readonly name: string;
  /** The entry whose spelling it is. */
  readonly entryId: string;
}

/** By tag hash in hex; kept while the vault is open. */
function tagNames(reader: Reader): Map<string, TagName> {
  return reader.caches.slot('journal.tagNames', () => new Map<string, TagName>());
}

/** Counts by the hashes; only one entry per tag has to be unsealed for its name, the newest that carries it. */
function tagsOf(reader: Reader): JournalOverview['tags'] {
  const names = tagNames(reader);
  const rows = reader.orm
    .select({ hash: journalEntryTags.tag_hash, n: count(), entryId: max(journalEntryTags.entry_id) })
    .from(journalEntryTags)
    .groupBy(journalEntryTags.tag_hash)
    .all();
  return rows
    .flatMap(({ hash, n, entryId }) => {
      if (entryId === null) return [];
      const key = hash.toString('hex');
      if (names.get(key)?.entryId !== entryId) learnName(reader, names, key, entryId);
      const known = names.get(key);
      return known === undefined ? [] : [{ tag: known.name, n }];
    })
    .sort((one, other) => other.n - one.n || compareText(one.tag, other.tag));
}

function learnName(reader: Reader, names: Map<string, TagName>, key: string, entryId: string): void {
  const row = reader.orm
    .select({ tags: journalEntries.tags })
    .from(journalEntries)
    .where(eq(journalEntries.id, entryId))
    .get();
  if (row?.tags == null) return;
  const tags = JSON.parse(reader.sealer.unseal('journal_entries', 'tags', entryId, row.tags)) as string[];
  const name = tags.find((tag) => tagHash(reader, tag).toString('hex') === key);
  if (name !== undefined) names.set(key, { name, entryId });
}

function compareText(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
