import { existsSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { users } from '../../../src-main/vault/schema.ts';
import {
  alice,
  bob,
  openTestFolder,
  openTestHome,
  readDraft,
  type TestFolder,
  vaultFolder,
  vaultFolders,
  writeDraft,
} from './support.ts';

const wrong = { code: 'INVALID_CREDENTIALS', message: 'The name or the password is not right.' };

let folder: TestFolder;

beforeEach(async () => {
  folder = await openTestFolder();
});

afterEach(async () => {
  await folder.remove();
});

const unlock = (name: string, password: string = alice.password, door: 'window' | 'rest' = 'window') =>
  folder.home.accounts.unlock({ name, password, door });

describe('a new account', () => {
  it('opens with its defaults, and its key facts are public ones', async () => {
    const { vault, recoveryKey } = await folder.home.accounts.create(alice);
    const user = vault.read.orm.select().from(users).get();
    expect(user).toMatchObject({
      id: vault.userId,
      username: 'alice',
      email: 'alice@example.org',
      timezone: 'Europe/Berlin',
      privacy_level: 'high',
      wellness_score: 50,
      crisis_contact: null,
      last_check_in: null,
      hide_username: false,
      password_hash: expect.stringMatching(/^\$argon2id\$v=19\$m=1024,t=1,p=1\$[A-Za-z0-9+/]{22}$/),
      encryption_key: 'slot:password',
    });
    expect(JSON.parse(user?.wellness_preferences ?? '')).toMatchObject({ week_start: 'monday', country: null });
    expect(JSON.parse(user?.privacy_settings ?? '')).toMatchObject({ privacy_level: 'high' });
    expect(recoveryKey).toMatch(/^([0-9A-Z]{4}-){8}[0-9A-Z]{4}$/);
    expect(folder.home.accounts.list()).toEqual([{ vault_id: vault.vaultId, label: 'alice' }]);
  });

  it('keeps what is written through lock, unlock and restart', async () => {
    const { vault } = await folder.home.accounts.create(alice);
    writeDraft(vault, 'journal', 'the first words');
    await folder.home.accounts.lock(vault);
    expect(readDraft((await unlock('alice')).vault, 'journal')).toBe('the first words');
    await folder.restart();
    const again = await unlock('alice');
    expect(again).not.toHaveProperty('notice');
    expect(readDraft(again.vault, 'journal')).toBe('the first words');
  });

  it('is for its owner only: folders 0700, files 0600', async () => {
    const { vault } = await folder.home.accounts.create(alice);
    writeDraft(vault, 'journal', 'x');
    const own = vaultFolder(folder.dataDir, vault.vaultId);
    expect(statSync(own).mode & 0o777).toBe(0o700);
    for (const path of [
      join(folder.dataDir, 'accounts.json'),
      join(folder.dataDir, 'instance.db'),
      ...['header.json', 'header.copy.json', 'data-1.db', 'data-1.db-wal'].map((name) => join(own, name)),
    ]) {
      expect([path, statSync(path).mode & 0o777]).toEqual([path, 0o600]);
    }
  });

  it('needs a password worth its name, and says why', async () => {
    await expect(folder.home.accounts.create({ ...alice, password: 'Password123!' })).rejects.toMatchObject({
      code: 'VALIDATION_ERROR',
      details: expect.arrayContaining([{ path: 'password', message: expect.any(String) }]),
    });
    expect(vaultFolders(folder.dataDir)).toEqual([]);
  });

  it('cannot have a name that is on the start screen, nor an e-mail address that is open', async () => {
    const { vault } = await folder.home.accounts.create(alice);
    await expect(folder.home.accounts.create({ ...bob, username: 'ALICE' })).rejects.toMatchObject({
      code: 'CONFLICT',
      details: [{ path: 'username', message: expect.any(String) }],
    });
    const sameMail = { ...bob, email: 'Alice@Example.org' };
    await expect(folder.home.accounts.create(sameMail)).rejects.toMatchObject({
      code: 'CONFLICT',
      details: [{ path: 'email', message: expect.any(String) }],
    });
    await folder.home.accounts.lock(vault);
    await expect(folder.home.accounts.create(sameMail)).resolves.toBeDefined();
  });

  it('is made once when two ask for the same name at the same time', async () => {
    const results = await Promise.allSettled([folder.home.accounts.create(alice), folder.home.accounts.create(alice)]);
    expect(results.map((result) => result.status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(vaultFolders(folder.dataDir)).toHaveLength(1);
  });
});

describe('signing in', () => {
  it('works by name in any case and by e-mail, from either door', async () => {
    const { vault } = await folder.home.accounts.create(alice);
    await folder.home.accounts.lock(vault);
    for (const name of ['alice', 'ALICE', 'alice@example.org', 'Alice@Example.Org']) {
      for (const door of ['window', 'rest'] as const) {
        const opened = await unlock(name, alice.password, door);
        expect(opened.vault.vaultId).toBe(vault.vaultId);
        await folder.home.accounts.lock(opened.vault);
      }
    }
  });

  it('says the same whatever does not fit', async () => {
    const { vault } = await folder.home.accounts.create(alice);
    await expect(unlock('alice', 'not the password')).rejects.toMatchObject(wrong);
    await folder.home.accounts.lock(vault);
    for (const name of ['alice', 'alice@example.org', 'nobody', '']) {
      await expect(unlock(name, 'not the password')).rejects.toMatchObject(wrong);
    }
    for (const name of ['nobody', 'nobody@example.org', 'ALİCE']) {
      await expect(unlock(name, alice.password, 'rest')).rejects.toMatchObject(wrong);
    }
    expect(folder.home.accounts.open()).toEqual([]);
  });

  it('takes the password verbatim: no trimming, no case', async () => {
    const { vault } = await folder.home.accounts.create(alice);
    await folder.home.accounts.lock(vault);
    for (const password of [` ${alice.password}`, `${alice.password} `, alice.password.toUpperCase(), '']) {
      await expect(unlock('alice', password)).rejects.toMatchObject(wrong);
    }
  });

  it('to a vault that is open gives the same vault, and still asks for the password', async () => {
    const { vault } = await folder.home.accounts.create(alice);
    expect((await unlock('alice', alice.password, 'rest')).vault).toBe(vault);
    await expect(unlock('alice', 'not the password', 'rest')).rejects.toMatchObject(wrong);
    expect(vault.isOpen).toBe(true);
  });

  it('by many at once opens one vault', async () => {
    const { vault } = await folder.home.accounts.create(alice);
    await folder.home.accounts.lock(vault);
    const opened = await Promise.all(['alice', 'alice@example.org', 'alice'].map((name) => unlock(name)));
    expect(new Set(opened.map((each) => each.vault)).size).toBe(1);
  });

  it('opens the account meant when several have the same password', async () => {
    const one = await folder.home.accounts.create(alice);
    const other = await folder.home.accounts.create({ ...bob, password: alice.password });
    await folder.home.accounts.lock(one.vault);
    await folder.home.accounts.lock(other.vault);
    expect((await unlock('bob@example.org')).vault.vaultId).toBe(other.vault.vaultId);
    expect((await unlock('alice@example.org')).vault.vaultId).toBe(one.vault.vaultId);
    expect(folder.home.accounts.open()).toHaveLength(2);
  });

  it('slows down after five wrong passwords, across a restart, and lets the owner in at the window', async () => {
    await folder.home.accounts.create(alice);
    for (let time = 0; time < 5; time += 1) {
      await expect(unlock('alice', 'not the password', 'rest')).rejects.toMatchObject(wrong);
    }
    await expect(unlock('alice', alice.password, 'rest')).rejects.toMatchObject({ code: 'TOO_MANY_ATTEMPTS' });
    await folder.restart();
    await expect(unlock('alice', alice.password, 'rest')).rejects.toMatchObject({ code: 'TOO_MANY_ATTEMPTS' });
    await expect(unlock('alice', alice.password, 'window')).resolves.toBeDefined();
  });
});

describe('a hidden username', () => {
  it('is not shown, and still signs in by the label, the username and the e-mail address', async () => {
    const { vault } = await folder.home.accounts.create({ ...alice, hideUsername: true });
    await folder.home.accounts.create(bob);
    expect(folder.home.accounts.list().map((account) => account.label)).toEqual(['Account 1', 'bob']);
    for (const file of ['accounts.json', 'device.json', join('vaults', vault.vaultId, 'header.json')]) {
      const path = join(folder.dataDir, file);
      expect(existsSync(path) ? readFileSync(path, 'utf8') : '').not.toContain('alice');
    }
    await folder.home.accounts.lock(vault);
    for (const name of ['Account 1', 'account 1', 'alice', 'alice@example.org']) {
      const opened = await unlock(name);
      expect(opened.vault.vaultId).toBe(vault.vaultId);
      await folder.home.accounts.lock(opened.vault);
    }
  });

  it('can be shown and hidden later, and survives the loss of accounts.json', async () => {
    const { vault } = await folder.home.accounts.create(alice);
    folder.home.accounts.setLabel(vault, null);
    expect(folder.home.accounts.list().map((account) => account.label)).toEqual(['Account 1']);
    await folder.stop();
    rmSync(join(folder.dataDir, 'accounts.json'));
    const home = await folder.restart();
    expect(home.accounts.list()).toEqual([{ vault_id: vault.vaultId, label: 'Account 1' }]);
    const opened = await unlock('alice');
    home.accounts.setLabel(opened.vault, 'alice');
    expect(home.accounts.list().map((account) => account.label)).toEqual(['alice']);
  });

  it('cannot be shown once another account shows the same', async () => {
    const { vault } = await folder.home.accounts.create({ ...alice, hideUsername: true });
    await folder.home.accounts.lock(vault);
    await folder.home.accounts.create({ ...bob, username: 'alice' });
    const opened = await unlock('Account 1');
    expect(() => folder.home.accounts.setLabel(opened.vault, 'Alice')).toThrow(
      expect.objectContaining({ code: 'CONFLICT' }),
    );
    expect(() => folder.home.accounts.requireFree({ username: 'ALICE' }, opened.vault)).toThrow(
      expect.objectContaining({ code: 'CONFLICT' }),
    );
  });
});

describe('locking', () => {
  it('ends all sessions and every use of the vault', async () => {
    const { vault } = await folder.home.accounts.create(alice);
    const reader = vault.read;
    const blob = reader.sealer.seal('t', 'c', vault.userId, 'x');
    const session = folder.home.sessions.create(vault, 'rest');
    const locked: string[] = [];
    folder.home.accounts.onLock((each) => locked.push(each.vaultId));
    await folder.home.accounts.lock(vault);
    expect(locked).toEqual([vault.vaultId]);
    expect(vault.isOpen).toBe(false);
    expect(folder.home.sessions.resolve(session.token)).toBeUndefined();
    const unauthenticated = expect.objectContaining({ code: 'UNAUTHENTICATED' });
    expect(() => vault.read).toThrow(unauthenticated);
    expect(() => vault.write(() => undefined)).toThrow(unauthenticated);
    expect(() => reader.sealer.unseal('t', 'c', vault.userId, blob)).toThrow(unauthenticated);
    expect(() => reader.orm.select().from(users).get()).toThrow();
    await expect(vault.search.query('x', { offset: 0, limit: 1 })).rejects.toMatchObject({ code: 'UNAUTHENTICATED' });
  });

  it('empties the write-ahead log into the file', async () => {
    const { vault } = await folder.home.accounts.create(alice);
    writeDraft(vault, 'journal', 'x'.repeat(10_000));
    await folder.home.accounts.lock(vault);
    expect(vaultFolders(folder.dataDir)).toEqual([vault.vaultId]);
    expect(existsSync(join(vaultFolder(folder.dataDir, vault.vaultId), 'data-1.db-wal'))).toBe(false);
  });

  it('waits for what has to be saved first, but not for what fails', async () => {
    const { vault } = await folder.home.accounts.create(alice);
    folder.home.accounts.beforeLock(async (each) => writeDraft(each, 'journal', 'saved at the last moment'));
    folder.home.accounts.beforeLock(() => Promise.reject(new Error('no')));
    await folder.home.accounts.lock(vault);
    expect(readDraft((await unlock('alice')).vault, 'journal')).toBe('saved at the last moment');
  });

  it('twice, or while a sign-in is under way, does no harm', async () => {
    const { vault } = await folder.home.accounts.create(alice);
    const [, , opened] = await Promise.all([
      folder.home.accounts.lock(vault),
      folder.home.accounts.lock(vault),
      unlock('alice'),
    ]);
    expect(vault.isOpen).toBe(false);
    expect(opened.vault.isOpen).toBe(true);
    expect(opened).not.toHaveProperty('notice');
  });
});

describe('another password', () => {
  const next = 'a third harbour at nine o clock';

  it('takes the place of the old one, without touching what is written', async () => {
    const { vault } = await folder.home.accounts.create(alice);
    writeDraft(vault, 'journal', 'kept');
    await folder.home.accounts.changePassword(vault, alice.password, next, 'window');
    await folder.restart();
    await expect(unlock('alice')).rejects.toMatchObject(wrong);
    const opened = await unlock('alice', next);
    expect(opened).not.toHaveProperty('notice');
    expect(readDraft(opened.vault, 'journal')).toBe('kept');
  });

  it('leaves no header behind that the old one opens', async () => {
    const { vault } = await folder.home.accounts.create(alice);
    const headers = () =>
      ['header.json', 'header.copy.json'].map((name) =>
        readFileSync(join(vaultFolder(folder.dataDir, vault.vaultId), name), 'utf8'),
      );
    const before = headers();
    await folder.home.accounts.changePassword(vault, alice.password, next, 'window');
    const slotOf = (text: string | undefined) => JSON.parse(text ?? '').slots.at(-1);
    const after = headers();
    expect(after[0]).toBe(after[1]);
    expect(slotOf(after[0])).not.toEqual(slotOf(before[0]));
    expect(JSON.parse(after[0] ?? '').kdf.salt).not.toBe(JSON.parse(before[0] ?? '').kdf.salt);
  });

  it('needs the current one, slows down guessing, and must be good', async () => {
    const { vault } = await folder.home.accounts.create(alice);
    const change = (current: string, password = next) =>
      folder.home.accounts.changePassword(vault, current, password, 'rest');
    await expect(change(alice.password, 'Password123!')).rejects.toMatchObject({
      code: 'VALIDATION_ERROR',
      details: expect.arrayContaining([{ path: 'new_password', message: expect.any(String) }]),
    });
    for (let time = 0; time < 5; time += 1) {
      await expect(change('wrong')).rejects.toMatchObject({ code: 'INVALID_CREDENTIALS' });
    }
    await expect(change(alice.password)).rejects.toMatchObject({ code: 'TOO_MANY_ATTEMPTS' });
  });

  it('is noted in the users row in public parts only', async () => {
    const { vault } = await folder.home.accounts.create(alice);
    const before = vault.read.orm.select().from(users).get()?.password_hash;
    await folder.home.accounts.changePassword(vault, alice.password, next, 'window');
    const after = vault.read.orm.select().from(users).get()?.password_hash;
    expect(after).toMatch(/^\$argon2id\$/);
    expect(after).not.toBe(before);
  });
});

describe('a recovery key', () => {
  const next = 'a fresh start at dawn in spring';

  it('opens the vault and sets another password, as it was copied by hand', async () => {
    const { vault, recoveryKey } = await folder.home.accounts.create(alice);
    writeDraft(vault, 'journal', 'kept');
    await folder.restart();
    const typed = recoveryKey.toLowerCase().replaceAll('-', ' ').replaceAll('0', 'o');
    const recovered = await folder.home.accounts.recover({
      name: 'alice@example.org',
      recoveryKey: typed,
      newPassword: next,
      door: 'window',
    });
    expect(readDraft(recovered.vault, 'journal')).toBe('kept');
    await folder.restart();
    await expect(unlock('alice')).rejects.toMatchObject(wrong);
    expect(readDraft((await unlock('alice', next)).vault, 'journal')).toBe('kept');
  });

  it('of an open vault ends its sessions', async () => {
    const { vault, recoveryKey } = await folder.home.accounts.create(alice);
    const { token } = folder.home.sessions.create(vault, 'rest');
    await folder.home.accounts.recover({ name: 'alice', recoveryKey, newPassword: next, door: 'window' });
    expect(folder.home.sessions.resolve(token)).toBeUndefined();
    expect(vault.isOpen).toBe(true);
  });

  it('that is mistyped is told from one that is wrong', async () => {
    const { vault, recoveryKey } = await folder.home.accounts.create(alice);
    const other = await folder.home.accounts.create(bob);
    await folder.home.accounts.lock(vault);
    const recover = (name: string, key: string, newPassword = next) =>
      folder.home.accounts.recover({ name, recoveryKey: key, newPassword, door: 'rest' });
    await expect(recover('alice', recoveryKey.slice(0, -4))).rejects.toMatchObject({
      code: 'VALIDATION_ERROR',
      details: [{ path: 'recovery_key', message: expect.stringContaining('nine groups') }],
    });
    const refused = { code: 'INVALID_CREDENTIALS', message: 'The name or the recovery key is not right.' };
    await expect(recover('alice', other.recoveryKey)).rejects.toMatchObject(refused);
    await expect(recover('bob@example.org', recoveryKey)).rejects.toMatchObject(refused);
    await expect(recover('nobody', recoveryKey)).rejects.toMatchObject(refused);
    await expect(recover('alice', recoveryKey, 'Password123!')).rejects.toMatchObject({
      code: 'VALIDATION_ERROR',
      details: expect.arrayContaining([{ path: 'new_password', message: expect.any(String) }]),
    });
    await expect(unlock('alice')).resolves.toBeDefined();
  });

  it('can be renewed; the one before stops working, and a new password leaves it valid', async () => {
    const { vault, recoveryKey: old } = await folder.home.accounts.create(alice);
    await expect(folder.home.accounts.newRecoveryKey(vault, 'wrong', 'window')).rejects.toMatchObject({
      code: 'INVALID_CREDENTIALS',
    });
    const renewed = await folder.home.accounts.newRecoveryKey(vault, alice.password, 'window');
    await folder.home.accounts.changePassword(vault, alice.password, 'yet another harbour at ten', 'window');
    const recover = (recoveryKey: string) =>
      folder.home.accounts.recover({ name: 'alice', recoveryKey, newPassword: next, door: 'window' });
    await expect(recover(old)).rejects.toMatchObject({ code: 'INVALID_CREDENTIALS' });
    await expect(recover(renewed)).resolves.toBeDefined();
  });
});

describe('deleting an account', () => {
  it('needs the password, then leaves no trace and touches no other account', async () => {
    const { vault } = await folder.home.accounts.create(alice);
    const other = await folder.home.accounts.create(bob);
    const { token } = folder.home.sessions.create(vault, 'window');
    await expect(folder.home.accounts.remove(vault, 'wrong', 'window')).rejects.toMatchObject({
      code: 'INVALID_CREDENTIALS',
    });
    expect(vault.isOpen).toBe(true);
    await folder.home.accounts.remove(vault, alice.password, 'window');
    expect(vault.isOpen).toBe(false);
    expect(folder.home.sessions.resolve(token)).toBeUndefined();
    expect(folder.home.accounts.list()).toEqual([{ vault_id: other.vault.vaultId, label: 'bob' }]);
    expect(vaultFolders(folder.dataDir)).toEqual([other.vault.vaultId]);
    expect(readFileSync(join(folder.dataDir, 'device.json'), 'utf8')).not.toContain(vault.vaultId);
    await expect(unlock('alice')).rejects.toMatchObject(wrong);
    expect(other.vault.isOpen).toBe(true);
  });

  it('makes room for the same name again', async () => {
    const { vault } = await folder.home.accounts.create(alice);
    await folder.home.accounts.remove(vault, alice.password, 'window');
    await expect(folder.home.accounts.create(alice)).resolves.toBeDefined();
  });
});

describe('a data folder', () => {
  it('belongs to one running app at a time', async () => {
    await expect(openTestHome(folder.dataDir)).rejects.toMatchObject({
      code: 'CONFLICT',
      message: 'Evenkeel is already running with this data folder.',
    });
    await folder.restart();
  });

  it('opens nothing any more once it is closed', async () => {
    const { home } = folder;
    const { vault } = await home.accounts.create(alice);
    await folder.stop();
    expect(vault.isOpen).toBe(false);
    await expect(
      home.accounts.unlock({ name: 'alice', password: alice.password, door: 'window' }),
    ).rejects.toMatchObject({
      code: 'CONFLICT',
    });
  });

  it('keeps the settings of this computer, and starts with defaults where they cannot be read', async () => {
    folder.home.device.update({ theme: 'dark', country: 'DE' });
    expect((await folder.restart()).device.get()).toMatchObject({ theme: 'dark', locale: 'en', country: 'DE' });
    await folder.stop();
    writeFileSync(join(folder.dataDir, 'device.json'), '{"theme":"pink","locale":"de","web_access":{"enabled":true}}');
    expect((await folder.restart()).device.get()).toMatchObject({
      theme: 'system',
      locale: 'de',
      web_access: { enabled: false, port: 5870, allowed_origins: [] },
    });
    await folder.stop();
    writeFileSync(join(folder.dataDir, 'device.json'), 'not json');
    expect((await folder.restart()).device.get()).toMatchObject({ theme: 'system', throttle: {} });
  });

  it('wraps the key anew at sign-in once a cost has become too low', async () => {
    const { vault } = await folder.home.accounts.create(alice);
    const costOf = () =>
      JSON.parse(readFileSync(join(vaultFolder(folder.dataDir, vault.vaultId), 'header.json'), 'utf8')).kdf.m;
    expect(costOf()).toBe(1024);
    const dearer = { m: 2048, t: 1, p: 1 };
    await folder.restart({ kdf: { default: dearer, floor: dearer, lowestAccepted: { m: 1024, t: 1, p: 1 } } });
    await unlock('alice');
    expect(costOf()).toBe(2048);
    await folder.restart({ kdf: { default: dearer, floor: dearer } });
    await expect(unlock('alice')).resolves.toBeDefined();
  });
});
