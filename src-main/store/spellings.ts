import { and, eq, getTableColumns, sql } from 'drizzle-orm';
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
  columns: readonly Column[],
): Spellings<Column> {
  const known = (reader: Reader): Known =>
    reader.caches.slot<Known>(slot, () => ({
      words: new Map(columns.map((column) => [column, new Map()])),
      isLoaded: false,
    }));

  function load(reader: Reader, { words }: Known): void {
    const fields = getTableColumns(table) as Readonly<Record<string, (typeof moodEntries)['emotions']>>;
    for (const column of columns) {
      const list = fields[column];
      if (list === undefined) throw new Error(`There is no column ${column}.`);
      // Most lists occur many times over; each is taken apart once.
      const rows = reader.orm
        .selectDistinct({ list })
        .from(table)
        .where(and(eq(table.user_id, reader.userId), sql`${list} <> '[]'`))
        .all();
      for (const row of rows) for (const word of row.list) add(words.get(column), word);
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
