import { expect } from '@playwright/test';
import { test } from './support/app.ts';
import { axeViolations } from './support/axe.ts';
import { demoData } from './support/demoData.ts';
import { goTo, signUp, unlock } from './support/person.ts';

test('stress is logged in two clicks, taken back with nothing lost, and stands among the entries', async ({ app }) => {
  await signUp(app);
  const page = app.page();
  const scale = page.getByRole('radiogroup', { name: 'Stress', exact: true });
  await scale.getByRole('radio', { name: /^7, / }).click();
  await page.getByText('headache', { exact: true }).click();
  await page.getByRole('button', { name: 'Save stress' }).click();
  await expect(page.getByText(/^Saved: stress 7 · high/)).toBeFocused();
  await expect(page.getByRole('button', { name: /^Edit stress entry/ })).toHaveCount(1);

  await page.getByRole('button', { name: 'Undo', exact: true }).click();
  await expect(page.getByRole('button', { name: /^Edit stress entry/ })).toHaveCount(0);
  await expect(scale.getByRole('radio', { name: /^7, / })).toBeChecked();
  await expect(page.getByRole('checkbox', { name: 'headache' })).toBeChecked();

  await page.getByRole('button', { name: 'Save stress' }).click();
  await page.getByRole('button', { name: /^Edit stress entry/ }).click();
  const dialog = page.getByRole('dialog', { name: 'Edit stress entry' });
  await dialog.getByRole('radio', { name: /^4, / }).click();
  await dialog.getByRole('button', { name: 'Save changes' }).click();
  await expect(page.getByText('Stress 4 · mild')).toBeVisible();
});

test('insights of a new account offer one next step and claim nothing', async ({ app }) => {
  await signUp(app);
  const page = app.page();
  await goTo(page, 'Insights');
  await expect(page.getByRole('heading', { name: 'Nothing to compare yet' })).toBeVisible();
  await page.getByRole('button', { name: 'Log how you feel' }).click();
  await expect(page.getByRole('radiogroup', { name: 'Mood', exact: true })).toBeVisible();
});

test('a year of entries: ranges, tables, a life event, findings, and the score only while it is wanted', async ({
  dataDir,
  start,
}) => {
  test.setTimeout(120_000);
  const who = await demoData(dataDir, 1);
  const page = (await start()).page();
  await unlock(page, who);
  await goTo(page, 'Insights');
  const chart = page.getByRole('application', { name: /^Chart of mood and energy/ });
  await expect(chart).toBeVisible();
  await page.getByRole('radiogroup', { name: 'Time shown' }).getByText('30 days').click();
  await page.getByRole('radiogroup', { name: 'Show Mood and energy as' }).getByText('Table').click();
  const table = page.getByRole('table', { name: 'Mood and energy in the chosen time' });
  await expect(table.getByRole('columnheader')).toHaveText(['Day', 'Mood', 'Energy']);

  await page.getByRole('button', { name: 'Add an event' }).click();
  const dialog = page.getByRole('dialog', { name: 'Add a life event' });
  await dialog.getByRole('button', { name: 'Save' }).click();
  await expect(dialog.getByText('Please say in a word or two what happened.')).toBeVisible();
  await dialog.getByLabel('What happened?').fill('New bicycle');
  await dialog.getByRole('button', { name: 'Save' }).click();
  await page.getByRole('button', { name: 'Delete event New bicycle' }).click();
  await expect(page.getByRole('button', { name: 'Edit event New bicycle' })).toHaveCount(0);
  await page.getByRole('button', { name: 'Undo', exact: true }).click();
  await expect(page.getByRole('button', { name: 'Edit event New bicycle' })).toHaveCount(1);

  for (const [tab, heading] of [
    ['Mood', 'Days with and days without'],
    ['Stress', 'Stressors you named'],
    ['Connections', 'What goes together'],
  ] as const) {
    await page.getByRole('tab', { name: tab }).click();
    await expect(page.getByRole('heading', { name: heading })).toBeVisible();
    for (const theme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' });
      await expect(page.locator('html')).toHaveAttribute('data-mantine-color-scheme', theme);
      expect(await axeViolations(page)).toEqual([]);
    }
  }

  await page.getByRole('tab', { name: 'Overview' }).click();
  await expect(page.getByRole('heading', { name: 'Wellness score' })).toBeVisible();
  await goTo(page, 'Settings');
  await page.getByRole('tab', { name: 'Appearance' }).click();
  await page.getByRole('switch', { name: /score/i }).click();
  await goTo(page, 'Insights');
  await expect(page.getByRole('heading', { name: 'Noticed for you' })).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Wellness score' })).toHaveCount(0);
});

test('resources: own entry with undo, correction and back, and what cannot be listed is said', async ({ app }) => {
  await signUp(app);
  const page = app.page();
  await goTo(page, 'Resources');
  await expect(page.getByRole('heading', { name: 'TelefonSeelsorge' })).toBeVisible();

  await page.getByRole('button', { name: 'Add your own' }).click();
  const dialog = page.getByRole('dialog', { name: 'Add your own' });
  await dialog.getByLabel('Name').fill('Practice by the harbour');
  await dialog.getByLabel('Website').fill('harbour');
  await dialog.getByRole('button', { name: 'Save' }).click();
  await expect(dialog.getByText('Please write the whole address')).toBeVisible();
  await dialog.getByLabel('Website').fill('https://example.org');
  await dialog.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByRole('heading', { name: 'Practice by the harbour' })).toBeVisible();
  await page.getByRole('button', { name: 'Delete Practice by the harbour' }).click();
  await page.getByRole('button', { name: 'Undo', exact: true }).click();
  await expect(page.getByRole('heading', { name: 'Practice by the harbour' })).toBeVisible();

  await page.getByRole('button', { name: 'Correct TelefonSeelsorge' }).click();
  const correction = page.getByRole('dialog', { name: 'Correct this entry' });
  await correction.getByLabel('Phone').fill('0800 1110222');
  await correction.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByRole('button', { name: 'Call 0800 1110222 (TelefonSeelsorge)' })).toBeVisible();
  await page.getByRole('button', { name: 'Take my correction of TelefonSeelsorge back' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Take my correction back' }).click();
  await expect(page.getByRole('button', { name: 'Call 0800 1110111 (TelefonSeelsorge)' })).toBeVisible();

  await page.getByRole('combobox', { name: 'Kind of help' }).click();
  await page.getByRole('option', { name: 'Support group' }).click();
  await expect(page.getByText('Evenkeel has no list of these')).toBeVisible();
});
