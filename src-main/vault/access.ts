import type { BetterSQLite3Database } from 'drizzle-orm/better-sqlite3';
import type { Area } from '../../src-shared/contract/endpoint.ts';
import type * as schema from './schema.ts';

/** How the rooms above the vault see an open vault. Nothing here outlives a lock. */

type Orm = BetterSQLite3Database<typeof schema>;

declare const writable: unique symbol;

/** Only reading. */
export type ReadOrm = Pick<Orm, 'select' | 'selectDistinct' | 'with' | '$count' | '$with'>;
/** Handed out inside a transaction only. */
export type WriteOrm = Pick<
  Orm,
  'select' | 'selectDistinct' | 'with' | '$count' | '$with' | 'insert' | 'update' | 'delete'
> & {
  readonly [writable]: true;
};

/** Encrypts single fields, bound to their place: a ciphertext moved to another row or column does not open. */
export interface Sealer {
  /** `rowId`: the row's UUID. A fresh nonce each time. */
  seal(table: string, column: string, rowId: string, text: string): Buffer;
  /** Throws AppError VAULT_DAMAGED when the blob is not what `seal` made for this place. */
  unseal(table: string, column: string, rowId: string, blob: Buffer): string;
  /** 16 bytes that are the same for the same text under one label, and say nothing without the key. */
  blindIndex(label: string, text: string): Buffer;
}

/** Values derived from the data, kept while their version is current and forgotten at lock. */
export interface VaultCaches {
  /** The value made for this key at this version; made anew when the version has moved on. */
  get<T>(key: string, version: number, make: () => T): T;
  /** State that a store keeps for as long as the vault is open, made on first use. */
  slot<T extends object>(key: string, make: () => T): T;
}

export interface Reader {
  readonly orm: ReadOrm;
  readonly sealer: Sealer;
  readonly userId: string;
  readonly caches: VaultCaches;
}

export interface Writer extends Reader {
  readonly orm: WriteOrm;
}

export interface SearchHit {
  readonly id: string;
  /** A passage around the best match, matches between U+0002 and U+0003. */
  readonly snippet: string;
}

export interface SearchPage {
  readonly offset: number;
  readonly limit: number;
  /** Only entries with these ids; absent: all. */
  readonly among?: readonly string[] | undefined;
}

export interface SearchResult {
  /** How many entries match. */
  readonly total: number;
  /** The page that was asked for, best first. */
  readonly hits: readonly SearchHit[];
}

export interface JournalDocument {
  readonly id: string;
  readonly title: string;
  readonly content: string;
  readonly tags: readonly string[];
}

/** Full-text search over the journal, in memory only, in a worker; calls are served in order. */
export interface JournalSearch {
  readonly ready: boolean;
  /** Fulfilled once questions are answered at once; also when that will not come to pass, so nobody waits for ever. */
  readonly whenReady: Promise<void>;
  /** Odd input is searched as words, never an error. A query without a word finds nothing. */
  query(q: string, page: SearchPage): Promise<SearchResult>;
  upsert(document: JournalDocument): void;
  remove(id: string): void;
}

export interface OpenVault {
  readonly vaultId: string;
  readonly userId: string;
  readonly isOpen: boolean;
  /** Throws AppError UNAUTHENTICATED once the vault is locked. */
  readonly read: Reader;
  /** One immediate transaction: committed when `work` returns, rolled back when it throws. Synchronous. */
  write<T>(work: (writer: Writer) => T): T;
  /** Grows with every `touch` of the area. */
  version(area: Area): number;
  touch(changed: readonly Area[]): void;
  readonly search: JournalSearch;
  /** Brings the WAL into the file and empties it, so that overwritten text is in neither. */
  checkpoint(): void;
  /** Number of earlier snapshots of this vault that still hold what was deleted now. */
  snapshotCount(): number;
}
