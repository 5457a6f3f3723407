import { expect, type Page } from '@playwright/test';
import { test } from './support/app.ts';
import { beginEntry, goTo, lock, signUp, unlock } from './support/person.ts';

const TITLE = 'Not finished';

async function expectDraft(page: Page, words: string): Promise<void> {
  await goTo(page, 'Journal');
  await page.getByRole('button', { name: 'Continue writing' }).click();
  await expect(page.getByRole('textbox', { name: 'Title' })).toHaveValue(TITLE);
  await expect(page.getByRole('textbox', { name: 'Your entry' })).toHaveText(words);
}

async function writeOn(page: Page, words: string): Promise<void> {
  await page.getByRole('textbox', { name: 'Your entry' }).click();
  await page.keyboard.press('Control+End');
  await page.keyboard.type(words);
}

test('unfinished writing survives the lock, the end of the app and its sudden death', async ({ app, page, start }) => {
  const who = await signUp(app);
  await beginEntry(page, TITLE);
  await page.keyboard.type('One');
  // At once, before it is kept by itself.
  const locked = await lock(app);
  await unlock(locked, who);
  await expectDraft(locked, 'One');

  await writeOn(locked, ' two');
  await app.close();
  const second = await start();
  await unlock(second.page(), who);
  await expectDraft(second.page(), 'One two');

  await writeOn(second.page(), ' three');
  await expect(second.page().getByText('Draft kept, sealed')).toBeVisible();
  await second.kill();
  const third = await start();
  await unlock(third.page(), who);
  await expectDraft(third.page(), 'One two three');

  await writeOn(third.page(), ' four');
  await expect(third.page().getByText('Draft kept, sealed')).toBeVisible();
  const old = third.page();
  const next = third.nextPage(old);
  await third.electron.evaluate(() => {
    const { now } = Date;
    Date.now = () => now() + 20 * 60_000;
  });
  const idle = await next;
  await unlock(idle, who);
  await expectDraft(idle, 'One two three four');

  await idle.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(idle.getByRole('heading', { level: 1, name: TITLE })).toBeVisible();
  await goTo(idle, 'Journal');
  await expect(idle.getByRole('button', { name: 'Continue writing' })).toHaveCount(0);
});

test('a mood and a check-in that were begun are still there after the lock', async ({ app, page }) => {
  const who = await signUp(app);
  await page.getByRole('radiogroup', { name: 'Mood', exact: true }).getByRole('radio', { name: /^2, / }).click();
  await page.getByLabel('Note', { exact: true }).fill('Hard to say');
  await page.getByRole('slider', { name: 'Sleep last night' }).press('3');
  const locked = await lock(app);
  await unlock(locked, who);
  await expect(locked.getByRole('radio', { name: /^2, / }).first()).toBeChecked();
  await expect(locked.getByLabel('Note', { exact: true })).toHaveValue('Hard to say');
  await expect(locked.getByRole('slider', { name: 'Sleep last night' })).toHaveAttribute('aria-valuetext', /^3/);
});
