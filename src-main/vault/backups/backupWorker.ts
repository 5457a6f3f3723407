import { Worker } from 'node:worker_threads';
import { AppError } from '../../../src-shared/errors.ts';
import { SerialQueue } from '../serialQueue.ts';
import type { Manifest } from './manifest.ts';
import { type BackupJob, type BackupWorkerData, type FromBackupWorker, type KeyName, keyNames } from './messages.ts';

interface BackupWorkerParts {
  readonly workerPath: string;
  readonly vaultId: string;
  readonly dataFile: string;
  readonly epoch: number;
  readonly keys: Readonly<Record<KeyName, Buffer>>;
  /** Called when no job reads the data file any more. */
  readonly onIdle: () => void;
}

export interface JobResult {
  readonly bytes: number;
  readonly manifest: Manifest | undefined;
  readonly pieces: readonly Uint8Array[];
}

/** Runs the jobs of one vault, each in a thread that ends with it, one after another. */
export class BackupWorker {
  readonly #parts: BackupWorkerParts;
  readonly #queue = new SerialQueue();
  #running: { readonly ending: SharedArrayBuffer; readonly exited: Promise<void> } | undefined;
  #isClosed = false;

  constructor(parts: BackupWorkerParts) {
    this.#parts = parts;
  }

  /** A long read of the data file may be under way. */
  get isBusy(): boolean {
    return this.#running !== undefined;
  }

  /** @throws AppError as the job says; UNAUTHENTICATED when the vault is locked meanwhile */
  run(job: BackupJob): Promise<JobResult> {
    return this.#queue.run(async () => {
      if (this.#isClosed) {
        throw locked();
      }
      try {
        return await this.#start(job);
      } finally {
        this.#running = undefined;
        if (!this.#isClosed) {
          this.#parts.onIdle();
        }
      }
    });
  }

  /** Gives up what is under way. The thread is asked and waited for: SQLite must not be cut off inside a call. */
  async close(): Promise<void> {
    this.#isClosed = true;
    if (this.#running !== undefined) {
      Atomics.store(new Int32Array(this.#running.ending), 0, 1);
      await this.#running.exited;
    }
  }

  #start(job: BackupJob): Promise<JobResult> {
    const { workerPath, vaultId, dataFile, epoch } = this.#parts;
    const keys = Object.fromEntries(keyNames.map((name) => [name, shared(this.#parts.keys[name])])) as Record<
      KeyName,
      SharedArrayBuffer
    >;
    const ending = new SharedArrayBuffer(4);
    const worker = new Worker(workerPath, {
      workerData: { job, vaultId, dataFile, epoch, keys, ending } satisfies BackupWorkerData,
    });
    const pieces: Uint8Array[] = [];
    let outcome: Exclude<FromBackupWorker, { readonly type: 'piece' }> | undefined;
    let failure: unknown;
    worker.on('message', (message: FromBackupWorker) => {
      if (message.type === 'piece') {
        pieces.push(message.bytes);
      } else {
        outcome = message;
      }
    });
    worker.on('error', (error) => {
      failure = error;
    });
    const exited = new Promise<void>((resolve) => {
      worker.once('exit', () => {
        for (const key of Object.values(keys)) {
          Buffer.from(key).fill(0);
        }
        resolve();
      });
    });
    this.#running = { ending, exited };
    return exited.then(() => {
      if (outcome?.type === 'done') {
        return { bytes: outcome.bytes, manifest: outcome.manifest, pieces };
      }
      if (this.#isClosed) {
        throw locked();
      }
      throw outcome?.code === undefined || outcome.message === undefined
        ? new Error('A backup job failed.', { cause: failure })
        : new AppError(outcome.code, outcome.message);
    });
  }
}

function shared(key: Buffer): SharedArrayBuffer {
  const copy = new SharedArrayBuffer(key.length);
  Buffer.from(copy).set(key);
  return copy;
}

function locked(): AppError {
  return new AppError('UNAUTHENTICATED', 'The vault was locked before this was done. Nothing was changed.');
}
