import { expect } from '@playwright/test';
import { test } from './support/app.ts';
import { axeInBothThemes, axeViolations } from './support/axe.ts';
import { call, goTo, signUp } from './support/person.ts';

test('reminders: one click to begin, a rule seen before it is saved, and a calendar by keys', async ({ app, page }) => {
  await signUp(app);
  await goTo(page, 'Reminders');
  await page.getByRole('button', { name: 'A check-in every evening at eight' }).click();
  await expect(page.getByRole('heading', { name: 'How was today?' })).toBeVisible();

  await page.getByRole('button', { name: 'New reminder' }).click();
  const dialog = page.getByRole('dialog', { name: 'New reminder' });
  await dialog.getByLabel('Title').fill('Water the plants');
  await dialog.getByRole('combobox', { name: 'How often' }).click();
  await page.getByRole('option', { name: 'Another rhythm' }).click();
  await dialog.getByRole('combobox', { name: 'Unit' }).click();
  await page.getByRole('option', { name: 'A rule (RFC 5545)' }).click();
  await dialog.getByRole('textbox', { name: /^Rule/ }).fill('FREQ=SOMETIMES');
  await expect(dialog.getByRole('status')).toContainText('FREQ');
  await dialog.getByRole('textbox', { name: /^Rule/ }).fill('FREQ=WEEKLY;BYDAY=MO');
  const next = dialog.getByRole('status').filter({ hasText: 'It would come next:' });
  await expect(next.getByRole('listitem')).toHaveCount(3);
  await expect(next.getByRole('listitem').first()).toContainText(/^Mon/);
  expect(await axeInBothThemes(page)).toEqual([]);
  await dialog.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(page.getByRole('heading', { name: 'Water the plants' })).toBeVisible();

  const calendar = page.getByRole('table', { name: /^Reminders in/ });
  await calendar.locator('button[tabindex="0"]').focus();
  await page.keyboard.press('ArrowDown');
  const chosen = calendar.getByRole('button', { pressed: true });
  await expect(chosen).toBeFocused();
  await expect(chosen).toHaveAccessibleName(/: [12] coming$/);
  const inSevenDays = await chosen.getAttribute('data-day');
  await page.keyboard.press('PageDown');
  await expect(chosen).toBeFocused();
  expect(await chosen.getAttribute('data-day')).not.toBe(inSevenDays);

  const quiet = page.getByRole('region', { name: 'Quiet hours' });
  await quiet.getByLabel('From').fill('21:30');
  await quiet.getByRole('button', { name: 'Save' }).click();
  await expect(quiet.getByText(/^From (21|9):30/)).toBeVisible();
  for (const theme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme: theme });
    await expect(page.locator('html')).toHaveAttribute('data-mantine-color-scheme', theme);
    expect(await axeViolations(page)).toEqual([]);
  }
});

test('a reminder that comes due while one looks is put off for as long as one likes', async ({ app, page }) => {
  test.setTimeout(150_000);
  await signUp(app);
  const minute = 60_000;
  const at = new Date(Math.ceil((Date.now() + 3000) / minute) * minute).toISOString();
  const title = 'Stretch';
  await call(page, 'reminders.create', { reminder_type: 'exercise', title, schedule: { type: 'once', at } });
  await goTo(page, 'Reminders');
  await expect(page.getByRole('heading', { name: 'Waiting for you' })).toBeVisible({ timeout: 90_000 });
  await page.getByRole('button', { name: 'Stretch: remind me later' }).click();
  await page.getByRole('menuitem', { name: 'In an hour' }).click();
  await expect(page.getByText(/^Put off until/)).toBeVisible();
  await page.getByRole('button', { name: 'Stretch: done' }).click();
  await expect(page.getByRole('heading', { name: 'Waiting for you' })).toBeHidden();
  const calendar = page.getByRole('table', { name: /^Reminders in/ });
  await expect(calendar.getByRole('button', { pressed: true })).toHaveAccessibleName(/: 1 done$/);
});
