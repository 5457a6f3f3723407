import { type AnyColumn, and, eq, sql } from 'drizzle-orm';
import type { Reader } from '../vault/access.ts';
import type { moodEntries, stressEntries } from '../vault/schema.ts';
import { foldCase } from './foldCase.ts';

type EntryTable = typeof moodEntries | typeof stressEntries;
type Lists<Column extends string> = { readonly [C in Column]: readonly string[] };

interface Known {
  /** Folded word → the spellings it occurs in, by column. */
  readonly words: Map<string, Map<string, Set<string>>>;
  isLoaded: boolean;
}

export interface Spellings<Column extends string> {
  /** The spellings in which a word occurs in the record, however its case; none when it does not occur. */
  of(reader: Reader, column: Column, word: string): readonly string[];
  /** To be called with every entry that is written. */
  remember(reader: Reader, entry: Lists<Column>): void;
}

/**
 * The words in some list columns of a table of entries.
 *
 * SQLite folds ASCII only, and people have words in all alphabets. So the words are collected once while the vault is
 * open. They only ever grow: a spelling that is gone, or was rolled back, finds nothing and does no harm.
 */
export function spellingsIn<Column extends string>(
  slot: string,
  table: EntryTable,
  lists: { readonly [C in Column]: AnyColumn },
): Spellings<Column> {
  const columns = Object.keys(lists) as Column[];
  const known = (reader: Reader): Known =>
    reader.caches.slot<Known>(slot, () => ({
      words: new Map(columns.map((column) => [column, new Map()])),
      isLoaded: false,
    }));

  function load(reader: Reader, { words }: Known): void {
    for (const column of columns) {
      const list = lists[column];
      // Most lists occur many times over; each is taken apart once.
      const rows = reader.orm
        .selectDistinct({ json: sql<string>`${list}` })
        .from(table)
        .where(and(eq(table.user_id, reader.userId), sql`${list} <> '[]'`))
        .all();
      for (const { json } of rows) for (const word of JSON.parse(json) as string[]) add(words.get(column), word);
    }
  }

  return {
    of(reader, column, word) {
      const state = known(reader);
      if (!state.isLoaded) {
        load(reader, state);
        state.isLoaded = true;
      }
      return [...(state.words.get(column)?.get(foldCase(word)) ?? [])];
    },
    remember(reader, entry) {
      const { words } = known(reader);
      for (const column of columns) for (const word of entry[column]) add(words.get(column), word);
    },
  };
}

function add(words: Map<string, Set<string>> | undefined, word: string): void {
  const key = foldCase(word);
  const spellings = words?.get(key);
  if (spellings === undefined) words?.set(key, new Set([word]));
  else spellings.add(word);
}
