import Database from 'better-sqlite3';
import type { JournalDocument, SearchHit, SearchPage, SearchResult } from '../access.ts';
import { parseQuery } from './parseQuery.ts';

const matchStart = '\u0002';
const matchEnd = '\u0003';
const snippetTokens = 24;
/** bm25 weights: id, title, content, tags. */
const weights = '0.0, 5.0, 1.0, 3.0';
/** Up to so many matches are ranked; of a word that stands nearly everywhere the newest entries tell more. */
const mostRanked = 1000;

interface Question {
  readonly match: string;
  /** JSON list of row ids; absent: all rows. */
  readonly among: string | undefined;
}

/** The journal's full-text index: SQLite FTS5 in memory, in no file. */
export class JournalIndex {
  readonly #database: Database.Database;
  readonly #rowIds = new Map<string, number>();
  readonly #statements = new Map<string, Database.Statement>();
  readonly #insert: Database.Statement;
  readonly #delete: Database.Statement;

  constructor() {
    this.#database = new Database(':memory:');
    this.#database.pragma('temp_store = MEMORY');
    // With the beginnings of two and three letters indexed, a beginning costs what a word costs.
    this.#database.exec(
      `CREATE VIRTUAL TABLE journal USING fts5(id UNINDEXED, title, content, tags,
         tokenize = "unicode61 remove_diacritics 2", prefix = "2 3")`,
    );
    this.#insert = this.#database.prepare('INSERT INTO journal (id, title, content, tags) VALUES (?, ?, ?, ?)');
    this.#delete = this.#database.prepare('DELETE FROM journal WHERE rowid = ?');
  }

  upsert(document: JournalDocument): void {
    this.remove(document.id);
    const { lastInsertRowid } = this.#insert.run(
      document.id,
      withoutMarks(document.title),
      withoutMarks(document.content),
      withoutMarks(document.tags.join(', ')),
    );
    this.#rowIds.set(document.id, Number(lastInsertRowid));
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

  /**
   * One page of what matches: by relevance (BM25, a hit in the title counts five times, in the tags three times), or,
   * where more match than relevance can tell apart, those with the words in the title first and the newest first.
   */
  query(typed: string, { offset, limit, among }: SearchPage): SearchResult {
    const expression = parseQuery(typed);
    if (expression === undefined) {
      return { total: 0, hits: [] };
    }
    const rows = among?.flatMap((id) => this.#rowIds.get(id) ?? []);
    const question = { match: expression, among: rows === undefined ? undefined : JSON.stringify(rows) };
    const total = this.#count(question);
    const hits = total <= mostRanked ? this.#ranked(question, offset, limit) : this.#newest(question, offset, limit);
    return { total, hits };
  }

  close(): void {
    this.#database.close();
  }

  #ranked(question: Question, offset: number, limit: number): readonly SearchHit[] {
    return this.#hits(question, `AND rank MATCH 'bm25(${weights})' ORDER BY rank`, offset, limit);
  }

  #newest({ match, among }: Question, offset: number, limit: number): readonly SearchHit[] {
    const order = 'ORDER BY rowid DESC';
    const inTitle = { match: `title : (${match})`, among };
    const elsewhere = { match: `(${match}) NOT title : (${match})`, among };
    const first = this.#hits(inTitle, order, offset, limit);
    const missing = limit - first.length;
    if (missing === 0) return first;
    // A page on which the last of them stand tells how many there are; counting reads all of them again.
    const inTitleTotal = first.length > 0 || offset === 0 ? offset + first.length : this.#count(inTitle);
    return [...first, ...this.#hits(elsewhere, order, Math.max(0, offset - inTitleTotal), missing)];
  }

  #count(question: Question): number {
    const statement = this.#prepare(`SELECT count(*) AS total FROM journal WHERE ${condition(question)}`);
    return (statement.get(parameters(question)) as { total: number }).total;
  }

  #hits(question: Question, order: string, offset: number, limit: number): readonly SearchHit[] {
    const statement = this.#prepare(
      `SELECT id, snippet(journal, -1, char(2), char(3), '…', ${snippetTokens}) AS snippet
       FROM journal WHERE ${condition(question)} ${order} LIMIT @limit OFFSET @offset`,
    );
    return statement.all({ ...parameters(question), limit, offset }) as SearchHit[];
  }

  #prepare(sql: string): Database.Statement {
    const kept = this.#statements.get(sql) ?? this.#database.prepare(sql);
    this.#statements.set(sql, kept);
    return kept;
  }
}

/** `+rowid`: a filter on what matches. Without the sign the index would be asked once for each row. */
function condition({ among }: Question): string {
  return `journal MATCH @match${among === undefined ? '' : ' AND +rowid IN (SELECT value FROM json_each(@among))'}`;
}

function parameters({ match, among }: Question): Record<string, string> {
  return among === undefined ? { match } : { match, among };
}

/** The text must not look as if it held matches. */
function withoutMarks(text: string): string {
  return text.replaceAll(matchStart, ' ').replaceAll(matchEnd, ' ');
}
