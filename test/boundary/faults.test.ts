import { createHash } from 'node:crypto';
import { cpSync, readFileSync, renameSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { canonicalJson, type Json } from '../../src-main/vault/canonicalJson.ts';
import { openDatabase } from '../../src-main/vault/openDatabase.ts';
import { bothDoors, type Client, type Door, goodPassword, type Reply, register } from './support/doors.ts';
import { databaseKey, dataFile, filesOf, vaultFolder } from './support/vaultFiles.ts';

vi.mock('electron', () => import('./support/electron.ts'));

/** Damages the files of a locked vault. */
type Damage = (folder: string) => void | Promise<void>;

const pageBytes = 4096;
const headers = ['header.json', 'header.copy.json'] as const;

function flip(file: string, position: number): void {
  const bytes = readFileSync(file);
  bytes.writeUInt8(bytes.readUInt8(position) ^ 0x10, position);
  writeFileSync(file, bytes);
}

const inBothHeaders =
  (damage: (file: string) => void): Damage =>
  (folder) => {
    for (const name of headers) damage(join(folder, name));
  };

/** Changes the header as someone would who knows the format but not the key. */
const forged = (change: (header: Record<string, Json>) => object): Damage =>
  inBothHeaders((file) => {
    const { sha256: _old, ...header } = JSON.parse(readFileSync(file, 'utf8'));
    const changed = { ...header, ...change(header) };
    const sha256 = createHash('sha256').update(canonicalJson(changed)).digest('hex');
    writeFileSync(file, JSON.stringify({ ...changed, sha256 }));
  });

const kdfOf = (header: Record<string, Json>): object => header.kdf as object;

const dataDamages: readonly (readonly [name: string, damage: Damage])[] = [
  ['its first byte flipped', (folder) => flip(dataFile(folder), 0)],
  ['the byte flipped that would switch its checks off', (folder) => flip(dataFile(folder), 20)],
  ['a byte of its first page flipped', (folder) => flip(dataFile(folder), 2000)],
  ['the last byte of its first page flipped', (folder) => flip(dataFile(folder), pageBytes - 1)],
  ['a part of a page left', (folder) => truncateSync(dataFile(folder), 1000)],
  ['nothing left in it', (folder) => truncateSync(dataFile(folder), 0)],
  ['noise in its place', (folder) => writeFileSync(dataFile(folder), Buffer.alloc(20 * pageBytes, 0x5a))],
  ['been taken away', (folder) => rmSync(dataFile(folder))],
  [
    'an unencrypted database in its place',
    (folder) => {
      rmSync(dataFile(folder));
      new Database(dataFile(folder)).exec('CREATE TABLE users (id TEXT)').close();
    },
  ],
];

const headerDamages: readonly (readonly [name: string, damage: Damage])[] = [
  ['damaged', inBothHeaders((file) => flip(file, 200))],
  ['emptied', inBothHeaders((file) => truncateSync(file, 0))],
  ['taken away', inBothHeaders((file) => rmSync(file))],
  ['cut off', inBothHeaders((file) => truncateSync(file, 300))],
  ['made too large to be one', inBothHeaders((file) => writeFileSync(file, Buffer.alloc(10_000_000, 0x20)))],
  ['changed to ask for a cheap key', forged((header) => ({ kdf: { ...kdfOf(header), m: 64 } }))],
  ['changed to ask for all memory', forged((header) => ({ kdf: { ...kdfOf(header), m: 2 ** 31 } }))],
  ['changed in a field that is only checked by the key', forged(() => ({ label: 'someone-else' }))],
];

const newer: readonly (readonly [name: string, damage: Damage])[] = [
  ['header', forged(() => ({ version: 2, whatever: true }))],
  [
    'schema',
    async (folder) => {
      const database = openDatabase(dataFile(folder), await databaseKey(folder, goodPassword));
      database.pragma('user_version = 999');
      database.close();
    },
  ],
];

describe.each(bothDoors)('over %s', (_name, open) => {
  const signIn = { username: 'harbour', password: goodPassword };
  let door: Door;
  let client: Client;
  let folder: string;
  let written: unknown;

  beforeEach(async () => {
    door = await open();
    client = door.client();
    await register(client);
    for (let number = 0; number < 12; number += 1) {
      const content = `An evening by the sea, number ${number}. ${'The tide came in. '.repeat(150)}`;
      await client.call('journal.create', { title: `Evening ${number}`, content });
      await client.call('mood.track', { mood_rating: 6, notes: `Note ${number}` });
    }
    written = await everything();
    folder = vaultFolder(door.dataDir);
    await client.call('auth.lock');
  });

  afterEach(async () => {
    await door.close();
  });

  const status = (expected: number) => (door.name === 'REST' ? expected : undefined);

  async function everything(): Promise<unknown> {
    const moods = await client.call('mood.history', { per_page: 200 });
    const journal = await client.call('journal.list', { per_page: 200 });
    return [moods, journal].map(({ code, data }) => code ?? data.entries);
  }

  /** Nothing was changed, made or lost: with the undamaged files back in place everything is there. */
  async function expectRefusal(damage: Damage, code: string): Promise<Reply> {
    const whole = `${folder}-whole`;
    cpSync(folder, whole, { recursive: true });
    await damage(folder);
    const damaged = filesOf(door.dataDir);

    const refused = await client.call('auth.login', signIn);
    expect(refused).toMatchObject({ success: false, code, status: status(500) });
    expect(filesOf(door.dataDir)).toEqual(damaged);
    expect((await client.call('mood.history')).code).toBe('UNAUTHENTICATED');
    // The name is still taken: no new account can push itself in its place.
    expect((await register(door.client(), 'harbour')).code).toBe('CONFLICT');
    expect(filesOf(door.dataDir)).toEqual(damaged);

    rmSync(folder, { recursive: true, force: true });
    renameSync(whole, folder);
    expect(await client.call('auth.login', signIn)).toMatchObject({ success: true });
    expect(await everything()).toEqual(written);
    expect(door.logged).toEqual([]);
    return refused;
  }

  it.each(dataDamages)('a data file that has %s is refused and left as it is', async (_what, damage) => {
    const { message } = await expectRefusal(damage, 'VAULT_DAMAGED');
    expect(message).toMatch(/^The data file .*(restore a backup|put the right file back)/i);
    expect(message).not.toContain(door.dataDir);
  });

  it.each(headerDamages)('a header and a copy that were %s are refused and left as they are', async (_what, damage) => {
    const { message } = await expectRefusal(damage, 'VAULT_DAMAGED');
    expect(message).toMatch(/^The header .*restore/i);
  });

  it.each(newer)('a vault with the %s of a newer version is refused and left as it is', async (_what, damage) => {
    const { message } = await expectRefusal(damage, 'VAULT_TOO_NEW');
    expect(message).toMatch(/newer version of Evenkeel.*nothing was changed/);
  });

  it('a vault whose folder is missing is said to be missing', async () => {
    const { message } = await expectRefusal((gone) => rmSync(gone, { recursive: true }), 'VAULT_DAMAGED');
    expect(message).toMatch(/missing/);
  });

  it('the files of another vault are refused, and open again in their own place', async () => {
    const other = door.client();
    await register(other, 'lighthouse');
    await other.call('mood.track', { mood_rating: 3, notes: 'of the other' });
    await other.call('auth.lock');
    const { vault_id } = door.services.home.accounts.list()[1] ?? {};
    const otherFolder = join(door.dataDir, 'vaults', String(vault_id));
    await expectRefusal((own) => cpSync(dataFile(otherFolder), dataFile(own)), 'VAULT_DAMAGED');
    await client.call('auth.lock');
    await expectRefusal((own) => {
      for (const name of headers) cpSync(join(otherFolder, name), join(own, name));
    }, 'VAULT_DAMAGED');

    await other.call('auth.login', { username: 'lighthouse', password: goodPassword });
    const { entries } = (await other.call('mood.history')).data;
    expect(entries.map((entry: { notes: string }) => entry.notes)).toEqual(['of the other']);
  });

  it.each([
    ['header that is damaged', (own: string) => flip(join(own, headers[0]), 200), /header/],
    ['header that is missing', (own: string) => rmSync(join(own, headers[0])), /header/],
    ['header that is empty', (own: string) => truncateSync(join(own, headers[0]), 0), /header/],
    ['copy that is damaged', (own: string) => flip(join(own, headers[1]), 200), undefined],
    ['copy that is missing', (own: string) => rmSync(join(own, headers[1])), undefined],
  ])('a %s is repaired from the other at the next sign-in', async (_what, damage, notice) => {
    damage(folder);
    const signedIn = await client.call('auth.login', signIn);
    expect(signedIn).toMatchObject({ success: true, status: status(200) });
    if (notice === undefined) expect(signedIn.data.notice).toBeUndefined();
    else expect(signedIn.data.notice).toMatch(notice);
    expect(await everything()).toEqual(written);
    await client.call('auth.lock');

    const files = filesOf(folder);
    expect(files[headers[0]]).toBe(files[headers[1]]);
    rmSync(join(folder, headers[1]));
    const again = await client.call('auth.login', signIn);
    expect(again.data.notice).toBeUndefined();
    expect(await everything()).toEqual(written);
  });

  it('an older copy of the data file opens with a word about it, once', async () => {
    const older = `${dataFile(folder)}.older`;
    cpSync(dataFile(folder), older);
    await client.call('auth.login', signIn);
    await client.call('mood.track', { mood_rating: 2, notes: 'of today' });
    await client.call('auth.lock');
    renameSync(older, dataFile(folder));
    const signedIn = await client.call('auth.login', signIn);
    expect(signedIn.data.notice).toMatch(/older/);
    expect(await everything()).toEqual(written);
    await client.call('auth.lock');
    expect((await client.call('auth.login', signIn)).data.notice).toBeUndefined();
  });

  it('a flipped byte anywhere is told at sign-in or when it is read, and never read as something else', async () => {
    const whole = `${folder}-whole`;
    renameSync(folder, whole);
    const size = statSync(dataFile(whole)).size;
    expect(size).toBeGreaterThan(20 * pageBytes);
    const answers = new Set<string>();
    for (let page = 0; page * pageBytes < size; page += 1) {
      cpSync(whole, folder, { recursive: true });
      flip(dataFile(folder), page * pageBytes + ((page * 997) % pageBytes));
      const signedIn = await client.call('auth.login', signIn);
      if (signedIn.success) {
        const read = (await everything()) as unknown[];
        read.forEach((part, index) => {
          if (part === 'VAULT_DAMAGED') answers.add('told when it was read');
          else expect(part).toEqual((written as unknown[])[index]);
        });
        await client.call('auth.lock');
      } else {
        expect(signedIn).toMatchObject({ code: 'VAULT_DAMAGED', status: status(500) });
        answers.add('told at sign-in');
      }
      rmSync(folder, { recursive: true });
    }
    expect([...answers].sort()).toEqual(['told at sign-in', 'told when it was read']);
    expect(door.logged).toEqual([]);
  });

  it('of two vaults the sound one opens', async () => {
    const other = door.client();
    await register(other, 'lighthouse');
    await other.call('auth.lock');
    truncateSync(dataFile(folder), 0);
    expect(await client.call('auth.login', signIn)).toMatchObject({ code: 'VAULT_DAMAGED' });
    const signedIn = await other.call('auth.login', { username: 'lighthouse', password: goodPassword });
    expect(signedIn).toMatchObject({ success: true });
    const byEmail = await door.client().call('auth.login', { email: 'lighthouse@example.org', password: goodPassword });
    expect(byEmail).toMatchObject({ success: true });
  });

  it('a wrong password is a wrong password, also on a damaged vault', async () => {
    flip(dataFile(folder), 2000);
    const wrong = await client.call('auth.login', { username: 'harbour', password: `${goodPassword}!` });
    const unknown = await client.call('auth.login', { username: 'nobody', password: goodPassword });
    expect(wrong).toMatchObject({ code: 'INVALID_CREDENTIALS', status: status(401) });
    expect(unknown).toEqual(wrong);
  });
});
