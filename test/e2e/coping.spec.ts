import { expect, type Page } from '@playwright/test';
import { test } from './support/app.ts';
import { axeViolations } from './support/axe.ts';
import { call, goTo, signUp } from './support/person.ts';

/** From the library to the player of an exercise, which waits for its beginning. */
async function openExercise(page: Page, name: string): Promise<void> {
  await goTo(page, 'Coping');
  const library = page.getByRole('region', { name: 'Library' });
  await library.getByLabel('Search').fill(name);
  await page.getByRole('link', { name, exact: true }).last().click();
  await expect(page.getByRole('heading', { level: 1, name })).toBeVisible();
  await page.getByRole('button', { name: 'Start guided' }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: 'Begin' })).toBeFocused();
}

async function usesOf(page: Page, id: string): Promise<readonly Record<string, unknown>[]> {
  const answer = (await call(page, 'coping.strategy', { id })) as { history: readonly Record<string, unknown>[] };
  return answer.history;
}

function said(page: Page) {
  return page.getByRole('main').getByRole('status').filter({ hasText: /\S/ }).first();
}

test('a breathing exercise by keyboard, from its cautions to its rating', async ({ app, page }) => {
  await signUp(app);
  await openExercise(page, '4-7-8 breathing');
  await expect(page.getByRole('alert').filter({ hasText: 'Take care' })).toBeVisible();
  await page.clock.install();

  await page.keyboard.press('Space');
  await expect(said(page)).toHaveText('Breathe in');
  await expect(page.locator('[style*="scale("]')).toHaveCount(1);
  await page.clock.fastForward(4500);
  await expect(said(page)).toHaveText('Hold');
  await page.keyboard.press('Space');
  await expect(said(page)).toHaveText('Paused. Take your time.');
  await page.clock.fastForward(60_000);
  await page.keyboard.press('Space');
  await expect(said(page)).toHaveText('Hold');

  await page.clock.fastForward(80_000);
  await expect(said(page)).toHaveText('That was it. How are you now?');
  await page.getByRole('radio', { name: /Quite a bit/ }).check({ force: true });
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(page.getByText('Kept among your exercises.')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Start guided' })).toBeFocused();
  expect(await usesOf(page, 'four-seven-eight-breathing')).toEqual([
    expect.objectContaining({ completed: true, seconds: 76, effectiveness_rating: 4 }),
  ]);
});

test('steps by arrow keys, without motion, with a tone that is remembered, ended early', async ({ app, page }) => {
  await signUp(app);
  const name = '5-4-3-2-1 senses';
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await openExercise(page, name);
  const tone = page.getByRole('switch', { name: 'A soft tone with each step' });
  await expect(tone).not.toBeChecked();
  await tone.press('Space');
  await expect(tone).toBeChecked();

  await page.getByRole('button', { name: 'Begin' }).click();
  await expect(said(page)).toHaveText('5 things you see');
  await expect(page.locator('[style*="scale("]')).toHaveCount(0);
  await page.keyboard.press('ArrowRight');
  await expect(said(page)).toHaveText('4 things you feel');
  await expect(page.getByText('Name 4 things you can feel with your skin.')).toBeVisible();
  await page.keyboard.press('ArrowLeft');
  await expect(said(page)).toHaveText('5 things you see');
  for (const theme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme: theme });
    await expect(page.locator('html')).toHaveAttribute('data-mantine-color-scheme', theme);
    expect(await axeViolations(page)).toEqual([]);
  }

  await page.keyboard.press('Escape');
  await expect(said(page)).toHaveText('You can stop here. Trying it counts, too.');
  await page.getByRole('button', { name: 'Do not keep it' }).click();
  expect(await usesOf(page, 'five-four-three-two-one')).toEqual([]);
  await page.getByRole('button', { name: 'Start guided' }).click();
  await expect(tone).toBeChecked();
});

test('a strategy of one’s own is a favourite and a timer, with the minutes that count', async ({ app, page }) => {
  await signUp(app);
  await goTo(page, 'Coping');
  await page.getByRole('button', { name: 'Add your own' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Name').fill('Tea on the step');
  await dialog.getByLabel('Minutes it takes').fill('10');
  await dialog.getByRole('button', { name: 'Save' }).click();
  const star = page.getByRole('button', { name: 'Favourite: Tea on the step' });
  await star.click();
  await expect(star).toHaveAttribute('aria-pressed', 'true');

  await page.getByRole('link', { name: 'Tea on the step' }).last().click();
  await page.getByRole('button', { name: 'Start timer' }).click();
  await page.clock.install();
  await page.getByRole('button', { name: 'Begin' }).click();
  await expect(said(page)).toHaveText('Tea on the step');
  await page.clock.fastForward(185_000);
  await page.getByRole('button', { name: 'Stop here' }).click();
  await expect(said(page)).toHaveText('You can stop here. 3 minutes still count.');
});
