import { createSecretKey, type KeyObject } from 'node:crypto';
import { closeSync, existsSync, mkdirSync, openSync, readdirSync, rmSync, statSync } from 'node:fs';
import { basename, dirname, isAbsolute, join } from 'node:path';
import { AppError } from '../../../src-shared/errors.ts';
import { PreparedJson } from '../../../src-shared/preparedJson.ts';
import type { Clock, Random } from '../environment.ts';
import type { StoredHeader } from '../header.ts';
import type { VaultKeys } from '../keys.ts';
import { storageError, withStorageErrors } from '../storageErrors.ts';
import { BackupWorker } from './backupWorker.ts';
import { readLayout, readManifest } from './container.ts';
import type { BackupKind, Manifest } from './manifest.ts';
import { outlived, type RotationRules } from './rotation.ts';
import { SnapshotSchedule, type SnapshotTiming } from './snapshotSchedule.ts';

const namePrefix = 'evenkeel-';
const nameSuffix = '.ekbackup';
const partialSuffix = '.tmp';
const copyPattern = /^(before-schema-\d+)\.db$/;

/** What is known of one backup file without opening the database in it. */
export interface BackupFile extends Manifest {
  readonly id: string;
  readonly bytes: number;
  /** When a test-restore last found it whole; `null`: none has, or the last one failed. */
  readonly verified_at: string | null;
  /** Its own description can be read. */
  readonly readable: boolean;
}

/** One of the vault's own folder, or a file from elsewhere: another disk, an older computer. */
export type BackupChoice = { readonly id: string } | { readonly file: string };

export interface BackupSettings {
  readonly workerPath: string;
  readonly appVersion: string;
  readonly timing: SnapshotTiming;
  readonly rotation: RotationRules;
}

interface VaultBackupsParts extends BackupSettings {
  readonly folder: string;
  readonly dataFile: string;
  readonly epoch: number;
  readonly keys: VaultKeys;
  readonly clock: Clock;
  readonly random: Random;
  readonly header: () => StoredHeader;
  /** Kept in the vault: when which backup was found whole. */
  readonly marks: { read(): string | undefined; write(text: string): void };
  /** Called when no job reads the data file any more. */
  readonly onIdle: () => void;
}

/** The backups of one open vault: made, checked and listed; by themselves after changes. */
export class VaultBackups {
  readonly folder: string;
  readonly #parts: VaultBackupsParts;
  readonly #worker: BackupWorker;
  readonly #schedule: SnapshotSchedule;
  #manifestKey: KeyObject | undefined;
  #lastError: string | undefined;

