import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Client, goodPassword, type Reply, register, restClient } from './support/doors.ts';
import { type FillableDisk, meansToFill } from './support/fullDisk.ts';
import { endAll, type Headless, startHeadless } from './support/headless.ts';
import { databaseKey, vaultFolder, withCopy } from './support/vaultFiles.ts';

const signIn = { username: 'harbour', password: goodPassword };
/** Says what is wrong and that nothing of what was saved is lost, and nothing about the inside. */
const full = { success: false, status: 507, code: 'STORAGE_FAILED', message: expect.stringMatching(/disk/) };

describe.each(meansToFill())('while $name stops every write', ({ make }) => {
  let disk: FillableDisk;
  let dataDir: string;
  let server: Headless;
  let client: Client;

  beforeEach(async () => {
    disk = make();
    dataDir = join(disk.folder, 'data');
    server = await startHeadless({ dataDir });
    client = restClient(server.origin);
    expect(await register(client)).toMatchObject({ success: true });
  });

  afterEach(async () => {
    await endAll();
    disk.remove();
  });

  async function restart(): Promise<Reply> {
    expect(await server.end()).toEqual({ code: 0, signal: null });
    server = await startHeadless({ dataDir });
    client = restClient(server.origin);
    return client.call('auth.login', signIn);
  }

  async function moods(): Promise<string[]> {
    const { entries } = (await client.call('mood.history', { per_page: 200 })).data;
    return entries.map((entry: { notes: string }) => entry.notes).sort();
  }

  it('what was saved can be read, what is not saved says so, and once there is room all goes on', async () => {
    const track = (notes: string) => client.call('mood.track', { mood_rating: 6, notes });
    const saved: string[] = [];
    const refused: string[] = [];
    const keep = async (notes: string): Promise<void> => {
      const reply = await track(notes);
      if (!reply.success) expect(reply).toMatchObject(full);
      (reply.success ? saved : refused).push(notes);
    };
    for (let number = 0; number < 20; number += 1) await keep(`before ${number}`);
    expect(refused).toEqual([]);
    const { entry } = (await client.call('journal.create', { title: 'Kept', content: 'the words as they were' })).data;

    disk.fill(server.pid);
    // A page or two may still fit into what a file has already.
    for (let number = 0; number < 40; number += 1) await keep(`meanwhile ${'x'.repeat(5_000)} ${number}`);
    expect(refused.length).toBeGreaterThan(30);
    expect(await client.call('journal.create', { content: 'x'.repeat(100_000) })).toMatchObject(full);
    expect(await client.call('journal.update', { id: entry.id, content: 'y'.repeat(100_000) })).toMatchObject(full);
    expect(await client.call('drafts.put', { kind: 'journal', data: { content: 'z'.repeat(50_000) } })).toMatchObject(
      full,
    );
    expect(await moods()).toEqual([...saved].sort());
    expect((await client.call('journal.get', { id: entry.id })).data.entry).toEqual(entry);
    expect((await client.call('journal.list', { q: 'words' })).data.entries).toHaveLength(1);

    disk.free(server.pid);
    await keep('afterwards');
    expect(saved.at(-1)).toBe('afterwards');
    const changed = await client.call('journal.update', { id: entry.id, content: 'new words' });
    expect(changed).toMatchObject({ success: true });

    expect((await restart()).data.notice).toBeUndefined();
    expect(await moods()).toEqual([...saved].sort());
    expect((await client.call('journal.get', { id: entry.id })).data.entry.content).toBe('new words');
    expect(server.stderr()).toBe('');
  });

  it('locking and ending work, and nothing is lost by them', async () => {
    await client.call('mood.track', { mood_rating: 6, notes: 'kept' });
    disk.fill(server.pid);
    expect(await client.call('auth.lock')).toMatchObject({ success: true });
    expect(await client.call('mood.history')).toMatchObject({ code: 'UNAUTHENTICATED' });
    expect(await server.end()).toEqual({ code: 0, signal: null });
    disk.free();

    server = await startHeadless({ dataDir });
    client = restClient(server.origin);
    expect(await client.call('auth.login', signIn)).toMatchObject({ success: true });
    expect(await moods()).toEqual(['kept']);
  });

  it('signing in either works for reading or says why it does not, however little room there is', async () => {
    await client.call('mood.track', { mood_rating: 6, notes: 'kept' });
    await client.call('auth.lock');
    const seen = new Set<string>();
    // The index of the write-ahead log takes 32 KiB, a page in it 4 KiB and a little.
    for (const spareKib of [0, 4, 32, 36, 40, 44, 52, 60, 72]) {
      disk.fill(server.pid, spareKib * 1024);
      const reply = await client.call('auth.login', signIn);
      if (reply.success) {
        seen.add(reply.data.notice === undefined ? 'in' : 'for reading');
        expect(reply.data.notice ?? 'You can read, but nothing can be saved').toMatch(/^You can read, but nothing can/);
        expect(await moods()).toEqual(['kept']);
        expect(await client.call('journal.create', { content: 'x'.repeat(100_000) })).toMatchObject(full);
        expect(await client.call('auth.lock')).toMatchObject({ success: true });
      } else {
        seen.add('refused');
        expect(reply).toMatchObject(full);
      }
      disk.free(server.pid);
    }
    expect([...seen]).toEqual(expect.arrayContaining(['refused', 'in']));

    expect((await client.call('auth.login', signIn)).data.notice).toBeUndefined();
    expect(await moods()).toEqual(['kept']);
    expect(await client.call('mood.track', { mood_rating: 5 })).toMatchObject({ success: true });
  });

  it('a new account, a new password and a deletion fail whole', async () => {
    const before = await client.call('auth.user');
    disk.fill(server.pid);
    const other = restClient(server.origin);
    expect(await register(other, 'another')).toMatchObject(full);
    const next = 'another quiet harbour, at eight';
    const change = { current_password: goodPassword, new_password: next };
    expect(await client.call('auth.changePassword', change)).toMatchObject(full);
    expect(await client.call('auth.newRecoveryKey', { password: goodPassword })).toMatchObject(full);
    disk.free(server.pid);

    expect(await client.call('auth.user')).toEqual(before);
    expect(await restart()).toMatchObject({ success: true });
    expect(await client.call('auth.login', { username: 'another', password: goodPassword })).toMatchObject({
      code: 'INVALID_CREDENTIALS',
    });
    expect(await register(restClient(server.origin), 'another')).toMatchObject({ success: true });
  });

  it('the file is sound afterwards, killed in the middle of it', async () => {
    const saved: string[] = [];
    for (let number = 0; number < 30; number += 1) {
      if (number === 10) disk.fill(server.pid);
      if (number === 20) disk.free(server.pid);
      const notes = `${'x'.repeat(3_000)} ${number}`;
      if ((await client.call('mood.track', { mood_rating: 6, notes })).success) saved.push(notes);
    }
    disk.fill(server.pid);
    await client.call('mood.track', { mood_rating: 6, notes: 'x'.repeat(9_000) });
    await server.end('SIGKILL');
    disk.free();
    const key = await databaseKey(vaultFolder(dataDir), goodPassword);
    expect(withCopy(vaultFolder(dataDir), key, (database) => database.pragma('integrity_check'))).toEqual([
      { integrity_check: 'ok' },
    ]);

    server = await startHeadless({ dataDir });
    client = restClient(server.origin);
    expect(await client.call('auth.login', signIn)).toMatchObject({ success: true });
    expect(await moods()).toEqual(saved.sort());
  });
});
