import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { OpenVault } from '../../../src-main/vault/access.ts';
import type { SnapshotTiming } from '../../../src-main/vault/backups/snapshotSchedule.ts';
import {
  alice,
  databaseOf,
  openTestFolder,
  readDraft,
  type TestFolder,
  vaultFolder,
  writeDraft,
  writeJournal,
} from './support.ts';

const never: SnapshotTiming = { first: 3_600_000, oldest: 0, quiet: 3_600_000, longest: 3_600_000, between: 0 };
const nextPassword = 'the same harbour, later in the evening';

let folder: TestFolder;
let vault: OpenVault;

beforeEach(async () => {
  folder = await openTestFolder({ backups: { timing: never } });
  vault = (await folder.home.accounts.create(alice)).vault;
  writeDraft(vault, 'mood', 'before');
});

afterEach(async () => {
  await folder.remove();
});

const accounts = () => folder.home.accounts;
const make = async () => (await accounts().backupsOf(vault).create('manual')).backup.id;
const restore = (id: string, password: string = alice.password) =>
  accounts().restore(vault, { id }, password, 'window');
const unlock = async (password: string = alice.password) => {
  const opened = await accounts().unlock({ name: 'alice', password, door: 'window' });
  vault = opened.vault;
  return opened;
};
const own = () => vaultFolder(folder.dataDir, vault.vaultId);
const dataFiles = () =>
  readdirSync(own())
    .filter((name) => /^data-\d+\.db$/.test(name))
    .sort();

describe('putting a backup back', () => {
  it('brings the vault of that day, ends the sessions, and keeps what was replaced as a backup', async () => {
    const id = await make();
    writeJournal(vault, 'written after the backup');
    const session = folder.home.sessions.create(vault, 'rest');
    const counts = await restore(id);
    expect(counts).toMatchObject({ drafts: 1, journal_entries: 0 });
    expect(vault.isOpen).toBe(false);
    expect(folder.home.sessions.resolve(session.token)).toBeUndefined();
    expect(dataFiles()).toEqual(['data-1.db', 'data-2.db']);

    const { notice } = await unlock();
    expect(notice).toBeUndefined();
    expect(dataFiles()).toEqual(['data-2.db']);
    expect(databaseOf(vault).prepare('SELECT count(*) FROM journal_entries').pluck().get()).toBe(0);
    expect(readDraft(vault, 'mood')).toBe('before');

    const replaced = accounts()
      .backupsOf(vault)
      .list()
      .find(({ kind }) => kind === 'before_restore');
    await restore(replaced?.id ?? '');
    await unlock();
    expect(databaseOf(vault).prepare('SELECT count(*) FROM journal_entries').pluck().get()).toBe(1);
    expect(dataFiles()).toEqual(['data-3.db']);
  });

  it('needs the password of today, and keeps it', async () => {
    const id = await make();
    await accounts().changePassword(vault, alice.password, nextPassword, 'window');
    await expect(restore(id)).rejects.toMatchObject({ code: 'INVALID_CREDENTIALS' });
    expect(vault.isOpen).toBe(true);
    await restore(id, nextPassword);
    await expect(unlock()).rejects.toMatchObject({ code: 'INVALID_CREDENTIALS' });
    await unlock(nextPassword);
    expect(readDraft(vault, 'mood')).toBe('before');
  });

  it('that is guessed at is slowed down', async () => {
    const id = await make();
    for (let number = 0; number < 5; number += 1) {
      await expect(restore(id, 'a wrong password')).rejects.toMatchObject({ code: 'INVALID_CREDENTIALS' });
    }
    await expect(restore(id)).rejects.toMatchObject({ code: 'TOO_MANY_ATTEMPTS' });
  });

  it('that is damaged changes nothing', async () => {
    const id = await make();
    writeDraft(vault, 'stress', 'after');
    const file = join(own(), 'backups', `evenkeel-${id}.ekbackup`);
    const bytes = readFileSync(file);
    const middle = Math.floor(bytes.length / 2);
    bytes.writeUInt8(bytes.readUInt8(middle) ^ 1, middle);
    writeFileSync(file, bytes);
    await expect(restore(id)).rejects.toMatchObject({ code: 'VAULT_DAMAGED' });
    await expect(restore('20200101T000000Z-00000000')).rejects.toMatchObject({ code: 'NOT_FOUND' });
    expect(vault.isOpen).toBe(true);
    writeDraft(vault, 'journal', 'still writing');
    expect(readDraft(vault, 'stress')).toBe('after');
    expect(readdirSync(own()).filter((name) => name.includes('restoring'))).toEqual([]);
    expect(dataFiles()).toEqual(['data-1.db']);
  });

  it('lets nobody write meanwhile, so that nothing acknowledged is lost', async () => {
    const id = await make();
    const restoring = restore(id);
    const refused: unknown[] = [];
    let acknowledged = 0;
    let isDone = false;
    void restoring.then(() => {
      isDone = true;
    });
    while (!isDone) {
      try {
        writeDraft(vault, `after:${acknowledged}`, 'text');
        acknowledged += 1;
      } catch (error) {
        refused.push(error);
      }
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
    expect(refused[0]).toMatchObject({ code: 'CONFLICT' });
    await unlock();
    const replaced = accounts()
      .backupsOf(vault)
      .list()
      .find(({ kind }) => kind === 'before_restore');
    expect(replaced?.counts.drafts).toBe(1 + acknowledged);
  });

  it('works for a vault one of whose texts is damaged', async () => {
    const id = await make();
    databaseOf(vault).prepare("UPDATE drafts SET data_sealed = x'0102'").run();
    await restore(id);
    await unlock();
    expect(readDraft(vault, 'mood')).toBe('before');
  });
});
