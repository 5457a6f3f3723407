import { expect } from '@playwright/test';
import { test } from './support/app.ts';
import { axeInBothThemes, axeViolations } from './support/axe.ts';
import { demoData } from './support/demoData.ts';
import { call, goTo, signUp, unlock } from './support/person.ts';

test('a goal: what the last weeks say to it, steps in between, put away, deleted and taken back', async ({
  app,
  page,
}) => {
  await signUp(app);
  for (let day = 1; day <= 28; day += 1) {
    const recorded_at = new Date(Date.now() - day * 86_400_000).toISOString();
    await call(page, 'mood.track', { mood_rating: 5, recorded_at });
  }
  await goTo(page, 'Goals');
  await page.getByRole('button', { name: 'New goal' }).click();
  const dialog = page.getByRole('dialog', { name: 'New goal' });
  await dialog.getByRole('combobox', { name: 'What it is about' }).click();
  await page.getByRole('option', { name: 'Steadier mood' }).click();
  await dialog.getByLabel('Target').fill('9');
  await dialog.getByLabel('Until').fill(new Date(Date.now() + 30 * 86_400_000).toISOString().slice(0, 10));
  await expect(dialog.getByText('In the last four weeks you were at 5 points.')).toBeVisible();
  await dialog.getByRole('button', { name: 'Put steps in between' }).click();
  await expect(dialog.getByLabel('Milestone 2', { exact: true })).toHaveValue('7 points');
  await dialog.getByRole('button', { name: 'Take milestone 3 away' }).click();

  await dialog.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(dialog.getByRole('alert')).toContainText('A thought about this goal');
  expect(await axeInBothThemes(page)).toEqual([]);
  expect(((await call(page, 'goals.list', {})) as { goals: unknown[] }).goals).toEqual([]);
  await dialog.getByRole('button', { name: 'Keep mine' }).click();
  await expect(dialog).toBeHidden();
  const goal = page.getByRole('region', { name: 'A steadier mood' });
  await expect(goal.getByRole('checkbox')).toHaveCount(2);
  await expect(goal).toContainText('5 of 9 points');

  await goal.getByRole('button', { name: /^The way so far of/ }).click();
  await expect(goal).toContainText('There is nothing to draw yet.');
  await goal.getByRole('button', { name: /^Put away/ }).click();
  await expect(goal).toBeHidden();
  await page.getByText('Put away', { exact: true }).click();
  await goal.getByRole('button', { name: /^Take up again/ }).click();
  await page.getByText('Current goals').click();
  await goal.getByRole('button', { name: /^Delete/ }).click();
  await expect(goal).toBeHidden();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(goal).toBeVisible();
});

test('the way of a goal as picture, words and table; axe finds nothing in both themes', async ({ dataDir, start }) => {
  test.setTimeout(180_000);
  const who = await demoData(dataDir, 1);
  const app = await start();
  const page = app.page();
  await unlock(page, who);
  await goTo(page, 'Goals');
  await page
    .getByRole('button', { name: /^The way so far of/ })
    .first()
    .click();
  await expect(page.getByText(/^From .+ on .+ to .+\./)).toBeVisible();
  await expect(page.getByText('So far', { exact: true })).toBeVisible();
  for (const theme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme: theme });
    await expect(page.locator('html')).toHaveAttribute('data-mantine-color-scheme', theme);
    expect(await axeViolations(page)).toEqual([]);
  }
  await page.getByText('Table', { exact: true }).click();
  expect(await page.getByRole('table').getByRole('row').count()).toBeGreaterThan(2);
  expect(await axeInBothThemes(page)).toEqual([]);
});
