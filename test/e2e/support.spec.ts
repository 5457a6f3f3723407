import { expect, type Page } from '@playwright/test';
import { test } from './support/app.ts';
import { axeInBothThemes, axeViolations } from './support/axe.ts';
import { beginEntry, call, goTo, logMood, signUp } from './support/person.ts';

const panel = (page: Page) => page.getByRole('dialog', { name: 'You do not have to carry this alone' });
const emergency = (page: Page) => page.getByRole('dialog', { name: 'Please get help now' });
const close = (page: Page) => page.getByRole('dialog').getByRole('button', { name: 'Close' }).last();

/** The PHQ-9 by keyboard, with 0 everywhere but in the question on thoughts of death; ends on what follows. */
async function answerPhq9(page: Page, lastKey: '2' | '3' = '2'): Promise<void> {
  await goTo(page, 'Assessments');
  await page.getByRole('button', { name: /^(Start|Continue) PHQ-9/ }).click();
  for (let number = 1; number <= 9; number++) {
    await expect(page.getByRole('status').filter({ hasText: `Question ${number} of` })).toBeVisible();
    await page.keyboard.press(number === 9 ? lastKey : '1');
    await page.keyboard.press('Enter');
  }
  await expect(page.getByText('Thank you for answering that honestly.')).toBeVisible();
  await page.keyboard.press('Enter');
}

/** Presses Tab until a button of this name has the focus; fails when it is not reached. */
async function tabTo(page: Page, name: RegExp | string): Promise<void> {
  const button = page.getByRole('dialog').getByRole('button', { name }).last();
  for (let presses = 0; presses < 60 && !(await button.evaluate((one) => one === document.activeElement)); presses++) {
    await page.keyboard.press('Tab');
  }
  await expect(button).toBeFocused();
}

async function look(page: Page): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.mouse.move(0, 0);
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await expect(page.locator('html')).toHaveAttribute('data-mantine-color-scheme', colorScheme);
    expect(await axeViolations(page)).toEqual([]);
  }
}

