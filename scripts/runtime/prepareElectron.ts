/** Finds or fetches the Electron that this checkout runs on. Nothing else in the project knows where it came from. */

import { lookup } from 'node:dns/promises';
import { existsSync, readFileSync } from 'node:fs';
import { connect } from 'node:net';
import { join } from 'node:path';
import { installedVersion, MODULES_DIR } from '../common/project.ts';
import { run } from '../common/run.ts';
import { say, UserProblem } from '../common/script.ts';
import { FALLBACK_VERSION, fallbackElectron } from './fallbackElectron.ts';
import { FIRST_ELECTRON_WITH_NODE_API_10, installOldRuntimeDriver } from './sqliteDriver.ts';
import { requireLibraries } from './systemPackages.ts';

export interface ElectronRuntime {
  readonly source: 'official' | 'override' | 'fallback';
  /** Folder with the executable, its libraries and `version`. */
  readonly distDir: string;
  readonly executable: string;
  readonly version: string;
}

const PACKAGE_DIR = join(MODULES_DIR, 'electron');
const PROBE_TIMEOUT_MS = 5_000;
const DOWNLOAD_TIMEOUT_MS = 15 * 60_000;

/**
 * A runtime that can be started: official if it can be had, else (Linux x64 only) the fallback. Installs missing
 * system libraries and the matching SQLite driver, and sets the variables by which the `electron` package, Playwright
 * and electron-vite find the executable.
 */
export async function prepareElectron(): Promise<ElectronRuntime> {
  const runtime = await findElectron();
  if (runtime.source !== 'official') {
    process.env.ELECTRON_OVERRIDE_DIST_PATH = runtime.distDir;
  }
  process.env.ELECTRON_EXEC_PATH = runtime.executable;
  await requireLibraries(runtime.executable);
  if (Number.parseInt(runtime.version, 10) < FIRST_ELECTRON_WITH_NODE_API_10) {
    await installOldRuntimeDriver();
  }
  return runtime;
}

/** Chromium refuses to run as root inside its sandbox. Only for the development commands, never in a package. */
export function rootSwitches(): readonly string[] {
  return process.platform === 'linux' && process.getuid?.() === 0 ? ['--no-sandbox'] : [];
}

async function findElectron(): Promise<ElectronRuntime> {
  const override = process.env.ELECTRON_OVERRIDE_DIST_PATH;
  if (override) {
    const runtime = runtimeIn('override', override);
    if (runtime === undefined) {
      throw new UserProblem(`ELECTRON_OVERRIDE_DIST_PATH holds no Electron: ${override}`);
    }
    return announced(runtime, 'from ELECTRON_OVERRIDE_DIST_PATH');
  }

  const wanted = installedVersion('electron');
  const installed = officialRuntime(wanted);
  if (installed !== undefined) {
    return announced(installed, 'official');
  }
  const problem = await installOfficial(wanted);
  const fresh = officialRuntime(wanted);
  if (fresh !== undefined) {
    return announced(fresh, 'official');
  }

  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new UserProblem(`Electron ${wanted} could not be downloaded (${problem}). Try again when online.`);
  }
  const fallback = runtimeIn('fallback', await fallbackElectron());
  if (fallback === undefined) {
    throw new Error('The development runtime is not complete');
  }
  say(
    `Runtime: development runtime Electron ${FALLBACK_VERSION}, because Electron ${wanted} could not be downloaded (${problem}).`,
  );
  return fallback;
}

function announced(runtime: ElectronRuntime, origin: string): ElectronRuntime {
  say(`Runtime: Electron ${runtime.version} (${origin}).`);
  return runtime;
}

function officialRuntime(wanted: string): ElectronRuntime | undefined {
  const runtime = runtimeIn('official', join(PACKAGE_DIR, 'dist'));
  const complete = existsSync(join(PACKAGE_DIR, 'path.txt'));
  return complete && runtime?.version === wanted ? runtime : undefined;
}

function runtimeIn(source: ElectronRuntime['source'], distDir: string): ElectronRuntime | undefined {
  const executable = join(distDir, executableName());
  const versionFile = join(distDir, 'version');
  if (!existsSync(executable) || !existsSync(versionFile)) {
    return undefined;
  }
  return { source, distDir, executable, version: readFileSync(versionFile, 'utf8').trim().replace(/^v/, '') };
}

function executableName(): string {
  switch (process.platform) {
    case 'darwin':
      return join('Electron.app', 'Contents', 'MacOS', 'Electron');
    case 'win32':
      return 'electron.exe';
    default:
      return 'electron';
  }
}

/** Runs Electron's own installer. Returns why it failed, in a few words; an empty text when it did not. */
async function installOfficial(version: string): Promise<string> {
  const unreachable = await probeDownload();
  if (unreachable !== undefined) {
    return unreachable;
  }
  say(`Downloading Electron ${version} …`);
  const result = await run(process.execPath, [join(PACKAGE_DIR, 'install.js')], {
    output: 'capture',
    timeoutMs: DOWNLOAD_TIMEOUT_MS,
  });
  return result.code === 0 ? '' : (/\b(E[A-Z]{4,}|HTTPError[^\n]*)/.exec(result.output)?.[0] ?? 'its installer failed');
}

/**
 * Asks in a few seconds whether the download can be reached at all. Its installer would wait for minutes where a
 * firewall swallows packets. Behind a proxy the question cannot be asked this way, so the installer decides.
 */
async function probeDownload(): Promise<string | undefined> {
  if (process.env.HTTPS_PROXY || process.env.https_proxy || process.env.ELECTRON_GET_USE_PROXY) {
    return undefined;
  }
  const mirror = process.env.ELECTRON_MIRROR || process.env.npm_config_electron_mirror || 'https://github.com/';
  const { hostname, port } = new URL(mirror);
  try {
    const { address } = await lookup(hostname);
    await reach(address, Number(port) || 443);
    return undefined;
  } catch (error) {
    return error instanceof Error && 'code' in error ? String(error.code) : 'no answer';
  }
}

function reach(host: string, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    const socket = connect({ host, port, timeout: PROBE_TIMEOUT_MS });
    socket.once('connect', () => {
      socket.destroy();
      resolve();
    });
    socket.once('timeout', () => socket.destroy(new Error('no answer')));
    socket.once('error', reject);
  });
}
