import { AppError } from '../../src-shared/errors.ts';
import type { DeviceStore } from './deviceStore.ts';
import type { Clock, Door } from './environment.ts';
import { KeyedQueue } from './serialQueue.ts';
import { storageError } from './storageErrors.ts';

const freeFailures = 5;
const firstWaitMs = 1000;
const longestWaitMs: Readonly<Record<Door, number>> = { window: 30_000, rest: 60_000 };

/** Names that fit no label share one counter: who they are meant for is not known, and must not be stored. */
export const unknownSubject = 'unlisted';

/**
 * Slows down the guessing of passwords: per door, so that a process guessing over REST does not delay the owner at the
 * window, and per vault.
 *
 * The number of failures is kept on the disk, the waiting time is not: it is measured by the monotonic clock, and after
 * a restart begins anew. So no change of the computer's clock shortens or extends a wait.
 */
export class Throttle {
  readonly #device: DeviceStore;
  readonly #clock: Clock;
  readonly #startedAt: number;
  #failures: Readonly<Record<string, number>>;
  /** When the last failure happened, in monotonic milliseconds. */
  readonly #failedAt = new Map<string, number>();
  readonly #queue = new KeyedQueue();

  constructor(device: DeviceStore, clock: Clock) {
    this.#device = device;
    this.#clock = clock;
    this.#startedAt = clock.monotonic();
    this.#failures = device.get().throttle;
  }

  /**
   * Runs one try at a secret. `undefined` from `attempt` means the secret was wrong; it is counted on the disk before
   * the caller hears of it. Success sets the counter back. Tries at one vault over one door run one after another.
   *
   * @throws AppError TOO_MANY_ATTEMPTS while there is still time to wait; `attempt` does not run then.
   */
  attempt<T>(door: Door, subject: string, attempt: () => Promise<T | undefined>): Promise<T | undefined> {
    const key = `${door}:${subject}`;
    return this.#queue.run(key, async () => {
      this.#requireNoWait(door, key);
      const result = await attempt();
      if (result === undefined) {
        this.#setFailures(key, this.#failuresOf(key) + 1);
        this.#failedAt.set(key, this.#clock.monotonic());
      } else if (this.#failuresOf(key) > 0) {
        this.#setFailures(key, 0);
      }
      return result;
    });
  }

  /** Forgets a vault that has been deleted. */
  forget(subject: string): void {
    this.#save(Object.fromEntries(Object.entries(this.#failures).filter(([key]) => !key.endsWith(`:${subject}`))));
  }

  #requireNoWait(door: Door, key: string): void {
    const since = this.#clock.monotonic() - (this.#failedAt.get(key) ?? this.#startedAt);
    const waitMs = waitAfter(door, this.#failuresOf(key)) - since;
    if (waitMs > 0) {
      const seconds = Math.ceil(waitMs / 1000);
      throw new AppError(
        'TOO_MANY_ATTEMPTS',
        `Too many wrong tries. Try again in ${seconds} ${seconds === 1 ? 'second' : 'seconds'}.`,
        { retryAfterSeconds: seconds },
      );
    }
  }

  #failuresOf(key: string): number {
    return this.#failures[key] ?? 0;
  }

  #setFailures(key: string, failures: number): void {
    const { [key]: _old, ...others } = this.#failures;
    this.#save(failures === 0 ? others : { ...others, [key]: failures });
  }

  /** A full disk must not turn a right password into an error: then the count lives until the app is closed. */
  #save(failures: Readonly<Record<string, number>>): void {
    this.#failures = failures;
    try {
      this.#device.update({ throttle: failures });
    } catch (error) {
      if (storageError(error)?.code !== 'STORAGE_FAILED') {
        throw error;
      }
    }
  }
}

/** Nothing for the first five failures, then 1, 2, 4 … seconds up to the longest wait of the door. */
function waitAfter(door: Door, failures: number): number {
  return failures < freeFailures ? 0 : Math.min(firstWaitMs * 2 ** (failures - freeFailures), longestWaitMs[door]);
}