  constructor(parts: VaultBackupsParts) {
    this.folder = parts.folder;
    this.#parts = parts;
    this.#manifestKey = createSecretKey(parts.keys.backupManifest);
    this.#worker = new BackupWorker({
      workerPath: parts.workerPath,
      vaultId: parts.header().vault_id,
      dataFile: parts.dataFile,
      epoch: parts.epoch,
      keys: parts.keys,
      onIdle: parts.onIdle,
    });
    this.#schedule = new SnapshotSchedule({
      timing: parts.timing,
      clock: parts.clock,
      lastMade: () => this.#lastAutomatic(),
      make: () => this.#makeAutomatic(),
    });
  }

  /** A long read of the data file may be under way: emptying the WAL would wait for it. */
  get isReading(): boolean {
    return this.#worker.isBusy;
  }

  /** Why the last automatic backup, or a check, failed; in words. */
  get lastError(): string | undefined {
    return this.#lastError;
  }

  noteChange(): void {
    this.#schedule.noteChange();
  }

  /** The backups in the vault's own folder, the newest first. */
  list(): readonly BackupFile[] {
    return withStorageErrors(() => {
      const marks = this.#marks();
      return backupNames(this.folder)
        .map((name) => this.#describe(name, marks))
        .sort((a, b) => (a.created_at < b.created_at ? 1 : -1));
    });
  }

  /**
   * Makes a backup and restores it once for a test; only then it gets its name.
   *
   * @param folder an existing one; default: the vault's own
   * @throws AppError VALIDATION_ERROR for a folder that is none, STORAGE_FAILED, VAULT_DAMAGED
   */
  async create(
    kind: BackupKind,
    folder = this.folder,
  ): Promise<{ readonly backup: BackupFile; readonly file: string }> {
    if (folder === this.folder) {
      withStorageErrors(() => mkdirSync(folder, { recursive: true, mode: 0o700 }));
    } else {
      requireFolder(folder, 'folder');
    }
    const { clock, random, appVersion, header } = this.#parts;
    const createdAt = new Date(clock.now()).toISOString();
    const id = `${createdAt.slice(0, 19).replaceAll(/[-:]/g, '')}Z-${random.bytes(4).toString('hex')}`;
    const file = join(folder, `${namePrefix}${id}${nameSuffix}`);
    const { manifest, bytes } = await this.#worker.run({
      type: 'create',
      target: file,
      scratch: this.#scratch(),
      header: JSON.stringify(header()),
      createdAt,
      kind,
      appVersion,
    });
    const backup = { id, bytes, verified_at: createdAt, readable: true, ...required(manifest) };
    if (folder === this.folder) {
      this.#rotate();
    }
    return { backup, file };
  }

  /**
   * Restores a backup into a scratch file and reads everything in it.
   *
   * @throws AppError NOT_FOUND, VAULT_DAMAGED, STORAGE_FAILED
   */
  async verify(id: string): Promise<BackupFile> {
    const name = this.#nameOf(id);
    try {
      const { manifest } = await this.#worker.run({
        type: 'verify',
        source: join(this.folder, name),
        scratch: this.#scratch(),
      });
      this.#mark(id, new Date(this.#parts.clock.now()).toISOString());
      const known = this.#describe(name, this.#marks());
      return { ...known, counts: required(manifest).counts };
    } catch (error) {
      if (error instanceof AppError && error.code === 'VAULT_DAMAGED') {
        this.#lastError = error.message;
        this.#mark(id, null);
      }
      throw error;
    }
  }

  /**
   * The same for a file from elsewhere, which stays as it is.
   *
   * @throws AppError VALIDATION_ERROR for a path of no file, VAULT_DAMAGED for one that is no backup of this vault
   */
  async verifyFile(file: string): Promise<{ readonly manifest: Manifest; readonly bytes: number }> {
    const source = requireBackupFile(file);
    const { manifest } = await this.#worker.run({ type: 'verify', source, scratch: this.#scratch() });
    return { manifest: required(manifest), bytes: withStorageErrors(() => statSync(source)).size };
  }

  /**
   * Checks a backup as `verify` does and leaves its database in `target`, a new file.
   *
   * @throws AppError NOT_FOUND, VALIDATION_ERROR, VAULT_DAMAGED, STORAGE_FAILED
   */
  async extract(choice: BackupChoice, target: string, writeCounter: number): Promise<Manifest> {
    const { manifest } = await this.#worker.run({
      type: 'extract',
      source: 'id' in choice ? join(this.folder, this.#nameOf(choice.id)) : requireBackupFile(choice.file),
      target,
      stamp: { write_counter: writeCounter, checked_at: this.#parts.clock.now() },
    });
    return required(manifest);
  }

  /** Everything in the vault as one JSON document. */
  async exportJson(): Promise<PreparedJson> {
    const { pieces } = await this.#worker.run({ type: 'export', ...this.#exportFacts() });
    return new PreparedJson(pieces);
  }

  /**
   * The same into a file, readable by its owner only; not encrypted.
   *
   * @throws AppError VALIDATION_ERROR for a path that is none, CONFLICT for a file that is there, STORAGE_FAILED
   */
  async exportToFile(file: string, replace: boolean): Promise<number> {
    requireAbsolute(file, 'file');
    requireFolder(dirname(file), 'file');
    if (!replace && existsSync(file)) {
      throw new AppError('CONFLICT', 'There is a file with this name already. Choose another name.');
    }
    const { bytes } = await this.#worker.run({ type: 'export', target: file, ...this.#exportFacts() });
    return bytes;
  }

  /** Gives up what is under way and lets go of the key. */
  async close(): Promise<void> {
    this.#schedule.close();
    this.#manifestKey = undefined;
    await this.#worker.close();
  }

  /** Never throws: the person is told in the list, and the last good backup stays. */
  async #makeAutomatic(): Promise<void> {
    try {
      await this.create('automatic');
      this.#lastError = undefined;
    } catch (error) {
      const known = storageError(error);
      if (known?.code !== 'UNAUTHENTICATED') {
        this.#lastError = known?.message ?? 'The last automatic backup could not be made.';
      }
    }
  }

  #lastAutomatic(): number | undefined {
    try {
      const newest = this.list().find(({ kind, readable }) => kind === 'automatic' && readable);
      return newest === undefined ? undefined : Date.parse(newest.created_at);
    } catch {
      return undefined;
    }
  }

  #rotate(): void {
    const readable = this.list().filter((backup) => backup.readable);
    for (const id of outlived(readable, this.#parts.rotation)) {
      rmSync(join(this.folder, this.#nameOf(id)), { force: true });
    }
  }

  #describe(name: string, marks: Readonly<Record<string, string | null>>): BackupFile {
    const path = join(this.folder, name);
    const { size, mtime } = statSync(path);
    const id = idOf(name);
    const copy = copyPattern.exec(name);
    const manifest = copy === null ? this.#manifestOf(path) : undefined;
    if (manifest !== undefined) {
      const mark = marks[id];
      return {
        id,
        bytes: size,
        verified_at: mark === undefined ? manifest.created_at : mark,
        readable: true,
        ...manifest,
      };
    }
    return {
      id,
      bytes: size,
      created_at: mtime.toISOString(),
      kind: copy === null ? 'manual' : 'before_migration',
      schema_version: copy === null ? 0 : Number(id.split('-').at(-1)) - 1,
      app_version: '',
      counts: {},
      verified_at: marks[id] ?? null,
      readable: copy !== null,
    };
  }

  #manifestOf(path: string): Manifest | undefined {
    if (this.#manifestKey === undefined) {
      return undefined;
    }
    const file = openSync(path, 'r');
    try {
      return readManifest(file, readLayout(file), this.#manifestKey, this.#parts.header().vault_id);
    } catch (error) {
      if (error instanceof AppError) {
        return undefined;
      }
      throw error;
    } finally {
      closeSync(file);
    }
  }

  #nameOf(id: string): string {
    const name = backupNames(this.folder).find((candidate) => idOf(candidate) === id);
    if (name === undefined) {
      throw new AppError('NOT_FOUND', 'There is no such backup.');
    }
    return name;
  }

  #marks(): Readonly<Record<string, string | null>> {
    const text = this.#parts.marks.read();
    return text === undefined ? {} : (JSON.parse(text) as Record<string, string | null>);
  }

  /** A disk that takes nothing more must not make a good backup look bad. */
  #mark(id: string, at: string | null): void {
    const ids = new Set(backupNames(this.folder).map(idOf));
    const marks = Object.entries({ ...this.#marks(), [id]: at }).filter(([marked]) => ids.has(marked));
    try {
      this.#parts.marks.write(JSON.stringify(Object.fromEntries(marks)));
    } catch (error) {
      if (storageError(error)?.code !== 'STORAGE_FAILED') {
        throw error;
      }
    }
  }

  #exportFacts(): { readonly exportedAt: string; readonly appVersion: string } {
    return { exportedAt: new Date(this.#parts.clock.now()).toISOString(), appVersion: this.#parts.appVersion };
  }

  #scratch(): string {
    withStorageErrors(() => mkdirSync(this.folder, { recursive: true, mode: 0o700 }));
    return join(this.folder, `working-${this.#parts.random.bytes(8).toString('hex')}${partialSuffix}`);
  }
}

