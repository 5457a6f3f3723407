import type { Clock } from '../environment.ts';

/** When backups are made without being asked for, in milliseconds. */
export interface SnapshotTiming {
  /** After unlock, if the last one is older than `oldest`. */
  readonly first: number;
  readonly oldest: number;
  /** Nothing has been written for so long … */
  readonly quiet: number;
  /** … or something has been waiting for so long. */
  readonly longest: number;
  /** Between two of them. */
  readonly between: number;
}

const minute = 60_000;

export const shippedTiming: SnapshotTiming = {
  first: 20_000,
  oldest: 24 * 60 * minute,
  quiet: minute,
  longest: 10 * minute,
  between: 60 * minute,
};

interface ScheduleParts {
  readonly timing: SnapshotTiming;
  readonly clock: Clock;
  /** When the newest automatic backup was made, in milliseconds since 1970. */
  readonly lastMade: () => number | undefined;
  readonly make: () => Promise<void>;
}

/** Decides when a snapshot is due while a vault is open; nothing runs once it is locked. */
export class SnapshotSchedule {
  readonly #parts: ScheduleParts;
  #timer: NodeJS.Timeout | undefined;
  /** Since when a change waits, in monotonic milliseconds. */
  #changedSince: number | undefined;
  #isClosed = false;

  constructor(parts: ScheduleParts) {
    this.#parts = parts;
    this.#wait(parts.timing.first, () => {
      if (this.#age() >= parts.timing.oldest) {
        this.#make();
      }
    });
  }

  noteChange(): void {
    const { timing, clock } = this.#parts;
    const now = clock.monotonic();
    this.#changedSince ??= now;
    const left = timing.longest - (now - this.#changedSince);
    this.#wait(Math.max(0, Math.min(timing.quiet, left)), () => this.#makeWhenDue());
  }

  close(): void {
    this.#isClosed = true;
    clearTimeout(this.#timer);
  }

  #makeWhenDue(): void {
    const left = this.#parts.timing.between - this.#age();
    if (left > 0) {
      this.#wait(left, () => this.#makeWhenDue());
    } else {
      this.#make();
    }
  }

  #make(): void {
    this.#changedSince = undefined;
    void this.#parts.make();
  }

  /** How old the newest one is. One from the future says that the clock was set back, and counts as old. */
  #age(): number {
    const made = this.#parts.lastMade();
    const age = made === undefined ? Number.POSITIVE_INFINITY : this.#parts.clock.now() - made;
    return age < 0 ? Number.POSITIVE_INFINITY : age;
  }

  #wait(milliseconds: number, then: () => void): void {
    clearTimeout(this.#timer);
    if (!this.#isClosed) {
      this.#timer = setTimeout(then, milliseconds);
      this.#timer.unref();
    }
  }
}
