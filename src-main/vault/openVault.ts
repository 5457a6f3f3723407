import { join } from 'node:path';
import { drizzle } from 'drizzle-orm/better-sqlite3';
import type { Area } from '../../src-shared/contract/endpoint.ts';
import { AppError } from '../../src-shared/errors.ts';
import type { OpenVault, Reader, WriteOrm, Writer } from './access.ts';
import { type BackupSettings, backupNames, VaultBackups } from './backups/vaultBackups.ts';
import { endUse, noteKeyFacts } from './bookkeeping.ts';
import { Caches } from './caches.ts';
import { collectGarbage } from './collectGarbage.ts';
import type { Clock, Random } from './environment.ts';
import { type Header, type StoredHeader, writeHeader } from './header.ts';
import { type VaultKeys, wipeKeys } from './keys.ts';
import { readMeta, writeMeta } from './meta.ts';
import type { VaultDatabase } from './openDatabase.ts';
import * as schema from './schema.ts';
import { type ClosableSealer, createSealer } from './seal.ts';
import { WorkerSearch } from './search/journalSearch.ts';
import { storageError, withStorageErrors } from './storageErrors.ts';

export const copiesFolder = 'backups';

/** The one row of the users table. */
export interface Owner {
  readonly id: string;
  readonly username: string;
  readonly email: string;
}

interface OpenVaultParts {
  readonly folder: string;
  readonly header: StoredHeader;
  readonly keys: VaultKeys;
  readonly database: VaultDatabase;
  readonly owner: Owner;
  readonly searchWorkerPath: string;
  readonly backups: BackupSettings;
  readonly clock: Clock;
  readonly random: Random;
}

/** A vault between unlock and lock. Its keys are wiped and its database closed by `close`. */
export class UnlockedVault implements OpenVault {
  readonly vaultId: string;
  readonly userId: string;
  readonly search: WorkerSearch;
  readonly backups: VaultBackups;
  readonly folder: string;
  readonly #keys: VaultKeys;
  readonly #database: VaultDatabase;
  readonly #sealer: ClosableSealer;
  readonly #reader: Reader;
  readonly #transact: (work: (writer: Writer) => unknown) => unknown;
  readonly #caches = new Caches();
  readonly #versions = new Map<Area, number>();
  #header: StoredHeader;
  #isOpen = true;
  #hasWritten = false;
  #isCheckpointDue = false;
  #writesHeldFor: string | undefined;

