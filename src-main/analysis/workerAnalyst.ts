import { Worker } from 'node:worker_threads';
import { AppError } from '../../src-shared/errors.ts';
import { type Analyst, type JobInput, type JobName, type JobOutput, type JobScope, runJob } from '../insights/jobs.ts';
import type { FromAnalysisWorker, ToAnalysisWorker } from './messages.ts';

/** Up to so many days a job takes a few milliseconds, less than handing it over and starting a thread. */
const daysHere = 400;
/** Texts up to this length take some ten milliseconds. */
const charactersHere = 20_000;
/** A note or a word or two is read in less time than others would wait for their turn. */
const charactersAtOnce = 1_000;
const idleMilliseconds = 60_000;

interface Pending {
  readonly vaultId: string;
  readonly message: ToAnalysisWorker;
  readonly resolve: (output: JobOutput<JobName>) => void;
  readonly reject: (reason: Error) => void;
}

/**
 * Short jobs run at once, long ones in one worker thread, which is started when it is first needed and ended when it has
 * been idle for a minute, or when a vault is locked: what it was given does not outlive the lock.
 */
export class WorkerAnalyst implements Analyst {
  readonly #workerPath: string;
  readonly #pending = new Map<number, Pending>();
  #worker: Worker | undefined;
  #idle: NodeJS.Timeout | undefined;
  #lastRequest = 0;

  constructor(workerPath: string) {
    this.#workerPath = workerPath;
  }

  async compute<N extends JobName>(scope: JobScope, name: N, ...input: JobInput<N>): Promise<JobOutput<N>> {
    const { vaultId } = scope;
    if (isShort(scope)) {
      // What is computed for one answer does not add up to one long stay on the thread.
      if (!isTiny(scope)) await new Promise((resolve) => setImmediate(resolve));
      return runJob(name, input);
    }
    this.#lastRequest += 1;
    const message: ToAnalysisWorker = { request: this.#lastRequest, name, input };
    const output = await new Promise<JobOutput<JobName>>((resolve, reject) => {
      this.#pending.set(message.request, { vaultId, message, resolve, reject });
      this.#send(message);
    });
    // To take a long answer in and to send it on are two stays on the thread.
    await new Promise((resolve) => setImmediate(resolve));
    return output as JobOutput<N>;
  }

  /** To be called when a vault has been locked. Jobs of other vaults start again. */
  async forget(vaultId: string): Promise<void> {
    for (const [request, { vaultId: owner, reject }] of this.#pending) {
      if (owner !== vaultId) continue;
      this.#pending.delete(request);
      reject(new AppError('UNAUTHENTICATED', 'The vault is locked. Sign in again.'));
    }
    await this.#end();
    for (const { message } of this.#pending.values()) this.#send(message);
  }

  async close(): Promise<void> {
    this.#rejectAll();
    await this.#end();
  }

  #send(message: ToAnalysisWorker): void {
    clearTimeout(this.#idle);
    (this.#worker ?? this.#start()).postMessage(message);
  }

  #start(): Worker {
    const worker = new Worker(this.#workerPath);
    this.#worker = worker;
    worker.unref();
    worker.on('message', (message: FromAnalysisWorker) => this.#receive(message));
    worker.on('error', () => this.#lose(worker));
    worker.on('exit', () => this.#lose(worker));
    return worker;
  }

  #receive({ request, output }: FromAnalysisWorker): void {
    const pending = this.#pending.get(request);
    this.#pending.delete(request);
    if (output === undefined) pending?.reject(new Error('An analysis failed.'));
    else pending?.resolve(output);
    if (this.#pending.size > 0) return;
    this.#idle = setTimeout(() => void this.#end(), idleMilliseconds);
    this.#idle.unref();
  }

  #lose(worker: Worker): void {
    if (this.#worker !== worker) return;
    this.#worker = undefined;
    this.#rejectAll();
  }

  #rejectAll(): void {
    for (const { reject } of this.#pending.values()) reject(new Error('The analysis was ended.'));
    this.#pending.clear();
  }

  async #end(): Promise<void> {
    clearTimeout(this.#idle);
    const worker = this.#worker;
    this.#worker = undefined;
    await worker?.terminate();
  }
}

function isShort(scope: JobScope): boolean {
  return 'days' in scope ? scope.days <= daysHere : scope.characters <= charactersHere;
}

function isTiny(scope: JobScope): boolean {
  return 'characters' in scope && scope.characters <= charactersAtOnce;
}
