import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import { test } from './support/app.ts';
import { press, tabTo } from './support/keyboard.ts';
import { call, expectToday, goTo, lock, readRecoveryKey, signUp, unlock } from './support/person.ts';
import { answerSaveDialog } from './support/savedFiles.ts';

/** What can be done on the screens and is no other test's subject: by mouse first, then by keyboard alone. */

async function openSection(page: Page, name: string): Promise<void> {
  await goTo(page, 'Settings');
  await page.getByRole('tab', { name, exact: true }).click();
}

test('the list of moods is searched by word and number, and turned round', async ({ app, page }) => {
  await signUp(app);
  await call(page, 'mood.track', { mood_rating: 3, emotions: ['sad'], triggers: ['work'] });
  await call(page, 'mood.track', { mood_rating: 8, emotions: ['calm'] });
  await call(page, 'mood.track', { mood_rating: 6, emotions: ['sad'] });
  await goTo(page, 'Mood');
  const rows = page.getByRole('button', { name: /^Edit mood of/ });
  await expect(rows).toHaveCount(3);
  await page.getByRole('button', { name: 'Filter' }).click();
  await page.getByRole('combobox', { name: 'Emotion' }).fill('sad');
  await page.keyboard.press('Enter');
  await expect(rows).toHaveCount(2);
  await page.getByLabel('Mood at most').selectOption('3');
  await expect(rows).toHaveCount(1);
  await page.getByRole('button', { name: 'Clear filters' }).click();
  await expect(rows).toHaveCount(3);
  await page.getByRole('button', { name: 'Newest first' }).click();
  await expect(page.getByRole('button', { name: 'Oldest first' })).toBeVisible();
});

test('the journal is searched by mood and tag, and an empty answer says how to see all again', async ({
  app,
  page,
}) => {
  await signUp(app);
  await call(page, 'journal.create', { title: 'By the sea', content: 'Wind.', mood_tag: 'calm', tags: ['sea'] });
  await call(page, 'journal.create', { title: 'At work', content: 'Rain.', mood_tag: 'tired', tags: ['work'] });
  await goTo(page, 'Journal');
  const titles = page.getByRole('main').getByRole('heading', { level: 2 });
  await expect(titles).toHaveText(['At work', 'By the sea']);
  await page.getByRole('button', { name: 'Filter' }).click();
  await page.getByLabel('Mood').selectOption('calm');
  await expect(titles.filter({ hasText: /By the sea|At work/ })).toHaveText(['By the sea']);
  await page
    .getByRole('combobox', { name: 'Tags' })
    .or(page.getByRole('textbox', { name: 'Tags' }))
    .click();
  await page.getByRole('option', { name: /work/ }).click();
  await page.keyboard.press('Escape');
  await expect(titles.filter({ hasText: /By the sea|At work/ })).toHaveCount(0);
  await page
    .getByRole('button', { name: /^Clear/ })
    .first()
    .click();
  await expect(titles).toHaveText(['At work', 'By the sea']);
});

test('a new name, a country and a contact are kept, and stand where they are needed', async ({ app, page }) => {
  const who = await signUp(app);
  await openSection(page, 'You');
  await page.getByLabel('Username').fill('no');
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(page.getByText('Please use 3 to 32 characters.')).toBeVisible();
  await page.getByLabel('Username').fill('lantern');
  await page.getByRole('combobox', { name: 'Country' }).click();
  await page.getByRole('option', { name: 'Austria' }).click();
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(page.getByText('Your profile has been saved.')).toBeVisible();
  await page.getByLabel('Name', { exact: true }).fill('Next door');
  await page.getByLabel('Phone number').fill('+43 1 5550147');
  await page.getByRole('button', { name: 'Save contact' }).click();
  await expect(page.getByText('Your contact has been saved.')).toBeVisible();

  await page.keyboard.press('F1');
  const help = page.getByRole('dialog', { name: 'Get help now' });
  await expect(help.getByText('Next door')).toBeVisible();
  await expect(help.getByRole('combobox', { name: 'Where you are' })).toHaveValue('Austria');
  await page.keyboard.press('Escape');
  const locked = await lock(app);
  await unlock(locked, { ...who, username: 'lantern' });
});

