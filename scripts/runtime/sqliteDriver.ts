/**
 * The SQLite driver for an Electron older than 36.
 *
 * The driver's own binary wants Node-API 10. For an older runtime it is built once from the source in its npm package
 * with Node-API 9 (see napiCompat.h). The result runs on Node 20, Node 24 and every Electron from 33 on alike, so it
 * simply takes the place of the shipped file and nothing else needs to know.
 */

import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { copyFile, cp, mkdir, readFile, rename, rm } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { installedVersion, MODULES_DIR } from '../common/project.ts';
import { runOrThrow } from '../common/run.ts';
import { say } from '../common/script.ts';
import { cacheDir, cachedFolder } from './cachedFolder.ts';
import { requireCompiler } from './systemPackages.ts';

export const FIRST_ELECTRON_WITH_NODE_API_10 = 36;

const COMPAT_HEADER = join(import.meta.dirname, 'napiCompat.h');
const INSTALLED_BINARY = join(MODULES_DIR, 'better-sqlite3', 'prebuilds', `${process.platform}-${process.arch}.node`);

/** Puts a driver that an old runtime can load into node_modules; does nothing when it is there already. */
export async function installOldRuntimeDriver(): Promise<void> {
  const version = installedVersion('better-sqlite3');
  const header = await readFile(COMPAT_HEADER);
  const key = createHash('sha256').update(header).digest('hex').slice(0, 12);
  const folder = join(cacheDir(), `sqlite-driver-${version}-napi9-${process.platform}-${process.arch}-${key}`);
  await cachedFolder(folder, buildDriver);

  const built = join(folder, 'driver.node');
  if ((await readFile(INSTALLED_BINARY)).equals(await readFile(built))) {
    return;
  }
  // Renamed over the old file, which running programs may have mapped.
  const incoming = `${INSTALLED_BINARY}.${process.pid}`;
  await copyFile(built, incoming);
  await rename(incoming, INSTALLED_BINARY);
}

async function buildDriver(target: string): Promise<void> {
  await requireCompiler();
  say('Building the SQLite driver for the development runtime (once, about a minute) …');
  const source = join(target, 'better-sqlite3');
  await cp(join(MODULES_DIR, 'better-sqlite3'), source, { recursive: true });
  await mkdir(join(target, 'gyp'));
  const header = join(target, 'compat.h');
  await copyFile(COMPAT_HEADER, header);
  const headers = join(MODULES_DIR, `node-${process.platform}-${process.arch}`);
  const nodeDir = existsSync(join(headers, 'include')) ? [`--nodedir=${headers}`] : [];
  await runOrThrow(
    process.execPath,
    [
      join(MODULES_DIR, 'node-gyp', 'bin', 'node-gyp.js'),
      'rebuild',
      '--release',
      '--force_build=1',
      `--jobs=${availableParallelism()}`,
      `--devdir=${join(target, 'gyp')}`,
      ...nodeDir,
    ],
    {
      cwd: source,
      env: {
        NODE_PATH: MODULES_DIR,
        CXXFLAGS: `-UNAPI_VERSION -DNAPI_VERSION=9 -include ${header}`,
      },
    },
  );
  await copyFile(join(source, 'build', 'Release', 'better_sqlite3.node'), join(target, 'driver.node'));
  await rm(source, { recursive: true });
  await rm(join(target, 'gyp'), { recursive: true });
}
