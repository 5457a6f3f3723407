import { Worker } from 'node:worker_threads';
import { AppError } from '../../../src-shared/errors.ts';
import type { JournalDocument, JournalSearch, SearchPage, SearchResult } from '../access.ts';
import type { FromSearchWorker, SearchWorkerData, ToSearchWorker } from './messages.ts';

interface SearchOptions {
  readonly workerPath: string;
  readonly dataFile: string;
  readonly epoch: number;
  readonly databaseKey: Buffer;
  readonly fieldKey: Buffer;
  /** An empty journal needs no worker until something is written. */
  readonly isJournalEmpty: boolean;
}

interface Pending {
  readonly resolve: (result: SearchResult) => void;
  readonly reject: (reason: AppError) => void;
}

/** After an unlock the window has the processor first; somebody who searches at once does not wait for this. */
const startDelayMs = 700;

/** The main thread's side of the search: starts the worker and carries questions and answers. */
export class WorkerSearch implements JournalSearch {
  readonly whenReady: Promise<void>;
  readonly #options: SearchOptions;
  readonly #pending = new Map<number, Pending>();
  #stopWaiting: () => void = () => undefined;
  #worker: Worker | undefined;
  #shared: readonly SharedArrayBuffer[] = [];
  readonly #ending = new SharedArrayBuffer(4);
  #lastRequest = 0;
  #isReady = false;
  #isClosed = false;
  #delay: NodeJS.Timeout | undefined;

  constructor(options: SearchOptions) {
    this.#options = options;
    this.whenReady = new Promise((resolve) => {
      this.#stopWaiting = resolve;
    });
    if (options.isJournalEmpty) {
      this.#setReady();
    } else {
      this.#delay = setTimeout(() => this.#worker ?? this.#start(), startDelayMs);
      this.#delay.unref();
    }
  }

  get ready(): boolean {
    return this.#isReady;
  }

  query(q: string, page: SearchPage): Promise<SearchResult> {
    if (this.#isClosed) {
      return Promise.reject(locked());
    }
    this.#lastRequest += 1;
    const request = this.#lastRequest;
    return new Promise((resolve, reject) => {
      this.#pending.set(request, { resolve, reject });
      this.#send({ type: 'query', request, q, page });
      // Whoever waits for an answer gets it, also in a process that has nothing else to do.
      this.#worker?.ref();
    });
  }

  upsert(document: JournalDocument): void {
    this.#send({ type: 'upsert', document });
  }

  remove(id: string): void {
    this.#send({ type: 'remove', id });
  }

  /**
   * Ends the worker, and with it the index, and wipes what keys it may still have had. The worker is asked to end and
   * waited for: a thread that is terminated inside a call of SQLite takes the whole process with it.
   */
  async close(): Promise<void> {
    this.#isClosed = true;
    this.#isReady = false;
    clearTimeout(this.#delay);
    this.#stopWaiting();
    const worker = this.#worker;
    this.#worker = undefined;
    this.#rejectAll(locked());
    if (worker !== undefined) {
      const exited = new Promise((resolve) => worker.once('exit', resolve));
      // Otherwise a process with nothing else to do would end before the vault is closed in order.
      worker.ref();
      Atomics.store(new Int32Array(this.#ending), 0, 1);
      worker.postMessage({ type: 'end' } satisfies ToSearchWorker);
      await exited;
    }
    this.#wipe();
  }

  #send(message: ToSearchWorker): void {
    if (!this.#isClosed) {
      (this.#worker ?? this.#start()).postMessage(message);
    }
  }

  /** Also after a worker has died: the new one reads everything from the file again. */
  #start(): Worker {
    clearTimeout(this.#delay);
    const databaseKey = shared(this.#options.databaseKey);
    const fieldKey = shared(this.#options.fieldKey);
    this.#shared = [databaseKey, fieldKey];
    const { dataFile, epoch } = this.#options;
    const worker = new Worker(this.#options.workerPath, {
      workerData: { dataFile, epoch, databaseKey, fieldKey, ending: this.#ending } satisfies SearchWorkerData,
    });
    this.#worker = worker;
    worker.unref();
    worker.on('message', (message: FromSearchWorker) => this.#receive(message));
    worker.on('error', () => this.#lose(worker));
    worker.on('exit', () => this.#lose(worker));
    return worker;
  }

  #receive(message: FromSearchWorker): void {
    if (this.#isClosed) {
      return;
    }
    if (message.type === 'ready') {
      this.#wipe();
      this.#setReady();
      return;
    }
    this.#pending.get(message.request)?.resolve(message.result);
    this.#pending.delete(message.request);
    if (this.#pending.size === 0) {
      this.#worker?.unref();
    }
  }

  #lose(worker: Worker): void {
    if (this.#worker !== worker) {
      return;
    }
    this.#worker = undefined;
    this.#isReady = false;
    this.#stopWaiting();
    this.#wipe();
    this.#rejectAll(new AppError('INTERNAL', 'The search has stopped. Search again to start it anew.'));
  }

  #setReady(): void {
    this.#isReady = true;
    this.#stopWaiting();
  }

  #rejectAll(reason: AppError): void {
    for (const { reject } of this.#pending.values()) {
      reject(reason);
    }
    this.#pending.clear();
  }

  #wipe(): void {
    for (const key of this.#shared) {
      Buffer.from(key).fill(0);
    }
    this.#shared = [];
  }
}

function shared(key: Buffer): SharedArrayBuffer {
  const copy = new SharedArrayBuffer(key.length);
  Buffer.from(copy).set(key);
  return copy;
}

function locked(): AppError {
  return new AppError('UNAUTHENTICATED', 'The vault is locked. Sign in again.');
}
