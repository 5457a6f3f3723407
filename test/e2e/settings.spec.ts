import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import { test } from './support/app.ts';
import {
  account,
  answerRecoveryKeyCheck,
  expectToday,
  goTo,
  lock,
  PASSWORD,
  readRecoveryKey,
  signUp,
  unlock,
} from './support/person.ts';

async function openSection(page: Page, name: string): Promise<void> {
  await goTo(page, 'Settings');
  await page.getByRole('tab', { name, exact: true }).click();
}

test('the theme is kept, for the start screen too', async ({ app, page }) => {
  await signUp(app);
  await openSection(page, 'Appearance');
  for (const theme of ['Dark', 'Light'] as const) {
    await page.getByRole('radio', { name: theme }).click();
    await expect(page.locator('html')).toHaveAttribute('data-mantine-color-scheme', theme.toLowerCase());
  }
  await page.getByRole('radio', { name: 'Dark' }).click();
  await expect(page.locator('html')).toHaveAttribute('data-mantine-color-scheme', 'dark');

  const locked = await lock(app);
  await expect(locked.locator('html')).toHaveAttribute('data-mantine-color-scheme', 'dark');
});

test('web access answers other programs with a login, and is gone when it is switched off', async ({ app, page }) => {
  const who = await signUp(app);
  await openSection(page, 'Other programs');
  await page.getByLabel('Port', { exact: true }).fill('58731');
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByText('Saved.')).toBeVisible();
  await page.getByRole('switch', { name: 'Other programs may connect' }).click();
  await expect(page.getByText('http://127.0.0.1:58731', { exact: true })).toBeVisible();

  const origin = 'http://127.0.0.1:58731';
  expect((await fetch(`${origin}/api/auth/user`)).status).toBe(401);
  const login = await fetch(`${origin}/api/auth/login`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ username: who.username, password: who.password }),
  });
  expect(login.status).toBe(200);
  const { data } = (await login.json()) as { data: { session: { token: string } } };
  const bearer = { authorization: `Bearer ${data.session.token}`, 'content-type': 'application/json' };
  const tracked = await fetch(`${origin}/api/mood/track`, {
    method: 'POST',
    headers: bearer,
    body: JSON.stringify({ mood_rating: 7, notes: 'from a script' }),
  });
  expect(tracked.status).toBe(201);

  await openSection(page, 'Password and lock');
  await expect(page.getByText('Another program on this computer')).toBeVisible();
  await page.getByRole('button', { name: /^End the session/ }).click();
  await expect(page.getByText('Another program on this computer')).toBeHidden();
  expect((await fetch(`${origin}/api/auth/user`, { headers: bearer })).status).toBe(401);

  await openSection(page, 'Other programs');
  await page.getByRole('switch', { name: 'Other programs may connect' }).click();
  await expect(page.getByText(origin, { exact: true })).toBeHidden();
  await expect(fetch(`${origin}/api/health`)).rejects.toThrow();
});

test('a changed password and a renewed recovery key open the vault', async ({ app, page }) => {
  const who = await signUp(app);
  const next = 'still water under a level keel 12';
  await openSection(page, 'Password and lock');
  await page.getByRole('button', { name: 'Change password' }).click();
  await page.getByLabel('Current password').fill('not the password');
  await page.getByText('My own password').click();
  await page.getByRole('textbox', { name: 'Password', exact: true }).fill(next);
  await page.getByLabel('The same password again').fill(next);
  await page.getByRole('button', { name: 'Set new password' }).click();
  await expect(page.getByRole('alert')).toBeVisible();
  await page.getByLabel('Current password').fill(PASSWORD);
  await page.getByRole('button', { name: 'Set new password' }).click();
  await expect(page.getByText('Your password has been changed.')).toBeVisible();

  await page.getByRole('button', { name: 'Make a new recovery key' }).click();
  await page.getByLabel('Your password').fill(next);
  await page.getByRole('button', { name: 'Make the key' }).click();
  const key = await readRecoveryKey(page);
  await page.getByRole('button', { name: 'I have kept it' }).click();
  await answerRecoveryKeyCheck(page, key, 'Done');
  await expect(page.getByText('Your new recovery key is in place.')).toBeVisible();

  const locked = await lock(app);
  await unlock(locked, { ...who, password: next });
  const again = await lock(app);
  await again.getByRole('button', { name: 'Forgot your password?' }).click();
  await again.getByLabel('Recovery key').fill(key);
  await again.getByText('My own password').click();
  await again.getByRole('textbox', { name: 'Password', exact: true }).fill(PASSWORD);
  await again.getByLabel('The same password again').fill(PASSWORD);
  await again.getByRole('button', { name: 'Open my vault' }).click();
  await expectToday(again);
});

test('a deleted account leaves no vault behind', async ({ app, page, dataDir }) => {
  const who = await signUp(app);
  expect(await readdir(join(dataDir, 'vaults'))).toHaveLength(1);
  await openSection(page, 'Password and lock');
  await page.getByRole('button', { name: 'Delete account…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Delete this account for good?' });
  await dialog.getByLabel(/Type your username/).fill(who.username);
  await dialog.getByLabel('Your password').fill('not the password');
  await dialog.getByRole('button', { name: 'Delete everything' }).click();
  await expect(dialog.getByRole('alert')).toBeVisible();
  expect(await readdir(join(dataDir, 'vaults'))).toHaveLength(1);

  await dialog.getByLabel('Your password').fill(who.password);
  const next = app.nextPage(page);
  await dialog.getByRole('button', { name: 'Delete everything' }).click();
  await expect((await next).getByRole('button', { name: 'Create your account' })).toBeVisible();
  expect(await readdir(join(dataDir, 'vaults'))).toEqual([]);
});

test('a hidden username is not on the start screen, and still signs in', async ({ app, page }) => {
  const who = await signUp(app, account('harbour'));
  await openSection(page, 'Privacy');
  await page.getByRole('switch', { name: 'Hide my username on the start screen' }).click();
  await expect(page.getByRole('switch', { name: 'Hide my username on the start screen' })).toBeChecked();

  const locked = await lock(app);
  await expect(locked.getByText(who.username)).toHaveCount(0);
  await locked.getByRole('button', { name: 'Use a different name' }).click();
  await locked.getByLabel('Username or e-mail').fill(who.email);
  await locked.getByRole('textbox', { name: 'Password', exact: true }).fill(who.password);
  await locked.getByRole('button', { name: 'Unlock' }).click();
  await expectToday(locked);
});
