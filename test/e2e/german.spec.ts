import { expect, type Page } from '@playwright/test';
import { test } from './support/app.ts';
import { axeInBothThemes } from './support/axe.ts';
import { holdTrayMenu, menuLabels, trayLabels } from './support/desktop.ts';
import { account, call } from './support/person.ts';
import type { RunningApp } from './support/runningApp.ts';

/** Nothing for axe to find, and nothing wider than the window. */
async function isWellMade(page: Page, screen: string): Promise<void> {
  // A hint under the mouse is drawn outside the page's landmarks.
  await page.mouse.move(0, 0);
  expect(await axeInBothThemes(page, `${screen}, in German`), screen).toEqual([]);
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  expect(overflow, screen).toBeLessThanOrEqual(0);
}

/** The smallest window, with the language chosen on the first screen. */
async function beginInGerman(app: RunningApp, page: Page): Promise<void> {
  await app.electron.evaluate(({ BaseWindow }) => BaseWindow.getAllWindows()[0]?.setContentSize(900, 600));
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page
    .getByRole('combobox', { name: 'Language' })
    .or(page.getByRole('textbox', { name: 'Language' }))
    .click();
  await page.getByRole('option', { name: 'Deutsch' }).click();
  await expect(page.getByRole('button', { name: 'Konto anlegen' })).toBeVisible();
  await call(page, 'auth.register', { ...account(), timezone: 'Europe/Berlin' });
  await page.reload();
}

test('a day is recorded, help is found and a plan is read in German, in the smallest window', async ({
  app,
  page,
}, testInfo) => {
  await beginInGerman(app, page);

  const mood = page.getByRole('radiogroup', { name: 'Stimmung', exact: true });
  await mood.getByRole('radio', { name: '3, schlecht' }).click();
  await page.getByRole('group', { name: 'Was hast du gefühlt?' }).getByText('einsam', { exact: true }).click();
  await page.getByLabel('Stunden geschlafen').first().fill('6,5');
  await isWellMade(page, 'a mood');
  await page.screenshot({ path: testInfo.outputPath('mood.png') });
  await page.getByRole('button', { name: 'Stimmung speichern' }).click();
  await expect(page.getByRole('status').filter({ hasText: 'Gespeichert: 3 · schlecht' })).toBeVisible();
  // Words that the app offers are stored as always; only the window shows them in its language.
  expect(await call(page, 'mood.history', {})).toMatchObject({
    entries: [{ emotions: ['lonely'], context: { sleep_hours: 6.5 } }],
  });

  for (const [scale, value] of [
    ['Der Tag im Ganzen', '4'],
    ['Schlaf letzte Nacht', '3'],
    ['Energie', '4'],
    ['Verbundenheit mit anderen', '2'],
  ] as const) {
    await page.getByRole('slider', { name: scale }).press(value);
  }
  await page.getByRole('button', { name: 'Check-in speichern' }).click();
  await expect(page.getByText('Der Check-in für heute ist gemacht.')).toBeVisible();
  await isWellMade(page, 'today');
  await page.screenshot({ path: testInfo.outputPath('today.png') });

  await page.getByRole('link', { name: 'Tagebuch' }).first().click();
  await page.getByRole('button', { name: 'Den ersten Eintrag schreiben' }).click();
  const text = page.getByRole('textbox', { name: 'Dein Eintrag' });
  await expect(text).toBeFocused();
  await page.keyboard.type('Ein grauer Tag am Fenster.');
  await page.screenshot({ path: testInfo.outputPath('entry.png') });
  await page.getByRole('button', { name: 'Speichern', exact: true }).click();
  await expect(page.getByText(/^Gespeichert um/).first()).toBeVisible();
  await isWellMade(page, 'an entry');

  await page.keyboard.press('F1');
  const help = page.getByRole('dialog', { name: 'Sofort Hilfe' });
  await expect(help.getByText('Rettungsdienst und Feuerwehr (112)').first()).toBeVisible();
  await expect(help.getByText('rund um die Uhr').first()).toBeVisible();
  await isWellMade(page, 'help');
  await page.screenshot({ path: testInfo.outputPath('help.png') });
  await help.getByRole('button', { name: 'Ich brauche jetzt Hilfe' }).click();
  const panel = page.getByRole('dialog', { name: 'Bitte hol dir jetzt Hilfe' });
  await expect(panel.getByText('Schließ die Tür auf.')).toBeVisible();
  await isWellMade(page, 'the emergency panel');
  await page.screenshot({ path: testInfo.outputPath('panel.png') });
  await panel.getByRole('button', { name: 'Ich bin vorerst in Sicherheit' }).click();
  await expect(panel).toBeHidden();

  await call(page, 'safetyPlan.save', {
    warning_signs: [{ text: 'Ich antworte niemandem' }],
    people_to_ask: [{ name: 'Mira', phone: '030 1234567' }],
    updated_at: null,
  });
  await page.getByRole('link', { name: 'Sicherheit' }).click();
  await expect(page.getByRole('heading', { name: 'Menschen, die ich um Hilfe bitten kann' })).toBeVisible();
  await expect(page.getByRole('link', { name: /Meine Gründe zu bleiben/ })).toBeVisible();
  await isWellMade(page, 'the plan');
  await page.screenshot({ path: testInfo.outputPath('plan.png') });
});

