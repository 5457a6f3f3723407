import { expect, type Page } from '@playwright/test';
import { test } from './support/app.ts';
import { axeInBothThemes, axeViolations } from './support/axe.ts';
import { call, goTo, lock, signUp, unlock } from './support/person.ts';

const question = (page: Page, number: number, count: number) =>
  page.getByRole('status').filter({ hasText: `Question ${number} of ${count}` });

async function begin(page: Page, name: string, action: 'Start' | 'Continue' = 'Start'): Promise<void> {
  await goTo(page, 'Assessments');
  await page.getByRole('button', { name: `${action} ${name}` }).click();
}

test('a questionnaire is filled in with the mouse, and told in plain words', async ({ app, page }) => {
  await signUp(app);
  await begin(page, 'GAD-7');
  for (let number = 1; number <= 7; number++) {
    await expect(question(page, number, 7)).toBeVisible();
    await expect(page.getByRole('button', { name: number === 7 ? 'Finish' : 'Next' })).toBeDisabled();
    await page.getByRole('radio', { name: number <= 4 ? 'Nearly every day' : 'Not at all' }).check();
    await page.getByRole('button', { name: number === 7 ? 'Finish' : 'Next' }).click();
  }
  await expect(page.getByRole('heading', { level: 1, name: 'Your GAD-7' })).toBeVisible();
  await expect(page.getByText('Clear signs of anxiety.')).toBeVisible();
  await expect(page.getByText('12 points.')).toBeVisible();
  await expect(page.getByText('They are not a diagnosis.')).toBeVisible();
  await expect(page.getByRole('listitem').filter({ hasText: 'moderate (you are here)' })).toBeVisible();

  await page.getByRole('button', { name: 'Remind me' }).click();
  await expect(page.getByText('You will be reminded on')).toBeVisible();
  await goTo(page, 'Reminders');
  await expect(page.getByText('Fill in the GAD-7').first()).toBeVisible();

  await goTo(page, 'Assessments');
  await expect(page.getByText('Last result: 12 points, moderate, Today.')).toBeVisible();
  await page.getByRole('link', { name: 'GAD-7' }).click();
  const table = page.getByRole('table', { name: 'GAD-7 over time' });
  await expect(table.getByRole('row')).toHaveCount(2);
  await table.getByRole('button', { name: /^Delete the result of/ }).click();
  await expect(page.getByText('Nothing here yet')).toBeVisible();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(table.getByRole('row')).toHaveCount(2);
});

test('the keyboard alone fills one in, goes back, and comes back after the lock', async ({ app, page }) => {
  const who = await signUp(app);
  await begin(page, 'PHQ-9');
  await expect(page.getByText('Little interest or pleasure in doing things')).toBeVisible();
  await page.keyboard.press('3');
  await expect(page.getByRole('radio', { name: 'More than half the days' })).toBeChecked();
  await page.keyboard.press('ArrowDown');
  await expect(page.getByRole('radio', { name: 'Nearly every day' })).toBeChecked();
  await page.keyboard.press('Enter');
  await expect(question(page, 2, 10)).toBeVisible();
  await page.keyboard.press('2');
  await page.keyboard.press('Enter');
  await expect(question(page, 3, 10)).toBeVisible();
  await page.keyboard.press('Backspace');
  await expect(page.getByRole('radio', { name: 'Several days' })).toBeChecked();
  await page.keyboard.press('Enter');
  await page.keyboard.press('1');

  const locked = await lock(app);
  await unlock(locked, who);
  await goTo(locked, 'Assessments');
  await expect(locked.getByText('Begun Today and kept for you.')).toBeVisible();
  await begin(locked, 'PHQ-9', 'Continue');
  await expect(question(locked, 4, 10)).toBeVisible();
  for (let number = 4; number <= 9; number++) {
    await expect(question(locked, number, 10)).toBeVisible();
    await locked.keyboard.press('1');
    await locked.keyboard.press('Enter');
  }
  await expect(locked.getByText('One last question.')).toBeVisible();
  await locked.keyboard.press('2');
  await locked.keyboard.press('Enter');
  await expect(locked.getByRole('heading', { level: 1, name: 'Your PHQ-9' })).toBeVisible();
  await expect(locked.getByText('4 points.')).toBeVisible();
  await goTo(locked, 'Assessments');
  await expect(locked.getByRole('button', { name: 'Start PHQ-9' })).toBeVisible();
});

