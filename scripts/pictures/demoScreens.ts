import { type Account, call, expectToday, goTo, unlock } from '../../test/e2e/support/person.ts';
import { otherScreens } from './otherScreens.ts';
import type { Photographer } from './photographer.ts';

/** Until the charts of a tab are drawn. */
const CHART_MS = 1_500;

/** Every screen of a person who has used the app for years. */
export async function photographDemoScreens(
  { app, take }: Photographer,
  who: Pick<Account, 'username' | 'password'>,
): Promise<void> {
  const page = app.page();
  await page.getByRole('button', { name: 'Unlock' }).waitFor();
  await call(page, 'desktop.setDevice', { country: 'DE' });
  await page.keyboard.press('F1');
  await page.getByRole('button', { name: /^Call 112/ }).waitFor();
  await take('help', { whole: true });
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'hidden' });

  await unlock(page, who);
  await take('today', { whole: true });
  await page.getByRole('radiogroup', { name: 'Mood', exact: true }).getByRole('radio', { name: /^7, / }).click();
  await take('today-logging', { whole: true });
  await page.getByRole('button', { name: 'Save mood' }).click();
  await page.getByRole('button', { name: 'Log another' }).waitFor();
  await take('today-saved');

  for await (const name of otherScreens(page)) {
    await take(name, { whole: true });
  }

  await goTo(page, 'Mood');
  await page.getByRole('heading', { name: 'Entries' }).waitFor();
  await page.getByRole('button', { name: 'Filter' }).click();
  await page.getByRole('heading', { name: 'Entries' }).evaluate((heading) => heading.scrollIntoView());
  await take('mood-filters', { whole: true });
  await page
    .getByRole('button', { name: /^Edit mood of/ })
    .first()
    .click();
  await page.getByRole('dialog', { name: 'Edit mood' }).waitFor();
  await take('mood-edit', { whole: true });
  await page.getByRole('button', { name: 'Cancel' }).click();
  await page
    .getByRole('button', { name: /^Delete mood of/ })
    .first()
    .click();
  await take('mood-deleted');
  await page.getByRole('button', { name: 'Undo' }).click();

  await goTo(page, 'Journal');
  await page.getByRole('searchbox').fill('quiet hou');
  await page.locator('mark').first().waitFor();
  await page.getByRole('button', { name: 'Filter' }).click();
  await take('journal-search');
  await page.getByRole('button', { name: 'Clear search' }).first().click();
  await page.getByRole('main').getByRole('heading', { level: 2 }).getByRole('link').first().click();
  await page.getByRole('button', { name: 'Edit' }).waitFor();
  await take('journal-entry', { whole: true });
  await page.getByRole('button', { name: 'Edit' }).click();
  await page.getByRole('textbox', { name: 'Your entry' }).waitFor();
  await take('journal-editor', { whole: true });
  await page.getByRole('button', { name: 'Close' }).click();

  await goTo(page, 'Insights');
  for (const tab of await page.getByRole('tab').all()) {
    await tab.click();
    await page.waitForTimeout(CHART_MS);
    await take(`insights-${(await tab.innerText()).toLowerCase().replaceAll(/[^a-z]+/g, '-')}`, { whole: true });
  }

  await page.keyboard.press('Control+k');
  await page.keyboard.type('box breathing');
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Start' }).first().waitFor();
  await take('strategy', { whole: true });
  await page.getByRole('button', { name: 'Start' }).first().click();
  await page.getByRole('button', { name: 'Begin' }).click();
  await take('exercise', { moving: true });
  await page.keyboard.press('Escape');

  await goTo(page, 'Settings');
  for (const tab of await page.getByRole('tab').all()) {
    await tab.click();
    const section = (await tab.innerText()).toLowerCase().replaceAll(/[^a-z]+/g, '-');
    await take(`settings-${section}`, { whole: true });
  }
  await page.getByRole('tab', { name: 'Password and lock' }).click();
  await page.getByRole('button', { name: 'Change password' }).click();
  await take('settings-change-password');
  await page.getByRole('button', { name: 'Delete account…' }).click();
  await page.getByRole('dialog').waitFor();
  await take('settings-delete-account');
  await page.keyboard.press('Escape');
  await goTo(page, 'Today');
  await expectToday(page);

  // Last, since its reminder stays for days.
  await call(page, 'crisis.acknowledge', { answers: { wish: true } });
  await page.reload();
  await expectToday(page);
  await take('today-support-reminder');
  await page.getByRole('region', { name: /help/i }).getByRole('button').first().click();
  await take('support', { whole: true });
}
