import { expect, type Page } from '@playwright/test';
import { test } from './support/app.ts';
import { account, call, lock, signUp } from './support/person.ts';

const dialog = (page: Page) => page.getByRole('dialog', { name: 'Get help now' });

test('help is reached from the unlock screen by keyboard alone, and the country can be changed there', async ({
  app,
}) => {
  await signUp(app);
  const page = await lock(app);

  await page.keyboard.press('F1');
  await expect(dialog(page)).toBeVisible();
  // Guessed from the time zone of the computer.
  await expect(dialog(page).getByRole('button', { name: /^Call 112/ })).toBeVisible();

  const country = dialog(page).getByRole('combobox', { name: 'Where you are' });
  for (let presses = 0; presses < 10 && !(await country.evaluate((field) => field === document.activeElement)); ) {
    presses += 1;
    await page.keyboard.press('Tab');
  }
  await expect(country).toBeFocused();
  await page.keyboard.press('Control+A');
  await page.keyboard.type('United St');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(dialog(page).getByRole('button', { name: /^Call 911/ })).toBeVisible();
  await expect(dialog(page).getByRole('button', { name: /^Call 112/ })).toHaveCount(0);
  await expect(
    dialog(page)
      .getByRole('button', { name: /^Call 988/ })
      .first(),
  ).toBeVisible();

  await page.keyboard.press('Escape');
  await expect(dialog(page)).toBeHidden();
  await page.getByRole('button', { name: 'Get help now' }).focus();
  await page.keyboard.press('Enter');
  await expect(dialog(page).getByRole('button', { name: /^Call 911/ })).toBeVisible();
});

test('one’s own contact is on the help screen while signed in, and not while locked', async ({ app, page }) => {
  await signUp(app, account());
  await call(page, 'auth.updateUser', { crisis_contact: { name: 'Next door', phone: '+49 30 1234567' } });
  await page.keyboard.press('F1');
  await expect(dialog(page).getByText('Next door')).toBeVisible();
  await page.keyboard.press('Escape');

  const locked = await lock(app);
  await locked.keyboard.press('F1');
  await expect(dialog(locked).getByRole('button', { name: /^Call 112/ })).toBeVisible();
  await expect(dialog(locked).getByText('Next door')).toHaveCount(0);
});

test('a number is copied with one click', async ({ app, page }) => {
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await page.keyboard.press('F1');
  const copy = dialog(page)
    .getByRole('button', { name: /^Copy / })
    .first();
  const name = await copy.getAttribute('aria-label');
  await copy.click();
  await expect(page.getByText('is on the clipboard.')).toBeVisible();
  const copied = await app.electron.evaluate(({ clipboard }) => clipboard.readText());
  expect(name).toContain(`Copy ${copied} `);
});
