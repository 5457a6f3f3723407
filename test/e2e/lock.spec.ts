import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import { test } from './support/app.ts';
import { passTime } from './support/desktop.ts';
import { call, goTo, lock, signUp, unlock } from './support/person.ts';
import type { RunningApp } from './support/runningApp.ts';

/** Moves the clock that idle time is counted with. */
function letTimePass(app: RunningApp, minutes: number): Promise<void> {
  return passTime(app, minutes * 60_000);
}

test('nobody at the keyboard for the chosen time: the vault locks and the page is a new one', async ({ app, page }) => {
  const who = await signUp(app);
  await goTo(page, 'Settings');
  await page.getByRole('tab', { name: 'Password and lock' }).click();
  await page.getByRole('combobox', { name: 'Lock when nothing has been touched for' }).click();
  await page.getByRole('option', { name: '30 minutes' }).click();
  await expect
    .poll(() => call(page, 'privacy.settings', {}))
    .toMatchObject({ privacy_settings: { lock_after_minutes: 30 } });

  await letTimePass(app, 29);
  // Longer than the app takes to look.
  await page.waitForTimeout(6_000);
  expect(page.isClosed()).toBe(false);
  const next = app.nextPage(page);
  await letTimePass(app, 2);
  const locked = await next;
  await expect(locked.getByRole('heading', { name: 'Good to see you' })).toBeVisible();
  expect(page.isClosed()).toBe(true);
  await unlock(locked, who);
});

test('Ctrl+L locks, and no call gets through any more', async ({ app, page }) => {
  await signUp(app);
  const next = app.nextPage(page);
  // The page is gone before the key is up again.
  await page.keyboard.press('Control+l').catch(() => undefined);
  const locked = await next;
  await expect(locked.getByRole('heading', { name: 'Good to see you' })).toBeVisible();
  await expect(call(locked, 'mood.history', {})).rejects.toThrow();
  await expect(call(locked, 'journal.list', {})).rejects.toThrow();
});

test('a locked vault, and a closed app, leave no open database behind', async ({ app, dataDir, page }) => {
  await signUp(app);
  const { accounts } = (await call(page, 'desktop.state', {})) as { accounts: { vault_id: string }[] };
  const wal = join(dataDir, 'vaults', accounts[0]?.vault_id ?? '', 'data-1.db-wal');
  expect(existsSync(wal)).toBe(true);
  await lock(app);
  await expect.poll(() => existsSync(wal)).toBe(false);
});

test('the window comes back with the vault closed after the app was killed', async ({ app, page, start }) => {
  const who = await signUp(app);
  await call(page, 'mood.track', { mood_rating: 4, notes: 'just before the power went' });
  await app.kill();
  const again = await start();
  await unlock(again.page(), who);
  const history = await call(again.page(), 'mood.history', {});
  expect(history).toMatchObject({ entries: [{ mood_rating: 4, notes: 'just before the power went' }] });
});

test('closing the window ends the app and locks the vault', async ({ app, page, start }) => {
  const who = await signUp(app);
  const ended = app.electron.waitForEvent('close');
  await app.electron.evaluate(({ BaseWindow }) => BaseWindow.getAllWindows()[0]?.close());
  await ended;
  expect(page.isClosed()).toBe(true);
  await unlock((await start()).page(), who);
});

test('who wants a restart at the lock gets one', async ({ app, page, dataDir }) => {
  await signUp(app);
  await call(page, 'privacy.updateSettings', { restart_on_lock: true });
  const marker = join(dataDir, 'relaunched');
  await app.electron.evaluate(({ app: electronApp }, file) => {
    // A real new start would outlive the test.
    electronApp.relaunch = () => process.getBuiltinModule('node:fs').writeFileSync(file, '');
  }, marker);
  const ended = app.electron.waitForEvent('close');
  await page.getByRole('button', { name: 'Lock', exact: true }).click();
  await ended;
  expect(existsSync(marker)).toBe(true);
});

test('a page that crashes while signed in comes back locked', async ({ app, page }) => {
  const who = await signUp(app);
  await app.electron.evaluate(({ webContents }) => {
    webContents.getAllWebContents()[0]?.forcefullyCrashRenderer();
  });
  const isLocked = async () => app.page().getByRole('heading', { name: 'Good to see you' }).isVisible();
  // Between the pages there is none to ask.
  await expect.poll(() => isLocked().catch(() => false)).toBe(true);
  expect(page.isClosed()).toBe(true);
  await unlock(app.page(), who);
});
