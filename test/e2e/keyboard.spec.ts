import { expect } from '@playwright/test';
import { test } from './support/app.ts';
import { expectToday, goTo, signUp } from './support/person.ts';

test('mood, journal, lock and help by keyboard alone', async ({ app: first, start }) => {
  const who = await signUp(first);
  await first.close();
  const app = await start();
  const page = app.page();

  await expect(page.getByRole('textbox', { name: 'Password', exact: true })).toBeFocused();
  await page.keyboard.type(who.password);
  await page.keyboard.press('Enter');
  await expectToday(page);

  const firstNumber = page.getByRole('radiogroup', { name: 'Mood', exact: true }).getByRole('radio').first();
  await page.keyboard.press('Tab');
  await expect(firstNumber).toBeFocused();
  for (let steps = 0; steps < 7; steps += 1) {
    await page.keyboard.press('ArrowRight');
  }
  await page.keyboard.press('Enter');
  await expect(page.getByRole('status').filter({ hasText: 'Saved: 8' })).toBeVisible();

  await page.keyboard.press('Control+3');
  await expect(page.getByRole('heading', { level: 1, name: 'Journal' })).toBeVisible();
  await page.keyboard.press('Control+n');
  await expect(page.getByRole('textbox', { name: 'Your entry' })).toBeFocused();
  await page.keyboard.type('Written without a mouse.');
  await page.keyboard.press('Control+s');
  await expect(page.getByText(/^Saved at/)).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('heading', { level: 1, name: 'Untitled entry' })).toBeFocused();
  await expect(page.getByText('Written without a mouse.')).toBeVisible();

  await page.keyboard.press('Control+Shift+H');
  await expect(page.getByRole('dialog', { name: 'Get help now' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);

  const next = app.nextPage(page);
  // The page is gone before the key is up again.
  await page.keyboard.press('Control+l').catch(() => undefined);
  await expect((await next).getByRole('textbox', { name: 'Password', exact: true })).toBeFocused();
});

test('the first key press on a new computer reaches the way in, not something in a corner', async ({ page }) => {
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(page.getByRole('button', { name: 'Create your account' })).toBeFocused();
});

test('Tab never gets lost: whatever has the focus on Today is on the screen', async ({ app, page }) => {
  await signUp(app);
  const seen = await page.evaluateHandle(() => new Set<Element>());
  let stops = 0;
  for (let isNew = true; isNew && stops < 100; stops += 1) {
    await page.keyboard.press('Tab');
    const stop = await page.evaluate((known) => {
      const element = document.activeElement ?? document.body;
      const wasKnown = known.has(element);
      known.add(element);
      // A radio button is drawn by its label.
      const drawn = element instanceof HTMLInputElement ? (element.labels?.[0] ?? element) : element;
      const { top, bottom, width } = drawn.getBoundingClientRect();
      return {
        html: element.outerHTML.slice(0, 200),
        wasKnown,
        isOnScreen: width > 0 && bottom > 0 && top < innerHeight,
      };
    }, seen);
    expect(stop).toMatchObject({ isOnScreen: true });
    isNew = !stop.wasKnown;
  }
  expect(stops).toBeGreaterThan(15);
  expect(stops).toBeLessThan(100);
});

test('who is quicker than the editor keeps writing the title', async ({ app, page }) => {
  await signUp(app);
  await goTo(page, 'Journal');
  await page.evaluate(() => {
    const observer = new MutationObserver(() => {
      const title = document.querySelector<HTMLInputElement>('input[aria-label="Title"]');
      if (title !== null) {
        observer.disconnect();
        title.focus();
      }
    });
    observer.observe(document.body, { childList: true, subtree: true });
  });
  await page.getByRole('button', { name: 'Write your first entry' }).click();
  await expect(page.getByRole('textbox', { name: 'Your entry' })).toBeVisible();
  await page.keyboard.type('First things first');
  await expect(page.getByRole('textbox', { name: 'Title' })).toHaveValue('First things first');
});
