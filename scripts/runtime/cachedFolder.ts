import { existsSync } from 'node:fs';
import { mkdir, readdir, rename, rm } from 'node:fs/promises';
import { homedir } from 'node:os';
import { basename, dirname, join } from 'node:path';

/** The folder for what can be made again: $XDG_CACHE_HOME/evenkeel-dev. */
export function cacheDir(): string {
  return join(process.env.XDG_CACHE_HOME || join(homedir(), '.cache'), 'evenkeel-dev');
}

/**
 * Returns `folder`, made by `build` if it is not there yet.
 *
 * It is built under another name and renamed when whole, so an interrupted run leaves nothing that looks finished.
 * Two processes may build at once: the first to finish wins and the other drops its own copy.
 */
export async function cachedFolder(folder: string, build: (temporary: string) => Promise<void>): Promise<string> {
  if (existsSync(folder)) {
    return folder;
  }
  const parent = dirname(folder);
  await mkdir(parent, { recursive: true });
  await removeAbandoned(parent, basename(folder));
  const temporary = `${folder}.building-${process.pid}`;
  await rm(temporary, { recursive: true, force: true });
  await mkdir(temporary);
  try {
    await build(temporary);
    await rename(temporary, folder);
  } catch (error) {
    await rm(temporary, { recursive: true, force: true });
    if (!existsSync(folder)) {
      throw error;
    }
  }
  return folder;
}

/** Removes what killed builds of the same folder left behind. */
async function removeAbandoned(parent: string, name: string): Promise<void> {
  const prefix = `${name}.building-`;
  for (const entry of await readdir(parent)) {
    if (entry.startsWith(prefix) && !isRunning(Number(entry.slice(prefix.length)))) {
      await rm(join(parent, entry), { recursive: true, force: true });
    }
  }
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}
