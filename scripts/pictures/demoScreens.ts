import { type Account, call, expectToday, goTo, unlock } from '../../test/e2e/support/person.ts';
import { otherScreens } from './otherScreens.ts';
import type { Photographer } from './photographer.ts';

const SETTINGS = ['profile', 'security', 'privacy', 'appearance', 'web-access', 'about'] as const;

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

  await goTo(page, 'Settings');
  for (const [index, section] of SETTINGS.entries()) {
    await page.getByRole('tab').nth(index).click();
    await take(`settings-${section}`, { whole: true });
  }
  await page.getByRole('tab').nth(1).click();
  await page.getByRole('button', { name: 'Change password' }).click();
  await take('settings-change-password');
  await page.getByRole('button', { name: 'Delete account…' }).click();
  await page.getByRole('dialog').waitFor();
  await take('settings-delete-account');
  await page.keyboard.press('Escape');
  await goTo(page, 'Today');
  await expectToday(page);
}