  constructor(parts: OpenVaultParts) {
    const { header, keys, database } = parts;
    this.folder = parts.folder;
    this.vaultId = header.vault_id;
    this.#header = header;
    this.#keys = keys;
    this.#database = database;
    this.userId = parts.owner.id;
    const orm = drizzle(database, { schema });
    this.#sealer = createSealer(keys, header.active.epoch, parts.random);
    const sealer = this.#sealer;
    this.#reader = { orm, sealer, userId: this.userId, caches: this.#caches };
    const writer: Writer = { ...this.#reader, orm: orm as unknown as WriteOrm };
    this.#transact = database.transaction((work: (writer: Writer) => unknown) => work(writer)).immediate;
    this.search = new WorkerSearch({
      workerPath: parts.searchWorkerPath,
      dataFile: join(parts.folder, header.active.file),
      epoch: header.active.epoch,
      databaseKey: keys.database,
      fieldKey: keys.field,
      isJournalEmpty: isJournalEmpty(database),
    });
    this.backups = new VaultBackups({
      ...parts.backups,
      folder: join(parts.folder, copiesFolder),
      dataFile: join(parts.folder, header.active.file),
      epoch: header.active.epoch,
      keys,
      clock: parts.clock,
      random: parts.random,
      header: () => this.#header,
      marks: {
        read: () => readMeta(database, 'backups_verified'),
        write: (text) => this.write(() => writeMeta(database, { backups_verified: text })),
      },
      onIdle: () => this.#catchUpCheckpoint(),
    });
  }

  get isOpen(): boolean {
    return this.#isOpen;
  }

  get header(): StoredHeader {
    return this.#header;
  }

  get read(): Reader {
    this.#requireOpen();
    return this.#reader;
  }

  write<T>(work: (writer: Writer) => T): T {
    this.#requireOpen();
    if (this.#database.inTransaction) {
      throw new Error('A write inside a write: use the writer you were given.');
    }
    if (this.#writesHeldFor !== undefined) {
      throw new AppError('CONFLICT', this.#writesHeldFor);
    }
    try {
      const result = this.#transact(work) as T;
      this.#hasWritten = true;
      return result;
    } catch (error) {
      this.#caches.clear();
      throw storageError(error) ?? error;
    }
  }

  version(area: Area): number {
    return this.#versions.get(area) ?? 0;
  }

  touch(changed: readonly Area[]): void {
    for (const area of changed) {
      this.#versions.set(area, this.version(area) + 1);
    }
    if (changed.some((area) => area !== 'privacy')) {
      this.backups.noteChange();
    }
  }

  checkpoint(): void {
    this.#requireOpen();
    if (this.backups.isReading) {
      this.#isCheckpointDue = true;
      return;
    }
    // The change itself is safe; what this could not bring over now, the lock brings over.
    ignoringFullDisk(() => this.#database.pragma('wal_checkpoint(TRUNCATE)'));
  }

  snapshotCount(): number {
    return backupNames(this.backups.folder).length;
  }

  /** Nothing can be written from here on, which writers are told in these words. Returns what lets them again. */
  holdWrites(because: string): () => void {
    this.#requireOpen();
    this.#writesHeldFor = because;
    return () => {
      this.#writesHeldFor = undefined;
    };
  }

  /** The account's names, to compare with what was typed at sign-in. */
  owner(): Owner {
    return readOwner(this.#database);
  }

  /** Puts a changed header on the disk. */
  replaceHeader(change: (header: Header) => Header): void {
    this.#requireOpen();
    withStorageErrors(() => {
      this.#header = writeHeader(this.folder, change(this.#header), this.#keys.headerMac);
    });
    // The header counts; the users row follows at the latest when the vault is opened next.
    ignoringFullDisk(() => noteKeyFacts(this.#database, this.#header));
  }

  /**
   * Closes the vault: nobody can use it from here on, whatever happens to the disk meanwhile.
   *
   * @param options.forget the vault is being deleted: nothing needs to be brought in order
   */
  async close(options: { readonly forget?: boolean } = {}): Promise<void> {
    if (!this.#isOpen) {
      return;
    }
    this.#isOpen = false;
    this.#sealer.close();
    await Promise.all([this.search.close(), this.backups.close()]);
    this.#caches.clear();
    try {
      if (options.forget !== true) {
        // A full disk must not keep a vault open; what is not in the file yet is in the WAL.
        ignoringFullDisk(() => this.#leaveInOrder());
      }
    } finally {
      this.#database.close();
      wipeKeys(this.#keys);
      collectGarbage();
    }
  }

  #catchUpCheckpoint(): void {
    if (this.#isOpen && this.#isCheckpointDue) {
      this.#isCheckpointDue = false;
      this.checkpoint();
    }
  }

  #leaveInOrder(): void {
    const counter = endUse(this.#database, this.#hasWritten);
    if (counter !== this.#header.seen.counter) {
      const seen = { epoch: this.#header.active.epoch, counter };
      this.#header = writeHeader(this.folder, { ...this.#header, seen }, this.#keys.headerMac);
    }
  }

  #requireOpen(): void {
    if (!this.#isOpen) {
      throw new AppError('UNAUTHENTICATED', 'The vault is locked. Sign in again.');
    }
  }
}

function ignoringFullDisk(work: () => void): void {
  try {
    work();
  } catch (error) {
    if (storageError(error)?.code !== 'STORAGE_FAILED') {
      throw error;
    }
  }
}

export function readOwner(database: VaultDatabase): Owner {
  const owner = database.prepare<[], Owner>('SELECT id, username, email FROM users').get();
  if (owner === undefined) {
    throw new AppError('VAULT_DAMAGED', 'This vault has no owner in it. Nothing was overwritten: restore a backup.');
  }
  return owner;
}

function isJournalEmpty(database: VaultDatabase): boolean {
  return database.prepare('SELECT 1 FROM journal_entries LIMIT 1').get() === undefined;
}