/** Names of the whole backups in a folder, of the copies before a new schema as well. */
export function backupNames(folder: string): readonly string[] {
  return existsSync(folder)
    ? readdirSync(folder).filter(
        (name) => (name.startsWith(namePrefix) && name.endsWith(nameSuffix)) || copyPattern.test(name),
      )
    : [];
}

function idOf(name: string): string {
  return basename(name)
    .replace(/\.(ekbackup|db)$/, '')
    .replace(namePrefix, '');
}

function requireFolder(folder: string, field: string): void {
  requireAbsolute(folder, field);
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) {
    throw invalid(field, 'There is no such folder. Choose one that exists.');
  }
}

function requireBackupFile(file: string): string {
  requireAbsolute(file, 'file');
  const isBackup = file.toLowerCase().endsWith(nameSuffix);
  if (!isBackup || !withStorageErrors(() => statSync(file, { throwIfNoEntry: false }))?.isFile()) {
    throw invalid('file', 'There is no backup of this name. Choose a file that ends in .ekbackup.');
  }
  return file;
}

function requireAbsolute(path: string, field: string): void {
  if (!isAbsolute(path) || path.includes('\u0000')) {
    throw invalid(field, 'Must be a full path.');
  }
}

function invalid(path: string, message: string): AppError {
  return new AppError('VALIDATION_ERROR', message, { details: [{ path, message }] });
}

function required<T>(value: T | undefined): T {
  if (value === undefined) {
    throw new Error('A backup job gave no answer.');
  }
  return value;
}
