import {
  account,
  answerRecoveryKeyCheck,
  expectToday,
  lock,
  PASSWORD,
  readRecoveryKey,
} from '../../test/e2e/support/person.ts';
import { otherScreens } from './otherScreens.ts';
import type { Photographer } from './photographer.ts';

/** From the first start to the empty screens of a new account, then the lock and the ways back in. */
export async function photographAccountScreens({ app, take }: Photographer): Promise<void> {
  const page = app.page();
  const who = account();
  await page.getByRole('button', { name: 'Create your account' }).waitFor();
  await take('welcome');
  await page.getByRole('button', { name: 'What is stored where?' }).click();
  await take('welcome-stored');

  await page.getByRole('button', { name: 'Create your account' }).click();
  await page.getByLabel('Username').fill(who.username);
  await take('create-1-about');
  await page.getByLabel('E-mail address').fill(who.email);
  await page.getByRole('button', { name: 'Next' }).click();
  await page.getByRole('status', { name: 'Your passphrase' }).getByText(' ').waitFor();
  await take('create-2-passphrase');
  await page.getByText('My own password').click();
  await page.getByRole('textbox', { name: 'Password', exact: true }).fill('password123');
  await page.getByText('Too easy to guess', { exact: true }).waitFor();
  await page.getByRole('button', { name: 'Next' }).click();
  await take('create-2-weak-password');
  await page.getByRole('textbox', { name: 'Password', exact: true }).fill(PASSWORD);
  await page.getByLabel('The same password again').fill(PASSWORD);
  await page.getByRole('button', { name: 'Next' }).click();
  await page.getByRole('button', { name: 'Create my vault' }).waitFor();
  await take('create-3-place');
  await page.getByRole('button', { name: 'Create my vault' }).click();
  const key = await readRecoveryKey(page);
  await take('create-4-recovery-key');
  await page.getByRole('button', { name: 'I have kept it' }).click();
  await take('create-4-question');
  await answerRecoveryKeyCheck(page, key, 'Open Evenkeel');

  await expectToday(page);
  await take('empty-today');
  for await (const name of otherScreens(page)) {
    await take(`empty-${name}`);
  }

  const locked = await lock(app);
  await take('unlock');
  await locked.getByRole('textbox', { name: 'Password', exact: true }).fill('not the password');
  await locked.getByRole('button', { name: 'Unlock' }).click();
  await locked.getByRole('alert').waitFor();
  await take('unlock-refused');
  await locked.getByRole('button', { name: 'Forgot your password?' }).click();
  await take('recover', { whole: true });
}
