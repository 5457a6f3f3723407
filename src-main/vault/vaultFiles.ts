import { mkdirSync, readdirSync, renameSync, rmdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { drizzle } from 'drizzle-orm/better-sqlite3';
import { AppError } from '../../src-shared/errors.ts';
import { defaultPreferences, privacyPresets } from '../../src-shared/privacyPresets.ts';
import { restoringName } from './backups/restoringName.ts';
import type { BackupSettings } from './backups/vaultBackups.ts';
import { beginUse, checkWhenDue, publicKeyFacts, requireSameVault } from './bookkeeping.ts';
import type { Clock, Random } from './environment.ts';
import { overwriteAndRemove, syncFolder } from './files.ts';
import {
  type Header,
  type HeaderOnDisk,
  type HeaderSource,
  hasGenuineMac,
  headerCopyName,
  headerName,
  readHeader,
  type StoredHeader,
  tidyHeader,
  vaultSalt,
  writeHeader,
} from './header.ts';
import { newId } from './ids.ts';
import { deriveVaultKeys, wipeKeys } from './keys.ts';
import { writeMeta } from './meta.ts';
import { type Migration, migrate, needsMigration, requireKnownSchema, tidyCopies } from './migrate.ts';
import { createDatabase, openDatabase, type VaultDatabase } from './openDatabase.ts';
import { copiesFolder, type Owner, readOwner, UnlockedVault } from './openVault.ts';
import * as schema from './schema.ts';
import { storageError, withStorageErrors } from './storageErrors.ts';

/**
 * The folders of the vaults: making, opening and removing them, so that a process killed at any moment leaves either a
 * whole vault or something that is known to be none.
 */

const creatingPrefix = 'creating-';
const deletingPrefix = 'deleting-';
const olderNotice =
  'This vault is older than when you last used it: it may be a restored copy, or the last changes were lost.';
const headerRestoredNotice = 'The header of this vault was damaged and has been restored from its copy.';

export interface VaultFilesParts {
  readonly dataDir: string;
  readonly clock: Clock;
  readonly random: Random;
  readonly appVersion: string;
  readonly migrations: readonly Migration[];
  readonly searchWorkerPath: string;
  readonly backups: BackupSettings;
}

export interface NewOwner {
  readonly username: string;
  readonly email: string;
  readonly timezone: string;
  readonly hideUsername: boolean;
  /** `null`: guessed from the time zone when it is needed. */
  readonly country: string | null;
}

export interface OpenedVault {
  readonly vault: UnlockedVault;
  /** Something the person should know about this vault, in words. */
  readonly notice: string | undefined;
}

/** Asked with the account's names before anything of a vault is written. */
export type IsMeant = (owner: Owner) => boolean;

export class VaultFiles {
  readonly #parts: VaultFilesParts;
  readonly #root: string;

  constructor(parts: VaultFilesParts) {
    this.#parts = parts;
    this.#root = join(parts.dataDir, 'vaults');
    mkdirSync(this.#root, { recursive: true, mode: 0o700 });
  }

  folderOf(vaultId: string): string {
    return join(this.#root, vaultId);
  }

  /** @throws AppError VAULT_DAMAGED, VAULT_TOO_NEW, STORAGE_FAILED */
  header(vaultId: string): HeaderOnDisk {
    return withStorageErrors(() => readHeader(this.folderOf(vaultId), vaultId));
  }

  /** Vaults that have a folder, whatever is in it. */
  vaultIds(): readonly string[] {
    return this.#names('').filter(isVaultId);
  }

  /** Vaults whose removal was decided and is not finished. */
  doomedIds(): readonly string[] {
    return this.#names(deletingPrefix);
  }

  /** Removes accounts whose making was interrupted, and what interrupted writings left. */
  tidy(): void {
    for (const vaultId of this.#names(creatingPrefix)) {
      rmSync(join(this.#root, `${creatingPrefix}${vaultId}`), { recursive: true, force: true });
    }
    for (const vaultId of this.vaultIds()) {
      tidyHeader(this.folderOf(vaultId));
      tidyCopies(join(this.folderOf(vaultId), copiesFolder));
      for (const name of readdirSync(this.folderOf(vaultId))) {
        if (name.startsWith(restoringName)) {
          rmSync(join(this.folderOf(vaultId), name), { force: true });
        }
      }
    }
  }

  #names(prefix: string): readonly string[] {
    return readdirSync(this.#root)
      .filter((name) => name.startsWith(prefix))
      .map((name) => name.slice(prefix.length));
  }

  /**
   * Makes the folder of a new vault under another name and gives it its own once everything in it is on the disk.
   *
   * @throws AppError STORAGE_FAILED, with nothing left behind
   */
  create(header: Header, masterKey: Buffer, owner: NewOwner): void {
    const temporary = join(this.#root, `${creatingPrefix}${header.vault_id}`);
    const keys = deriveVaultKeys(masterKey, vaultSalt(header), header.active.epoch);
    try {
      mkdirSync(temporary, { mode: 0o700 });
      const database = createDatabase(join(temporary, header.active.file), keys.database);
      try {
        migrate(database, this.#parts.migrations, join(temporary, copiesFolder));
        database.transaction(() => this.#fillNewVault(database, header, owner)).immediate();
        database.pragma('wal_checkpoint(TRUNCATE)');
      } finally {
        database.close();
      }
      writeHeader(temporary, header, keys.headerMac);
      renameSync(temporary, this.folderOf(header.vault_id));
      syncFolder(this.#root);
    } catch (error) {
      rmSync(temporary, { recursive: true, force: true });
      throw storageError(error) ?? error;
    } finally {
      wipeKeys(keys);
    }
  }

  /**
   * Opens a vault with its master key.
   *
   * @param isMeant when it says no, nothing is opened
   * @throws AppError VAULT_DAMAGED, VAULT_TOO_NEW, STORAGE_FAILED
   */
  open({ header, source }: HeaderOnDisk, masterKey: Buffer, isMeant: IsMeant): OpenedVault | undefined {
    const folder = this.folderOf(header.vault_id);
    const keys = deriveVaultKeys(masterKey, vaultSalt(header), header.active.epoch);
    let database: VaultDatabase | undefined;
    let vault: UnlockedVault | undefined;
    try {
      requireGenuineHeader(header, keys.headerMac);
      database = openDatabase(join(folder, header.active.file), keys.database);
      requireKnownSchema(database, this.#parts.migrations);
      requireSameVault(database, header);
      const owner = readOwner(database);
      if (!isMeant(owner)) {
        return undefined;
      }
      const begun = this.#begin(database, folder, header, source, keys.headerMac);
      if (begun.isWritten && source === 'header') {
        removeReplacedData(folder, header.active.file);
      }
      vault = new UnlockedVault({ ...this.#parts, folder, header: begun.header, keys, database, owner });
      return { vault, notice: begun.notice };
    } catch (error) {
      throw storageError(error) ?? error;
    } finally {
      if (vault === undefined) {
        database?.close();
        wipeKeys(keys);
      }
    }
  }

  /** Checks, migrates and notes the use. Where the disk takes nothing any more the vault still opens for reading. */
  #begin(
    database: VaultDatabase,
    folder: string,
    header: StoredHeader,
    source: HeaderSource,
    macKey: Buffer,
  ): { readonly header: StoredHeader; readonly notice: string | undefined; readonly isWritten: boolean } {
    try {
      checkWhenDue(database, this.#parts.clock.now());
      migrate(database, this.#parts.migrations, join(folder, copiesFolder));
      const { counter, isOlder } = beginUse(database, header, this.#parts.appVersion);
      const seen = { epoch: header.active.epoch, counter };
      const notices = [...(isOlder ? [olderNotice] : []), ...(source === 'copy' ? [headerRestoredNotice] : [])];
      return {
        header: writeHeader(folder, { ...header, seen }, macKey),
        notice: notices.length === 0 ? undefined : notices.join(' '),
        isWritten: true,
      };
    } catch (error) {
      const known = storageError(error);
      if (known?.code !== 'STORAGE_FAILED' || needsMigration(database, this.#parts.migrations)) {
        throw known ?? error;
      }
      return { header, notice: `You can read, but nothing can be saved: ${known.message}`, isWritten: false };
    }
  }

  /**
   * Puts another data file in place of the one of a locked vault: it gets a name of its own, and one header is renamed.
   * The replaced file stays until the vault has been opened again.
   *
   * @param header as it stands on the disk
   * @param writeCounter as it stands in the new file
   * @throws AppError STORAGE_FAILED, then the vault is as it was
   */
  replaceData(header: Header, masterKey: Buffer, newFile: string, writeCounter: number): void {
    const folder = this.folderOf(header.vault_id);
    const { epoch } = header.active;
    const keys = deriveVaultKeys(masterKey, vaultSalt(header), epoch);
    const file = nextDataFile(folder);
    try {
      renameSync(newFile, join(folder, file));
      syncFolder(folder);
      const next = { ...header, active: { epoch, file }, seen: { epoch, counter: writeCounter } };
      writeHeader(folder, next, keys.headerMac);
    } catch (error) {
      if (readHeader(folder, header.vault_id).header.active.file !== file) {
        rmSync(join(folder, file), { force: true });
      }
      throw storageError(error) ?? error;
    } finally {
      wipeKeys(keys);
    }
  }

  /** Dooms a vault: from here on it is being removed, even if the process is killed. */
  doom(vaultId: string): void {
    withStorageErrors(() => {
      renameSync(this.folderOf(vaultId), this.#doomedFolder(vaultId));
      syncFolder(this.#root);
    });
  }

  /** Removes a doomed vault, keys first. `onGone` runs before the last trace goes. */
  removeDoomed(vaultId: string, onGone: () => void): void {
    const folder = this.#doomedFolder(vaultId);
    withStorageErrors(() => {
      for (const name of [headerName, headerCopyName]) {
        overwriteAndRemove(join(folder, name), (length) => this.#parts.random.bytes(length));
      }
      syncFolder(folder);
      for (const name of readdirSync(folder)) {
        rmSync(join(folder, name), { recursive: true, force: true });
      }
      onGone();
      rmdirSync(folder);
      syncFolder(this.#root);
    });
  }

  #doomedFolder(vaultId: string): string {
    return join(this.#root, `${deletingPrefix}${vaultId}`);
  }

  #fillNewVault(database: VaultDatabase, header: Header, owner: NewOwner): void {
    const { clock, random } = this.#parts;
    const settings = privacyPresets.high;
    writeMeta(database, {
      vault_id: header.vault_id,
      epoch: header.active.epoch,
      write_counter: 0,
      closed_cleanly: 'yes',
      checked_at: clock.now(),
    });
    drizzle(database, { schema })
      .insert(schema.users)
      .values({
        id: newId(clock, random),
        username: owner.username,
        email: owner.email,
        timezone: owner.timezone,
        privacy_level: settings.privacy_level,
        created_at: new Date(clock.now()).toISOString(),
        wellness_preferences: JSON.stringify({ ...defaultPreferences, country: owner.country }),
        privacy_settings: JSON.stringify(settings),
        hide_username: owner.hideUsername,
        ...publicKeyFacts(header),
      })
      .run();
  }
}

const dataFilePattern = /^data-(\d{1,5})\.db(-wal|-shm)?$/;

/** 0 for whatever is no data file of ours. */
function dataFileNumber(name: string): number {
  return Number(dataFilePattern.exec(name)?.[1] ?? 0);
}

function nextDataFile(folder: string): string {
  return `data-${Math.max(...readdirSync(folder).map(dataFileNumber)) + 1}.db`;
}

/**
 * Data files that the header does not name: those that a restored backup has taken the place of, and one that a killed
 * restore was still making. No copy that somebody made by hand under another name. What cannot be removed now is
 * removed another time.
 */
function removeReplacedData(folder: string, active: string): void {
  for (const name of readdirSync(folder)) {
    const number = dataFileNumber(name);
    if (number > 0 && number !== dataFileNumber(active)) {
      try {
        rmSync(join(folder, name), { force: true });
      } catch (error) {
        if (storageError(error)?.code !== 'STORAGE_FAILED') {
          throw error;
        }
      }
    }
  }
}

function isVaultId(name: string): boolean {
  return /^[0-9a-f]{32}$/.test(name);
}

function requireGenuineHeader(header: StoredHeader, macKey: Buffer): void {
  if (!hasGenuineMac(header, macKey)) {
    throw new AppError(
      'VAULT_DAMAGED',
      'The header of this vault was changed by something other than Evenkeel. Nothing was overwritten: restore a backup.',
    );
  }
}
