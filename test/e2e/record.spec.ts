import { expect, type Page } from '@playwright/test';
import { test } from './support/app.ts';
import {
  beginEntry,
  createAccount,
  expectToday,
  goTo,
  lock,
  logMood,
  signUp,
  unlock,
  writeEntry,
} from './support/person.ts';

test('from the first start to a mood, a check-in and a journal entry that are still there after the lock', async ({
  app,
  page,
}, testInfo) => {
  const who = await createAccount(page);
  await logMood(page, 7);

  for (const [scale, value] of [
    ['The day as a whole', '6'],
    ['Sleep last night', '8'],
    ['Energy', '5'],
    ['Connection with others', '7'],
  ] as const) {
    await page.getByRole('slider', { name: scale }).press(value);
  }
  await page.getByLabel('Something you are grateful for').fill('Rain on the roof');
  await page.getByRole('button', { name: 'Save check-in' }).click();
  await expect(page.getByText('Today’s check-in is done.')).toBeVisible();

  await beginEntry(page, 'A level day');
  await page.keyboard.type('## What was good');
  await page.keyboard.press('Enter');
  await page.keyboard.type('I slept **well** and ');
  await page.keyboard.press('Control+I');
  await page.keyboard.type('slowly');
  await page.keyboard.press('Control+I');
  await page.keyboard.type(' woke up.');
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Bulleted list' }).click();
  await expect(page.getByRole('textbox', { name: 'Your entry' })).toBeFocused();
  await page.keyboard.type('tea');
  await page.keyboard.press('Enter');
  await page.keyboard.type('a walk');
  await page.getByRole('combobox', { name: 'Tags' }).fill('morning');
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await expectEntry(page);

  const locked = await lock(app);
  await unlock(locked, who);
  await expect(locked.getByText('7 · good')).toBeVisible();
  await expect(locked.getByText('Rain on the roof')).toBeVisible();
  await locked.screenshot({ path: testInfo.outputPath('today.png') });
  await locked.getByRole('link', { name: 'A level day' }).click();
  await expectEntry(locked);
});

async function expectEntry(page: Page): Promise<void> {
  const main = page.getByRole('main');
  await expect(page.getByRole('heading', { level: 1, name: 'A level day' })).toBeVisible();
  await expect(main.getByRole('heading', { name: 'What was good' })).toBeVisible();
  await expect(main.getByRole('strong')).toHaveText('well');
  await expect(main.getByRole('emphasis')).toHaveText('slowly');
  await expect(main.getByRole('listitem').filter({ hasText: /^(tea|a walk)$/ })).toHaveText(['tea', 'a walk']);
  await expect(main.getByText('morning')).toBeVisible();
}

test('an entry that is changed shows the change everywhere', async ({ app, page }) => {
  await signUp(app);
  await writeEntry(page, 'Before', 'The first words.');
  await page.getByRole('button', { name: 'Edit' }).click();
  await page.getByRole('textbox', { name: 'Title' }).fill('After');
  await page.getByRole('textbox', { name: 'Your entry' }).click();
  await page.keyboard.press('Control+End');
  await page.keyboard.type(' And the second.');
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(page.getByText('The first words. And the second.')).toBeVisible();
  await page.getByRole('link', { name: 'All entries' }).click();
  await expect(page.getByRole('link', { name: 'After' })).toBeVisible();
  await goTo(page, 'Today');
  await expect(page.getByRole('link', { name: 'After' })).toBeVisible();
  await expect(page.getByRole('link', { name: 'Before' })).toHaveCount(0);
});

test('a deleted mood comes back with undo, and is gone for good without', async ({ app, page }) => {
  const who = await signUp(app);
  await logMood(page, 3);
  await goTo(page, 'Mood');
  const row = page.getByRole('listitem').filter({ hasText: '3 · ' });
  const remove = page.getByRole('button', { name: /^Delete mood of/ });
  await remove.click();
  await expect(row).toHaveCount(0);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(row).toBeVisible();

  await remove.click();
  await expect(row).toHaveCount(0);
  // Well within the time to undo: locking makes it final.
  const locked = await lock(app);
  await unlock(locked, who);
  await goTo(locked, 'Mood');
  await expect(locked.getByText('Nothing here yet')).toBeVisible();
});

test('a deleted journal entry comes back with Ctrl+Z, and leaving the screen makes the deletion final', async ({
  app,
  page,
}) => {
  await signUp(app);
  await writeEntry(page, 'To be deleted', 'Some words.');
  await page.getByRole('button', { name: 'Delete' }).click();
  await expect(page.getByText('A place for your words')).toBeVisible();
  await page.keyboard.press('Control+z');
  await expect(page.getByText('Some words.')).toBeVisible();

  await goTo(page, 'Journal');
  await page.getByRole('button', { name: 'Delete To be deleted' }).click();
  await goTo(page, 'Today');
  await expectToday(page);
  await goTo(page, 'Journal');
  await expect(page.getByText('A place for your words')).toBeVisible();
});

test('search finds what was just written while one types, by beginnings and without accents', async ({ app, page }) => {
  await signUp(app);
  await writeEntry(page, 'By the sea', 'The lighthouse stood still. Crème brûlée for pudding.');
  await writeEntry(page, 'At home', 'A quiet evening with a book.');
  await goTo(page, 'Journal');
  const search = page.getByRole('searchbox', { name: 'Search your journal' });
  const sea = page.getByRole('link', { name: 'By the sea' });
  const home = page.getByRole('link', { name: 'At home' });
  await expect(sea).toBeVisible();

  await search.pressSequentially('lighth');
  await expect(home).toHaveCount(0);
  await expect(sea).toBeVisible();
  await expect(page.locator('mark').first()).toHaveText(/lighthouse/i);
  await search.fill('creme');
  await expect(page.locator('mark').first()).toHaveText('Crème');
  await search.fill('"quiet evening"');
  await expect(home).toBeVisible();
  await expect(sea).toHaveCount(0);
  await search.fill('nowhere to be found');
  await expect(page.getByText('Nothing found')).toBeVisible();
  await page.getByRole('button', { name: 'Clear search' }).first().click();
  await expect(home).toBeVisible();
  await expect(sea).toBeVisible();
});
