import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import { build } from 'vite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { OpenVault } from '../../../src-main/vault/access.ts';
import type { Home } from '../../../src-main/vault/home.ts';
import { drafts } from '../../../src-main/vault/schema.ts';
import { type Order, passwordNumber } from './killedProcess.ts';
import { alice, databaseOf, openTestHome, shippedMigrations, vaultFolders } from './support.ts';

/** Counts of kill -9 by what they fall into. */
const kills = { write: 200, create: 20, password: 20, lock: 20, remove: 10 };

/** What a process said before it was killed. */
interface Account {
  /** Numbers it was about to do. */
  readonly begun: readonly number[];
  /** Numbers it had acknowledged. */
  readonly done: readonly number[];
}

const root = join(import.meta.dirname, '..', '..', '..');

let dataDir: string;
let program: string;
let standby: Worker | undefined;

interface Worker {
  readonly process: ChildProcess;
  /** Once it has ended and all that it said has been heard. */
  readonly closed: Promise<unknown>;
  readonly heard: string[];
  waitFor(word: string): Promise<void>;
}

beforeAll(async () => {
  dataDir = mkdtempSync(join(tmpdir(), 'evenkeel-kill-'));
  program = await bundle();
});

afterAll(async () => {
  await kill(standby);
  rmSync(dataDir, { recursive: true, force: true });
  rmSync(dirname(program), { recursive: true, force: true });
});

/** One file instead of hundreds: a process starts in a tenth of the time. */
async function bundle(): Promise<string> {
  const outDir = mkdtempSync(join(tmpdir(), 'evenkeel-killed-'));
  const external = ['better-sqlite3', 'argon2'];
  await build({
    root,
    configFile: false,
    logLevel: 'error',
    build: { ssr: join(import.meta.dirname, 'killedProcess.ts'), outDir, emptyOutDir: true },
    ssr: { noExternal: true, external },
  });
  symlinkSync(join(root, 'node_modules'), join(outDir, 'node_modules'));
  return join(outDir, 'killedProcess.js');
}

function startWorker(): Worker {
  const child = spawn(process.execPath, [program, 'work'], { stdio: ['pipe', 'pipe', 'inherit'] });
  const heard: string[] = [];
  const waiting: { readonly word: string; readonly resolve: () => void }[] = [];
  const lines = createInterface({ input: child.stdout });
  lines.on('line', (line) => {
    heard.push(line);
    for (const { word, resolve } of waiting) {
      if (line.startsWith(word)) resolve();
    }
  });
  return {
    process: child,
    closed: Promise.all([once(child, 'close'), once(lines, 'close')]),
    heard,
    waitFor: (word) =>
      heard.some((line) => line.startsWith(word))
        ? Promise.resolve()
        : new Promise((resolve, reject) => {
            waiting.push({ word, resolve });
            child.once('exit', () => reject(new Error(`The process ended before it said "${word}".`)));
          }),
  };
}

async function kill(worker: Worker | undefined): Promise<void> {
  worker?.process.kill('SIGKILL');
  await worker?.closed;
}

/** Gives an order to a process and kills it within so many milliseconds after it has said where it is. */
async function runAndKill(
  order: Omit<Order, 'dataDir' | 'migrationsDir'>,
  withinMs: number,
  after: 'opening' | 'working' = 'working',
): Promise<Account> {
  const worker = standby ?? startWorker();
  await worker.waitFor('ready');
  standby = startWorker();
  worker.process.stdin?.write(`${JSON.stringify({ ...order, dataDir, migrationsDir: shippedMigrations })}\n`);
  await worker.waitFor(after);
  await new Promise((resolve) => setTimeout(resolve, Math.random() * withinMs));
  await kill(worker);
  const numbers = (word: string) =>
    worker.heard.filter((line) => line.startsWith(word)).map((line) => Number(line.split(' ')[1]));
  return { begun: numbers('begun'), done: numbers('done') };
}

/** What a person finds who starts the app after the kill. */
async function afterwards<T>(look: (home: Home) => Promise<T>): Promise<T> {
  const home = await openTestHome(dataDir);
  try {
    expect(vaultFolders(dataDir).filter((name) => !/^[0-9a-f]{32}$/.test(name))).toEqual([]);
    return await look(home);
  } finally {
    await home.close();
  }
}

async function unlockWhole(home: Home, name: string, password: string): Promise<OpenVault> {
  const { vault, notice } = await home.accounts.unlock({ name, password, door: 'window' });
  expect(notice).toBeUndefined();
  expect(databaseOf(vault).pragma('integrity_check', { simple: true })).toBe('ok');
  return vault;
}

/** All drafts of a kind with their texts, each unsealed. */
function draftsOf(vault: OpenVault, kind: string): Map<number, string> {
  const rows = vault.read.orm.select().from(drafts).all();
  return new Map(
    rows
      .filter((row) => row.kind.startsWith(`${kind}:`))
      .map((row) => [
        Number(row.kind.split(':')[1]),
        vault.read.sealer.unseal('drafts', 'data_sealed', row.draft_id, row.data_sealed),
      ]),
  );
}

