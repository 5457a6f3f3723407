import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setEnvironmentData } from 'node:worker_threads';
import { is } from 'drizzle-orm';
import { getTableConfig, SQLiteTable } from 'drizzle-orm/sqlite-core';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { OpenVault } from '../../../src-main/vault/access.ts';
import { isSealedColumn } from '../../../src-main/vault/backups/sealedColumns.ts';
import type { SnapshotTiming } from '../../../src-main/vault/backups/snapshotSchedule.ts';
import * as schema from '../../../src-main/vault/schema.ts';
import {
  alice,
  databaseOf,
  openTestFolder,
  type TestFolder,
  vaultFolder,
  writeDraft,
  writeJournal,
} from './support.ts';

let folder: TestFolder;
let vault: OpenVault;

const never: SnapshotTiming = { first: 3_600_000, oldest: 0, quiet: 3_600_000, longest: 3_600_000, between: 0 };
const atOnce: SnapshotTiming = { first: 3_600_000, oldest: 0, quiet: 20, longest: 100, between: 0 };

const backups = () => folder.home.accounts.backupsOf(vault);
const inFolder = () => readdirSync(join(vaultFolder(folder.dataDir, vault.vaultId), 'backups')).sort();
const fileOf = (id: string) => join(vaultFolder(folder.dataDir, vault.vaultId), 'backups', `evenkeel-${id}.ekbackup`);

async function open(timing: SnapshotTiming): Promise<void> {
  folder = await openTestFolder({ backups: { timing } });
  vault = (await folder.home.accounts.create(alice)).vault;
  writeDraft(vault, 'mood', 'a draft that is kept');
  writeJournal(vault, 'a day by the sea', 'Sea', ['water']);
}

afterEach(async () => {
  await folder.remove();
});

describe('a backup', () => {
  beforeEach(() => open(never));

  it('is one file of its own kind that only its owner may read, and says what is in it', async () => {
    const { backup, file } = await backups().create('manual');
    expect(inFolder()).toEqual([`evenkeel-${backup.id}.ekbackup`]);
    expect(file).toBe(fileOf(backup.id));
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(statSync(file).size).toBe(backup.bytes);
    expect(backup.counts).toMatchObject({ users: 1, drafts: 1, journal_entries: 1 });
    expect(backup.counts).not.toHaveProperty('meta');
    expect(backups().list()).toEqual([backup]);
    expect(vault.snapshotCount()).toBe(1);
    const bytes = readFileSync(file);
    expect(bytes.subarray(0, 6).toString('latin1')).toBe('EKBK1\n');
    for (const text of ['a draft that is kept', 'a day by the sea', alice.email]) {
      expect(bytes.includes(text)).toBe(false);
    }
    expect(file).not.toContain(alice.username);
  });

  it('can be put into another folder, which must be there', async () => {
    const other = mkdtempSync(join(tmpdir(), 'evenkeel-other-'));
    try {
      const { file } = await backups().create('manual', other);
      expect(readdirSync(other).map((name) => join(other, name))).toEqual([file]);
      expect(backups().list()).toEqual([]);
      expect(inFolder()).toEqual([]);
      await expect(backups().create('manual', join(other, 'nowhere'))).rejects.toMatchObject({
        code: 'VALIDATION_ERROR',
      });
      await expect(backups().create('manual', 'relative')).rejects.toMatchObject({ code: 'VALIDATION_ERROR' });
    } finally {
      rmSync(other, { recursive: true, force: true });
    }
  });

  it('is checked to the last field', async () => {
    const { backup } = await backups().create('manual');
    expect(await backups().verify(backup.id)).toMatchObject({ id: backup.id, counts: backup.counts });
    expect(inFolder()).toHaveLength(1);
    await expect(backups().verify('20200101T000000Z-00000000')).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });

  it('with a flipped bit anywhere is refused, and is said to be bad', async () => {
    const { backup, file } = await backups().create('manual');
    const whole = readFileSync(file);
    const places = [0, 6, 8, 12, 200, whole.length - 1, whole.length - 33, whole.length - 60];
    for (let number = 0; number < 8; number += 1) {
      places.push(Math.floor(((number + 0.5) / 8) * whole.length));
    }
    for (const place of places) {
      const changed = Buffer.from(whole);
      changed.writeUInt8(changed.readUInt8(place) ^ 1, place);
      writeFileSync(file, changed);
      await expect(backups().verify(backup.id), `byte ${place}`).rejects.toMatchObject({ code: 'VAULT_DAMAGED' });
    }
    expect(backups().list()[0]?.verified_at).toBeNull();
    expect(backups().lastError).toMatch(/damaged/);
    writeFileSync(file, whole.subarray(0, whole.length - 1));
    await expect(backups().verify(backup.id)).rejects.toMatchObject({ code: 'VAULT_DAMAGED' });
    writeFileSync(file, whole);
    expect((await backups().verify(backup.id)).verified_at).not.toBeNull();
    expect(inFolder()).toHaveLength(1);
  });

  it('of a vault with a damaged field is not made', async () => {
    const good = await backups().create('manual');
    databaseOf(vault).prepare("UPDATE drafts SET data_sealed = x'0102'").run();
    await expect(backups().create('manual')).rejects.toMatchObject({ code: 'VAULT_DAMAGED' });
    expect(backups().list()).toEqual([good.backup]);
    expect(inFolder()).toHaveLength(1);
  });

  it('that is no backup at all is listed as unreadable', async () => {
    await backups().create('manual');
    writeFileSync(fileOf('something-else'), 'nothing of ours');
    expect(
      backups()
        .list()
        .find(({ id }) => id === 'something-else'),
    ).toMatchObject({ readable: false, verified_at: null });
    await expect(backups().verify('something-else')).rejects.toMatchObject({ code: 'VAULT_DAMAGED' });
  });

  it('under way when the vault is locked is given up and leaves nothing', async () => {
    const making = backups().create('manual');
    const ended = expect(making).rejects.toMatchObject({ code: 'UNAUTHENTICATED' });
    await folder.home.accounts.lock(vault);
    await ended;
    expect(inFolder().filter((name) => name.includes('.tmp'))).toEqual([]);
  });

  it('does not make those wait who write and erase meanwhile, and erased text is gone from the log afterwards', async () => {
    const making = backups().create('manual');
    writeJournal(vault, 'written meanwhile');
    vault.checkpoint();
    await making;
    const wal = statSync(join(vaultFolder(folder.dataDir, vault.vaultId), 'data-1.db-wal'));
    expect(wal.size).toBe(0);
    expect(databaseOf(vault).prepare('SELECT count(*) FROM journal_entries').pluck().get()).toBe(2);
  });
});

