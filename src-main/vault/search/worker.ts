import { parentPort, workerData } from 'node:worker_threads';
import { AppError } from '../../../src-shared/errors.ts';
import type { JournalDocument } from '../access.ts';
import { systemRandom } from '../environment.ts';
import { keyBytes } from '../keys.ts';
import { openForReading, type VaultDatabase } from '../openDatabase.ts';
import { createSealer } from '../seal.ts';
import { JournalIndex } from './journalIndex.ts';
import type { FromSearchWorker, SearchWorkerData, ToSearchWorker } from './messages.ts';

/**
 * Entry of the search worker: reads the journal once over a connection of its own, then lets go of the file and the
 * keys and answers from memory. Messages wait until the index is built, so a question asked after a change sees it.
 */

const batchSize = 500;

interface JournalRow {
  readonly row: number;
  readonly id: string;
  readonly title: Buffer | null;
  readonly content: Buffer;
  readonly tags: Buffer | null;
}

const port = parentPort;
if (port === null) {
  throw new Error('The search worker runs as a worker thread only.');
}
const given = workerData as SearchWorkerData;
const ending = new Int32Array(given.ending);
const isEnding = (): boolean => Atomics.load(ending, 0) !== 0;
const index = new JournalIndex();
build(index, given);
const tell = (message: FromSearchWorker): void => port.postMessage(message);
port.on('message', (message: ToSearchWorker) => {
  if (isEnding()) {
    index.close();
    port.close();
    return;
  }
  switch (message.type) {
    case 'upsert':
      index.upsert(message.document);
      break;
    case 'remove':
      index.remove(message.id);
      break;
    case 'query':
      tell({ type: 'found', request: message.request, result: index.query(message.q, message.page) });
      break;
  }
});
tell({ type: 'ready' });

function build(target: JournalIndex, { dataFile, databaseKey, fieldKey, epoch }: SearchWorkerData): void {
  const keys = { database: Buffer.from(databaseKey), field: Buffer.from(fieldKey), index: Buffer.alloc(keyBytes) };
  const sealer = createSealer(keys, epoch, systemRandom);
  const database = openForReading(dataFile, keys.database);
  try {
    target.fill(
      documents(database, (column, id, blob) => readable(() => sealer.unseal('journal_entries', column, id, blob))),
    );
  } finally {
    sealer.close();
    database.close();
    keys.database.fill(0);
    keys.field.fill(0);
  }
}

/** In batches, so that no long read keeps the WAL from being emptied. */
function* documents(
  database: VaultDatabase,
  unseal: (column: string, id: string, blob: Buffer) => string,
): Generator<JournalDocument> {
  const select = database.prepare<[number, number], JournalRow>(
    'SELECT rowid AS row, id, title, content, tags FROM journal_entries WHERE rowid > ? ORDER BY rowid LIMIT ?',
  );
  for (let after = 0, isLast = false; !isLast; ) {
    const rows = select.all(after, batchSize);
    for (const { id, title, content, tags } of rows) {
      if (isEnding()) {
        return;
      }
      yield {
        id,
        title: title === null ? '' : unseal('title', id, title),
        content: unseal('content', id, content),
        tags: tags === null ? [] : tagsOf(unseal('tags', id, tags)),
      };
    }
    after = rows.at(-1)?.row ?? after;
    isLast = rows.length < batchSize;
  }
}

/** A text that is damaged must not take the search for all others away; whoever opens the entry is told. */
function readable(unseal: () => string): string {
  try {
    return unseal();
  } catch (error) {
    if (error instanceof AppError) {
      return '';
    }
    throw error;
  }
}

function tagsOf(sealed: string): string[] {
  return sealed === '' ? [] : (JSON.parse(sealed) as string[]);
}
