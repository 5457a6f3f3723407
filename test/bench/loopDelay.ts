/**
 * Loaded into the measured server (`--import`): on SIGUSR2 it says on standard error for how long at most the main
 * thread has answered nothing since the last time, in milliseconds.
 */

import { monitorEventLoopDelay } from 'node:perf_hooks';
import { isMainThread } from 'node:worker_threads';

const resolutionMs = 1;

if (isMainThread) {
  const delay = monitorEventLoopDelay({ resolution: resolutionMs });
  delay.enable();
  process.on('SIGUSR2', () => {
    // What is counted is the time from one tick to the next, of which the tick's own millisecond is no delay.
    process.stderr.write(`longest block ${(delay.max / 1e6 - resolutionMs).toFixed(1)}\n`);
    delay.reset();
  });
}