test('a questionnaire, help nearby and every setting are read in German, in the smallest window', async ({
  app,
  page,
}, testInfo) => {
  await holdTrayMenu(app);
  await beginInGerman(app, page);
  const shoot = (name: string) => page.screenshot({ path: testInfo.outputPath(`${name}.png`) });
  for (const answers of [
    [3, 2, 1, 1, 2],
    [4, 4, 3, 3, 4],
  ]) {
    await call(page, 'assessments.respond', { instrument: 'who-5', answers });
  }

  await page.getByRole('link', { name: 'Fragebögen' }).click();
  await expect(page.getByText('Die Fragen stehen hier auf Englisch', { exact: false })).toBeVisible();
  await isWellMade(page, 'the questionnaires');
  await shoot('questionnaires');
  await page.getByRole('button', { name: 'PHQ-9 anfangen' }).click();
  const first = page.getByRole('group', { name: 'Little interest or pleasure in doing things' });
  await expect(first.locator('legend')).toHaveAttribute('lang', 'en');
  await expect(page.getByText('Die Fragen stehen hier auf Englisch', { exact: false })).toBeVisible();
  await isWellMade(page, 'a question');
  await shoot('question');
  await page.getByRole('button', { name: 'Pause' }).click();
  await page.getByRole('link', { name: 'WHO-5' }).click();
  await expect(page.getByText(/Punkte mehr als beim letzten Mal\./)).toBeVisible();
  await isWellMade(page, 'a result');
  await shoot('result');

  await page.getByRole('link', { name: 'Hilfsangebote' }).click();
  await expect(page.getByRole('heading', { name: 'Notrufnummern' })).toBeVisible();
  await isWellMade(page, 'the directory');
  await shoot('directory');
  await page.getByRole('button', { name: 'Eigene hinzufügen' }).click();
  await expect(page.getByRole('dialog', { name: 'Eigene hinzufügen' })).toBeVisible();
  await isWellMade(page, 'an entry of one’s own');
  await shoot('own-entry');
  await page.keyboard.press('Escape');

  await page.getByRole('link', { name: 'Einstellungen' }).click();
  for (const tab of await page.getByRole('tab').allTextContents()) {
    await page.getByRole('tab', { name: tab, exact: true }).click();
    await expect(page.getByRole('tabpanel').getByRole('heading').first()).toBeVisible();
    await isWellMade(page, tab);
    await shoot(`settings-${tab}`);
  }

  // What the system shows goes along, both ways.
  expect(await trayLabels(app)).toContain('Evenkeel öffnen');
  await page.getByRole('tab', { name: 'Aussehen' }).click();
  await page
    .getByRole('combobox', { name: 'Sprache' })
    .or(page.getByRole('textbox', { name: 'Sprache' }))
    .click();
  await page.getByRole('option', { name: 'Español' }).click();
  await expect(page.getByRole('tab', { name: 'Aspecto' })).toBeVisible();
  expect(await trayLabels(app)).toContain('Abrir Evenkeel');
  expect(await menuLabels(app)).toContain('&Archivo');
});
