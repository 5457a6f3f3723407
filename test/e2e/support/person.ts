import { expect, type Locator, type Page } from '@playwright/test';
import type { RunningApp } from './runningApp.ts';

/** What a person does in the window, by the names that are on the screen. */

export interface Account {
  readonly username: string;
  readonly email: string;
  readonly password: string;
}

export interface KeptAccount extends Account {
  readonly recoveryKey: string;
}

export type Screen =
  | 'Today'
  | 'Mood'
  | 'Journal'
  | 'Insights'
  | 'Coping'
  | 'Goals'
  | 'Reminders'
  | 'Assessments'
  | 'Safety'
  | 'Resources'
  | 'Settings';

export const PASSWORD = 'even keel over quiet water 47';

export function account(username = 'harbour'): Account {
  return { username, email: `${username}@example.org`, password: PASSWORD };
}

/** From the welcome screen through the four steps, with the passphrase that is offered. Ends on Today. */
export async function createAccount(page: Page, who: Omit<Account, 'password'> = account()): Promise<KeptAccount> {
  await page.getByRole('button', { name: /Create (your|another) account/ }).click();
  await page.getByLabel('Username').fill(who.username);
  await page.getByLabel('E-mail address').fill(who.email);
  await page.getByRole('button', { name: 'Next' }).click();

  const phrase = page.getByRole('status', { name: 'Your passphrase' });
  await expect(phrase).toHaveText(/^\S+( \S+){5}$/);
  const password = await phrase.innerText();
  await page.getByLabel('Type it once, so your fingers know it').fill(password);
  await page.getByRole('button', { name: 'Next' }).click();

  await page.getByRole('button', { name: 'Create my vault' }).click();
  const recoveryKey = await readRecoveryKey(page);
  await page.getByRole('button', { name: 'I have kept it' }).click();
  await answerRecoveryKeyCheck(page, recoveryKey, 'Open Evenkeel');
  await expectToday(page);
  return { username: who.username, email: who.email, password, recoveryKey };
}

/** The key as a person would copy it from the screen. */
export async function readRecoveryKey(page: Page): Promise<string> {
  const groups = page.getByRole('list', { name: 'Recovery key' }).getByRole('listitem');
  await expect(groups).toHaveCount(9);
  const shown = await groups.allInnerTexts();
  return shown.map((text) => text.trim().slice(-4)).join('-');
}

/** Types the two groups that are asked for. */
export async function answerRecoveryKeyCheck(page: Page, recoveryKey: string, done: string): Promise<void> {
  const groups = recoveryKey.split('-');
  const asked = page.getByLabel(/^Group \d$/);
  await expect(asked).toHaveCount(2);
  for (const field of await asked.all()) {
    const label = await field.evaluate((input) => (input as HTMLInputElement).labels?.[0]?.textContent ?? '');
    await field.fill(groups[Number(/\d/.exec(label)?.[0]) - 1]?.toLowerCase() ?? '');
  }
  await page.getByRole('button', { name: done }).click();
}

/** An account made without the screens for it, for tests about something else. Ends on Today. */
export async function signUp(app: RunningApp, who: Account = account()): Promise<Account> {
  const page = app.page();
  await call(page, 'auth.register', { ...who, timezone: 'Europe/Berlin' });
  await page.reload();
  await expectToday(page);
  return who;
}

/** Signs in on the unlock screen. Ends on Today. */
export async function unlock(
  page: Page,
  { password, username }: Pick<Account, 'password' | 'username'>,
): Promise<void> {
  const choice = page.getByRole('radio', { name: username });
  await choice.click();
  await page.getByRole('textbox', { name: 'Password', exact: true }).fill(password);
  await page.getByRole('button', { name: 'Unlock' }).click();
  await expectToday(page);
}

/** Locks by the button. Resolves to the page that takes the place of the old one. */
export async function lock(app: RunningApp): Promise<Page> {
  const old = app.page();
  const next = app.nextPage(old);
  await old.getByRole('button', { name: 'Lock', exact: true }).click();
  const page = await next;
  await expect(page.getByRole('heading', { name: 'Good to see you' })).toBeVisible();
  return page;
}

export async function goTo(page: Page, screen: Screen): Promise<void> {
  await link(page, screen).click();
  await expect(link(page, screen)).toHaveAttribute('aria-current', 'page');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
}

/** The person is signed in and sees the first screen. */
export async function expectToday(page: Page): Promise<void> {
  await expect(link(page, 'Today')).toHaveAttribute('aria-current', 'page');
  await expect(page.getByRole('radiogroup', { name: 'Mood', exact: true })).toBeVisible();
}

function link(page: Page, screen: Screen): Locator {
  return page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: screen });
}

/** Two clicks on Today: a number, save. */
export async function logMood(page: Page, rating: number): Promise<void> {
  const scale = page.getByRole('radiogroup', { name: 'Mood', exact: true });
  await scale.getByRole('radio', { name: new RegExp(`^${rating}, `) }).click();
  await page.getByRole('button', { name: 'Save mood' }).click();
  await expect(page.getByRole('status').filter({ hasText: `Saved: ${rating}` })).toBeVisible();
}

/** Opens the journal's page for a new entry. */
export async function beginEntry(page: Page, title: string): Promise<Locator> {
  await goTo(page, 'Journal');
  await page
    .getByRole('button', { name: /^(New entry|Write your first entry)$/ })
    .first()
    .click();
  const text = page.getByRole('textbox', { name: 'Your entry' });
  await expect(text).toBeFocused();
  await page.getByRole('textbox', { name: 'Title' }).fill(title);
  await text.click();
  return text;
}

/** Writes an entry of plain words and saves it. Ends on the entry. */
export async function writeEntry(page: Page, title: string, words: string): Promise<void> {
  await beginEntry(page, title);
  await page.keyboard.type(words);
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible();
}

/** Asks the main process as the page does; fails with its message. */
export async function call(page: Page, name: string, input: Readonly<Record<string, unknown>>): Promise<unknown> {
  return page.evaluate(
    async ([endpoint, payload]) => {
      const answer = await window.evenkeel.invoke(endpoint, payload);
      if (!answer.success) {
        throw new Error(answer.error.message);
      }
      return answer.data;
    },
    [name, input] as const,
  );
}

interface Answer {
  readonly success: boolean;
  readonly data: unknown;
  readonly error: { readonly message: string };
}

declare global {
  interface Window {
    readonly evenkeel: { invoke(name: string, payload: unknown): Promise<Answer> };
  }
}