test('one choice of privacy sets what belongs together', async ({ app, page }) => {
  await signUp(app);
  await openSection(page, 'Privacy');
  await page.getByRole('radio', { name: 'Standard' }).first().click();
  await openSection(page, 'Password and lock');
  await expect(page.getByRole('combobox', { name: 'Lock when nothing has been touched for' })).toHaveValue(/30/);
});

test('everything goes into one file that other programs can read, for its owner alone', async ({
  app,
  page,
  dataDir,
}) => {
  await signUp(app);
  await call(page, 'mood.track', { mood_rating: 7, notes: 'kept in a file' });
  await openSection(page, 'Backups and export');
  const file = join(dataDir, 'everything.json');
  await answerSaveDialog(app, file);
  await page.getByRole('button', { name: 'Export to a file…' }).click();
  await expect(page.getByText('everything.json', { exact: false }).first()).toBeVisible();
  expect(await readFile(file, 'utf8')).toContain('kept in a file');
  expect((await stat(file)).mode & 0o777).toBe(0o600);

  await openSection(page, 'About');
  await expect(page.getByRole('row', { name: /Folder of your data/ })).toContainText(dataDir);
});

test('the first account is made by keyboard alone', async ({ page }) => {
  await press(page, page.getByRole('button', { name: 'Create your account' }));
  await tabTo(page, page.getByLabel('Username'));
  await page.keyboard.type('harbour');
  await page.keyboard.press('Tab');
  await page.keyboard.type('harbour@example.org');
  await page.keyboard.press('Enter');
  const phrase = page.getByRole('status', { name: 'Your passphrase' });
  await expect(phrase).toHaveText(/^\S+( \S+){5}$/);
  await tabTo(page, page.getByLabel('Type it once, so your fingers know it'));
  await page.keyboard.type(await phrase.innerText());
  await page.keyboard.press('Enter');
  await press(page, page.getByRole('button', { name: 'Create my vault' }));
  const groups = (await readRecoveryKey(page)).split('-');
  await press(page, page.getByRole('button', { name: 'I have kept it' }));
  for (const field of await page.getByLabel(/^Group \d$/).all()) {
    await tabTo(page, field);
    const label = await field.evaluate((input) => (input as HTMLInputElement).labels?.[0]?.textContent ?? '');
    await page.keyboard.type(groups[Number(/\d/.exec(label)?.[0]) - 1] ?? '');
  }
  await page.keyboard.press('Enter');
  await expectToday(page);
});

test('stress, a goal, a reminder and a setting by keyboard alone', async ({ app, page }) => {
  await signUp(app);
  await page.keyboard.press('Control+k');
  await expect(page.getByRole('textbox', { name: 'What would you like to do?' })).toBeFocused();
  await page.keyboard.type('tension');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('radiogroup', { name: 'Stress', exact: true }).getByRole('radio').first()).toBeFocused();
  for (let steps = 0; steps < 3; steps += 1) await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Enter');
  await expect(page.getByText(/^Saved: stress 4/)).toBeFocused();

  await page.keyboard.press('Control+6');
  await press(page, page.getByRole('button', { name: 'New goal' }));
  const goal = page.getByRole('dialog', { name: 'New goal' });
  await tabTo(page, goal.getByLabel('Title'));
  await page.keyboard.type('Walk round the lake');
  await tabTo(page, goal.getByLabel('Target'));
  await page.keyboard.type('10');
  await press(page, goal.getByRole('button', { name: 'Save', exact: true }));
  await expect(goal).toBeHidden();
  await expect(page.getByRole('region', { name: 'Walk round the lake' })).toBeVisible();

  await page.keyboard.press('Control+7');
  await press(page, page.getByRole('button', { name: 'A check-in every evening at eight' }));
  await expect(page.getByRole('heading', { name: 'Your reminders' })).toBeVisible();

  await press(page, page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Settings' }));
  await tabTo(page, page.getByRole('tab', { selected: true }));
  await page.keyboard.press('ArrowRight');
  await expect(page.getByRole('heading', { name: 'Lock', exact: true })).toBeVisible();
  await tabTo(page, page.getByRole('switch', { name: 'Restart Evenkeel when it locks' }));
  await page.keyboard.press('Space');
  await expect(page.getByRole('switch', { name: 'Restart Evenkeel when it locks' })).toBeChecked();
});
