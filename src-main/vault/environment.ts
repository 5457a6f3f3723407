import { randomBytes } from 'node:crypto';

/** Time as the composition root passes it in. */
export interface Clock {
  /** Milliseconds since 1970-01-01T00:00:00Z as this computer's clock shows them; may jump both ways. */
  now(): number;
  /** Milliseconds since an arbitrary start; never jumps. */
  monotonic(): number;
}

export interface Random {
  /** `length` bytes fit for keys. */
  bytes(length: number): Buffer;
}

/** Where a call came in. */
export type Door = 'window' | 'rest';

export const systemClock: Clock = {
  now: () => Date.now(),
  monotonic: () => performance.now(),
};

export const systemRandom: Random = {
  bytes: (length) => randomBytes(length),
};
