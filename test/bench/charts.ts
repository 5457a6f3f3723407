import type { Page } from '@playwright/test';
import { goTo, unlock } from '../e2e/support/person.ts';
import { startApp } from '../e2e/support/runningApp.ts';
import type { SignIn } from './overRest.ts';

export interface ChartTimes {
  /** From the click on All to ten years of charts, the first time in an app that has just been started. */
  readonly firstAll: readonly number[];
  /** The same once the analyses of all time have been answered. */
  readonly knownAll: readonly number[];
  /** From the click on Chart, on ten years that stand there as a table: the drawing alone. */
  readonly drawn: readonly number[];
}

const switches = 5;

/** Looks at ten years of the Insights by the screen, `runs` times, each in an app that has just been started. */
export async function measureCharts(dataDir: string, signIn: SignIn, runs: number): Promise<ChartTimes> {
  const firstAll: number[] = [];
  const knownAll: number[] = [];
  const drawn: number[] = [];
  for (let run = 0; run < runs; run += 1) {
    const app = await startApp(dataDir);
    try {
      const page = app.page();
      await unlock(page, signIn);
      await goTo(page, 'Insights');
      await page.locator('main figure .recharts-surface').first().waitFor();
      firstAll.push(await painted(page, 'Time shown', 'all', 'steps'));
      for (let count = 0; count < switches; count += 1) {
        await painted(page, 'Time shown', '30', 'days');
        knownAll.push(await painted(page, 'Time shown', 'all', 'steps'));
        await painted(page, 'Show Mood and energy as', 'table', 'table');
        drawn.push(await painted(page, 'Show Mood and energy as', 'chart', 'steps'));
      }
    } finally {
      await app.close();
    }
  }
  return { firstAll, knownAll, drawn };
}

type Look = 'days' | 'steps' | 'table';

/**
 * Clicks and watches from inside the page, so that no message to another process is measured. Milliseconds from the
 * click until the first chart has the look of what was chosen and nothing on the screen is of the choice before; one
 * frame later than it was seen in the document, so that it has been painted, too.
 */
function painted(page: Page, group: string, value: string, look: Look): Promise<number> {
  return page.evaluate(
    async ([label, choice, wanted]) => {
      const radio = document.querySelector<HTMLInputElement>(
        `[role="radiogroup"][aria-label="${label}"] input[value="${choice}"]`,
      );
      if (radio === null) throw new Error(`There is no choice "${choice}" of "${label}".`);
      const isThere = (): boolean => {
        const chart = document.querySelector('main figure');
        if (chart === null || document.querySelector('main [aria-busy="true"], main .mantine-Skeleton-root') !== null) {
          return false;
        }
        const isDrawn = chart.querySelector('.recharts-line-curve') !== null;
        const hasSteps = chart.querySelector('.recharts-area-area') !== null;
        if (wanted === 'table') return chart.querySelector('table') !== null;
        return isDrawn && hasSteps === (wanted === 'steps');
      };
      const start = performance.now();
      radio.click();
      do await new Promise((resolve) => requestAnimationFrame(resolve));
      while (!isThere());
      await new Promise((resolve) => requestAnimationFrame(resolve));
      return performance.now() - start;
    },
    [group, value, look] as const,
  );
}
