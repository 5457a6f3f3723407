import { copyFileSync, readdirSync, readFileSync, renameSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { journalEntries } from '../../../src-main/vault/schema.ts';
import { storageError } from '../../../src-main/vault/storageErrors.ts';
import { AppError } from '../../../src-shared/errors.ts';
import {
  alice,
  bob,
  databaseOf,
  openTestFolder,
  readDraft,
  type TestFolder,
  vaultFolder,
  writeDraft,
  writeJournal,
} from './support.ts';

let folder: TestFolder;
let vaultId: string;
let own: (name: string) => string;

beforeEach(async () => {
  folder = await openTestFolder();
  const { vault } = await folder.home.accounts.create(alice);
  vaultId = vault.vaultId;
  own = (name) => join(vaultFolder(folder.dataDir, vaultId), name);
  writeDraft(vault, 'journal', 'kept');
  for (let number = 0; number < 40; number += 1) {
    writeJournal(vault, `entry ${number} ${'of some length '.repeat(50)}`);
  }
  await folder.stop();
});

afterEach(async () => {
  await folder.remove();
});

const unlock = () => folder.home.accounts.unlock({ name: 'alice', password: alice.password, door: 'window' });

/** Every file of the vault with its content. */
function contents(): Record<string, string> {
  const names = readdirSync(vaultFolder(folder.dataDir, vaultId));
  return Object.fromEntries(names.sort().map((name) => [name, readFileSync(own(name)).toString('base64')]));
}

function flip(name: string, position: number): void {
  const bytes = readFileSync(own(name));
  const at = position < 0 ? bytes.length + position : position;
  bytes.writeUInt8(bytes.readUInt8(at) ^ 1, at);
  writeFileSync(own(name), bytes);
}

/** Unlocking says that the vault is damaged, and leaves every byte as it was. */
async function expectRefused(message: RegExp, code = 'VAULT_DAMAGED'): Promise<void> {
  const before = contents();
  await folder.restart();
  const error = await unlock().then(
    () => undefined,
    (reason: unknown) => reason,
  );
  expect(error).toBeInstanceOf(AppError);
  expect(error).toMatchObject({ code, message: expect.stringMatching(message) });
  expect(folder.home.accounts.open()).toEqual([]);
  await folder.stop();
  expect(contents()).toEqual(before);
}

describe('a data file', () => {
  it('that is missing is never made anew', async () => {
    rmSync(own('data-1.db'));
    await expectRefused(/missing.*no new one was made/);
  });

  it('that is empty is never filled', async () => {
    truncateSync(own('data-1.db'), 0);
    await expectRefused(/empty or cut off/);
  });

  it('that is cut off to less than a page is refused', async () => {
    truncateSync(own('data-1.db'), 4095);
    await expectRefused(/empty or cut off/);
  });

  it('that is something else altogether is refused', async () => {
    writeFileSync(own('data-1.db'), Buffer.alloc(8192, 'not a database '));
    await expectRefused(/damaged/);
  });

  it.each([
    ['in its salt', 3],
    // One byte that would switch the check of all pages off, were it not for the legacy header.
    ['at byte 20', 20],
    ['in its first page', 2000],
    ['in the code of its first page', 4090],
  ])('with a flipped bit %s is refused', async (_where, position) => {
    flip('data-1.db', position);
    await expectRefused(/damaged/);
  });

  it('with the "reserved bytes" set to zero is refused', async () => {
    const bytes = readFileSync(own('data-1.db'));
    bytes.writeUInt8(0, 20);
    writeFileSync(own('data-1.db'), bytes);
    await expectRefused(/damaged/);
  });

  it('with a flipped bit where nobody looks at once is found by the weekly check', async () => {
    const size = readFileSync(own('data-1.db')).length;
    flip('data-1.db', size - 4096 * 3);
    const now = Date.now() + 8 * 24 * 60 * 60 * 1000;
    await folder.restart({ clock: { now: () => now, monotonic: () => performance.now() } });
    await expect(unlock()).rejects.toMatchObject({ code: 'VAULT_DAMAGED' });
  });

  it('with a flipped bit in a page that is read later gives an error then, and never a wrong text', async () => {
    const pages = readFileSync(own('data-1.db')).length / 4096;
    for (let page = pages - 6; page < pages; page += 1) {
      flip('data-1.db', page * 4096 + 100);
    }
    await folder.restart();
    const { vault } = await unlock();
    const read = () => vault.read.orm.select().from(journalEntries).all();
    expect(read).toThrow();
    try {
      read();
    } catch (error) {
      expect(storageError(error)).toMatchObject({ code: 'VAULT_DAMAGED' });
    }
    expect(() => vault.write((writer) => writer.orm.delete(journalEntries).run())).toThrow(
      expect.objectContaining({ code: 'VAULT_DAMAGED' }),
    );
  });

  it('of another vault is refused', async () => {
    await folder.restart();
    const other = await folder.home.accounts.create(bob);
    await folder.stop();
    copyFileSync(join(vaultFolder(folder.dataDir, other.vault.vaultId), 'data-1.db'), own('data-1.db'));
    await expectRefused(/damaged/);
  });

  it('that lost whole pages at its end is refused by the check after the crash', async () => {
    await folder.restart();
    const { vault } = await unlock();
    writeDraft(vault, 'mood', 'x');
    // What a killed process leaves: data file and write-ahead log as they are now.
    const [data, log] = [readFileSync(own('data-1.db')), readFileSync(own('data-1.db-wal'))];
    await folder.stop();
    writeFileSync(own('data-1.db'), data.subarray(0, data.length - 4096 * 2));
    writeFileSync(own('data-1.db-wal'), log);
    await folder.restart();
    await expect(unlock()).rejects.toMatchObject({ code: 'VAULT_DAMAGED' });
  });

  it('that is an older copy opens with a word about it, once', async () => {
    copyFileSync(own('data-1.db'), own('older'));
    await folder.restart();
    const { vault } = await unlock();
    writeDraft(vault, 'mood', 'newer');
    await folder.stop();
    renameSync(own('older'), own('data-1.db'));
    await folder.restart();
    const opened = await unlock();
    expect(opened.notice).toMatch(/older than when you last used it/);
    expect(readDraft(opened.vault, 'mood')).toBeUndefined();
    expect(readDraft(opened.vault, 'journal')).toBe('kept');
    await folder.restart();
    expect(await unlock()).not.toHaveProperty('notice');
  });

  it('whose write-ahead log was thrown away after a crash opens with a word about it', async () => {
    await folder.restart();
    await unlock();
    const data = readFileSync(own('data-1.db'));
    const headers = ['header.json', 'header.copy.json'].map((name) => [name, readFileSync(own(name))] as const);
    await folder.stop();
    writeFileSync(own('data-1.db'), data);
    for (const [name, bytes] of headers) {
      writeFileSync(own(name), bytes);
    }
    await folder.restart();
    expect((await unlock()).notice).toMatch(/the last changes were lost/);
  });
});

describe('a header', () => {
  it('that is damaged is taken from its copy, said so once, and repaired', async () => {
    const good = readFileSync(own('header.json'), 'utf8');
    writeFileSync(own('header.json'), good.slice(0, 100));
    await folder.restart();
    expect((await unlock()).notice).toMatch(/restored from its copy/);
    await folder.restart();
    expect(await unlock()).not.toHaveProperty('notice');
    expect(readFileSync(own('header.json'))).toEqual(readFileSync(own('header.copy.json')));
  });

  it('whose copy is missing is copied again', async () => {
    rmSync(own('header.copy.json'));
    await folder.restart();
    expect(await unlock()).not.toHaveProperty('notice');
    expect(readFileSync(own('header.json'))).toEqual(readFileSync(own('header.copy.json')));
  });

  it('that is damaged in both places is damaged, not a wrong password', async () => {
    flip('header.json', 40);
    flip('header.copy.json', 40);
    await expectRefused(/header.*damaged/);
  });

  it('of a later version is refused and left alone', async () => {
    for (const name of ['header.json', 'header.copy.json']) {
      writeFileSync(own(name), readFileSync(own(name), 'utf8').replace('"version": 1', '"version": 2'));
    }
    await expectRefused(/newer version/, 'VAULT_TOO_NEW');
  });

  it('that is damaged does not keep other accounts from being found by e-mail, and is spoken of', async () => {
    await folder.restart();
    const other = await folder.home.accounts.create(bob);
    await folder.stop();
    flip('header.json', 40);
    flip('header.copy.json', 40);
    const home = await folder.restart();
    const opened = await home.accounts.unlock({ name: bob.email, password: bob.password, door: 'window' });
    expect(opened.vault.vaultId).toBe(other.vault.vaultId);
    await expect(
      home.accounts.unlock({ name: alice.email, password: alice.password, door: 'window' }),
    ).rejects.toMatchObject({
      code: 'INVALID_CREDENTIALS',
      message: expect.stringMatching(/not right. One account could not be tried:.*damaged/),
    });
    expect(home.accounts.list().map((account) => account.label)).toEqual(['alice', 'bob']);
  });

  it('that disappears while the vault is open is written again', async () => {
    await folder.restart();
    const { vault } = await unlock();
    rmSync(own('header.json'));
    rmSync(own('header.copy.json'));
    await folder.home.accounts.changePassword(vault, alice.password, 'yet another harbour at ten', 'window');
    await folder.restart();
    await expect(
      folder.home.accounts.unlock({ name: 'alice', password: 'yet another harbour at ten', door: 'window' }),
    ).resolves.toBeDefined();
  });
});

describe('a vault', () => {
  it('whose folder is gone stays listed and says so', async () => {
    const away = join(folder.dataDir, 'moved-away');
    renameSync(vaultFolder(folder.dataDir, vaultId), away);
    await folder.restart();
    expect(folder.home.accounts.list()).toEqual([{ vault_id: vaultId, label: 'alice' }]);
    await expect(unlock()).rejects.toMatchObject({ code: 'VAULT_DAMAGED', message: expect.stringMatching(/missing/) });
    await folder.stop();
    renameSync(away, vaultFolder(folder.dataDir, vaultId));
    await folder.restart();
    expect(readDraft((await unlock()).vault, 'journal')).toBe('kept');
  });

  it('with a newer schema is refused before anything is written, and names the version', async () => {
    await folder.restart({ appVersion: '9.1.0' });
    const { vault } = await unlock();
    databaseOf(vault).pragma('user_version = 9999');
    await folder.stop();
    await expectRefused(/newer version of Evenkeel \(9\.1\.0\)/, 'VAULT_TOO_NEW');
  });

  it('on a full disk gives an error, keeps what was saved, and goes on when there is room again', async () => {
    await folder.restart();
    const { vault } = await unlock();
    const database = databaseOf(vault);
    database.pragma(`max_page_count = ${Number(database.pragma('page_count', { simple: true })) + 2}`);
    let written = 0;
    const fill = () => {
      for (; written < 1000; written += 1) {
        writeDraft(vault, `journal:${written}`, 'x'.repeat(1000));
      }
    };
    expect(fill).toThrow(expect.objectContaining({ code: 'STORAGE_FAILED', message: expect.stringMatching(/full/) }));
    const texts = Array.from({ length: written }, (_, number) => readDraft(vault, `journal:${number}`));
    expect(texts).toEqual(texts.map(() => 'x'.repeat(1000)));
    expect(readDraft(vault, `journal:${written}`)).toBeUndefined();
    database.pragma('max_page_count = 100000');
    writeDraft(vault, 'mood', 'room again');
    await folder.restart();
    const again = await unlock();
    expect(again).not.toHaveProperty('notice');
    expect(readDraft(again.vault, 'mood')).toBe('room again');
  });

  it('forgets what was derived inside a write that failed', async () => {
    await folder.restart();
    const { vault } = await unlock();
    const derived = () => vault.read.caches.slot('test', () => ({ value: 'derived from the file' }));
    derived();
    expect(() =>
      vault.write(() => {
        derived().value = 'derived inside';
        throw new Error('undo');
      }),
    ).toThrow('undo');
    expect(derived().value).toBe('derived from the file');
  });

  it('writes all of a transaction or nothing, and one transaction at a time', async () => {
    await folder.restart();
    const { vault } = await unlock();
    expect(() =>
      vault.write((writer) => {
        writer.orm.delete(journalEntries).run();
        throw new Error('undo');
      }),
    ).toThrow('undo');
    expect(vault.read.orm.select().from(journalEntries).all()).toHaveLength(40);
    expect(() => vault.write(() => vault.write(() => undefined))).toThrow(/inside a write/);
    expect(() => vault.write(() => Promise.resolve())).toThrow(TypeError);
    writeDraft(vault, 'mood', 'still works');
  });
});
