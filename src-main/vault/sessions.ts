import { createHash } from 'node:crypto';
import type { OpenVault } from './access.ts';
import type { Clock, Door, Random } from './environment.ts';
import { newId } from './ids.ts';

const tokenBytes = 32;
const minute = 60_000;
const absoluteMs = 12 * 60 * minute;
const idleMs = 30 * minute;

export interface Session {
  readonly id: string;
  readonly door: Door;
  /** All instants in ISO 8601, UTC. */
  readonly created_at: string;
  readonly last_used_at: string;
  readonly expires_at: string;
}

export interface NewSession {
  readonly id: string;
  /** Shown to the client once; kept here only as a hash. */
  readonly token: string;
  readonly expires_at: string;
}

interface Moment {
  readonly wall: number;
  readonly monotonic: number;
}

interface Entry {
  readonly id: string;
  readonly door: Door;
  readonly vault: OpenVault;
  readonly created: Moment;
  lastUsed: Moment;
}

/**
 * Who is signed in, in memory only.
 *
 * A session over REST ends 12 hours after sign-in or 30 minutes after its last use; one of the window lives until the
 * vault is locked. Time is measured by both clocks, and the one that shows more counts: the monotonic one stands still
 * while the computer sleeps, the other one can be set back.
 */
export class Sessions {
  readonly #clock: Clock;
  readonly #random: Random;
  /** By hash of the token. */
  readonly #entries = new Map<string, Entry>();

  constructor(clock: Clock, random: Random) {
    this.#clock = clock;
    this.#random = random;
  }

  create(vault: OpenVault, door: Door): NewSession {
    const bytes = this.#random.bytes(tokenBytes);
    const token = bytes.toString('base64url');
    const now = this.#now();
    const entry: Entry = { id: newId(this.#clock, this.#random), door, vault, created: now, lastUsed: now };
    this.#entries.set(hashToken(token), entry);
    return { id: entry.id, token, expires_at: this.#describe(entry).expires_at };
  }

  /** The session of a token, used now; `undefined` when there is none or it has ended. */
  resolve(token: string): { readonly session: Session; readonly vault: OpenVault } | undefined {
    const entry = this.#live(token);
    if (entry === undefined) {
      return undefined;
    }
    entry.lastUsed = this.#now();
    return { session: this.#describe(entry), vault: entry.vault };
  }

  /** The vault a token belongs to, without counting as use: for what the app itself wants to know. */
  vaultOf(token: string): OpenVault | undefined {
    return this.#live(token)?.vault;
  }

  /** Sessions of a vault, the oldest first. */
  list(vault: OpenVault): readonly Session[] {
    this.#sweep();
    return [...this.#entries.values()]
      .filter((entry) => entry.vault.vaultId === vault.vaultId)
      .map((entry) => this.#describe(entry));
  }

  /** Whether there was such a session of this vault. */
  end(vault: OpenVault, id: string): boolean {
    return this.#remove((entry) => entry.vault.vaultId === vault.vaultId && entry.id === id) > 0;
  }

  /** How many sessions of the vault ended. */
  endAll(vault: OpenVault, exceptId?: string): number {
    return this.#remove((entry) => entry.vault.vaultId === vault.vaultId && entry.id !== exceptId);
  }

  #live(token: string): Entry | undefined {
    const hash = hashToken(token);
    const entry = this.#entries.get(hash);
    if (entry !== undefined && this.#hasEnded(entry)) {
      this.#entries.delete(hash);
      return undefined;
    }
    return entry;
  }

  #sweep(): void {
    this.#remove((entry) => this.#hasEnded(entry));
  }

  #remove(matches: (entry: Entry) => boolean): number {
    const found = [...this.#entries].filter(([, entry]) => matches(entry));
    for (const [hash] of found) {
      this.#entries.delete(hash);
    }
    return found.length;
  }

  #hasEnded(entry: Entry): boolean {
    if (!entry.vault.isOpen) {
      return true;
    }
    return entry.door === 'rest' && (this.#since(entry.created) >= absoluteMs || this.#since(entry.lastUsed) >= idleMs);
  }

  #since(moment: Moment): number {
    const now = this.#now();
    return Math.max(now.wall - moment.wall, now.monotonic - moment.monotonic);
  }

  #now(): Moment {
    return { wall: this.#clock.now(), monotonic: this.#clock.monotonic() };
  }

  #describe(entry: Entry): Session {
    const { created, lastUsed } = entry;
    // The window's session has no end of its own; what is told moves along with its use.
    const end = (entry.door === 'rest' ? created : lastUsed).wall + absoluteMs;
    return {
      id: entry.id,
      door: entry.door,
      created_at: new Date(created.wall).toISOString(),
      last_used_at: new Date(lastUsed.wall).toISOString(),
      expires_at: new Date(end).toISOString(),
    };
  }
}

/** A token has 256 random bits: a plain hash cannot be reversed, and looking it up tells nothing by its time. */
function hashToken(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}
