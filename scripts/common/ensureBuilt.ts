import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { MODULES_DIR, OUT_DIR, PROJECT_ROOT } from './project.ts';
import { runOrThrow } from './run.ts';
import { say } from './script.ts';

/** What the build reads. */
const SOURCES = [
  'src-main',
  'src-renderer',
  'src-shared',
  'resources',
  'electron.vite.config.ts',
  'package.json',
  'package-lock.json',
  'tsconfig.base.json',
];
const STAMP_NAME = 'build-stamp';
const STAMP = join(OUT_DIR, STAMP_NAME);
const ELECTRON_VITE = join(MODULES_DIR, 'electron-vite', 'bin', 'electron-vite.js');

/** Builds the app if its sources are not those of the last build (compared by content, about 30 ms). */
export async function ensureBuilt(): Promise<void> {
  const current = await sourcesDigest();
  const built = existsSync(STAMP) ? await readFile(STAMP, 'utf8') : '';
  if (built !== current) {
    await build(current);
  }
}

/**
 * Builds main, preload and renderer into out/. They are built in another folder that takes the place of out/ when all
 * is done, so a build that fails or is interrupted leaves the last one as it was.
 */
export async function build(digest?: string): Promise<void> {
  say('Building …');
  const stamp = digest ?? (await sourcesDigest());
  const fresh = join(PROJECT_ROOT, `out.building-${process.pid}`);
  const old = join(PROJECT_ROOT, `out.old-${process.pid}`);
  try {
    await mkdir(fresh, { recursive: true });
    await runOrThrow(process.execPath, [ELECTRON_VITE, 'build', '--logLevel', 'warn'], {
      env: { EVENKEEL_BUILD_DIR: basename(fresh) },
    });
    await writeFile(join(fresh, STAMP_NAME), stamp);
    if (existsSync(OUT_DIR)) {
      await rename(OUT_DIR, old);
    }
    await rename(fresh, OUT_DIR);
  } finally {
    await rm(fresh, { recursive: true, force: true });
    await rm(old, { recursive: true, force: true });
  }
}

/** Makes the next `ensureBuilt` build, whatever is in out/. */
export async function forgetBuild(): Promise<void> {
  await rm(STAMP, { force: true });
}

async function sourcesDigest(): Promise<string> {
  const hash = createHash('sha256');
  for (const source of SOURCES) {
    const path = join(PROJECT_ROOT, source);
    const files = (await isFolder(path)) ? await filesIn(path) : [path];
    for (const file of files) {
      hash
        .update(file)
        .update('\0')
        .update(await readFile(file))
        .update('\0');
    }
  }
  return hash.digest('hex');
}

async function isFolder(path: string): Promise<boolean> {
  const found = await readdir(path).catch(() => undefined);
  return found !== undefined;
}

async function filesIn(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}
