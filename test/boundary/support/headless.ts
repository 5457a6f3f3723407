import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { ensureBuilt } from '../../../scripts/common/ensureBuilt.ts';
import { OUT_DIR } from '../../../scripts/common/project.ts';

/** The headless server as a process of its own: what `npm run serve` runs. */

export interface LaunchOptions {
  /** Passed as --data-dir. */
  readonly dataDir?: string;
  /** Further arguments; without a --port among them the server picks a free one. */
  readonly args?: readonly string[];
  /** All of the environment beside PATH and HOME. */
  readonly env?: Readonly<Record<string, string>>;
  /** The script to run; default: the built server. */
  readonly entry?: string;
  /** A program with its arguments that starts the server. */
  readonly through?: readonly string[];
}

export interface Exit {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
}

interface Launched {
  readonly pid: number;
  stdout(): string;
  stderr(): string;
  /** When the process has ended and all it wrote is here. */
  readonly exited: Promise<Exit>;
  /** Sends a signal and waits for the end. */
  end(signal?: NodeJS.Signals): Promise<Exit>;
}

export interface Headless extends Launched {
  readonly origin: string;
}

const running = new Set<ChildProcess>();
const listeningLine = /^Evenkeel listening on (http:\/\/127\.0\.0\.1:\d+)\n$/;

const serveEntry = join(OUT_DIR, 'main', 'serve.cjs');

/** Starts the process and does not wait for anything. */
async function launch({ dataDir, args, env = {}, entry = serveEntry, through = [] }: LaunchOptions): Promise<Launched> {
  await ensureBuilt();
  const [program = '', ...rest] = [
    ...through,
    process.execPath,
    entry,
    ...(dataDir === undefined ? [] : ['--data-dir', dataDir]),
    ...(args ?? ['--port', '0']),
  ];
  const child = spawn(program, rest, {
    env: { PATH: process.env.PATH, HOME: process.env.HOME, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  running.add(child);
  const output = { stdout: '', stderr: '' };
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    output.stdout += text;
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    output.stderr += text;
  });
  const exited = once(child, 'close').then(([code, signal]): Exit => {
    running.delete(child);
    return { code, signal };
  });
  await once(child, 'spawn');
  return {
    pid: child.pid as number,
    stdout: () => output.stdout,
    stderr: () => output.stderr,
    exited,
    end(signal = 'SIGTERM') {
      child.kill(signal);
      return exited;
    },
  };
}

/** Starts the server and waits until it listens. Throws with what it said when it ends instead. */
export async function startHeadless(options: LaunchOptions): Promise<Headless> {
  const launched = await launch(options);
  const hasEnded = launched.exited.then((exit) => {
    throw new Error(`The server ended with ${JSON.stringify(exit)}: ${launched.stderr()}`);
  });
  hasEnded.catch(() => undefined);
  for (;;) {
    const line = listeningLine.exec(launched.stdout());
    if (line?.[1] !== undefined) return { ...launched, origin: line[1] };
    await Promise.race([hasEnded, new Promise((resolve) => setTimeout(resolve, 10))]);
  }
}

export interface Refusal extends Exit {
  readonly stdout: string;
  readonly stderr: string;
}

/** How a start ends that is expected to fail; a server that listens after all is ended and shows in `stdout`. */
export async function refusedStart(options: LaunchOptions): Promise<Refusal> {
  const launched = await launch(options);
  let hasEnded = false;
  const exited = launched.exited.finally(() => {
    hasEnded = true;
  });
  while (!hasEnded && launched.stdout() === '') await new Promise((resolve) => setTimeout(resolve, 10));
  if (!hasEnded) await launched.end();
  return { ...(await exited), stdout: launched.stdout(), stderr: launched.stderr() };
}

/** Ends what a test left running; for `afterEach`. */
export async function endAll(): Promise<void> {
  await Promise.all(
    [...running].map(async (child) => {
      const closed = once(child, 'close');
      child.kill('SIGKILL');
      await closed;
    }),
  );
}
