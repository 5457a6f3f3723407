/** The libraries and tools of the operating system that a stock Electron needs on Debian and its relatives. */

import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { run } from '../common/run.ts';
import { say, UserProblem } from '../common/script.ts';

/** Debian 12 names; a second name is what later releases call the same package. */
const LIBRARIES = [
  ['libgtk-3-0', 'libgtk-3-0t64'],
  ['libnss3'],
  ['libasound2', 'libasound2t64'],
  ['libgbm1'],
  ['libxss1'],
  ['libatk-bridge2.0-0', 'libatk-bridge2.0-0t64'],
  ['libnotify4'],
  ['libsecret-1-0'],
  ['dbus'],
] as const;
const DISPLAY_TOOLS = [['xvfb'], ['xauth']] as const;
const COMPILER = [['build-essential'], ['python3']] as const;

type Wanted = readonly (readonly string[])[];

/** Makes sure the shared libraries of an Electron executable are there (Linux only). */
export async function requireLibraries(executable: string): Promise<void> {
  if (process.platform !== 'linux') {
    return;
  }
  const missing = await missingLibraries(executable);
  if (missing.length > 0) {
    await install(LIBRARIES, `libraries that Electron needs (${missing.join(', ')})`);
    const stillMissing = await missingLibraries(executable);
    if (stillMissing.length > 0) {
      throw new UserProblem(`Electron cannot start: ${stillMissing.join(', ')} could not be found.`);
    }
  }
}

/** Makes sure `xvfb-run` is there. */
export async function requireVirtualDisplay(): Promise<void> {
  if (!isOnPath('xvfb-run') || !isOnPath('xauth')) {
    await install(DISPLAY_TOOLS, 'a virtual display');
  }
}

/** Makes sure C++ code can be built. */
export async function requireCompiler(): Promise<void> {
  if (!['g++', 'make', 'python3'].every(isOnPath)) {
    await install(COMPILER, 'a compiler');
  }
}

async function missingLibraries(executable: string): Promise<string[]> {
  const { output } = await run('ldd', [executable], { output: 'capture' });
  return output
    .split('\n')
    .filter((line) => line.includes('=> not found'))
    .map((line) => line.trim().split(' ')[0] ?? line);
}

function isOnPath(program: string): boolean {
  return (process.env.PATH ?? '').split(delimiter).some((folder) => existsSync(join(folder, program)));
}

async function install(wanted: Wanted, what: string): Promise<void> {
  const byHand = `apt-get install ${wanted.map(([name]) => name).join(' ')}`;
  if (!isOnPath('apt-get')) {
    throw new UserProblem(`Missing: ${what}. On Debian: ${byHand}`);
  }
  if (process.getuid?.() !== 0) {
    throw new UserProblem(`Missing: ${what}. Install with: sudo ${byHand}`);
  }
  say(`Installing ${what} with apt-get …`);
  const env = { DEBIAN_FRONTEND: 'noninteractive' };
  await run('apt-get', ['update', '-q'], { env, output: 'capture' });
  const names = await Promise.all(wanted.map(firstAvailable));
  const result = await run('apt-get', ['install', '-y', '-q', '--no-install-recommends', ...names], {
    env,
    output: 'capture',
  });
  if (result.code !== 0) {
    throw new UserProblem(`apt-get could not install ${what}:\n${result.output.trimEnd()}\nBy hand: ${byHand}`);
  }
}

async function firstAvailable(names: readonly string[]): Promise<string> {
  for (const name of names) {
    const { output } = await run('apt-cache', ['policy', name], { output: 'capture' });
    if (/Candidate: (?!\(none\))/.test(output)) {
      return name;
    }
  }
  return names[0] ?? '';
}
