import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page, test } from '@playwright/test';

/** What axe was shown: one entry for each look, collected by `axeTable.ts`. */
export const axeLook = 'axe';

export interface AxeLook {
  readonly screen: string;
  readonly theme: string;
  readonly violations: number;
}

/**
 * What axe finds on the page as it is now, all rules, one line for each element. Legacy mode, since the other one opens
 * a second page, which this window does not allow.
 */
export async function askAxe(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze();
  return violations.flatMap(({ id, impact, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id} (${impact}) ${target.join(' ')}: ${failureSummary}`),
  );
}

/** The same, noted for the table. Without a name the screen is called by its own titles. */
export async function axeViolations(page: Page, screen?: string): Promise<string[]> {
  const lines = await askAxe(page);
  const { titles, theme } = await page.evaluate(titlesOfPage);
  const look: AxeLook = { screen: screen ?? titles, theme, violations: lines.length };
  test.info().annotations.push({ type: axeLook, description: JSON.stringify(look) });
  return lines;
}

/** In the themes of the system, which the app follows unless told otherwise: nothing on the screen is touched. */
export async function axeInBothThemes(page: Page, screen?: string): Promise<string[]> {
  const found: string[] = [];
  for (const colorScheme of ['light', 'dark'] as const) {
    // A hint under the mouse is drawn outside the page's landmarks.
    await page.mouse.move(0, 0);
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await expect(page.locator('html')).toHaveAttribute('data-mantine-color-scheme', colorScheme);
    const violations = await axeViolations(page, screen);
    found.push(...violations.map((line) => `${screen ?? 'this screen'}, ${colorScheme}: ${line}`));
  }
  await page.emulateMedia({ colorScheme: null });
  return found;
}

/** As `Insights › Stress`: the screen (Today greets in its title, so by its name in the navigation), its tab, its dialog. */
function titlesOfPage(): { readonly titles: string; readonly theme: string } {
  const words = (place: string): string => document.querySelector(place)?.textContent?.trim() ?? '';
  const screen = words('nav [aria-current="page"]');
  const title = screen === 'Today' ? '' : words('h1');
  const inIt = [words('main [role="tab"][aria-selected="true"]'), words('[role="dialog"] h2')];
  const titles = [...new Set([screen, title, ...inIt])].filter((name) => name !== '');
  return {
    titles: titles.length === 0 ? 'a screen without a title' : titles.join(' › '),
    theme: document.documentElement.dataset['mantineColorScheme'] ?? 'none',
  };
}
