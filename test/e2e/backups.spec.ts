import { expect } from '@playwright/test';
import { test } from './support/app.ts';
import { createAccount, goTo, logMood, unlock } from './support/person.ts';

test('a backup is made, checked and put back in the settings', async ({ app, page }, testInfo) => {
  const who = await createAccount(page);
  await logMood(page, 7);
  await goTo(page, 'Settings');
  await page.getByRole('tab', { name: 'Backups and export' }).click();
  await expect(page.getByText('There is no backup yet.', { exact: false })).toBeVisible();
  await page.getByRole('button', { name: 'Back up now' }).click();
  const row = page.getByRole('listitem').filter({ hasText: 'By hand' });
  await expect(row).toContainText('Checked');
  await row.getByRole('button', { name: /^Check the backup of/ }).click();
  await expect(page.getByText('The backup is whole', { exact: false })).toBeVisible();
  await page.screenshot({ path: testInfo.outputPath('backups.png') });

  await goTo(page, 'Today');
  await logMood(page, 2);
  await goTo(page, 'Settings');
  await page.getByRole('tab', { name: 'Backups and export' }).click();
  await row.getByRole('button', { name: /^Restore the backup of/ }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog).toContainText('Your password and recovery key stay those of today.');
  await dialog.getByLabel('Your password of today').fill('not the password');
  await dialog.getByRole('button', { name: 'Restore this backup' }).click();
  await expect(dialog.getByRole('alert')).toContainText('The password is not right.');
  await dialog.getByLabel('Your password of today').fill(who.password);
  const next = app.nextPage(page);
  await dialog.getByRole('button', { name: 'Restore this backup' }).click();
  const locked = await next;
  await unlock(locked, who);
  await expect(locked.getByText('7 · good')).toBeVisible();
  await expect(locked.getByText('2 ·', { exact: false })).toHaveCount(0);
});
