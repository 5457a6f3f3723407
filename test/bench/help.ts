import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { beginEntry, signUp } from '../e2e/support/person.ts';
import { startApp } from '../e2e/support/runningApp.ts';

const words = 'A long day, and nothing helped. I want to kill myself.';
const madeReadyMilliseconds = 5_000;
/** Of Germany, where the computer of the tests stands. */
const line = 'TelefonSeelsorge';

/**
 * From the click on Save, under a journal entry that says at a high level what its writer thinks of, to the help with a
 * line of the country; `runs` times, each in an account of its own, since help opens by itself once for a reason.
 */
export async function measureHelp(runs: number): Promise<readonly number[]> {
  const times: number[] = [];
  for (let run = 0; run < runs; run += 1) {
    const dataDir = mkdtempSync(join(tmpdir(), 'evenkeel-bench-'));
    const app = await startApp(dataDir);
    try {
      await signUp(app);
      const page = app.page();
      await beginEntry(page, 'Night');
      await page.keyboard.type(words);
      // Nobody has written an entry within the first seconds of the app, in which it makes ready to read.
      await page.waitForTimeout(madeReadyMilliseconds);
      times.push(await shownAfterSave(page));
    } finally {
      await app.close();
      rmSync(dataDir, { recursive: true, force: true });
    }
  }
  return times;
}

/** Milliseconds; watched from inside the page, one frame later than seen in the document, so that it has been painted. */
function shownAfterSave(page: Page): Promise<number> {
  return page.evaluate(async (wanted) => {
    const button = [...document.querySelectorAll('button')].find(({ textContent }) => textContent === 'Save');
    if (button === undefined) throw new Error('There is no button to save with.');
    const nextFrame = () => new Promise((resolve) => requestAnimationFrame(resolve));
    const start = performance.now();
    button.click();
    do await nextFrame();
    while (document.querySelector('[role="dialog"]')?.textContent?.includes(wanted) !== true);
    await nextFrame();
    return performance.now() - start;
  }, line);
}