test('help comes before the score when an answer calls for it', async ({ app, page }) => {
  await signUp(app);
  await begin(page, 'PHQ-9');
  for (let number = 1; number <= 8; number++) {
    await expect(page.getByRole('status').filter({ hasText: `Question ${number} of` })).toBeVisible();
    await page.keyboard.press('1');
    await page.keyboard.press('Enter');
  }
  await expect(page.getByText('Thoughts that you would be better off dead')).toBeVisible();
  await page.keyboard.press('2');
  await page.keyboard.press('Enter');
  await expect(page.getByText('Thank you for answering that honestly.')).toBeVisible();
  await page.keyboard.press('Enter');
  const panel = page.getByRole('dialog', { name: 'You do not have to carry this alone' });
  await expect(panel).toBeVisible();
  await expect(page.getByText(/1 point|minimal/)).toHaveCount(0);
  await panel.getByRole('button', { name: 'Close' }).last().click();
  await expect(page.getByRole('button', { name: 'Show my result' })).toBeVisible();
  await expect(page.getByText(/1 point|minimal/)).toHaveCount(0);
  expect(await axeInBothThemes(page)).toEqual([]);
  await page.getByRole('button', { name: 'Show my result' }).click();
  await expect(page.getByText('1 point.')).toBeVisible();
});

test('a total from elsewhere is noted, and what cannot be one is refused in words', async ({ app, page }) => {
  await signUp(app);
  await goTo(page, 'Assessments');
  await page.getByRole('button', { name: 'Enter a total of ISI' }).click();
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByText('Please enter the total.')).toBeVisible();
  await page.getByLabel('Total of the ISI').fill('99');
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByText('Is no score that this questionnaire can have.')).toBeVisible();
  await page.getByLabel('Total of the ISI').fill('16');
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByText('moderate insomnia (you are here)')).toBeVisible();
});

test('axe finds nothing while answering, on the result and in the history, in both themes', async ({ app, page }) => {
  await signUp(app);
  for (const [daysAgo, first] of [
    [60, 3],
    [30, 2],
    [1, 0],
  ] as const) {
    const recorded_at = new Date(Date.now() - daysAgo * 86_400_000).toISOString();
    const answers = [first, 2, 1, 1, 2, 1, 0, 0, 0];
    await call(page, 'assessments.respond', { instrument: 'phq-9', answers, difficulty: 1, recorded_at });
  }
  const look = async (): Promise<void> => {
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.mouse.move(0, 0);
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      await expect(page.locator('html')).toHaveAttribute('data-mantine-color-scheme', colorScheme);
      expect(await axeViolations(page)).toEqual([]);
    }
  };
  await goTo(page, 'Assessments');
  await page.getByRole('link', { name: 'PHQ-9' }).click();
  await expect(page.getByRole('table', { name: 'PHQ-9 over time' }).getByRole('row')).toHaveCount(4);
  await expect(page.locator('.recharts-line')).toBeVisible();
  await look();
  await page.getByRole('button', { name: 'Start', exact: true }).click();
  await expect(page.getByRole('radio').first()).toBeFocused();
  await page.keyboard.press('2');
  await look();
  await goTo(page, 'Assessments');
  await page.getByRole('button', { name: 'Enter a total of PSS-10' }).click();
  await expect(page.getByLabel('Total of the PSS-10')).toBeVisible();
  await look();
});
