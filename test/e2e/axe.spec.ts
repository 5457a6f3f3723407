import { expect, type Page } from '@playwright/test';
import { test } from './support/app.ts';
import { askAxe, axeInBothThemes } from './support/axe.ts';
import { demoData } from './support/demoData.ts';
import {
  answerRecoveryKeyCheck,
  call,
  expectToday,
  goTo,
  lock,
  PASSWORD,
  readRecoveryKey,
  signUp,
  unlock,
} from './support/person.ts';

/** What is found is collected, so that one run names all of it. */
async function look(page: Page, screen: string, found: string[]): Promise<void> {
  found.push(...(await axeInBothThemes(page, screen)));
}

/** Every screen of the navigation, once its data is there. */
async function lookAtAllScreens(page: Page, state: string, found: string[]): Promise<void> {
  for (const link of await page.getByRole('navigation', { name: 'Main' }).getByRole('link').all()) {
    await link.click();
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await expect(page.locator('.mantine-Skeleton-root')).toHaveCount(0);
    await look(page, `${(await link.innerText()).toLowerCase()}${state}`, found);
  }
}

test('axe finds nothing on the screens before signing in, in both themes', async ({ app, page }) => {
  const found: string[] = [];
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await look(page, 'welcome', found);
  await page.getByRole('button', { name: 'What is stored where?' }).click();
  await look(page, 'welcome with the list of what is stored', found);
  await page.keyboard.press('F1');
  await expect(page.getByRole('dialog').getByRole('button', { name: /^Call/ }).first()).toBeVisible();
  await look(page, 'help', found);
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toBeHidden();

  await page.getByRole('button', { name: 'Create your account' }).click();
  await page.getByRole('button', { name: 'Next' }).click();
  await expect(page.getByText('Please use 3 to 32 characters.')).toBeVisible();
  await look(page, 'create account, step 1, refused', found);
  await page.getByLabel('Username').fill('harbour');
  await page.getByLabel('E-mail address').fill('harbour@example.org');
  await page.getByRole('button', { name: 'Next' }).click();
  await expect(page.getByRole('status', { name: 'Your passphrase' })).toHaveText(/ /);
  await look(page, 'create account, step 2, passphrase', found);
  await page.getByText('My own password').click();
  await page.getByRole('textbox', { name: 'Password', exact: true }).fill('password123');
  await expect(page.getByText('Too easy to guess', { exact: true })).toBeVisible();
  await page.getByRole('button', { name: 'Next' }).click();
  await expect(page.getByRole('textbox', { name: 'Password', exact: true })).toHaveAttribute('aria-invalid', 'true');
  await look(page, 'create account, step 2, weak password', found);
  await page.getByRole('textbox', { name: 'Password', exact: true }).fill(PASSWORD);
  await page.getByLabel('The same password again').fill(PASSWORD);
  await page.getByRole('button', { name: 'Next' }).click();
  await expect(page.getByRole('button', { name: 'Create my vault' })).toBeVisible();
  await look(page, 'create account, step 3', found);
  await page.getByRole('button', { name: 'Create my vault' }).click();
  const key = await readRecoveryKey(page);
  await look(page, 'recovery key', found);
  await page.getByRole('button', { name: 'I have kept it' }).click();
  await look(page, 'question for the recovery key', found);
  await answerRecoveryKeyCheck(page, key, 'Open Evenkeel');
  await expectToday(page);

  const locked = await lock(app);
  await look(locked, 'unlock', found);
  await locked.getByRole('textbox', { name: 'Password', exact: true }).fill('not the password');
  await locked.getByRole('button', { name: 'Unlock' }).click();
  await expect(locked.getByRole('alert')).toBeVisible();
  await look(locked, 'unlock, refused', found);
  await locked.getByRole('button', { name: 'Forgot your password?' }).click();
  await expect(locked.getByRole('status', { name: 'Your passphrase' })).toHaveText(/ /);
  await look(locked, 'recover', found);
  expect(found).toEqual([]);
});

test('axe finds nothing on empty screens, in both themes', async ({ page }) => {
  const found: string[] = [];
  await call(page, 'auth.register', { username: 'harbour', email: 'harbour@example.org', password: PASSWORD });
  await page.reload();
  await expectToday(page);
  await lookAtAllScreens(page, ', empty', found);
  expect(found).toEqual([]);

  // It does look: what is wrong on purpose is found.
  await page.evaluate(() => document.querySelector('main')?.append(document.createElement('img')));
  expect(await askAxe(page)).toEqual([expect.stringContaining('image-alt')]);
});

