import { expect } from '@playwright/test';
import { test } from './support/app.ts';
import {
  account,
  answerRecoveryKeyCheck,
  createAccount,
  expectToday,
  goTo,
  lock,
  PASSWORD,
  readRecoveryKey,
  signUp,
  unlock,
} from './support/person.ts';

test('a new account asks for the recovery key and opens again with its passphrase', async ({ app, page }) => {
  const who = await createAccount(page);
  expect(who.recoveryKey).toMatch(/^([0-9A-Z]{4}-){8}[0-9A-Z]{4}$/);

  const locked = await lock(app);
  expect(page.isClosed()).toBe(true);
  await unlock(locked, who);
});

test('a group of the recovery key that was not kept does not open the app', async ({ page }) => {
  await page.getByRole('button', { name: 'Create your account' }).click();
  await page.getByLabel('Username').fill('harbour');
  await page.getByLabel('E-mail address').fill('harbour@example.org');
  await page.getByRole('button', { name: 'Next' }).click();
  await page.getByText('My own password').click();
  await page.getByRole('textbox', { name: 'Password', exact: true }).fill('password123');
  await page.getByLabel('The same password again').fill('password123');
  await page.getByRole('button', { name: 'Next' }).click();
  await expect(page.getByRole('textbox', { name: 'Password', exact: true })).toHaveAttribute('aria-invalid', 'true');
  await page.getByRole('textbox', { name: 'Password', exact: true }).fill(PASSWORD);
  await page.getByLabel('The same password again').fill(PASSWORD);
  await page.getByRole('button', { name: 'Next' }).click();
  await page.getByRole('button', { name: 'Create my vault' }).click();

  const key = await readRecoveryKey(page);
  await page.getByRole('button', { name: 'I have kept it' }).click();
  await answerRecoveryKeyCheck(page, 'ZZZZ-ZZZZ-ZZZZ-ZZZZ-ZZZZ-ZZZZ-ZZZZ-ZZZZ-ZZZZ', 'Open Evenkeel');
  await expect(page.getByText('This is not that group. Have another look at your copy.').first()).toBeVisible();
  await page.getByRole('button', { name: 'Show the key again' }).click();
  expect(await readRecoveryKey(page)).toBe(key);
});

test('a wrong password and an unknown name get the same words; the recovery key opens the vault', async ({
  app,
  page,
}) => {
  const who = await createAccount(page);
  let locked = await lock(app);

  await locked.getByRole('textbox', { name: 'Password', exact: true }).fill('not the password');
  await locked.getByRole('button', { name: 'Unlock' }).click();
  const refusal = await locked.getByRole('alert').innerText();
  expect(refusal).not.toMatch(/account|exist|unknown/i);
  await locked.getByRole('button', { name: 'Use a different name' }).click();
  await locked.getByLabel('Username or e-mail').fill('nobody-here');
  await locked.getByRole('textbox', { name: 'Password', exact: true }).fill('not the password');
  await locked.getByRole('button', { name: 'Unlock' }).click();
  await expect(locked.getByRole('button', { name: 'Unlock' })).toBeEnabled();
  await expect(locked.getByRole('alert')).toHaveText(refusal);

  await locked.getByRole('button', { name: 'Forgot your password?' }).click();
  await locked.getByLabel('Recovery key').fill(who.recoveryKey.toLowerCase().replaceAll('-', ' '));
  await locked.getByText('My own password').click();
  await locked.getByRole('textbox', { name: 'Password', exact: true }).fill(PASSWORD);
  await locked.getByLabel('The same password again').fill(PASSWORD);
  await locked.getByRole('button', { name: 'Open my vault' }).click();
  await expectToday(locked);

  locked = await lock(app);
  await unlock(locked, { ...who, password: PASSWORD });
});

test('two accounts on one computer see only their own', async ({ app, page }) => {
  const first = await signUp(app);
  const locked = await lock(app);
  const second = await createAccount(locked, account('lighthouse'));
  await goTo(locked, 'Settings');
  await expect(locked.getByLabel('Username')).toHaveValue(second.username);

  const both = await lock(app);
  await expect(both.getByRole('radio')).toHaveCount(2);
  await unlock(both, first);
  await goTo(both, 'Settings');
  await expect(both.getByLabel('Username')).toHaveValue(first.username);
  expect(page.isClosed()).toBe(true);
});
