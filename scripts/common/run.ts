import { spawn } from 'node:child_process';
import { constants } from 'node:os';
import { PROJECT_ROOT } from './project.ts';

export interface RunOptions {
  readonly cwd?: string;
  /** Added to this process's environment. */
  readonly env?: Readonly<Record<string, string>>;
  /** The program is ended after this time and the run counts as failed. */
  readonly timeoutMs?: number;
  /** 'inherit' shows the output, 'capture' returns it. */
  readonly output?: 'inherit' | 'capture';
}

export interface RunResult {
  /** Exit code; 128 + signal number when a signal ended it, 127 when it could not be started. */
  readonly code: number;
  /** Both output streams, in the order they came; empty when the output was inherited. */
  readonly output: string;
}

const FORWARDED_SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** Runs a program to its end and passes on the signals that this process gets. Never throws for a failed program. */
export function run(command: string, args: readonly string[], options: RunOptions = {}): Promise<RunResult> {
  const capture = options.output === 'capture';
  return new Promise((resolve) => {
    const chunks: string[] = [];
    const child = spawn(command, args, {
      cwd: options.cwd ?? PROJECT_ROOT,
      env: { ...process.env, ...options.env },
      stdio: capture ? ['ignore', 'pipe', 'pipe'] : 'inherit',
      timeout: options.timeoutMs,
      killSignal: 'SIGKILL',
    });
    child.stdout?.setEncoding('utf8').on('data', (text: string) => chunks.push(text));
    child.stderr?.setEncoding('utf8').on('data', (text: string) => chunks.push(text));

    const forward = (signal: NodeJS.Signals): void => {
      child.kill(signal);
    };
    for (const signal of FORWARDED_SIGNALS) {
      process.on(signal, forward);
    }
    const finish = (code: number): void => {
      for (const signal of FORWARDED_SIGNALS) {
        process.off(signal, forward);
      }
      resolve({ code, output: chunks.join('') });
    };
    child.once('error', (error) => {
      chunks.push(error.message);
      finish(127);
    });
    child.once('close', (code, signal) => {
      finish(code ?? 128 + (signal === null ? 0 : constants.signals[signal]));
    });
  });
}

/** As `run`, with the output captured; throws with that output when the program fails. */
export async function runOrThrow(command: string, args: readonly string[], options: RunOptions = {}): Promise<string> {
  const result = await run(command, args, { ...options, output: 'capture' });
  if (result.code !== 0) {
    throw new Error(`${command} ${args.join(' ')} ended with ${result.code}\n${result.output.trimEnd()}`);
  }
  return result.output;
}

/** npm as a program and its first arguments: the one that runs this script, else the one on the PATH. */
export function npmCommand(): { readonly command: string; readonly args: readonly string[] } {
  const script = process.env.npm_execpath;
  return script?.endsWith('.js') ? { command: process.execPath, args: [script] } : { command: 'npm', args: [] };
}