describe('backups by themselves', () => {
  beforeEach(() => open(atOnce));

  it('are made after a change, one stays a day, those of the person stay', async () => {
    await backups().create('manual');
    vault.touch(['mood']);
    await vi.waitFor(
      () =>
        expect(
          backups()
            .list()
            .filter(({ kind }) => kind === 'automatic'),
        ).toHaveLength(1),
      5000,
    );
    const [first] = backups()
      .list()
      .filter(({ kind }) => kind === 'automatic');
    await new Promise((resolve) => setTimeout(resolve, 1000));
    vault.touch(['mood']);
    await vi.waitFor(() => {
      const ids = backups()
        .list()
        .filter(({ kind }) => kind === 'automatic')
        .map(({ id }) => id);
      expect(ids).toHaveLength(1);
      expect(ids).not.toContain(first?.id);
    }, 5000);
    expect(
      backups()
        .list()
        .filter(({ kind }) => kind === 'manual'),
    ).toHaveLength(1);
    expect(backups().lastError).toBeUndefined();
  });

  it('that fail leave the last good one and say why', async () => {
    vault.touch(['mood']);
    await vi.waitFor(() => expect(backups().list()).toHaveLength(1), 5000);
    const before = backups().list();
    databaseOf(vault).prepare("UPDATE drafts SET data_sealed = x'0102'").run();
    vault.touch(['mood']);
    await vi.waitFor(() => expect(backups().lastError).toBeDefined(), 5000);
    expect(backups().list()).toEqual(before);
  });
});

