import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { getEnvironmentData } from 'node:worker_threads';

/** Under which the number of calls that are left is handed to workers. */
export const callsLeftKey = 'calls-left';

const names = ['openSync', 'writeSync', 'fsyncSync', 'renameSync', 'rmSync', 'mkdirSync', 'copyFileSync'] as const;

/**
 * From here on every call that changes a file counts down a number that all threads share; at 0 the process is killed
 * before the call.
 */
export function killAtWrite(): void {
  const left = new Int32Array(getEnvironmentData(callsLeftKey) as SharedArrayBuffer);
  for (const name of names) {
    const original = fs[name] as (...args: unknown[]) => unknown;
    Object.assign(fs, {
      [name]: (...args: unknown[]) => {
        if (Atomics.sub(left, 0, 1) === 1) {
          process.kill(process.pid, 'SIGKILL');
          Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0);
        }
        return original(...args);
      },
    });
  }
  syncBuiltinESMExports();
}
