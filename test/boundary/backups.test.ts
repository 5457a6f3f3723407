import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { bothDoors, type Client, type Door, goodPassword, register } from './support/doors.ts';

vi.mock('electron', () => import('./support/electron.ts'));

describe.each(bothDoors)('backups and export over %s', (_name, open) => {
  let door: Door;
  let client: Client;
  let other: string;

  beforeEach(async () => {
    door = await open();
    client = door.client();
    other = mkdtempSync(join(tmpdir(), 'evenkeel-other-'));
  });

  afterEach(async () => {
    await door.close();
    rmSync(other, { recursive: true, force: true });
    expect(door.logged).toEqual([]);
  });

  it('are for whoever is signed in', async () => {
    for (const [name, input] of [
      ['backups.list', {}],
      ['backups.create', {}],
      ['backups.verify', { id: '20260520T093000Z-01234567' }],
      ['backups.restore', { id: '20260520T093000Z-01234567', password: goodPassword }],
      ['backups.verifyFile', { file: join(other, 'x.ekbackup') }],
      ['backups.restoreFile', { file: join(other, 'x.ekbackup'), password: goodPassword }],
      ['privacy.export', {}],
      ['privacy.exportToFile', { file: join(other, 'export.json') }],
    ] as const) {
      expect((await client.call(name, input)).code, name).toBe('UNAUTHENTICATED');
    }
  });

  it('are made, listed, checked and put back', async () => {
    await register(client);
    expect((await client.call('backups.list')).data).toEqual({
      backups: [],
      folder: expect.stringContaining(door.dataDir),
      total_bytes: 0,
      last_error: null,
    });
    await client.call('journal.create', { content: 'kept' });
    const made = await client.call('backups.create');
    if (door.name === 'REST') expect(made.status).toBe(201);
    const { backup, file } = made.data;
    expect(backup).toMatchObject({
      kind: 'manual',
      readable: true,
      created_at: '2026-05-20T09:30:00.000Z',
      verified_at: '2026-05-20T09:30:00.000Z',
      bytes: statSync(file).size,
      app_version: '0.0.0-test',
      counts: { users: 1, journal_entries: 1 },
    });
    door.clock.advance(1000);
    const checked = await client.call('backups.verify', { id: backup.id });
    expect(checked.data.backup).toEqual({ ...backup, verified_at: '2026-05-20T09:30:01.000Z' });
    const listed = (await client.call('backups.list')).data;
    expect(listed.backups).toEqual([checked.data.backup]);
    expect(listed.total_bytes).toBe(backup.bytes);

    const { id } = (await client.call('journal.create', { content: 'written afterwards' })).data.entry;
    expect((await client.call('journal.delete', { id })).data.still_in_backups).toBe(1);
    await client.call('journal.create', { content: 'lost by the restore' });
    const wrong = await client.call('backups.restore', { id: backup.id, password: 'not the password' });
    expect(wrong.code).toBe('INVALID_CREDENTIALS');
    const restored = await client.call('backups.restore', { id: backup.id, password: goodPassword });
    expect(restored.data).toMatchObject({ restored: true, counts: { journal_entries: 1 } });
    expect((await client.call('journal.list')).code).toBe('UNAUTHENTICATED');
    const signedIn = await client.call('auth.login', { username: 'harbour', password: goodPassword });
    expect(signedIn.data).not.toHaveProperty('notice');
    const entries = (await client.call('journal.list')).data.entries;
    expect(entries).toHaveLength(1);
    expect(JSON.stringify(entries)).toContain('kept');
    const after = (await client.call('backups.list')).data.backups;
    expect(after.map((each: { kind: string }) => each.kind).sort()).toEqual(['before_restore', 'manual']);
  });

  it('go into a folder that was chosen, if there is one', async () => {
    await register(client);
    const { file } = (await client.call('backups.create', { folder: other })).data;
    expect(readdirSync(other).map((name) => join(other, name))).toEqual([file]);
    expect(file).not.toContain('harbour');
    expect((await client.call('backups.list')).data.backups).toEqual([]);
    for (const folder of [join(other, 'nowhere'), 'relative', file]) {
      const refused = await client.call('backups.create', { folder });
      expect(refused).toMatchObject({ code: 'VALIDATION_ERROR', details: [{ path: 'folder' }] });
    }
  });

  it('are put back from a file elsewhere, which stays as it is', async () => {
    await register(client);
    await client.call('journal.create', { content: 'kept' });
    const { file, backup } = (await client.call('backups.create', { folder: other })).data;
    await client.call('journal.create', { content: 'written afterwards' });
    const before = readFileSync(file);

    const checked = await client.call('backups.verifyFile', { file });
    const { created_at, kind, bytes, schema_version, app_version, counts } = backup;
    expect(checked.data).toEqual({ backup: { created_at, kind, bytes, schema_version, app_version, counts } });
    const wrong = await client.call('backups.restoreFile', { file, password: 'not the password' });
    expect(wrong.code).toBe('INVALID_CREDENTIALS');
    const restored = await client.call('backups.restoreFile', { file, password: goodPassword });
    expect(restored.data).toMatchObject({ restored: true, counts: { journal_entries: 1 } });
    expect((await client.call('journal.list')).code).toBe('UNAUTHENTICATED');

    await client.call('auth.login', { username: 'harbour', password: goodPassword });
    expect((await client.call('journal.list')).data.entries).toHaveLength(1);
    expect(readFileSync(file)).toEqual(before);
    expect((await client.call('backups.list')).data.backups).toMatchObject([{ kind: 'before_restore' }]);
  });

  it('of another account, and files that are none, change nothing', async () => {
    const stranger = door.client();
    await register(stranger, 'mountain');
    const { file } = (await stranger.call('backups.create', { folder: other })).data;
    await register(client);
    await client.call('journal.create', { content: 'kept' });
    const cut = join(other, 'cut.ekbackup');
    writeFileSync(cut, readFileSync(file).subarray(0, 5000));
    for (const damaged of [file, cut]) {
      expect((await client.call('backups.verifyFile', { file: damaged })).code).toBe('VAULT_DAMAGED');
      const refused = await client.call('backups.restoreFile', { file: damaged, password: goodPassword });
      expect(refused.code).toBe('VAULT_DAMAGED');
    }
    for (const wrong of [
      join(other, 'nothing.ekbackup'),
      'relative.ekbackup',
      join(other, 'note.txt'),
      `${other}\u0000.ekbackup`,
    ]) {
      const refused = await client.call('backups.verifyFile', { file: wrong });
      expect(refused).toMatchObject({ code: 'VALIDATION_ERROR', details: [{ path: 'file' }] });
    }
    mkdirSync(join(other, 'folder.ekbackup'));
    expect((await client.call('backups.verifyFile', { file: join(other, 'folder.ekbackup') })).code).toBe(
      'VALIDATION_ERROR',
    );
    expect((await client.call('journal.list')).data.entries).toHaveLength(1);
  });

  it('answer to nobody else, and to nothing that is no id', async () => {
    await register(client);
    const { id } = (await client.call('backups.create')).data.backup;
    const stranger = door.client();
    await register(stranger, 'mountain');
    expect((await stranger.call('backups.verify', { id })).code).toBe('NOT_FOUND');
    expect((await stranger.call('backups.restore', { id, password: goodPassword })).code).toBe('NOT_FOUND');
    expect((await client.call('backups.verify', { id: '../../../etc/passwd' })).code).toBe('VALIDATION_ERROR');
    expect((await client.call('backups.restore', { id })).code).toBe('VALIDATION_ERROR');
  });

  it('hold everything as one document', async () => {
    await register(client);
    await client.call('mood.track', { mood_rating: 7, emotions: ['calm'], notes: 'by the sea — 海' });
    const { data } = await client.call('privacy.export', { format: 'json' });
    expect(data).toMatchObject({
      format: 'evenkeel-export',
      version: 1,
      exported_at: '2026-05-20T09:30:00.000Z',
      app_version: '0.0.0-test',
      user: { username: 'harbour', email: 'harbour@example.org' },
      data: { mood_entries: [{ mood_rating: 7, emotions: ['calm'], notes: 'by the sea — 海' }] },
    });
    expect(data.user).not.toHaveProperty('password_hash');
    expect(data.user).not.toHaveProperty('encryption_key');
    expect((await client.call('privacy.export', { format: 'docx' })).code).toBe('VALIDATION_ERROR');
    const audit = data.data.audit_log.map((row: { action: string }) => row.action);
    expect(audit).not.toContain('exported');
    const again = (await client.call('privacy.export')).data.data.audit_log;
    expect(again.map((row: { action: string }) => row.action)).toContain('exported');
  });

  it('are written into a file that was chosen, never over another one unasked', async () => {
    await register(client);
    const file = join(other, 'export.json');
    const written = await client.call('privacy.exportToFile', { file });
    expect(written.data).toEqual({ file, bytes: statSync(file).size });
    expect(JSON.parse(readFileSync(file, 'utf8'))).toMatchObject({ format: 'evenkeel-export' });
    expect((await client.call('privacy.exportToFile', { file })).code).toBe('CONFLICT');
    expect((await client.call('privacy.exportToFile', { file, replace: true })).success).toBe(true);
    for (const wrong of ['export.json', join(other, 'export.txt'), join(other, 'nowhere', 'export.json')]) {
      expect((await client.call('privacy.exportToFile', { file: wrong })).code, wrong).toBe('VALIDATION_ERROR');
    }
  });
});
