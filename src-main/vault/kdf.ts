import { argon2id, hash } from 'argon2';
import { AppError } from '../../src-shared/errors.ts';
import type { Clock, Door, Random } from './environment.ts';
import { SerialQueue } from './serialQueue.ts';

/** What one derivation costs: memory in KiB, passes over it, lanes. */
export interface KdfCost {
  readonly m: number;
  readonly t: number;
  readonly p: number;
}

/** As it stands in the header; `salt` in base64. */
export interface KdfParameters extends KdfCost {
  readonly alg: 'argon2id';
  readonly v: 19;
  readonly salt: string;
}

export interface KdfSettings {
  /** For new passwords. */
  readonly default: KdfCost;
  /** An older header below this is wrapped anew at sign-in. */
  readonly floor: KdfCost;
  /** Taken instead of `default` where a probe predicts that `default` needs more than `slowest`; absent: no probe. */
  readonly reduced?: KdfCost;
  /** Below this a header is refused; absent: the floor. */
  readonly lowestAccepted?: KdfCost;
}

const mebibyte = 1024;

/** RFC 9106 asks for 64 MiB and 3 passes where memory is scarce; the default takes four times that. */
export const shippedKdf: KdfSettings = {
  default: { m: 256 * mebibyte, t: 3, p: 4 },
  reduced: { m: 128 * mebibyte, t: 3, p: 4 },
  floor: { m: 64 * mebibyte, t: 3, p: 1 },
};

const highest: KdfCost = { m: 2048 * mebibyte, t: 32, p: 16 };
const slowestMs = 2000;
const outputBytes = 32;
const saltBytes = 16;
/** Derivations that may wait behind the running one before a caller over REST is sent away. */
const longestQueue = 8;

/** Argon2id, one derivation at a time: several at once could take the memory of the whole computer. */
export class Kdf {
  readonly #settings: KdfSettings;
  readonly #clock: Clock;
  readonly #random: Random;
  readonly #queue = new SerialQueue();

  constructor(settings: KdfSettings, clock: Clock, random: Random) {
    this.#settings = settings;
    this.#clock = clock;
    this.#random = random;
  }

  /**
   * 32 bytes from a password. The password's buffer is left to the caller to wipe.
   *
   * @throws AppError VAULT_DAMAGED for a cost outside the limits, before any memory is taken; TOO_MANY_ATTEMPTS when
   * too many derivations asked for over REST are waiting (the window is never sent away, and goes first);
   * STORAGE_FAILED when the memory cannot be had.
   */
  async derive(password: Buffer, parameters: KdfParameters, door: Door): Promise<Buffer> {
    this.#checkLimits(parameters);
    if (door === 'rest' && this.#queue.waiting >= longestQueue) {
      throw new AppError('TOO_MANY_ATTEMPTS', 'Too many sign-ins at once. Try again in a few seconds.', {
        retryAfterSeconds: 2,
      });
    }
    return this.#queue.run(() => runArgon2(password, parameters), { urgent: door === 'window' });
  }

  /** Parameters for a new password on this computer, with a fresh salt. */
  async choose(door: Door): Promise<KdfParameters> {
    const { default: preferred, reduced } = this.#settings;
    const cost = reduced !== undefined && (await this.#predictMs(preferred, door)) > slowestMs ? reduced : preferred;
    return this.#withFreshSalt(cost);
  }

  /** The cost of a name that fits no vault: as much as a sign-in, for nothing. */
  async spend(password: Buffer, door: Door): Promise<void> {
    (await this.derive(password, this.#withFreshSalt(this.#settings.default), door)).fill(0);
  }

  isBelowFloor(parameters: KdfParameters): boolean {
    const { floor } = this.#settings;
    return parameters.m < floor.m || parameters.t < floor.t || parameters.p < floor.p;
  }

  #withFreshSalt(cost: KdfCost): KdfParameters {
    return { alg: 'argon2id', v: 19, ...cost, salt: this.#random.bytes(saltBytes).toString('base64') };
  }

  #checkLimits(cost: KdfCost): void {
    const lowest = this.#settings.lowestAccepted ?? this.#settings.floor;
    const within = (['m', 't', 'p'] as const).every((key) => cost[key] >= lowest[key] && cost[key] <= highest[key]);
    if (!within) {
      throw new AppError(
        'VAULT_DAMAGED',
        'The header of this vault asks for a key derivation that Evenkeel does not use. Restore the header from a backup.',
      );
    }
  }

  /** Time of a derivation at the floor, scaled by how much more memory traffic `cost` means. */
  async #predictMs(cost: KdfCost, door: Door): Promise<number> {
    const { floor } = this.#settings;
    const probe = { ...floor, p: cost.p };
    const password = this.#random.bytes(outputBytes);
    const elapsed = await this.#queue.run(
      async () => {
        const start = this.#clock.monotonic();
        (await runArgon2(password, this.#withFreshSalt(probe))).fill(0);
        return this.#clock.monotonic() - start;
      },
      { urgent: door === 'window' },
    );
    return (elapsed * cost.m * cost.t) / (probe.m * probe.t);
  }
}

async function runArgon2(password: Buffer, parameters: KdfParameters): Promise<Buffer> {
  try {
    return await hash(password, {
      raw: true,
      type: argon2id,
      version: parameters.v,
      memoryCost: parameters.m,
      timeCost: parameters.t,
      parallelism: parameters.p,
      hashLength: outputBytes,
      salt: Buffer.from(parameters.salt, 'base64'),
    });
  } catch (cause) {
    if (cause instanceof Error && /memory allocation/i.test(cause.message)) {
      throw new AppError(
        'STORAGE_FAILED',
        `There is not enough free memory to work out the key (${parameters.m / mebibyte} MiB). Close other programs and try again.`,
        { cause },
      );
    }
    throw cause;
  }
}

/** The public part of a derivation as one line, in the usual notation: `$argon2id$v=19$m=…,t=…,p=…$salt`. */
export function describeKdf({ alg, v, m, t, p, salt }: KdfParameters): string {
  return `$${alg}$v=${v}$m=${m},t=${t},p=${p}$${salt.replaceAll('=', '')}`;
}

/** The bytes a password stands for: NFC, else verbatim. The caller wipes them. */
export function passwordBytes(password: string): Buffer {
  return Buffer.from(password.normalize('NFC'), 'utf8');
}
