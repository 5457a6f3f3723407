import { and, eq, sql } from 'drizzle-orm';
import type { Reader } from '../vault/access.ts';
import { moodEntries } from '../vault/schema.ts';
import { foldCase } from './foldCase.ts';

type Kind = 'emotion' | 'trigger';

interface Words {
  readonly emotion: Map<string, Set<string>>;
  readonly trigger: Map<string, Set<string>>;
  isLoaded: boolean;
}

/**
 * The spellings in which a word occurs in the record, however its case; none when it does not occur.
 *
 * SQLite folds ASCII only, and people have emotions in all alphabets. So the words are collected once while the vault
 * is open. They only ever grow: a spelling that is gone, or was rolled back, finds nothing and does no harm.
 */
export function spellingsOf(reader: Reader, kind: Kind, word: string): readonly string[] {
  const words = wordsOf(reader);
  if (!words.isLoaded) {
    load(reader, words);
    words.isLoaded = true;
  }
  return [...(words[kind].get(foldCase(word)) ?? [])];
}

/** To be called with every entry that is written. */
export function rememberWords(
  reader: Reader,
  entry: { readonly emotions: readonly string[]; readonly triggers: readonly string[] },
): void {
  const words = wordsOf(reader);
  for (const word of entry.emotions) add(words.emotion, word);
  for (const word of entry.triggers) add(words.trigger, word);
}

function wordsOf(reader: Reader): Words {
  return reader.caches.slot<Words>('moods.words', () => ({ emotion: new Map(), trigger: new Map(), isLoaded: false }));
}

function load(reader: Reader, words: Words): void {
  for (const kind of ['emotion', 'trigger'] as const) {
    const list = kind === 'emotion' ? moodEntries.emotions : moodEntries.triggers;
    // Most lists occur many times over; each is taken apart once.
    const rows = reader.orm
      .selectDistinct({ list })
      .from(moodEntries)
      .where(and(eq(moodEntries.user_id, reader.userId), sql`${list} <> '[]'`))
      .all();
    for (const row of rows) for (const word of row.list) add(words[kind], word);
  }
}

function add(words: Map<string, Set<string>>, word: string): void {
  const key = foldCase(word);
  const spellings = words.get(key);
  if (spellings === undefined) words.set(key, new Set([word]));
  else spellings.add(word);
}
