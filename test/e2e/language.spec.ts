import { expect, type Page } from '@playwright/test';
import { test } from './support/app.ts';
import { axeViolations } from './support/axe.ts';
import { demoData } from './support/demoData.ts';
import { call, goTo, unlock } from './support/person.ts';

/** Nothing for axe to find, and nothing wider than the window. */
async function isWellMade(page: Page, screen: string): Promise<void> {
  await page.mouse.move(0, 0);
  expect(await axeViolations(page), screen).toEqual([]);
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  expect(overflow, screen).toBeLessThanOrEqual(0);
}

test('a language that is chosen while the window is open is that of every screen at once', async ({
  dataDir,
  start,
}) => {
  test.setTimeout(180_000);
  const who = await demoData(dataDir, 1);
  const app = await start();
  const page = app.page();
  await app.electron.evaluate(({ BaseWindow }) => BaseWindow.getAllWindows()[0]?.setContentSize(900, 600));
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await unlock(page, who);
  // Screens that have been shown in English are not left in it.
  for (const screen of ['Insights', 'Coping', 'Goals', 'Reminders', 'Settings'] as const) await goTo(page, screen);
  await page.getByRole('tab', { name: 'Appearance' }).click();
  await page
    .getByRole('combobox', { name: 'Language' })
    .or(page.getByRole('textbox', { name: 'Language' }))
    .click();
  await page.getByRole('option', { name: 'Deutsch' }).click();
  const open = (name: string): Promise<void> =>
    page.getByRole('navigation').getByRole('link', { name, exact: true }).click();

  await open('Einblicke');
  await expect(page.getByRole('application', { name: /^Diagramm von Stimmung und Energie/ })).toBeVisible();
  await isWellMade(page, 'the overview');
  for (const [tab, heading] of [
    ['Stimmung', 'Tage mit und Tage ohne'],
    ['Stress', 'Auslöser und Zeichen des Körpers'],
    ['Zusammenhänge', 'Was zusammengeht'],
  ] as const) {
    await page.getByRole('tab', { name: tab }).click();
    await expect(page.getByRole('heading', { name: heading })).toBeVisible();
    await isWellMade(page, tab);
  }
  await page.getByRole('link', { name: 'Bericht' }).click();
  await expect(page.getByRole('heading', { name: 'Wochenbericht' })).toBeVisible();
  await isWellMade(page, 'the report');

  await open('Strategien');
  await page
    .getByRole('combobox', { name: 'Hilft bei' })
    .or(page.getByRole('textbox', { name: 'Hilft bei' }))
    .click();
  await page.getByRole('option', { name: 'Grübeln' }).click();
  await expect(page.getByRole('status').filter({ hasText: '16 Strategien' })).toBeVisible();
  await isWellMade(page, 'the library');

  // A unit is typed in one language and counted in all of them.
  await open('Ziele');
  await page.getByRole('button', { name: 'Neues Ziel' }).click();
  const goal = page.getByRole('dialog', { name: 'Neues Ziel' });
  await goal.getByLabel('Zielwert').fill('3');
  await goal.getByLabel('Einheit').fill('tage pro woche');
  await expect(goal.getByText(/^Deine letzten vier Wochen: .+ Tage pro Woche\./)).toBeVisible();
  await isWellMade(page, 'a new goal');
  await goal.getByRole('button', { name: 'Speichern' }).click();
  await expect(page.getByRole('heading', { name: 'Mehr Bewegung' })).toBeVisible();
  await expect(page.getByText(/^Tage pro Woche: [\d,]+ von 3$/)).toBeVisible();
  const { goals } = (await call(page, 'goals.list', {})) as { goals: { title: string; target: { unit: string } }[] };
  expect(goals.find(({ title }) => title === 'Mehr Bewegung')?.target.unit).toBe('days a week');
  await isWellMade(page, 'the goals');

  await open('Erinnerungen');
  await expect(page.getByText('Jeden Tag um 7:30 Uhr').first()).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Ruhezeiten' })).toBeVisible();
  await isWellMade(page, 'the reminders');
});
