import { spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { type AddressInfo, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { PROJECT_ROOT } from '../../scripts/common/project.ts';
import { goodPassword, register, restClient } from './support/doors.ts';
import { endAll, refusedStart, startHeadless } from './support/headless.ts';
import { dataFile, filesOf, vaultFolder } from './support/vaultFiles.ts';

/** The headless server as people start it. */

let dataDir: string;

/** How a start ends that could not be. */
const failure = { code: 1, signal: null, stdout: '' };

beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'evenkeel-serve-'));
});

afterEach(async () => {
  await endAll();
  rmSync(dataDir, { recursive: true, force: true });
});

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}

async function health(origin: string): Promise<unknown> {
  return (await fetch(new URL('/api/health', origin))).json();
}

describe('starting', () => {
  it('prints one line, says nothing else and answers', async () => {
    const port = await freePort();
    const server = await startHeadless({ dataDir, args: ['--port', String(port)] });
    expect(server.stdout()).toBe(`Evenkeel listening on http://127.0.0.1:${port}\n`);
    expect(await health(server.origin)).toEqual({
      success: true,
      data: { status: 'ok', version: expect.stringMatching(/^\d+\.\d+\.\d+/) },
    });
    expect(await server.end()).toEqual({ code: 0, signal: null });
    expect(server.stderr()).toBe('');
  });

  it('takes a free port for --port 0 and says which', async () => {
    const server = await startHeadless({ dataDir, args: ['--port', '0'] });
    expect(new URL(server.origin).port).not.toBe('0');
    expect(await health(server.origin)).toMatchObject({ success: true });
  });

  it('takes port and folder from the environment', async () => {
    const port = await freePort();
    const server = await startHeadless({ args: [], env: { PORT: String(port), EVENKEEL_DATA_DIR: dataDir } });
    expect(server.origin).toBe(`http://127.0.0.1:${port}`);
    expect(existsSync(join(dataDir, 'vaults'))).toBe(true);
  });

  it('believes a flag more than the environment', async () => {
    const [port, other] = [await freePort(), await freePort()];
    const unwanted = join(dataDir, 'unwanted');
    const server = await startHeadless({
      dataDir: join(dataDir, 'wanted'),
      args: [`--port=${port}`],
      env: { PORT: String(other), EVENKEEL_DATA_DIR: unwanted },
    });
    expect(server.origin).toBe(`http://127.0.0.1:${port}`);
    expect(existsSync(join(dataDir, 'wanted', 'vaults'))).toBe(true);
    expect(existsSync(unwanted)).toBe(false);
  });

  it('makes files that only their owner can read', async () => {
    const folder = join(dataDir, 'new', 'folder');
    const server = await startHeadless({ dataDir: folder });
    await register(restClient(server.origin));
    const all = readdirSync(folder, { recursive: true, withFileTypes: true });
    const modes = all.map((entry) => {
      const { mode } = statSync(join(entry.parentPath, entry.name));
      return [entry.name, (mode & 0o777).toString(8), entry.isDirectory() ? '700' : '600'];
    });
    expect(modes.length).toBeGreaterThan(6);
    expect(modes.filter(([, mode, wanted]) => mode !== wanted)).toEqual([]);
    expect((statSync(folder).mode & 0o777).toString(8)).toBe('700');
  });

  it('hears pages of the origins it was given, with a token only, and no others', async () => {
    const origins = ['https://one.example', 'http://localhost:3000'];
    const server = await startHeadless({
      dataDir,
      args: ['--port', '0', ...origins.flatMap((origin) => ['--allow-origin', origin])],
    });
    const ask = (origin: string) => fetch(new URL('/api/health', server.origin), { headers: { origin } });
    for (const origin of origins) {
      const answer = await ask(origin);
      expect(answer.status).toBe(200);
      expect(answer.headers.get('access-control-allow-origin')).toBe(origin);
    }
    for (const origin of ['https://two.example', 'null', 'https://one.example.org', 'http://localhost:3001']) {
      const answer = await ask(origin);
      expect([origin, answer.status]).toEqual([origin, 403]);
      expect(answer.headers.get('access-control-allow-origin')).toBeNull();
    }
  });

  it('is what npm run serve starts', async () => {
    const server = await startHeadless({
      entry: join(PROJECT_ROOT, 'scripts', 'serve.ts'),
      args: ['--port', '0', '--data-dir', dataDir],
    });
    expect(await health(server.origin)).toMatchObject({ success: true });
    expect(await server.end()).toEqual({ code: 0, signal: null });
  });
});

