import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Client, goodPassword, register, restClient } from './support/doors.ts';
import { endAll, type Headless, startHeadless } from './support/headless.ts';
import { databaseKey, vaultFolder, withCopy } from './support/vaultFiles.ts';

/**
 * kill -9 through the front door: the server's process is killed at random moments while clients write. What it has
 * acknowledged is there afterwards; of what was under way, either the state before or the state after.
 */

const rounds = { writing: 20, signingIn: 5 };
const writers = 3;
const longestWriteMs = 400;
const signIn = { username: 'harbour', password: goodPassword };

type Kind = 'mood' | 'journal';

/** What the vault has to hold of one entry: `undefined`, once it is deleted. */
interface Expected {
  readonly kind: Kind;
  readonly id: string;
  readonly text: string | undefined;
  /** Where a change was under way: what it may be as well. */
  readonly orElse?: string | undefined;
  readonly isUnderWay: boolean;
}

describe('a server that is killed', () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'evenkeel-kill-'));
  const expected = new Map<string, Expected>();
  /** Texts of entries whose creation was never answered. */
  const unanswered = new Set<string>();
  let number = 0;
  let server: Headless;
  let key: Buffer;

  beforeAll(async () => {
    server = await startHeadless({ dataDir });
    expect(await register(restClient(server.origin))).toMatchObject({ success: true });
    key = await databaseKey(vaultFolder(dataDir), goodPassword);
  });

  afterAll(async () => {
    await endAll();
    rmSync(dataDir, { recursive: true, force: true });
  });

  async function signedIn(): Promise<Client> {
    const client = restClient(server.origin);
    const reply = await client.call('auth.login', signIn);
    expect(reply).toMatchObject({ success: true });
    // A kill is no damage and loses nothing: there is nothing to be told.
    expect(reply.data.notice).toBeUndefined();
    return client;
  }

  /** Creates, changes and deletes until the server is gone. */
  async function write(client: Client): Promise<void> {
    for (;;) {
      number += 1;
      const text = `${number} ${'x'.repeat(Math.floor(Math.random() * 3_000))}`;
      const kind: Kind = Math.random() < 0.5 ? 'mood' : 'journal';
      unanswered.add(text);
      const made =
        kind === 'mood'
          ? await client.call('mood.track', { mood_rating: 5, notes: text })
          : await client.call('journal.create', { content: text });
      expect(made).toMatchObject({ success: true, status: 201 });
      unanswered.delete(text);
      const { id } = made.data.entry;
      expected.set(id, { kind, id, text, isUnderWay: false });
      const dice = Math.random();
      if (dice < 0.2) await change({ kind, id, text }, undefined, () => client.call(`${kind}.delete`, { id }));
      else if (dice < 0.5) {
        const next = `${text} changed`;
        const field = kind === 'mood' ? { notes: next } : { content: next };
        await change({ kind, id, text }, next, () => client.call(`${kind}.update`, { id, ...field }));
      }
    }
  }

  async function change(
    before: { kind: Kind; id: string; text: string },
    text: string | undefined,
    call: () => Promise<unknown>,
  ): Promise<void> {
    expected.set(before.id, { ...before, orElse: text, isUnderWay: true });
    expect(await call()).toMatchObject({ success: true, status: 200 });
    expected.set(before.id, { ...before, text, isUnderWay: false });
  }

  async function writeAndKill(client: Client): Promise<void> {
    const writing = Promise.allSettled(Array.from({ length: writers }, () => write(client)));
    await new Promise((resolve) => setTimeout(resolve, Math.random() * longestWriteMs));
    await server.end('SIGKILL');
    for (const { status, ...outcome } of await writing) {
      // The connection broke; an answer that was not the expected one is another matter.
      expect(status).toBe('rejected');
      expect((outcome as PromiseRejectedResult).reason).toMatchObject({ message: 'fetch failed' });
    }
  }

  function expectSoundFile(): void {
    const report = withCopy(vaultFolder(dataDir), key, (database) => database.pragma('integrity_check'));
    expect(report).toEqual([{ integrity_check: 'ok' }]);
  }

  async function expectNothingLost(client: Client): Promise<void> {
    const found = new Map<string, string>();
    for (const kind of ['mood', 'journal'] as const) {
      for (let page = 1, pages = 1; page <= pages; page += 1) {
        const reply = await client.call(kind === 'mood' ? 'mood.history' : 'journal.list', { page, per_page: 200 });
        for (const entry of reply.data.entries) found.set(entry.id, entry.notes ?? entry.content);
        pages = reply.pagination?.pages ?? 1;
      }
    }
    const lost = [...expected.values()].filter(({ id, text, orElse, isUnderWay }) => {
      const actual = found.get(id);
      return actual !== text && !(isUnderWay && actual === orElse);
    });
    expect(lost).toEqual([]);
    const known = new Set(expected.keys());
    const strangers = [...found].filter(([id, text]) => !known.has(id) && !unanswered.has(text));
    expect(strangers).toEqual([]);
    // From here on what is there is what counts.
    for (const entry of expected.values()) {
      if (entry.isUnderWay) expected.set(entry.id, { ...entry, text: found.get(entry.id), isUnderWay: false });
    }
    for (const [id, text] of found) {
      if (!known.has(id)) expected.set(id, { kind: 'mood', id, text, isUnderWay: false });
    }
    unanswered.clear();
  }

  it(`${rounds.writing} times while clients write keeps everything it has acknowledged`, async () => {
    let client = await signedIn();
    for (let round = 0; round < rounds.writing; round += 1) {
      await writeAndKill(client);
      expectSoundFile();
      server = await startHeadless({ dataDir });
      client = await signedIn();
      await expectNothingLost(client);
    }
    // Most rounds had something to lose, however slow the machine.
    expect(expected.size).toBeGreaterThan(rounds.writing);
    expect(server.stderr()).toBe('');
  });

  it(`${rounds.signingIn} times while somebody signs in, locks or signs up keeps everything, too`, async () => {
    for (let round = 0; round < rounds.signingIn; round += 1) {
      const client = restClient(server.origin);
      const working = (async () => {
        await client.call('auth.login', signIn);
        await client.call('auth.lock');
        await register(restClient(server.origin), `another-${round}`);
      })();
      working.catch(() => undefined);
      await new Promise((resolve) => setTimeout(resolve, Math.random() * 3_000));
      await server.end('SIGKILL');
      server = await startHeadless({ dataDir });
    }
    await expectNothingLost(await signedIn());
    // Of an account that was being made either all is there or nothing.
    for (let round = 0; round < rounds.signingIn; round += 1) {
      const username = `another-${round}`;
      const other = restClient(server.origin);
      const reply = await other.call('auth.login', { username, password: goodPassword });
      if (reply.success) expect((await other.call('mood.history')).data.entries).toEqual([]);
      else {
        expect(reply.code).toBe('INVALID_CREDENTIALS');
        expect(await register(other, username)).toMatchObject({ success: true });
      }
      await other.call('auth.lock');
    }
    expect(server.stderr()).toBe('');
  });
});
