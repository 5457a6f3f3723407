/**
 * The native add-ons for an Electron older than 36.
 *
 * The binaries inside the npm packages want Node-API 10: the SQLite driver is refused by an older runtime, and argon2,
 * which only says so in its header, takes the process down with it. For an older runtime both are built once from the
 * source in their npm packages with Node-API 9 (see napiCompat.h). The results run on Node 20, Node 24 and every
 * Electron from 33 on alike, so they simply take the place of the shipped files and nothing else needs to know.
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
const PLATFORM = `${process.platform}-${process.arch}`;

interface Addon {
  readonly package: string;
  /** Name of its folder in the cache. */
  readonly label: string;
  /** What is said while it is built. */
  readonly announcement: string;
  /** The file that the package loads, below its folder. */
  readonly shipped: string;
  /** What the build makes, in build/Release. */
  readonly built: string;
}

const ADDONS: readonly Addon[] = [
  {
    package: 'better-sqlite3',
    label: 'sqlite-driver',
    announcement: 'Building the SQLite driver for the development runtime (once, about a minute) …',
    shipped: join('prebuilds', `${PLATFORM}.node`),
    built: 'better_sqlite3.node',
  },
  {
    package: 'argon2',
    label: 'argon2',
    announcement: 'Building the key derivation for the development runtime (once, a few seconds) …',
    // Where the fallback runtime runs there is no other C library.
    shipped: join('prebuilds', PLATFORM, 'argon2.glibc.node'),
    built: 'argon2.node',
  },
];

/** Puts add-ons that an old runtime can load into node_modules; does nothing when they are there already. */
export async function installOldRuntimeAddons(): Promise<void> {
  for (const addon of ADDONS) {
    await installAddon(addon);
  }
}

async function installAddon(addon: Addon): Promise<void> {
  const version = installedVersion(addon.package);
  const header = await readFile(COMPAT_HEADER);
  const key = createHash('sha256').update(header).digest('hex').slice(0, 12);
  const folder = join(cacheDir(), `${addon.label}-${version}-napi9-${PLATFORM}-${key}`);
  await cachedFolder(folder, (target) => buildAddon(addon, target));

  const built = join(folder, 'driver.node');
  const installed = join(MODULES_DIR, addon.package, addon.shipped);
  if ((await readFile(installed)).equals(await readFile(built))) {
    return;
  }
  // Renamed over the old file, which running programs may have mapped.
  const incoming = `${installed}.${process.pid}`;
  await copyFile(built, incoming);
  await rename(incoming, installed);
}

async function buildAddon(addon: Addon, target: string): Promise<void> {
  await requireCompiler();
  say(addon.announcement);
  const source = join(target, addon.package);
  await cp(join(MODULES_DIR, addon.package), source, { recursive: true });
  await mkdir(join(target, 'gyp'));
  const header = join(target, 'compat.h');
  await copyFile(COMPAT_HEADER, header);
  const headers = join(MODULES_DIR, `node-${PLATFORM}`);
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
  await copyFile(join(source, 'build', 'Release', addon.built), join(target, 'driver.node'));
  await rm(source, { recursive: true });
  await rm(join(target, 'gyp'), { recursive: true });
}