describe('a command line that makes no sense', () => {
  it.each([
    [['--port', 'abc'], '--port'],
    [['--port', '70000'], '--port'],
    [['--port=-1'], '--port'],
    [['--port', '80.5'], '--port'],
    [['--port'], '--port'],
    [['--port='], '--port'],
    [['--port', '0', '--data-dir'], '--data-dir'],
    [['--port', '0', '--data-dir='], '--data-dir'],
    [['--port', '0', '--allow-origin'], '--allow-origin'],
    [['--port', '0', '--allow-origin='], '--allow-origin'],
    [['--port', '0', '--allow-origin', 'example.org'], '--allow-origin'],
    [['--port', '0', '--allow-origin', 'https://example.org/'], '--allow-origin'],
    [['--port', '0', '--allow-origin', '*'], '--allow-origin'],
  ])('%j is refused in one line that names the flag, and nothing is made', async (args, flag) => {
    const unmade = join(dataDir, 'unmade');
    const { stderr, ...end } = await refusedStart({ args, env: { EVENKEEL_DATA_DIR: unmade } });
    expect(end).toEqual(failure);
    expect(stderr).toMatch(/^[^\n]+\n$/);
    expect(stderr).toContain(flag);
    expect(existsSync(unmade)).toBe(false);
  });

  it('says so for a PORT that is none', async () => {
    const { stderr, ...end } = await refusedStart({ args: [], env: { EVENKEEL_DATA_DIR: dataDir, PORT: 'http' } });
    expect(end).toEqual(failure);
    expect(stderr).toMatch(/^[^\n]*PORT[^\n]*"http"[^\n]*\n$/i);
  });
});

describe('ending', () => {
  it.each(['SIGTERM', 'SIGINT'] as const)(
    'on %s closes the vault in order, with nothing left to recover',
    async (signal) => {
      const server = await startHeadless({ dataDir });
      const client = restClient(server.origin);
      await register(client);
      const { entry } = (await client.call('mood.track', { mood_rating: 7 })).data;
      const data = dataFile(vaultFolder(dataDir));
      expect(statSync(`${data}-wal`).size).toBeGreaterThan(0);

      // The client's connection is still open.
      expect(await server.end(signal)).toEqual({ code: 0, signal: null });
      expect(server.stderr()).toBe('');
      expect(existsSync(`${data}-wal`)).toBe(false);
      expect(existsSync(`${data}-shm`)).toBe(false);

      const again = restClient((await startHeadless({ dataDir })).origin);
      const signedIn = await again.call('auth.login', { username: 'harbour', password: goodPassword });
      expect(signedIn.data.notice).toBeUndefined();
      expect((await again.call('mood.get', { id: entry.id })).data.entry).toEqual(entry);
    },
  );

  it('answers what is under way before it ends', async () => {
    const server = await startHeadless({ dataDir });
    const client = restClient(server.origin);
    const registering = register(client);
    await health(server.origin);
    const exit = server.end('SIGTERM');
    const reply = await registering;
    expect(await exit).toEqual({ code: 0, signal: null });
    expect(reply).toMatchObject({ success: true, status: 201 });
    const again = restClient((await startHeadless({ dataDir })).origin);
    expect(await again.call('auth.login', { username: 'harbour', password: goodPassword })).toMatchObject({
      success: true,
    });
  });
});

