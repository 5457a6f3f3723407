/**
 * Works on a small disk of its own and tells as JSON what a person would see. Started by disk.test.ts inside a mount
 * namespace, where it may mount: `diskProcess.ts <scenario> <mounted folder>`.
 */
import { execFileSync } from 'node:child_process';
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { AppError } from '../../../src-shared/errors.ts';
import { alice, bob, openTestHome, readDraft, vaultFolder, vaultFolders, writeDraft } from './support.ts';

const [, , scenario, dataDir = ''] = process.argv;
const ballast = join(dataDir, 'ballast');

/** What the person is told; `ok` when nothing went wrong. */
async function told(work: () => unknown): Promise<string> {
  try {
    await work();
    return 'ok';
  } catch (error) {
    return error instanceof AppError ? error.code : String(error);
  }
}

function fillDisk(): void {
  try {
    for (let size = 1; ; size *= 2) {
      writeFileSync(ballast, Buffer.alloc(4096 * size), { flag: 'a' });
    }
  } catch {
    try {
      for (;;) {
        writeFileSync(ballast, Buffer.alloc(512), { flag: 'a' });
      }
    } catch {
      // Now not a byte fits any more.
    }
  }
}

async function fullDisk(): Promise<object> {
  const home = await openTestHome(dataDir);
  const { vault } = await home.accounts.create(alice);
  const unlock = () => home.accounts.unlock({ name: 'alice', password: alice.password, door: 'window' });
  writeFileSync(ballast, Buffer.alloc(1024 * 1024));
  let written = 0;
  const whileWriting = await told(() => {
    for (; ; written += 1) {
      writeDraft(vault, `journal:${written}`, `text ${written} ${'x'.repeat(3000)}`);
    }
  });
  fillDisk();
  const isWhole = (number: number) => readDraft(vault, `journal:${number}`)?.startsWith(`text ${number} `) === true;
  const readWhenFull = Array.from({ length: written }, (_, number) => number).every(isWhole);
  const changingPassword = await told(() =>
    home.accounts.changePassword(vault, alice.password, 'some other harbour at noon', 'window'),
  );
  const creatingAccount = await told(() => home.accounts.create(bob));
  const foldersWhenFull = vaultFolders(dataDir).length;
  const locking = await told(() => home.accounts.lock(vault));
  rmSync(ballast);
  const { vault: again, notice } = await unlock();
  const readAfterwards = Array.from({ length: written }, (_, number) => readDraft(again, `journal:${number}`)).every(
    (text, number) => text?.startsWith(`text ${number} `),
  );
  await home.close();
  return {
    whileWriting,
    readWhenFull,
    changingPassword,
    creatingAccount,
    foldersWhenFull,
    locking,
    readAfterwards,
    notice,
    hasWritten: written > 0,
  };
}

async function fullDiskAtUnlock(): Promise<object> {
  const first = await openTestHome(dataDir);
  const { vault } = await first.accounts.create(alice);
  writeDraft(vault, 'journal', 'a safety plan, say');
  await first.close();
  const home = await openTestHome(dataDir);
  fillDisk();
  let text: string | undefined;
  let notice: string | undefined;
  const unlocking = await told(async () => {
    const opened = await home.accounts.unlock({ name: 'alice', password: alice.password, door: 'window' });
    text = readDraft(opened.vault, 'journal');
    notice = opened.notice;
  });
  const wrongPassword = await told(() => home.accounts.unlock({ name: 'alice', password: 'wrong', door: 'window' }));
  await home.close();
  rmSync(ballast);
  const last = await openTestHome(dataDir);
  const opened = await last.accounts.unlock({ name: 'alice', password: alice.password, door: 'window' });
  const textAfterwards = readDraft(opened.vault, 'journal');
  await last.close();
  return { unlocking, text, notice, wrongPassword, textAfterwards };
}

async function readOnly(): Promise<object> {
  const first = await openTestHome(dataDir);
  const { vault } = await first.accounts.create(alice);
  writeDraft(vault, 'journal', 'kept');
  await first.close();
  const own = vaultFolder(dataDir, vault.vaultId);
  const mount = (...parameters: string[]) => execFileSync('mount', parameters);

  mount('--bind', own, own);
  mount('-o', 'remount,bind,ro', own);
  const home = await openTestHome(dataDir);
  const vaultReadOnly = await told(() =>
    home.accounts.unlock({ name: 'alice', password: alice.password, door: 'window' }),
  );
  await home.close();
  execFileSync('umount', [own]);

  mount('-o', 'remount,ro', dataDir);
  const folderReadOnly = await told(() => openTestHome(dataDir));
  mount('-o', 'remount,rw', dataDir);

  const last = await openTestHome(dataDir);
  const opened = await last.accounts.unlock({ name: 'alice', password: alice.password, door: 'window' });
  const text = readDraft(opened.vault, 'journal');
  await last.close();
  return { vaultReadOnly, folderReadOnly, text, notice: opened.notice };
}

const scenarios: Readonly<Record<string, () => Promise<object>>> = { fullDisk, fullDiskAtUnlock, readOnly };
const run = scenarios[scenario ?? ''];
if (run !== undefined) {
  process.stdout.write(JSON.stringify(await run()));
}
