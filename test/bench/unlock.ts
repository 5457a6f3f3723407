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
  /** From the click on Unlock to Today as one can use it: the navigation, the forms for mood and stress and the check-in. */
  readonly usableToday: readonly number[];
  /** From the click to all that is on it: the entries of the last days, too. */
  readonly wholeToday: readonly number[];
  /** From the usable Today to the first answer of the search. */
  readonly searchReady: readonly number[];
}

/** Nobody types a passphrase in less; what the app does with its first seconds falls into it. */
const typingMilliseconds = 3_000;

/** Unlocks by the screen, `runs` times, each in an app that has just been started. */
export async function measureUnlock(folder: SeededFolder, runs: number): Promise<UnlockTimes> {
  const keyDerivation: number[] = [];
  const usableToday: number[] = [];
  const wholeToday: number[] = [];
  const searchReady: number[] = [];
  for (let run = 0; run < runs; run += 1) {
    keyDerivation.push(await deriveOnce(folder.dataDir));
    const app = await startApp(folder.dataDir);
    try {
      const page = app.page();
      const password = page.getByRole('textbox', { name: 'Password', exact: true });
      await password.fill(signIn.password);
      await page.waitForTimeout(typingMilliseconds);
      const { usable, whole, search } = await unlockOnce(page);
      usableToday.push(usable);
      wholeToday.push(whole);
      searchReady.push(search - usable);
    } finally {
      await app.close();
    }
  }
  return { keyDerivation, usableToday, wholeToday, searchReady };
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

/**
 * Clicks and watches from inside the page, so that no message to another process is measured. Milliseconds from the
 * click; each moment is one frame later than it was seen in the document, so that it has been painted, too.
 */
function unlockOnce(page: Page): Promise<{ usable: number; whole: number; search: number }> {
  return page.evaluate(async () => {
    const button = [...document.querySelectorAll('button')].find(({ textContent }) => textContent === 'Unlock');
    if (button === undefined) throw new Error('There is no button to unlock with.');
    const nextFrame = () => new Promise((resolve) => requestAnimationFrame(resolve));
    const start = performance.now();
    // Looking at every frame would take from the derivation what it needs.
    const paintedWhen = async (isThere: () => boolean): Promise<number> => {
      await new Promise<void>((resolve) => {
        const watcher = new MutationObserver(() => {
          if (!isThere()) return;
          watcher.disconnect();
          resolve();
        });
        watcher.observe(document.body, { childList: true, subtree: true });
        if (isThere()) resolve();
      });
      await nextFrame();
      await nextFrame();
      return performance.now() - start;
    };

    button.click();
    const usable = await paintedWhen(
      () => document.querySelector('nav a') !== null && document.querySelectorAll('main form').length >= 3,
    );
    const whole = await paintedWhen(
      () =>
        document.querySelector('main h3') !== null && document.querySelector('main .mantine-Skeleton-root') === null,
    );
    const answer = await Reflect.get(window, 'evenkeel').invoke('journal.list', { q: 'harbour', per_page: 1 });
    if (!answer.success) throw new Error(`The search failed: ${JSON.stringify(answer)}`);
    return { usable, whole, search: performance.now() - start };
  });
}
