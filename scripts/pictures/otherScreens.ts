import type { Page } from '@playwright/test';

/** These are pictured with what can be done on them. */
const ELSEWHERE = ['Today', 'Settings'];

/** Opens one screen of the navigation after the other; gives the name of the one that is open. */
export async function* otherScreens(page: Page): AsyncGenerator<string> {
  for (const link of await page.getByRole('navigation', { name: 'Main' }).getByRole('link').all()) {
    const label = await link.innerText();
    if (!ELSEWHERE.includes(label)) {
      await link.click();
      await page.getByRole('heading', { level: 1 }).waitFor();
      await page.waitForFunction(() => document.querySelector('.mantine-Skeleton-root') === null);
      yield label.toLowerCase();
    }
  }
}
