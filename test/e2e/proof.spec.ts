import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import { test } from './support/app.ts';
import { axeInBothThemes, axeViolations } from './support/axe.ts';
import { createAccount } from './support/person.ts';

test('a new account is told the three things to know, and shown the proof', async ({ page, dataDir }) => {
  await createAccount(page);
  await expect(page.getByRole('heading', { name: 'Before you begin: one minute' })).toBeVisible();
  await expect(page.getByText('Two clicks are enough')).toBeVisible();
  expect(await axeInBothThemes(page)).toEqual([]);
  await page.getByRole('button', { name: 'Next' }).click();
  await page.getByRole('button', { name: 'Open the privacy proof' }).click();

  await expect(page.getByText(/No process of Evenkeel has a connection to anywhere/)).toBeVisible();
  await expect(page.getByText(/Argon2id with (128|256) MiB of memory/)).toBeVisible();
  const files = page.getByRole('table', { name: 'Where it lies' });
  await expect(files.getByRole('row').filter({ hasText: 'header.json' })).toContainText('Only you');
  const shown = await page.locator('pre').textContent();
  const folder = await page.locator('code').filter({ hasText: dataDir }).first().textContent();
  const name =
    (await files
      .getByRole('row')
      .filter({ hasText: /^data-/ })
      .first()
      .getByRole('cell')
      .first()
      .textContent()) ?? '';
  const bytes = await readFile(join(folder ?? '', name));
  expect(shown?.replaceAll(' ', '')).toBe(bytes.subarray(0, 32).toString('hex'));
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await expect(page.locator('html')).toHaveAttribute('data-mantine-color-scheme', colorScheme);
    expect(await axeViolations(page)).toEqual([]);
  }

  await page.keyboard.press('Control+1');
  await page.getByRole('button', { name: 'Next' }).click();
  await page.getByRole('button', { name: 'Next' }).click();
  await page.getByRole('button', { name: 'Begin' }).click();
  await expect(page.getByRole('heading', { name: 'Before you begin: one minute' })).toHaveCount(0);
  await page.keyboard.press('Control+k');
  await expect(page.getByRole('textbox', { name: 'What would you like to do?' })).toBeFocused();
  await page.keyboard.type('introduction');
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Skip' }).click();
  await expect(page.getByRole('heading', { name: 'Before you begin: one minute' })).toHaveCount(0);
});
