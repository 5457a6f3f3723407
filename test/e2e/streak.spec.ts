import { expect, type Page } from '@playwright/test';
import { test } from './support/app.ts';
import { axeViolations } from './support/axe.ts';
import { call, expectToday, goTo, signUp } from './support/person.ts';

const ratings = { overall_rating: 6, sleep_quality: 6, energy_level: 6, social_connection: 6 };

/** So many days ago where the account is. */
function daysAgo(days: number): string {
  const today = new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/Berlin' }).format(new Date());
  return new Date(Date.parse(`${today}T00:00:00Z`) - days * 86_400_000).toISOString().slice(0, 10);
}

async function expectAccessible(page: Page): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await expect(page.locator('html')).toHaveAttribute('data-mantine-color-scheme', colorScheme);
    expect(await axeViolations(page)).toEqual([]);
  }
}

test('a row of days can be paused with a reason, goes on, and its pauses stand in the settings', async ({
  app,
  page,
}) => {
  await signUp(app);
  for (const days of [5, 4]) await call(page, 'checkIn.save', { ...ratings, check_in_date: daysAgo(days) });
  await call(page, 'auth.updateUser', { wellness_preferences: { show_streaks: true } });
  await page.reload();
  await expectToday(page);
  const card = page.getByRole('region', { name: 'Days in a row' });
  const dialog = page.getByRole('dialog');

  // Days without an entry: no word against them, and an offer.
  await expect(card).toContainText('they can stand as a pause');
  await card.getByRole('button', { name: 'Put down as a pause' }).press('Enter');
  await expect(dialog.getByLabel('First day')).toHaveValue(daysAgo(3));
  await expect(dialog.getByLabel('Last day')).toHaveValue(daysAgo(1));
  await dialog.getByRole('button', { name: 'Save pause' }).press('Enter');
  await expect(dialog.getByRole('alert')).toHaveText('Choose what fits best.');
  await expectAccessible(page);
  await dialog.getByRole('radio', { name: 'Away' }).press('Space');
  await dialog.getByRole('button', { name: 'Save pause' }).press('Enter');
  await expect(dialog).toBeHidden();
  await expect(card).toContainText('2 days in a row with an entry.');

  // From today on, because of an illness.
  const button = card.getByRole('button', { name: 'Pause', exact: true });
  await expect(button).toBeFocused();
  await button.press('Enter');
  await dialog.getByRole('radio', { name: 'Not well' }).press('Space');
  await dialog.getByRole('radio', { name: 'Yesterday' }).press('Space');
  await dialog.getByRole('button', { name: 'Save pause' }).press('Enter');
  await expect(dialog.getByText('Another pause has some of these days already.')).toBeVisible();
  await dialog.getByRole('radio', { name: 'Today' }).press('Space');
  await dialog.getByRole('button', { name: 'Save pause' }).press('Enter');
  await expect(card).toContainText('Paused since today. You are not well.');
  await expect(card).toContainText('2 days in a row stay as they are.');
  await expectAccessible(page);
  await expect(card.getByRole('button', { name: 'Go on counting' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(button).toBeFocused();
  await expect(card).toContainText('2 days in a row with an entry.');

  // The settings list them; what is removed can be brought back.
  await goTo(page, 'Settings');
  await page.getByRole('tab', { name: 'Appearance' }).click();
  const pauses = page.getByRole('region', { name: 'Pauses' });
  await expect(pauses.getByRole('listitem')).toHaveCount(1);
  await pauses.getByRole('button', { name: /^Change the pause/ }).click();
  await dialog.getByRole('radio', { name: 'Rest' }).press('Space');
  await dialog.getByLabel('First day').fill(daysAgo(2));
  await dialog.getByRole('button', { name: 'Save pause' }).click();
  await expect(pauses.getByRole('listitem')).toContainText('Rest');
  await expectAccessible(page);
  await pauses.getByRole('button', { name: /^Remove the pause/ }).press('Enter');
  await expect(pauses).toContainText('No pause so far.');
  await expect(pauses.getByRole('button', { name: 'Add a pause' })).toBeFocused();
  const removed = page.getByRole('alert').filter({ hasText: 'The pause is removed.' });
  await removed.getByRole('button', { name: 'Undo' }).click();
  await expect(pauses.getByRole('listitem')).toContainText('Rest');

  // Who does not want to see rows of days is not asked about their pauses.
  await page.getByRole('switch', { name: 'Show streaks' }).click();
  await expect(pauses).toHaveCount(0);
});