test('an answer about thoughts of death opens help with the lines of the country, all by keyboard', async ({
  app,
  page,
}) => {
  await signUp(app);
  await call(page, 'auth.updateUser', { crisis_contact: { name: 'Next door', phone: '+49 30 1234567' } });
  await answerPhq9(page);
  await expect(panel(page)).toBeVisible();
  // It is read first: the focus stands on its message, and no score is anywhere.
  await expect(panel(page).getByText('Thank you for putting this into words.')).toBeFocused();
  await expect(panel(page).getByRole('button', { name: 'Call 0800 1110111 (TelefonSeelsorge)' })).toBeVisible();
  await expect(panel(page).getByRole('button', { name: /^Call 112/ })).toBeVisible();
  await expect(panel(page).getByText('Next door')).toBeVisible();
  await expect(panel(page).getByText('24/7').first()).toBeVisible();
  await expect(page.getByText(/point|minimal/)).toHaveCount(0);

  await tabTo(page, 'Copy 0800 1110111 (TelefonSeelsorge)');
  await page.keyboard.press('Enter');
  await expect.poll(() => app.electron.evaluate(({ clipboard }) => clipboard.readText())).toBe('0800 1110111');
  await tabTo(page, 'Why am I seeing this?');
  await page.keyboard.press('Enter');
  await expect(panel(page).getByText('thoughts of this kind were there on several days')).toBeVisible();

  // The list of all numbers lies over it; Escape closes one after the other.
  await page.keyboard.press('F1');
  await expect(page.getByRole('dialog', { name: 'Get help now' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog', { name: 'Get help now' })).toBeHidden();
  await expect(panel(page)).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(panel(page)).toBeHidden();
  await expect(page.getByRole('heading', { level: 1, name: 'Your answers are saved' })).toBeFocused();
});

test('the same reason does not open the panel again, and Today leads back to it', async ({ app, page }) => {
  await signUp(app);
  await answerPhq9(page);
  await close(page).click();
  await page.getByRole('button', { name: 'Not now' }).click();
  await answerPhq9(page);
  await expect(page.getByRole('heading', { level: 1, name: 'Your answers are saved' })).toBeVisible();
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await page.getByRole('button', { name: 'See who can help now' }).click();
  await expect(panel(page)).toBeVisible();
  await page.keyboard.press('Escape');

  await goTo(page, 'Today');
  const reminder = page.getByRole('region', { name: 'Help is close by' });
  await reminder.getByRole('button', { name: 'Why am I seeing this?' }).click();
  await expect(panel(page).getByText('thoughts of this kind were there on several days')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(reminder.getByRole('button', { name: 'Why am I seeing this?' })).toBeFocused();
});

/** Moods of 1 on days before today, one each. */
async function lowDays(page: Page, daysAgo: readonly number[]): Promise<void> {
  for (const days of daysAgo) {
    const recorded_at = new Date(Date.now() - days * 86_400_000).toISOString();
    await call(page, 'mood.track', { mood_rating: 1, recorded_at });
  }
  await goTo(page, 'Mood');
  await goTo(page, 'Today');
}

test('days of very low mood bring a soft card, and the focus goes back where the screen wanted it', async ({
  app,
  page,
}) => {
  await signUp(app);
  await lowDays(page, [2, 1]);
  await logMood(page, 1);
  const card = page.getByRole('dialog', { name: 'When things are heavy' });
  await expect(card.getByText('things are heavy right now')).toBeFocused();
  await expect(card.getByRole('heading', { name: 'Small things that may fit' })).toBeVisible();
  await look(page);
  await page.keyboard.press('Escape');
  await expect(card).toBeHidden();
  await expect(page.getByRole('status').filter({ hasText: 'Saved: 1' })).toBeFocused();
});

test('what comes up again is one quiet line that leads to the card', async ({ app, page }) => {
  await signUp(app);
  await lowDays(page, [3, 2, 1]);
  await logMood(page, 1);
  const line = page.getByRole('status', { name: 'An offer of help' });
  await expect(line.getByText('Help is close by')).toBeVisible();
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await look(page);
  await line.getByRole('button', { name: 'Show me' }).click();
  await expect(page.getByRole('dialog', { name: 'When things are heavy' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(line.getByText('Help is close by')).toHaveCount(0);
});

test('words of one’s own plan bring help up over the entry, which is saved word for word', async ({ app, page }) => {
  await signUp(app);
  await call(page, 'safetyPlan.save', {
    warning_signs: [{ text: 'I stop answering messages' }],
    notice_warning_signs: true,
  });
  const words = 'A slow day. I stop answering messages again.';
  await beginEntry(page, 'Evening');
  await page.keyboard.type(words);
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  const card = page.getByRole('dialog', { name: 'When things are heavy' });
  await expect(card.getByText('things are heavy right now')).toBeFocused();
  await card.getByRole('button', { name: 'Why am I seeing this?' }).click();
  await expect(card.getByText('It matches a warning sign that you wrote into your safety plan.')).toBeVisible();
  await expect(card.locator('q')).toContainText('I stop answering messages');
  await page.keyboard.press('Escape');
  await expect(card).toBeHidden();
  await expect(page.getByRole('heading', { level: 1, name: 'Evening' })).toBeFocused();
  await expect(page.getByText(words)).toBeVisible();
});

test('an entry about ending one’s life is saved, and the lines of the country stand over it', async ({ app, page }) => {
  await signUp(app);
  const words = 'I do not want to do this any more. I want to kill myself.';
  await beginEntry(page, 'Night');
  await page.keyboard.type(words);
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  const help = page.getByRole('dialog');
  await expect(help.getByRole('button', { name: 'Call 0800 1110111 (TelefonSeelsorge)' }).first()).toBeVisible();
  await expect(help.getByText('your safety matters most')).toBeVisible();
  await look(page);
  await help.getByRole('button', { name: 'Why am I seeing this?' }).click();
  await expect(help.locator('q').first()).toContainText('kill myself');
  await page.keyboard.press('Escape');
  await expect(help).toBeHidden();
  await expect(page.getByRole('heading', { level: 1, name: 'Night' })).toBeVisible();
  await expect(page.getByText(words)).toBeVisible();
});

test('somebody else’s crisis brings the words for who worries', async ({ app, page }) => {
  await signUp(app);
  await beginEntry(page, 'My friend');
  await page.keyboard.type('My best friend told me that she wants to kill herself. I am so worried about her.');
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  const help = page.getByRole('dialog');
  await expect(help.getByText('It is kind that you are worried.')).toBeVisible();
  await expect(help.getByRole('button', { name: 'Call 0800 1110111 (TelefonSeelsorge)' }).first()).toBeVisible();
  await look(page);
  await page.keyboard.press('Escape');
  await expect(help).toBeHidden();
});

test('direct questions bring more help and never a result; “I am safe for now” closes it for today', async ({
  app,
  page,
}) => {
  await signUp(app);
  await answerPhq9(page);
  await look(page);
  await panel(page).getByRole('button', { name: 'Answer a few questions' }).click();
  const question = panel(page).getByRole('group');
  await expect(question.getByText('Have you been wishing')).toBeFocused();
  await panel(page).getByRole('button', { name: 'Leave this one out' }).click();
  await expect(question.getByText('Have you been thinking about ending your life?')).toBeVisible();
  await question.getByRole('button', { name: 'Yes' }).click();
  // More help has come up: it is read first, and the next question waits below it.
  await expect(panel(page).getByText('your safety matters most')).toBeFocused();
  await expect(panel(page).getByText('your safety matters most')).toBeInViewport();
  await expect(panel(page).getByRole('heading', { name: 'Make the space safer' })).toBeVisible();
  await look(page);
  await question.getByRole('button', { name: 'No' }).click();
  await expect(question.getByText('Do you mean to act on these thoughts?')).toBeVisible();
  await question.getByRole('button', { name: 'Yes, now or today' }).click();
  await expect(emergency(page).getByRole('button', { name: /^Call 112/ })).toBeVisible();
  await expect(emergency(page).getByText('Unlock the door.')).toBeVisible();
  await look(page);
  await emergency(page).getByRole('button', { name: 'I am safe for now' }).click();
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await goTo(page, 'Today');
  await page
    .getByRole('region', { name: 'Help is close by' })
    .getByRole('button', { name: /Show me/ })
    .click();
  await expect(emergency(page)).toBeVisible();
});

test('“I need help now” opens the numbers at once, from the help panel too', async ({ app, page }) => {
  await signUp(app);
  await page.keyboard.press('F1');
  const help = page.getByRole('dialog', { name: 'Get help now', exact: true });
  await help.getByRole('button', { name: 'I need help now' }).click();
  await expect(emergency(page).getByRole('button', { name: /^Call 112/ })).toBeVisible();
  await expect(help).toBeHidden();
});

test('the help panel knows other emergencies, one’s own entries, and prints', async ({ app, page }) => {
  await signUp(app);
  await call(page, 'resources.create', {
    name: 'The night doctor',
    resource_type: 'doctor',
    phone: '+49 30 7654321',
    is_crisis_resource: true,
  });
  await page.keyboard.press('F1');
  const help = page.getByRole('dialog', { name: 'Get help now', exact: true });
  await expect(help.getByText('The night doctor')).toBeVisible();
  await expect(help.getByRole('heading', { name: 'Worried about someone?' })).toBeVisible();
  const violence = help.getByRole('group').filter({ hasText: 'hurts, threatens or controls you' });
  await violence.getByText('Somebody hurts, threatens or controls you').click();
  await expect(violence.getByRole('button', { name: /^Call 116 016/ })).toBeVisible();
  await look(page);

  // What the printer gets, as the page would be drawn for it.
  await app.electron.evaluate(({ webContents }) => {
    for (const contents of webContents.getAllWebContents()) {
      contents.print = (_options, done) => {
        setTimeout(() => done?.(true, ''), 1_500);
      };
    }
  });
  await help.getByRole('button', { name: 'Print a card for my wallet' }).click();
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByText('Emergency: 112')).toBeVisible();
  await expect(help).toBeHidden();
  await page.emulateMedia({ media: 'screen' });
  await expect(help).toBeVisible();
});

test('texts can be looked at more, or not at all after reading what that means', async ({ app, page }) => {
  await signUp(app);
  await goTo(page, 'Settings');
  await page.getByRole('tab', { name: 'Privacy', exact: true }).click();
  await page.getByRole('radio', { name: 'More', exact: true }).click();
  await expect(page.getByText('Looking for words of crisis: “More”.')).toBeVisible();
  await page.getByRole('radio', { name: 'Off', exact: true }).click();
  const question = page.getByRole('dialog', { name: 'Switch it off?' });
  await question.getByRole('button', { name: 'Cancel' }).click();
  await expect(page.getByRole('radio', { name: 'More', exact: true })).toBeChecked();
  await page.getByRole('radio', { name: 'Off', exact: true }).click();
  await question.getByRole('button', { name: 'Switch it off' }).click();
  await expect(page.getByRole('radio', { name: 'Off', exact: true })).toBeChecked();
  await expect(page.getByText('Two things cannot be switched off')).toBeVisible();
  expect(await axeInBothThemes(page)).toEqual([]);
});
