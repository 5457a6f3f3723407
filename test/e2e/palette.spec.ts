import { expect } from '@playwright/test';
import { test } from './support/app.ts';
import { axeViolations } from './support/axe.ts';
import { signUp } from './support/person.ts';

test('every action can be found by typing, and its keys are listed', async ({ app, page }) => {
  await signUp(app);
  await page.keyboard.press('Control+k');
  const search = page.getByRole('textbox', { name: 'What would you like to do?' });
  await expect(search).toBeFocused();
  const commands = page.getByRole('dialog', { name: 'Commands' });
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await expect(page.locator('html')).toHaveAttribute('data-mantine-color-scheme', colorScheme);
    expect(await axeViolations(page)).toEqual([]);
  }

  await page.keyboard.type('diary');
  await expect(commands.getByRole('button', { name: 'Write in the journal' })).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('textbox', { name: 'Your entry' })).toBeVisible();

  await page.keyboard.press('Control+k');
  await search.fill('PHQ-9');
  await commands.getByRole('button', { name: 'Fill in the PHQ-9' }).click();
  await expect(page.getByRole('status').filter({ hasText: 'Question 1 of' })).toBeVisible();

  await page.keyboard.press('Control+k');
  await search.fill('nothing has this name');
  await expect(page.getByText('Nothing of that name.')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(search).toHaveCount(0);

  await page.keyboard.press('Control+k');
  await search.fill('tension');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('radiogroup', { name: 'Stress', exact: true }).getByRole('radio').first()).toBeFocused();

  await page.keyboard.press('Control+k');
  await search.fill('dark');
  await page.keyboard.press('Enter');
  await expect(page.locator('html')).toHaveAttribute('data-mantine-color-scheme', 'dark');

  await page.keyboard.press('Control+/');
  const list = page.getByRole('dialog', { name: 'Keyboard shortcuts' });
  await expect(list.getByText('New journal entry')).toBeVisible();
  expect(await axeViolations(page)).toEqual([]);
  await page.keyboard.press('Escape');
  await expect(list).toHaveCount(0);

  await page.keyboard.press('Control+k');
  await search.fill('emergency');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog', { name: 'Get help now' })).toBeVisible();
});

test('the window speaks German and Spanish, from the first screen on', async ({ page }) => {
  await page
    .getByRole('combobox', { name: 'Language' })
    .or(page.getByRole('textbox', { name: 'Language' }))
    .click();
  await page.getByRole('option', { name: 'Deutsch' }).click();
  await expect(page.getByRole('button', { name: 'Konto anlegen' })).toBeVisible();
  await expect(page.locator('html')).toHaveAttribute('lang', 'de');
  await page
    .getByRole('combobox', { name: 'Sprache' })
    .or(page.getByRole('textbox', { name: 'Sprache' }))
    .click();
  await page.getByRole('option', { name: 'Español' }).click();
  await expect(page.getByRole('button', { name: 'Crear tu cuenta' })).toBeVisible();
});