describe('a process that is killed', () => {
  let password: string = alice.password;

  beforeAll(async () => {
    const home = await openTestHome(dataDir);
    await home.accounts.create(alice);
    await home.close();
  });

  it(`while it writes loses nothing that was acknowledged (${kills.write} times)`, { timeout: 300_000 }, async () => {
    const earlier = await afterwards(async (home) => draftsOf(await unlockWhole(home, 'alice', password), 'journal'));
    const acknowledged = new Set<number>(earlier.keys());
    let next = Math.max(0, ...acknowledged) + 1;
    for (let time = 0; time < kills.write; time += 1) {
      const { begun, done } = await runAndKill(
        { mode: 'write', from: next, password },
        60,
        time % 4 === 0 ? 'opening' : 'working',
      );
      for (const number of done) acknowledged.add(number);
      await afterwards(async (home) => {
        const vault = await unlockWhole(home, 'alice', password);
        const kept = draftsOf(vault, 'journal');
        expect([...acknowledged].filter((number) => !kept.get(number)?.startsWith(`text ${number} `))).toEqual([]);
        // The one that was under way may be there, whole, or not.
        expect([...kept.keys()].filter((number) => !acknowledged.has(number) && number !== begun.at(-1))).toEqual([]);
        for (const number of kept.keys()) acknowledged.add(number);
        next = Math.max(next, ...kept.keys(), ...begun) + 1;
      });
    }
    expect(acknowledged.size).toBeGreaterThan(kills.write);
  });

  it(`while it makes accounts leaves whole ones only (${kills.create} times)`, { timeout: 120_000 }, async () => {
    const finished = new Set<number>();
    let next = 0;
    for (let time = 0; time < kills.create; time += 1) {
      const { begun, done } = await runAndKill({ mode: 'create', from: next, password }, 250);
      await afterwards(async (home) => {
        const listed = home.accounts.list().map((account) => account.label);
        for (const number of done) finished.add(number);
        expect([...finished].filter((number) => !listed.includes(`person${number}`))).toEqual([]);
        expect(vaultFolders(dataDir)).toHaveLength(listed.length);
        for (const number of begun) {
          const name = `person${number}`;
          if (listed.includes(name)) {
            await home.accounts.lock(await unlockWhole(home, name, alice.password));
            finished.add(number);
          }
        }
        next = Math.max(next, ...begun) + 1;
      });
    }
    await afterwards(async (home) => {
      expect(home.accounts.list()).toHaveLength(finished.size + 1);
    });
  });

  it(`while it changes the password leaves the old or the new one, never both (${kills.password} times)`, {
    timeout: 120_000,
  }, async () => {
    let next = 0;
    for (let time = 0; time < kills.password; time += 1) {
      const before = password;
      const { begun, done } = await runAndKill({ mode: 'password', from: next, password }, 150);
      const last = done.length === 0 ? before : passwordNumber(done.at(-1) ?? 0);
      const underWay = begun.length > done.length ? [passwordNumber(begun.at(-1) ?? 0)] : [];
      await afterwards(async (home) => {
        const valid: string[] = [];
        for (const candidate of [last, ...underWay]) {
          const opens = home.accounts.unlock({ name: 'alice', password: candidate, door: 'window' });
          await opens.then(
            ({ vault }) => {
              valid.push(candidate);
              return home.accounts.lock(vault);
            },
            (error: unknown) => expect(error).toMatchObject({ code: 'INVALID_CREDENTIALS' }),
          );
        }
        expect(valid).toHaveLength(1);
        password = valid[0] ?? '';
        await unlockWhole(home, 'alice', password);
      });
      next = Math.max(next, ...begun) + 1;
    }
    expect(next).toBeGreaterThan(1);
  });

  it(`while it locks and unlocks keeps everything (${kills.lock} times)`, { timeout: 120_000 }, async () => {
    const acknowledged = new Set<number>();
    let next = 0;
    for (let time = 0; time < kills.lock; time += 1) {
      const { begun, done } = await runAndKill({ mode: 'lock', from: next, password }, 150);
      for (const number of done) acknowledged.add(number);
      await afterwards(async (home) => {
        const kept = draftsOf(await unlockWhole(home, 'alice', password), 'mood');
        expect([...acknowledged].filter((number) => kept.get(number) !== `text ${number}`)).toEqual([]);
        next = Math.max(next, ...kept.keys(), ...begun) + 1;
      });
    }
    expect(acknowledged.size).toBeGreaterThan(0);
  });

  it(`while it deletes an account leaves it whole or not at all (${kills.remove} times)`, {
    timeout: 120_000,
  }, async () => {
    for (let time = 0; time < kills.remove; time += 1) {
      const { done } = await runAndKill({ mode: 'remove', from: time, password }, 60);
      await afterwards(async (home) => {
        const isListed = home.accounts.list().some((account) => account.label === 'alice');
        expect(isListed && done.length > 0).toBe(false);
        expect(vaultFolders(dataDir)).toHaveLength(home.accounts.list().length);
        if (isListed) {
          await unlockWhole(home, 'alice', password);
        } else {
          await home.accounts.create(alice);
          password = alice.password;
        }
      });
    }
  });
});