describe('what stands in the way', () => {
  it('a taken port: one line that names it, and the data folder is free for the next try', async () => {
    const squatter = createServer().listen(0, '127.0.0.1');
    await once(squatter, 'listening');
    const { port } = squatter.address() as AddressInfo;
    const { stderr, ...end } = await refusedStart({ dataDir, args: ['--port', String(port)] });
    squatter.close();
    expect(end).toEqual(failure);
    expect(stderr).toMatch(new RegExp(`^Port ${port} [^\\n]+\\n$`));
    expect(await health((await startHeadless({ dataDir })).origin)).toMatchObject({ success: true });
  });

  it('a second instance on the same folder: it ends and says why, and the first works on', async () => {
    const first = await startHeadless({ dataDir });
    const client = restClient(first.origin);
    await register(client);
    await client.call('mood.track', { mood_rating: 4 });
    const before = filesOf(dataDir);

    expect(await refusedStart({ dataDir })).toEqual({
      ...failure,
      stderr: 'Evenkeel is already running with this data folder.\n',
    });
    expect(filesOf(dataDir)).toEqual(before);

    expect(await client.call('mood.track', { mood_rating: 5 })).toMatchObject({ success: true, status: 201 });
    expect((await client.call('mood.history')).pagination?.total).toBe(2);
  });

  it('a killed first instance does not: the folder is free at once', async () => {
    const first = await startHeadless({ dataDir });
    await first.end('SIGKILL');
    expect(await health((await startHeadless({ dataDir })).origin)).toMatchObject({ success: true });
  });

  it.each([
    ['below a file', () => join(dataDir, 'file', 'folder')],
    ['that is a file', () => join(dataDir, 'file')],
  ])('a data folder %s: one line, and the file stays as it is', async (_where, folder) => {
    writeFileSync(join(dataDir, 'file'), 'somebody else’s');
    const { stderr, ...end } = await refusedStart({ dataDir: folder() });
    expect(end).toEqual(failure);
    expect(stderr).toMatch(/^[^\n]*data folder[^\n]*\n$/);
    expect(filesOf(dataDir)).toEqual({ file: Buffer.from('somebody else’s').toString('base64') });
  });

  it('a read-only folder without a vault: one line, and nothing is made', async () => {
    const folder = join(dataDir, 'read-only');
    mkdirSync(folder);
    chmodSync(folder, 0o500);
    const { stderr, ...end } = await refusedStart({ dataDir: folder, through: withoutPrivilege() });
    expect(end).toEqual(failure);
    expect(stderr).toMatch(/^Evenkeel may not write to its data folder[^\n]+\n$/);
    expect(readdirSync(folder)).toEqual([]);
  });

  describe('something that became read-only', () => {
    const signIn = { username: 'harbour', password: goodPassword };
    let entry: { readonly id: string };
    let before: ReturnType<typeof filesOf>;

    beforeEach(async () => {
      const first = await startHeadless({ dataDir });
      const client = restClient(first.origin);
      await register(client);
      entry = (await client.call('mood.track', { mood_rating: 4, notes: 'kept' })).data.entry;
      await first.end();
      before = filesOf(vaultFolder(dataDir));
    });

    afterEach(async () => {
      expect(filesOf(vaultFolder(dataDir))).toEqual(before);
      changeModes(dataDir, 'u+w');
      const client = restClient((await startHeadless({ dataDir, through: withoutPrivilege() })).origin);
      expect(await client.call('auth.login', signIn)).toMatchObject({ success: true });
      expect((await client.call('mood.get', { id: entry.id })).data.entry).toEqual(entry);
    });

    it('a data folder: one line, no byte changes, and once it is writable all is there', async () => {
      changeModes(dataDir, 'a-w');
      const { stderr, ...end } = await refusedStart({ dataDir, through: withoutPrivilege() });
      expect(end).toEqual(failure);
      expect(stderr).toMatch(/^Evenkeel may not write to its data folder[^\n]+\n$/);
    });

    it('a vault folder: help is there, signing in says what is wrong, and once it is writable all is there', async () => {
      changeModes(vaultFolder(dataDir), 'a-w');
      const server = await startHeadless({ dataDir, through: withoutPrivilege() });
      const client = restClient(server.origin);
      expect(await client.call('resources.crisis', { location: 'DE' })).toMatchObject({ success: true });
      const refused = await client.call('auth.login', signIn);
      expect(refused).toMatchObject({ code: 'STORAGE_FAILED', status: 507 });
      expect(refused.message).toMatch(/may not write to its data folder/);
      expect(await server.end()).toEqual({ code: 0, signal: null });
    });
  });
});

function changeModes(folder: string, mode: string): void {
  expect(spawnSync('chmod', ['-R', mode, folder]).status).toBe(0);
}

/** For root no mode is binding, unless it lays down the capability that says so. */
function withoutPrivilege(): readonly string[] {
  const powers = ['-dac_override', '-dac_read_search', '-fowner'].join(',');
  return process.getuid?.() === 0 ? ['setpriv', `--bounding-set=${powers}`, `--inh-caps=${powers}`] : [];
}
