import type { Page } from '@playwright/test';
import { startApp } from '../e2e/support/runningApp.ts';
import { type SeededFolder, signIn } from './dataSets.ts';
import type { Operation, OperationId } from './operations.ts';
import { type Timings, timingsOf } from './timings.ts';

interface WindowClient {
  invoke(name: string, payload: unknown): Promise<{ readonly success: boolean }>;
}

/** The real window, measured in its page: from the call of the narrow client to its answer (clock ticks of 0.1 ms). */
export async function measureOverIpc(
  { dataDir }: SeededFolder,
  operations: readonly Operation[],
  warmUps: number,
): Promise<ReadonlyMap<OperationId, Timings>> {
  const app = await startApp(dataDir);
  try {
    const page = app.page();
    await invoke(page, 'auth.login', signIn);
    await invoke(page, 'journal.list', { q: 'ready' });
    const results = new Map<OperationId, Timings>();
    for (const operation of operations) results.set(operation.id, timingsOf(await measure(page, operation, warmUps)));
    return results;
  } finally {
    await app.close();
  }
}

async function measure(page: Page, { before, calls }: Operation, warmUps: number): Promise<number[]> {
  return page.evaluate(
    async ({ before, calls, warmUps }) => {
      const client: WindowClient = Reflect.get(window, 'evenkeel');
      const call = async ({ name, input }: { name: string; input: unknown }): Promise<number> => {
        const start = performance.now();
        const answer = await client.invoke(name, input);
        const milliseconds = performance.now() - start;
        if (!answer.success) throw new Error(`${name} failed: ${JSON.stringify(answer)}`);
        return milliseconds;
      };
      for (const warmUp of calls.slice(0, warmUps)) await call(warmUp);
      const times: number[] = [];
      for (const one of calls) {
        if (before !== undefined) await call(before);
        times.push(await call(one));
      }
      return times;
    },
    { before, calls, warmUps },
  );
}

async function invoke(page: Page, name: string, input: unknown): Promise<void> {
  const answer = await page.evaluate(
    ({ name, input }) => (Reflect.get(window, 'evenkeel') as WindowClient).invoke(name, input),
    { name, input },
  );
  if (!answer.success) throw new Error(`${name} failed: ${JSON.stringify(answer)}`);
}
