import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import { test } from './support/app.ts';
import { axeInBothThemes, axeViolations } from './support/axe.ts';
import { demoData } from './support/demoData.ts';
import { call, goTo, signUp, unlock } from './support/person.ts';
import { answerSaveDialog, sizeOfPng, textOfPdf } from './support/savedFiles.ts';

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

/** The made-up life goes up and down; beside an early warning no score is shown, whatever the day this runs on. */
async function haveCalmDays(page: Page): Promise<void> {
  const berlin = new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/Berlin' });
  for (let daysAgo = 0; daysAgo < 8; daysAgo += 1) {
    const at = Date.now() - daysAgo * 86_400_000;
    for (let entry = 0; entry < 5; entry += 1) {
      const recorded_at = new Date(at - entry * 60_000).toISOString();
      await call(page, 'mood.track', { mood_rating: 8, energy_level: 7, recorded_at });
    }
    const check_in_date = berlin.format(at);
    await call(page, 'checkIn.save', {
      check_in_date,
      overall_rating: 8,
      sleep_quality: 8,
      energy_level: 7,
      social_connection: 7,
    });
  }
}

test('a year of entries: ranges, tables, a life event, findings, and the score only while it is wanted', async ({
  dataDir,
  start,
}) => {
  test.setTimeout(120_000);
  const who = await demoData(dataDir, 1);
  const page = (await start()).page();
  await unlock(page, who);
  await haveCalmDays(page);
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

test('one range for all charts, kept while the window is open; files and a report for which the person finds a place', async ({
  dataDir,
  start,
}) => {
  test.setTimeout(180_000);
  const who = await demoData(dataDir, 1);
  const app = await start();
  const page = app.page();
  await unlock(page, who);
  await goTo(page, 'Insights');

  // A range of one's own goes for every tab, and for the mood screen.
  const range = page.getByRole('radiogroup', { name: 'Time shown' });
  await range.getByText('From – to').click();
  const days = page.getByRole('group', { name: 'First and last day shown' });
  await days.getByLabel('Until').fill('2020-01-01');
  await expect(days.getByText('The last day is before the first.')).toBeVisible();
  const [first, last] = await page.evaluate(() => {
    const before = (count: number): string => new Date(Date.now() - count * 86_400_000).toISOString().slice(0, 10);
    return [before(60), before(41)];
  });
  await days.getByLabel('From').fill(first ?? '');
  await days.getByLabel('Until').fill(last ?? '');
  const main = page.getByRole('main');
  await expect(main.getByText(/of 20 days have an entry|All 20 days have an entry/).first()).toBeVisible();
  for (const tab of ['Stress', 'Connections'] as const) {
    await page.getByRole('tab', { name: tab }).click();
    await expect(main.getByText(/of 20 days have an entry|All 20 days have an entry/).first()).toBeVisible();
  }
  await goTo(page, 'Mood');
  await expect(page.getByRole('group', { name: 'First and last day shown' }).getByLabel('From')).toHaveValue(
    first ?? '',
  );
  await expect(main.getByText(/of 20 days have an entry|All 20 days have an entry/).first()).toBeVisible();

  // The keyboard walks through the year and hears each day.
  await goTo(page, 'Insights');
  await page.getByRole('tab', { name: 'Mood' }).click();
  const year = page.getByRole('grid', { name: /^Mood of each day of/ });
  await year.locator('[tabindex="0"]').focus();
  await page.keyboard.press('Control+Home');
  await expect(year.getByRole('gridcell', { name: /January 1:|\s1 January:/ })).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await expect(year.getByRole('gridcell', { name: /February 1:|\s1 February:/ })).toBeFocused();
  await expect(main.locator('p').getByText(/(February 1|1 February): (mood|no entry)/)).toBeVisible();
  await page.getByRole('button', { name: 'The year before' }).click();
  await expect(page.getByRole('grid', { name: /^Mood of each day of/ })).not.toHaveAccessibleName(
    `Mood of each day of ${new Date().getFullYear()}: rows are months, columns are days`,
  );

  // Any word can be compared, with its days on both sides.
  await page.getByRole('combobox', { name: 'Look at any one' }).click();
  await page.getByRole('option').first().click();
  await expect(main.getByText(/with: .+ · without: .+|With .+ \(.+ days?\)/).first()).toBeVisible();

  // Figures and pictures.
  await page.getByRole('tab', { name: 'Overview' }).click();
  await range.getByText('30 days').click();
  await expect(page.getByRole('application', { name: /^Chart of mood and energy/ })).toBeVisible();
  const csv = join(dataDir, 'mood.csv');
  await answerSaveDialog(app, csv);
  await page.getByRole('button', { name: 'Save Mood and energy' }).click();
  await page.getByRole('menuitem', { name: 'Its figures (CSV)' }).click();
  await expect(page.getByText('The figures are saved.', { exact: false })).toBeVisible();
  const lines = (await readFile(csv, 'utf8')).trimEnd().split('\r\n');
  expect(lines[0]).toBe('\u{FEFF}Day,Mood,Mean of 7 days,Energy,"Energy, mean of 7 days",Life events');
  expect(lines).toHaveLength(31);
  expect((await stat(csv)).mode & 0o777).toBe(0o600);

  await answerSaveDialog(app, join(dataDir, 'no such folder', 'mood.csv'));
  await page.getByRole('button', { name: 'Save Mood and energy' }).click();
  await page.getByRole('menuitem', { name: 'Its figures (CSV)' }).click();
  await expect(page.getByText('The file could not be saved there. Please choose another place.')).toBeVisible();

  const png = join(dataDir, 'mood.png');
  await answerSaveDialog(app, png);
  await page.getByRole('radiogroup', { name: 'Show Mood and energy as' }).getByText('Table').click();
  await page.getByRole('button', { name: 'Save Mood and energy' }).click();
  await page.getByRole('menuitem', { name: 'As a picture (PNG)' }).click();
  await expect(page.getByText('The picture is saved.', { exact: false })).toBeVisible();
  expect((await sizeOfPng(png)).width).toBeGreaterThan(1000);
  expect((await stat(png)).mode & 0o777).toBe(0o600);
  await expect(page.getByRole('table', { name: 'Mood and energy in the chosen time' })).toBeVisible();

  // A report, on paper without the window around it.
  await page.getByRole('link', { name: 'Report', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Weekly report' })).toBeVisible();
  await page.getByRole('radiogroup', { name: 'Report on' }).getByText('30 days').click();
  await expect(page.getByRole('table', { name: 'Mood, stress and sleep of each day' }).getByRole('row')).toHaveCount(
    31,
  );
  for (const theme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' });
    await expect(page.locator('html')).toHaveAttribute('data-mantine-color-scheme', theme);
    expect(await axeViolations(page)).toEqual([]);
  }
  const pdf = join(dataDir, 'report.pdf');
  await answerSaveDialog(app, pdf);
  await page.getByRole('button', { name: 'Save as PDF' }).click();
  await expect(page.getByText('The report is saved.', { exact: false })).toBeVisible();
  const paper = await textOfPdf(pdf);
  expect(paper).toMatch(/Monthly report .*Looking back .*Mood .*Stress .*Day by day .*no diagnosis/);
  for (const ofTheWindow of ['Reminders', 'Get help now', 'Save as PDF', 'Back to insights']) {
    expect(paper).not.toContain(ofTheWindow);
  }
  expect((await stat(pdf)).mode & 0o777).toBe(0o600);
});

test('an account of three days is told what is missing, in days, and no chart breaks', async ({ app }) => {
  await signUp(app);
  const page = app.page();
  for (const day of [0, 1, 2]) {
    const recorded_at = new Date(Date.now() - day * 86_400_000 - 60_000).toISOString();
    await call(page, 'mood.track', { mood_rating: 5, triggers: ['rain'], recorded_at });
    await call(page, 'stress.track', { stress_level: 5, stressors: ['work'], recorded_at });
  }
  await goTo(page, 'Insights');
  const main = page.getByRole('main');
  await expect(main.getByText('7 more days with a mood show a direction.').first()).toBeVisible();
  await page.getByRole('tab', { name: 'Mood' }).click();
  await page.getByRole('combobox', { name: 'Look at any one' }).click();
  await page.getByRole('option', { name: 'rain (3 days)' }).click();
  await expect(main.getByText('2 more days with “rain” and 5 without before it can be compared.')).toBeVisible();
  await expect(main.getByText('with: 3 days · without: 0 days')).toBeVisible();
  for (const tab of ['Stress', 'Connections', 'Overview'] as const) {
    await page.getByRole('tab', { name: tab }).click();
    await expect(main.getByRole('heading', { level: 2 }).first()).toBeVisible();
    expect(await axeInBothThemes(page)).toEqual([]);
  }
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