describe('an export', () => {
  beforeEach(() => open(never));

  it('holds everything, opened, and nothing of the keys', async () => {
    const document = JSON.parse(Buffer.concat((await backups().exportJson()).pieces).toString('utf8')) as {
      user: Record<string, unknown>;
      data: Record<string, Record<string, unknown>[]>;
    };
    expect(document.user).toMatchObject({ username: 'alice', email: alice.email });
    expect(document.user).not.toHaveProperty('password_hash');
    expect(document.data.drafts).toEqual([
      expect.objectContaining({ kind: 'mood', data_sealed: 'a draft that is kept' }),
    ]);
    expect(document.data.journal_entries).toEqual([
      expect.objectContaining({ title: 'Sea', content: 'a day by the sea', tags: '["water"]' }),
    ]);
    expect(Object.keys(document.data)).not.toContain('meta');
  });

  it('goes into a file for its owner alone, never over another one unasked', async () => {
    const file = join(folder.dataDir, 'export.json');
    const bytes = await backups().exportToFile(file, false);
    expect(statSync(file)).toMatchObject({ size: bytes });
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(JSON.parse(readFileSync(file, 'utf8'))).toMatchObject({ format: 'evenkeel-export', version: 1 });
    await expect(backups().exportToFile(file, false)).rejects.toMatchObject({ code: 'CONFLICT' });
    await backups().exportToFile(file, true);
  });

  it('with a field that cannot be opened is refused, and leaves no file', async () => {
    databaseOf(vault).prepare("UPDATE drafts SET data_sealed = x'0102'").run();
    const file = join(folder.dataDir, 'export.json');
    await expect(backups().exportJson()).rejects.toMatchObject({ code: 'VAULT_DAMAGED' });
    await expect(backups().exportToFile(file, false)).rejects.toMatchObject({ code: 'VAULT_DAMAGED' });
    expect(readdirSync(folder.dataDir).filter((name) => name.startsWith('export'))).toEqual([]);
  });
});

describe('a disk that is full', () => {
  const left = new Int32Array(new SharedArrayBuffer(4));

  beforeEach(async () => {
    await open(never);
    await backups().create('manual');
    await folder.stop();
    setEnvironmentData('writes-left', left.buffer);
    await folder.restart({
      backups: { timing: atOnce },
      backupWorker: join(import.meta.dirname, 'fullDiskWorkerProcess.ts'),
    });
    vault = (await folder.home.accounts.unlock({ name: 'alice', password: alice.password, door: 'window' })).vault;
  });

  it('at whatever write costs no backup that is there, leaves no half one, and is said', {
    timeout: 120_000,
  }, async () => {
    const before = backups().list();
    const file = join(folder.dataDir, 'export.json');
    let writes = 0;
    for (let isMade = false; !isMade; ) {
      writes += 1;
      Atomics.store(left, 0, writes);
      isMade = await backups()
        .create('manual')
        .then(
          () => true,
          (error: unknown) => {
            expect(error).toMatchObject({ code: 'STORAGE_FAILED', message: expect.stringContaining('full') });
            return false;
          },
        );
      if (!isMade) {
        expect(backups().list()).toEqual(before);
        expect(inFolder()).toHaveLength(1);
      }
    }
    expect(writes).toBeGreaterThan(6);

    Atomics.store(left, 0, 1);
    await expect(backups().exportToFile(file, false)).rejects.toMatchObject({ code: 'STORAGE_FAILED' });
    expect(readdirSync(folder.dataDir).filter((name) => name.startsWith('export'))).toEqual([]);

    const id = before[0]?.id ?? '';
    Atomics.store(left, 0, 2);
    await expect(folder.home.accounts.restore(vault, { id }, alice.password, 'window')).rejects.toMatchObject({
      code: 'STORAGE_FAILED',
    });
    expect(vault.isOpen).toBe(true);
    writeDraft(vault, 'stress', 'still writing');

    Atomics.store(left, 0, 1);
    vault.touch(['mood']);
    await vi.waitFor(() => expect(backups().lastError).toMatch(/full/), 10_000);
    expect(inFolder()).toHaveLength(2);
  });
});

describe('the schema', () => {
  it('gives every sealed column a UUID of its row to be bound to', () => {
    const all: readonly unknown[] = Object.values(schema);
    const tables = all.filter((value): value is SQLiteTable => is(value, SQLiteTable));
    const unbound = tables.map(getTableConfig).filter(({ columns }) => {
      const isSealed = columns.some((column) => isSealedColumn(column.name, column.getSQLType()));
      return isSealed && !columns.some((column) => column.name === 'id' || column.primary);
    });
    expect(unbound.map(({ name }) => name)).toEqual([]);
  });
});
