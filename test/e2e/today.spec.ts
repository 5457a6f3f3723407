import { expect } from '@playwright/test';
import { test } from './support/app.ts';
import { axeViolations } from './support/axe.ts';
import { call, expectToday, signUp } from './support/person.ts';

test('Today shows what may do good and the goals, and a streak only to who wants it', async ({ app, page }) => {
  await signUp(app);
  await call(page, 'mood.track', { mood_rating: 4, emotions: ['anxious'] });
  await call(page, 'goals.create', {
    goal_type: 'custom',
    title: 'Walk round the lake',
    target: { value: 10, unit: 'times' },
    timeframe: { days: 30 },
  });
  await page.reload();
  await expectToday(page);
  await expect(page.getByRole('heading', { name: 'What may do you good now' })).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Your goals' })).toBeVisible();
  await expect(page.getByText('Walk round the lake')).toBeVisible();
  await expect(page.getByText('days in a row')).toHaveCount(0);
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await expect(page.locator('html')).toHaveAttribute('data-mantine-color-scheme', colorScheme);
    expect(await axeViolations(page)).toEqual([]);
  }
  await call(page, 'auth.updateUser', { wellness_preferences: { show_streaks: true } });
  await expect(page.getByText('1 day with an entry.')).toBeVisible();

  // Beside help nothing is measured or counted.
  await call(page, 'assessments.respond', { instrument: 'phq-9', answers: [1, 1, 1, 1, 1, 1, 1, 1, 2] });
  await page.reload();
  await expect(page.getByRole('heading', { name: 'What may do you good now' })).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Your goals' })).toHaveCount(0);
  await expect(page.getByText('1 day with an entry.')).toHaveCount(0);
});