test('axe finds nothing on the screens of a year of entries, in both themes', async ({ dataDir, start }) => {
  test.setTimeout(300_000);
  const who = await demoData(dataDir, 1);
  const app = await start();
  const page = app.page();
  const found: string[] = [];
  await unlock(page, who);
  await lookAtAllScreens(page, '', found);

  await goTo(page, 'Today');
  await page.getByRole('radiogroup', { name: 'Mood', exact: true }).getByRole('radio', { name: /^7, / }).click();
  await look(page, 'today, logging a mood', found);
  await page.getByRole('button', { name: 'Save mood' }).click();
  await expect(page.getByRole('button', { name: 'Log another' })).toBeVisible();
  await look(page, 'today, mood saved', found);

  await goTo(page, 'Mood');
  await page.getByText('Table', { exact: true }).click();
  await page.getByRole('button', { name: 'Filter' }).click();
  await look(page, 'mood, table and filters', found);
  await page
    .getByRole('button', { name: /^Edit mood of/ })
    .first()
    .click();
  await expect(page.getByRole('dialog', { name: 'Edit mood' })).toBeVisible();
  await look(page, 'mood, edit', found);
  await page.getByRole('button', { name: 'Cancel' }).click();
  await page
    .getByRole('button', { name: /^Delete mood of/ })
    .first()
    .click();
  await expect(page.getByRole('button', { name: 'Undo' })).toBeVisible();
  await look(page, 'mood, deleted', found);
  await page.getByRole('button', { name: 'Undo' }).click();

  await goTo(page, 'Journal');
  await page.getByRole('searchbox').fill('the');
  await page.getByRole('button', { name: 'Filter' }).click();
  await expect(page.locator('mark').first()).toBeVisible();
  await look(page, 'journal, search and filters', found);
  await page.getByRole('main').getByRole('heading', { level: 2 }).getByRole('link').first().click();
  await expect(page.getByRole('button', { name: 'Edit' })).toBeVisible();
  await look(page, 'journal, entry', found);
  await page.getByRole('button', { name: 'Edit' }).click();
  await expect(page.getByRole('textbox', { name: 'Your entry' })).toBeVisible();
  await look(page, 'journal, editor', found);
  await page.getByRole('button', { name: 'Close' }).click();

  await goTo(page, 'Insights');
  for (const tab of ['Mood', 'Stress', 'Connections']) {
    await page.getByRole('tab', { name: tab }).click();
    await expect(page.locator('.mantine-Skeleton-root')).toHaveCount(0);
    await look(page, `insights, ${tab}`, found);
  }

  await goTo(page, 'Settings');
  for (const tab of await page.getByRole('tab').all()) {
    await tab.click();
    await look(page, `settings, ${await tab.innerText()}`, found);
  }
  await page.getByRole('tab', { name: 'Password and lock' }).click();
  await page.getByRole('button', { name: 'Change password' }).click();
  await page.getByRole('button', { name: 'Make a new recovery key' }).click();
  await look(page, 'settings, password form', found);
  await page.getByRole('button', { name: 'Delete account…' }).click();
  await expect(page.getByRole('dialog')).toBeVisible();
  await look(page, 'settings, delete account', found);
  expect(found).toEqual([]);
});

/** Opens each dialog by its button, looks, and closes it. */
async function lookAtDialogs(page: Page, found: string[]): Promise<void> {
  for (const [screen, button] of [
    ['Goals', 'New goal'],
    ['Reminders', 'New reminder'],
    ['Coping', 'Add your own'],
    ['Resources', 'Add your own'],
  ] as const) {
    await goTo(page, screen);
    await page.getByRole('button', { name: button }).first().click();
    await expect(page.getByRole('dialog')).toBeVisible();
    await look(page, `${screen.toLowerCase()}, ${button.toLowerCase()}`, found);
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toHaveCount(0);
  }
}

test('axe finds nothing in what opens on and over the screens, in both themes', async ({ app, page }) => {
  test.setTimeout(300_000);
  await signUp(app);
  const found: string[] = [];
  const goal = { goal_type: 'custom', title: 'Walk', target: { value: 10, unit: 'times' }, timeframe: { days: 30 } };
  const reminder = { reminder_type: 'custom', title: 'Water the plants', schedule: { type: 'daily', time: '20:00' } };
  for (const title of ['Walk', 'walk', 'Walk']) await call(page, 'goals.create', { ...goal, title });
  for (let twice = 0; twice < 2; twice += 1) await call(page, 'reminders.create', reminder);
  await goTo(page, 'Goals');
  await expect(
    page.getByRole('region', { name: 'Walk (3)' }).or(page.getByRole('region', { name: 'walk (3)' })),
  ).toBeVisible();
  await expect(page.getByRole('heading', { level: 2, name: 'Walk', exact: true })).toHaveCount(2);
  await look(page, 'goals, several of one title', found);
  await goTo(page, 'Reminders');
  await look(page, 'reminders, two of one title', found);
  await lookAtDialogs(page, found);

  await goTo(page, 'Today');
  await page.getByRole('radiogroup', { name: 'Stress', exact: true }).getByRole('radio', { name: /^7, / }).click();
  await look(page, 'today, logging stress', found);
  await page.keyboard.press('Control+k');
  await expect(page.getByRole('dialog', { name: 'Commands' })).toBeVisible();
  await look(page, 'command palette', found);
  await page.keyboard.type('box breathing');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'Box breathing' })).toBeVisible();
  await look(page, 'coping, a strategy', found);
  await page.getByRole('button', { name: 'Start guided' }).click();
  await page.getByRole('button', { name: 'Begin' }).click();
  await look(page, 'coping, an exercise', found);
  await page.keyboard.press('Escape');
  await page.keyboard.press('F1');
  await expect(page.getByRole('dialog', { name: 'Get help now' })).toBeVisible();
  await look(page, 'help while signed in', found);
  await page.keyboard.press('Escape');
  await goTo(page, 'Assessments');
  await page.getByRole('link', { name: 'PHQ-9' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await look(page, 'assessments, about one', found);
  await goTo(page, 'Safety');
  await page.getByRole('button', { name: 'Start with one line' }).click();
  await expect(page.getByRole('status').filter({ hasText: /1/ }).first()).toBeVisible();
  await look(page, 'safety, writing the plan', found);
  expect(found).toEqual([]);
});
