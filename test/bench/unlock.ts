import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { systemClock, systemRandom } from '../../src-main/vault/environment.ts';
import { readHeader } from '../../src-main/vault/header.ts';
import { Kdf, passwordBytes, shippedKdf } from '../../src-main/vault/kdf.ts';
import { startApp } from '../e2e/support/runningApp.ts';
import { type SeededFolder, signIn } from './dataSets.ts';

export interface UnlockTimes {
  /** The key derivation alone, in a process with nothing else to do. */
  readonly keyDerivation: readonly number[];
  /** From the click on Unlock to Today with everything on it. */
  readonly usableToday: readonly number[];
  /** From there to the first answer of the search. */
  readonly searchReady: readonly number[];
}

/** Unlocks by the screen, `runs` times, each in an app that has just been started. */
export async function measureUnlock(folder: SeededFolder, runs: number): Promise<UnlockTimes> {
  const keyDerivation: number[] = [];
  const usableToday: number[] = [];
  const searchReady: number[] = [];
  for (let run = 0; run < runs; run += 1) {
    keyDerivation.push(await deriveOnce(folder.dataDir));
    const app = await startApp(folder.dataDir);
    try {
      const page = app.page();
      const password = page.getByRole('textbox', { name: 'Password', exact: true });
      await password.fill(signIn.password);
      const [today, search] = await unlockOnce(page);
      usableToday.push(today);
      searchReady.push(search);
    } finally {
      await app.close();
    }
  }
  return { keyDerivation, usableToday, searchReady };
}

/** With the parameters that stand in the header of the account. */
async function deriveOnce(dataDir: string): Promise<number> {
  const [vaultId = ''] = readdirSync(join(dataDir, 'vaults'));
  const { header } = readHeader(join(dataDir, 'vaults', vaultId), vaultId);
  const kdf = new Kdf(shippedKdf, systemClock, systemRandom);
  const start = performance.now();
  await kdf.derive(passwordBytes(signIn.password), header.kdf, 'window');
  return performance.now() - start;
}

/** Clicks and watches from inside the page, so that no message to another process is measured. */
function unlockOnce(page: Page): Promise<[today: number, search: number]> {
  return page.evaluate(async () => {
    const button = [...document.querySelectorAll('button')].find(({ textContent }) => textContent === 'Unlock');
    if (button === undefined) throw new Error('There is no button to unlock with.');
    const isUsable = (): boolean =>
      // The form for the mood, the check-in and the recent entries are there; nothing is on its way any more.
      document.querySelectorAll('main form').length >= 2 &&
      document.querySelector('main h3') !== null &&
      document.querySelector('main .mantine-Skeleton-root') === null;
    const nextFrame = () => new Promise((resolve) => requestAnimationFrame(resolve));

    const start = performance.now();
    button.click();
    while (!isUsable()) await nextFrame();
    // Once more, so that it has been painted, too.
    await nextFrame();
    const today = performance.now();
    const answer = await Reflect.get(window, 'evenkeel').invoke('journal.list', { q: 'harbour', per_page: 1 });
    if (!answer.success) throw new Error(`The search failed: ${JSON.stringify(answer)}`);
    return [today - start, performance.now() - today];
  });
}
