import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'vite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Home } from '../../../src-main/vault/home.ts';
import {
  alice,
  databaseOf,
  openTestHome,
  readDraft,
  shippedMigrations,
  vaultFolder,
  vaultFolders,
  writeDraft,
} from './support.ts';

/** More calls than either work makes; the loop ends when the work does. */
const mostCalls = 300;
/** Kills at any moment, SQLite's own writes among them, within so many milliseconds of the start. */
const anyMoment = { times: 12, withinMs: 900 };

const root = join(import.meta.dirname, '..', '..', '..');
const programs = mkdtempSync(join(tmpdir(), 'evenkeel-killed-backup-'));
const template = mkdtempSync(join(tmpdir(), 'evenkeel-kill-template-'));
const dataDir = join(mkdtempSync(join(tmpdir(), 'evenkeel-kill-backup-')), 'data');

let backupId: string;
let vaultId: string;
let goodBackup: Buffer;

const backupsFolder = () => join(vaultFolder(dataDir, vaultId), 'backups');
const goodFile = (folder: string) => join(folder, `evenkeel-${backupId}.ekbackup`);

beforeAll(async () => {
  // One file each instead of hundreds: a process starts in a tenth of the time.
  await build({
    root,
    configFile: false,
    logLevel: 'error',
    build: {
      ssr: true,
      outDir: programs,
      emptyOutDir: true,
      rolldownOptions: {
        input: {
          process: join(import.meta.dirname, 'killedBackupProcess.ts'),
          worker: join(import.meta.dirname, 'killedBackupWorkerProcess.ts'),
        },
      },
    },
    ssr: { noExternal: true, external: ['better-sqlite3', 'argon2'] },
  });
  symlinkSync(join(root, 'node_modules'), join(programs, 'node_modules'));

  const home = await openTestHome(template);
  const { vault } = await home.accounts.create(alice);
  vaultId = vault.vaultId;
  writeDraft(vault, 'mood', 'before');
  const { backup, file } = await home.accounts.backupsOf(vault).create('manual');
  backupId = backup.id;
  goodBackup = readFileSync(file);
  writeDraft(vault, 'journal', 'after');
  await home.close();
}, 120_000);

afterAll(() => {
  for (const folder of [programs, template, join(dataDir, '..')]) rmSync(folder, { recursive: true, force: true });
});

/** Runs the work on a fresh copy of the folder until the kill. Whether it had been acknowledged. */
async function runAndKill(calls: number, what: string, withinMs?: number): Promise<boolean> {
  rmSync(dataDir, { recursive: true, force: true });
  cpSync(template, dataDir, { recursive: true });
  const args = [join(programs, 'process.js'), dataDir, shippedMigrations, join(programs, 'worker.js'), String(calls)];
  const child = spawn(process.execPath, [...args, what], { stdio: ['ignore', 'pipe', 'inherit'] });
  let said = '';
  child.stdout.on('data', (piece) => {
    said += String(piece);
  });
  const closed = once(child, 'close');
  if (withinMs !== undefined) {
    const timer = setTimeout(() => child.kill('SIGKILL'), Math.random() * withinMs);
    await closed;
    clearTimeout(timer);
  } else {
    await closed;
  }
  expect(child.signalCode).toBe('SIGKILL');
  return said.includes('done');
}

/** What a person finds who starts the app after the kill: a whole vault, the good backup, nothing half made. */
async function afterwards(look: (state: 'old' | 'new', home: Home) => void): Promise<void> {
  const home = await openTestHome(dataDir);
  try {
    expect(vaultFolders(dataDir)).toEqual([vaultId]);
    const { vault, notice } = await home.accounts.unlock({ name: 'alice', password: alice.password, door: 'window' });
    expect(notice).toBeUndefined();
    expect(databaseOf(vault).pragma('integrity_check', { simple: true })).toBe('ok');
    expect(readDraft(vault, 'mood')).toBe('before');
    const names = readdirSync(vaultFolder(dataDir, vaultId), { recursive: true }).map(String);
    expect(names.filter((name) => name.includes('.tmp'))).toEqual([]);
    expect(names.filter((name) => /^data-\d+\.db$/.test(name))).toHaveLength(1);
    expect(readFileSync(goodFile(backupsFolder())).equals(goodBackup)).toBe(true);
    const backups = home.accounts.backupsOf(vault);
    for (const { id } of backups.list()) {
      if (id !== backupId) await backups.verify(id);
    }
    look(readDraft(vault, 'journal') === 'after' ? 'old' : 'new', home);
  } finally {
    await home.close();
  }
}

describe('a process that is killed at any of its writes', () => {
  it('while it makes a backup leaves the vault, the last good backup, and no half one', {
    timeout: 900_000,
  }, async () => {
    let calls = 0;
    for (let isDone = false; !isDone; ) {
      calls += 1;
      expect(calls).toBeLessThan(mostCalls);
      isDone = await runAndKill(calls, 'backup');
      await afterwards((state) => expect(state).toBe('old'));
    }
    expect(readdirSync(backupsFolder())).toHaveLength(2);
    expect(calls).toBeGreaterThan(10);
  });

  it('while it puts a backup back leaves the old vault or the new one', { timeout: 900_000 }, async () => {
    const states: string[] = [];
    let calls = 0;
    for (let isDone = false; !isDone; ) {
      calls += 1;
      expect(calls).toBeLessThan(mostCalls);
      isDone = await runAndKill(calls, backupId);
      await afterwards((state) => {
        states.push(state);
        if (isDone) expect(state).toBe('new');
      });
    }
    // Once new, it stays new: there is one moment that decides.
    expect(states).toEqual([...states].sort().reverse());
    expect(new Set(states)).toEqual(new Set(['old', 'new']));
    expect(calls).toBeGreaterThan(20);
  });

  it(`or at any other moment (${anyMoment.times} times) does so, too`, { timeout: 300_000 }, async () => {
    for (let time = 0; time < anyMoment.times; time += 1) {
      const isDone = await runAndKill(mostCalls, time % 2 === 0 ? backupId : 'backup', anyMoment.withinMs);
      await afterwards((state) => {
        if (time % 2 === 1) expect(state).toBe('old');
        else if (isDone) expect(state).toBe('new');
      });
    }
  });
});
