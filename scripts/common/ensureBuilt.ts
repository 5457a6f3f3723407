import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { OUT_DIR, PROJECT_ROOT } from './project.ts';
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
const STAMP = join(OUT_DIR, 'build-stamp');

/** Builds the app if its sources are not those of the last build (compared by content, about 30 ms). */
export async function ensureBuilt(): Promise<void> {
  const current = await sourcesDigest();
  const built = existsSync(STAMP) ? await readFile(STAMP, 'utf8') : '';
  if (built !== current) {
    await build(current);
  }
}

/** Builds main, preload and renderer into out/. */
export async function build(digest?: string): Promise<void> {
  say('Building …');
  const stamp = digest ?? (await sourcesDigest());
  await rm(OUT_DIR, { recursive: true, force: true });
  const vite = join(PROJECT_ROOT, 'node_modules', 'electron-vite', 'bin', 'electron-vite.js');
  await runOrThrow(process.execPath, [vite, 'build', '--logLevel', 'warn']);
  await mkdir(OUT_DIR, { recursive: true });
  await writeFile(STAMP, stamp);
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
