/** The backup worker on a disk that takes nothing any more from the n-th write on. */
import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { getEnvironmentData } from 'node:worker_threads';

const left = new Int32Array(getEnvironmentData('writes-left') as SharedArrayBuffer);
for (const name of ['writeSync', 'fsyncSync', 'renameSync'] as const) {
  const original = fs[name] as (...args: unknown[]) => unknown;
  Object.assign(fs, {
    [name]: (...args: unknown[]) => {
      if (Atomics.sub(left, 0, 1) <= 1) throw Object.assign(new Error('ENOSPC'), { code: 'ENOSPC' });
      return original(...args);
    },
  });
}
syncBuiltinESMExports();
await import('../../../src-main/vault/backups/worker.ts');
