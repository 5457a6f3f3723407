import Database from 'better-sqlite3';
import type { JournalDocument, SearchHit } from '../access.ts';
import { parseQuery } from './parseQuery.ts';

const matchStart = '\u0002';
const matchEnd = '\u0003';
const snippetTokens = 24;
/** bm25 weights: id, title, content, tags. */
const weights = '0, 5, 1, 3';

/** The journal's full-text index: SQLite FTS5 in memory, in no file. */
export class JournalIndex {
  readonly #database: Database.Database;
  readonly #rowIds = new Map<string, number | bigint>();
  readonly #insert: Database.Statement;
  readonly #delete: Database.Statement;
  readonly #search: Database.Statement;

  constructor() {
    this.#database = new Database(':memory:');
    this.#database.pragma('temp_store = MEMORY');
    this.#database.exec(
      `CREATE VIRTUAL TABLE journal USING fts5(id UNINDEXED, title, content, tags, tokenize = "unicode61 remove_diacritics 2", prefix = '2 3')`,
    );
    this.#insert = this.#database.prepare('INSERT INTO journal (id, title, content, tags) VALUES (?, ?, ?, ?)');
    this.#delete = this.#database.prepare('DELETE FROM journal WHERE rowid = ?');
    this.#search = this.#database.prepare(
      `SELECT id, snippet(journal, -1, char(2), char(3), '…', ${snippetTokens}) AS snippet
       FROM journal WHERE journal MATCH ? ORDER BY bm25(journal, ${weights}), rowid DESC`,
    );
  }

  upsert(document: JournalDocument): void {
    this.remove(document.id);
    const { lastInsertRowid } = this.#insert.run(
      document.id,
      withoutMarks(document.title),
      withoutMarks(document.content),
      withoutMarks(document.tags.join(', ')),
    );
    this.#rowIds.set(document.id, lastInsertRowid);
  }

  /** Many at once, in one transaction. */
  fill(documents: Iterable<JournalDocument>): void {
    this.#database.transaction(() => {
      for (const document of documents) {
        this.upsert(document);
      }
    })();
  }

  remove(id: string): void {
    const rowId = this.#rowIds.get(id);
    if (rowId !== undefined) {
      this.#delete.run(rowId);
      this.#rowIds.delete(id);
    }
  }

  /** Best first. */
  query(typed: string): readonly SearchHit[] {
    const expression = parseQuery(typed);
    return expression === undefined ? [] : (this.#search.all(expression) as SearchHit[]);
  }

  close(): void {
    this.#database.close();
  }
}

/** The text must not look as if it held matches. */
function withoutMarks(text: string): string {
  return text.replaceAll(matchStart, ' ').replaceAll(matchEnd, ' ');
}
