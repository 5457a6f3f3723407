import { existsSync } from 'node:fs';
import { copyFile, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import { test as base } from './support/app.ts';
import { axeInBothThemes, axeViolations } from './support/axe.ts';
import {
  answerNotification,
  chooseInMenu,
  chooseInTray,
  dropFiles,
  holdNotifications,
  holdTrayMenu,
  isWindowVisible,
  letTimePass,
  pretendTray,
  remindSoon,
  shownNotifications,
  startBus,
} from './support/desktop.ts';
import { call, expectToday, goTo, lock, logMood, signUp, unlock } from './support/person.ts';

/** A test with a folder of its own beside the data folder. */
const test = base.extend<{ readonly folder: string }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of the fixtures from the pattern
  folder: async ({}, use) => {
    const folder = await mkdtemp(join(tmpdir(), 'evenkeel-desk-'));
    await use(folder);
    await rm(folder, { recursive: true, force: true });
  },
});

const isLocked = (page: Page) => expect(page.getByRole('heading', { name: 'Good to see you' })).toBeVisible();
const moodScale = (page: Page) => page.getByRole('radiogroup', { name: 'Mood', exact: true });
const screen = (page: Page, name: string) => expect(page.getByRole('heading', { level: 1, name })).toBeVisible();

async function openSettings(page: Page, section: string): Promise<void> {
  await goTo(page, 'Settings');
  await page.getByRole('tab', { name: section, exact: true }).click();
}

test.describe('a reminder that is due', () => {
  test('is told without a word about it, and a click leads to it', async ({ app, page }) => {
    await signUp(app);
    await holdNotifications(app);
    const wait = await remindSoon(page, ['Blue tablet']);
    await letTimePass(app, wait, page);
    await expect
      .poll(() => shownNotifications(app))
      .toEqual([{ title: 'Evenkeel', body: 'Time for your reminder.', actions: ['Done', 'In 10 min'] }]);
    await answerNotification(app, 'click');
    await screen(page, 'Reminders');
    await expect(page.getByText('Blue tablet').first()).toBeVisible();
  });

  test('is told by its title to who wants that, and done from there', async ({ app, page }) => {
    await signUp(app);
    await holdNotifications(app);
    await openSettings(page, 'Desktop');
    await page.getByRole('radio', { name: 'The title you gave it' }).click();
    await expect(page.getByRole('radio', { name: 'The title you gave it' })).toBeChecked();
    await page.getByRole('button', { name: 'Show a test notification' }).click();
    await expect.poll(() => shownNotifications(app)).toMatchObject([{ title: 'Take a walk' }]);

    const wait = await remindSoon(page, ['Blue tablet']);
    await letTimePass(app, wait, page);
    await expect.poll(() => shownNotifications(app)).toMatchObject([{}, { title: 'Blue tablet', body: 'It is time.' }]);
    await answerNotification(app, 0);
    await expect
      .poll(async () => JSON.stringify(await call(page, 'reminders.list', {})))
      .toContain('"status":"completed"');
  });

  test('that comes with others is one notification, which the lock takes back', async ({ app, page }) => {
    await signUp(app);
    await holdNotifications(app);
    await call(page, 'privacy.updateSettings', { notification_content: 'full' });
    const wait = await remindSoon(page, ['Blue tablet', 'Drink a glass of water']);
    await letTimePass(app, wait, page);
    await expect
      .poll(() => shownNotifications(app))
      .toEqual([{ title: '2 reminders', body: 'Blue tablet\nDrink a glass of water', actions: [] }]);
    await lock(app);
    await expect.poll(() => shownNotifications(app)).toEqual([]);
  });

  test('of a locked vault says nothing, and leads to the reminders after the password', async ({ app, page }) => {
    const who = await signUp(app);
    await holdNotifications(app);
    await call(page, 'privacy.updateSettings', { notification_content: 'full' });
    const wait = await remindSoon(page, ['Blue tablet']);
    const locked = await lock(app);
    await letTimePass(app, wait);
    // It looks every half minute.
    await expect
      .poll(() => shownNotifications(app), { timeout: 60_000 })
      .toEqual([{ title: 'Evenkeel', body: 'Time for your reminder.', actions: [] }]);
    await answerNotification(app, 'click');
    await isLocked(locked);
    await locked.getByRole('textbox', { name: 'Password', exact: true }).fill(who.password);
    await locked.getByRole('button', { name: 'Unlock' }).click();
    await screen(locked, 'Reminders');
  });

  test('stays quiet for who switched notifications off', async ({ app, page }) => {
    await signUp(app);
    await holdNotifications(app);
    await openSettings(page, 'Desktop');
    const off = page.getByRole('switch', { name: 'Tell me when a reminder is due' });
    await off.click();
    await expect(off).not.toBeChecked();
    const wait = await remindSoon(page, ['Blue tablet']);
    await letTimePass(app, wait, page);
    await goTo(page, 'Reminders');
    await expect(page.getByRole('heading', { name: 'Waiting for you' })).toBeVisible();
    expect(await shownNotifications(app)).toEqual([]);
  });
});

test('the tray logs a mood after the password, leads to help without, and locks', async ({ app, page }) => {
  await holdTrayMenu(app);
  const who = await signUp(app);
  const next = app.nextPage(page);
  await chooseInTray(app, 'Lock');
  const locked = await next;
  await isLocked(locked);

  await chooseInTray(app, 'Get help now');
  await expect(locked.getByRole('dialog', { name: 'Get help now' })).toBeVisible();
  await locked.keyboard.press('Escape');
  await expect(locked.getByRole('dialog')).toBeHidden();

  await chooseInTray(app, 'Log mood');
  await unlock(locked, who);
  await expect(moodScale(locked).getByRole('radio').first()).toBeFocused();
  await logMood(locked, 6);
  // Once more, from another screen, with a mood just saved.
  await goTo(locked, 'Journal');
  await chooseInTray(app, 'Log mood');
  await expect(moodScale(locked).getByRole('radio').first()).toBeFocused();
});

test('a closed window stays in the tray if that is wanted, and comes back', async ({ start, folder }) => {
  const app = await start({ env: await pretendTray(folder) });
  const page = app.page();
  await signUp(app);
  await openSettings(page, 'Desktop');
  await page.getByRole('switch', { name: 'Keep running in the tray when I close the window' }).click();
  await expect(page.getByRole('switch', { name: /^Keep running/ })).toBeChecked();
  await app.electron.evaluate(({ BaseWindow }) => BaseWindow.getAllWindows()[0]?.close());
  await expect.poll(() => isWindowVisible(app)).toBe(false);
  await app.electron.evaluate(({ app: electronApp }) => electronApp.emit('second-instance', {}, []));
  await expect.poll(() => isWindowVisible(app)).toBe(true);
  await screen(page, 'Settings');
});

test('a start by the system stays out of sight where there is a tray', async ({ start, folder }) => {
  const app = await start({ env: await pretendTray(folder), flags: ['--hidden'] });
  await expect(app.page().getByRole('button', { name: 'Create your account' })).toBeAttached();
  await app.page().waitForTimeout(1_000);
  expect(await isWindowVisible(app)).toBe(false);
  await app.electron.evaluate(({ app: electronApp }) => electronApp.emit('second-instance', {}, []));
  await expect.poll(() => isWindowVisible(app)).toBe(true);
});

test('sleep locks the vault, unless that was switched off', async ({ app, page }) => {
  const who = await signUp(app);
  await openSettings(page, 'Desktop');
  const sleep = page.getByRole('switch', { name: 'Lock when the computer goes to sleep' });
  await sleep.click();
  await expect(sleep).not.toBeChecked();
  await app.electron.evaluate(({ powerMonitor }) => powerMonitor.emit('suspend'));
  await page.waitForTimeout(2_000);
  expect(page.isClosed()).toBe(false);

  await sleep.click();
  await expect(sleep).toBeChecked();
  const next = app.nextPage(page);
  await app.electron.evaluate(({ powerMonitor }) => powerMonitor.emit('suspend'));
  const locked = await next;
  await isLocked(locked);
  await unlock(locked, who);
});

test('the screen being locked locks the vault, as D-Bus tells it', async ({ start, folder }) => {
  const bus = await startBus(folder);
  try {
    const app = await start({ env: bus.env });
    const who = await signUp(app);
    await expect
      .poll(() => call(app.page(), 'desktop.integration', {}))
      .toMatchObject({ screen_lock: { known: true } });
    const lockBy = async (send: () => void): Promise<void> => {
      const next = app.nextPage(app.page());
      send();
      const locked = await next;
      await isLocked(locked);
      await unlock(locked, who);
    };
    await lockBy(() =>
      bus.send('/org/freedesktop/ScreenSaver', 'org.freedesktop.ScreenSaver.ActiveChanged', 'boolean:true'),
    );
    await lockBy(() => bus.send('/org/freedesktop/login1/session/_32', 'org.freedesktop.login1.Session.Lock'));
    // Another person's session, a screen that wakes up: nothing of ours.
    const page = app.page();
    bus.send('/org/freedesktop/login1/session/_37', 'org.freedesktop.login1.Session.Lock');
    bus.send('/org/gnome/ScreenSaver', 'org.gnome.ScreenSaver.ActiveChanged', 'boolean:false');
    await page.waitForTimeout(2_000);
    expect(page.isClosed()).toBe(false);
  } finally {
    await bus.close();
  }
});

test('the shortcut is chosen by pressing it, logs a mood, and says when another program has it', async ({
  app,
  page,
}) => {
  await signUp(app);
  await app.electron.evaluate(({ globalShortcut }) => {
    globalShortcut.register = (keys: string, pressed: () => void) => {
      Reflect.set(globalThis, 'pressShortcut', pressed);
      return !keys.endsWith('+B');
    };
  });
  await openSettings(page, 'Desktop');
  const keys = page.getByRole('textbox', { name: 'Keys' });
  const isOn = page.getByRole('switch', { name: 'Log my mood with a shortcut' });
  await isOn.click();
  await expect(isOn).toBeChecked();
  await keys.focus();
  await page.keyboard.press('a');
  await expect(page.getByText('These keys do not work here.', { exact: false })).toBeVisible();
  await page.keyboard.press('Control+Shift+b');
  await expect(page.getByText('another program has them', { exact: false })).toBeVisible();
  await expect(keys).toHaveValue('Ctrl + Alt + K');
  await page.keyboard.press('Control+Shift+y');
  await expect(keys).toHaveValue('Ctrl + Shift + Y');

  await app.electron.evaluate(() => (Reflect.get(globalThis, 'pressShortcut') as () => void)());
  await expect(moodScale(page).getByRole('radio').first()).toBeFocused();
});

test('an installed app starts with the computer if that is wanted, by the system’s own means', async ({
  app,
  page,
  folder,
}) => {
  await signUp(app);
  await openSettings(page, 'Desktop');
  const isOn = page.getByRole('switch', { name: 'Start Evenkeel when I sign in to this computer' });
  await expect(isOn).toBeDisabled();
  await app.electron.evaluate(({ app: electronApp }, config) => {
    Object.defineProperty(electronApp, 'isPackaged', { value: true });
    process.env.XDG_CONFIG_HOME = config;
  }, folder);
  await openSettings(page, 'Appearance');
  await page.getByRole('tab', { name: 'Desktop' }).click();
  await isOn.click();
  await expect(isOn).toBeChecked();
  const file = join(folder, 'autostart', 'evenkeel.desktop');
  expect(await readFile(file, 'utf8')).toMatch(/^Exec="\/.*" "--hidden" "--data-dir" "\/.*"$/m);
  await isOn.click();
  await expect(isOn).not.toBeChecked();
  expect(existsSync(file)).toBe(false);

  await app.electron.evaluate(({ app: electronApp }) => {
    const items: unknown[] = [];
    electronApp.setLoginItemSettings = (settings) => items.push(settings);
    electronApp.getLoginItemSettings = () => ({ openAtLogin: items.length > 0 }) as Electron.LoginItemSettings;
    Reflect.set(globalThis, 'loginItems', items);
    Reflect.set(globalThis, 'ownPlatform', process.platform);
    Object.defineProperty(process, 'platform', { value: 'win32' });
  });
  await isOn.click();
  await expect(isOn).toBeChecked();
  const items = await app.electron.evaluate(() => {
    Object.defineProperty(process, 'platform', { value: Reflect.get(globalThis, 'ownPlatform') });
    return Reflect.get(globalThis, 'loginItems');
  });
  expect(items).toEqual([{ openAtLogin: true, args: ['--hidden', '--data-dir', expect.any(String)] }]);
});

test('a backup dropped on the window is checked and put back; anything else is refused in words', async ({
  app,
  page,
  folder,
}) => {
  const who = await signUp(app);
  await logMood(page, 7);
  const { file } = (await call(page, 'backups.create', { folder })) as { file: string };
  await call(page, 'mood.track', { mood_rating: 2 });

  const note = join(folder, 'note.txt');
  await writeFile(note, 'nothing');
  await dropFiles(page, [note]);
  await expect(page.getByText('Evenkeel takes its own backups here', { exact: false })).toBeVisible();
  expect(page.url()).toBe('app://evenkeel/');

  const broken = join(folder, 'broken.ekbackup');
  await copyFile(file, broken);
  await writeFile(broken, 'cut', { flag: 'a' });
  await dropFiles(page, [broken]);
  await expect(page.getByRole('dialog').getByRole('alert')).toContainText('Nothing was changed');
  await page.getByRole('dialog').getByRole('button', { name: 'Close' }).last().click();
  await expect(page.getByRole('dialog')).toBeHidden();

  await dropFiles(page, [file]);
  const dialog = page.getByRole('dialog');
  await expect(dialog).toContainText('It is whole');
  await dialog.getByLabel('Your password of today').fill(who.password);
  const next = app.nextPage(page);
  await dialog.getByRole('button', { name: 'Restore this backup' }).click();
  const locked = await next;
  await isLocked(locked);
  await dropFiles(locked, [file]);
  await expect(locked.getByText('Please unlock your vault first.', { exact: false })).toBeVisible();
  await unlock(locked, who);
  expect(await call(locked, 'mood.history', {})).toMatchObject({ entries: [{ mood_rating: 7 }] });
  expect(((await call(locked, 'mood.history', {})) as { entries: unknown[] }).entries).toHaveLength(1);
});

test('the menu leads to every screen, lists the keys, and enlarges up to 200 % for good', async ({ app, page }) => {
  const who = await signUp(app);
  await chooseInMenu(app, '&Go', 'Journal');
  await screen(page, 'Journal');
  await chooseInMenu(app, '&Help', 'Keyboard shortcuts');
  await expect(page.getByRole('dialog', { name: 'Keyboard shortcuts' })).toContainText('Get help now');
  expect(await axeInBothThemes(page)).toEqual([]);
  await page.keyboard.press('Escape');
  for (let presses = 0; presses < 9; presses += 1) {
    await chooseInMenu(app, '&View', 'Zoom In');
  }
  const zoom = () =>
    app.electron.evaluate(({ webContents }) => webContents.getAllWebContents().at(-1)?.getZoomFactor());
  expect(await zoom()).toBe(2);
  const locked = await lock(app);
  await expect.poll(zoom).toBe(2);
  await chooseInMenu(app, '&Go', 'Reminders');
  await locked.getByRole('textbox', { name: 'Password', exact: true }).fill(who.password);
  await locked.getByRole('button', { name: 'Unlock' }).click();
  await screen(locked, 'Reminders');
});

test('the window is blurred while another program is used, for who wants that', async ({ app, page }) => {
  await signUp(app);
  await openSettings(page, 'Privacy');
  await page.getByRole('switch', { name: 'Blur the window while I use another program' }).click();
  await expect(page.getByRole('switch', { name: /^Blur/ })).toBeChecked();
  const focusMoves = (isHere: boolean, event: 'blur' | 'focus') =>
    page.evaluate(
      ([has, name]) => {
        document.hasFocus = () => has;
        window.dispatchEvent(new Event(name));
      },
      [isHere, event] as const,
    );
  const root = page.locator('#root');
  await focusMoves(false, 'blur');
  await expect(root).toHaveCSS('filter', /blur/);
  await focusMoves(true, 'focus');
  await expect(root).toHaveCSS('filter', 'none');
});

test('axe finds nothing on the settings of the desktop, in both themes', async ({ app, page }, testInfo) => {
  await signUp(app);
  await expectToday(page);
  await openSettings(page, 'Desktop');
  await expect(page.getByRole('heading', { name: 'Lock with the computer' })).toBeVisible();
  for (const theme of ['light', 'dark'] as const) {
    await page.mouse.move(0, 0);
    await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' });
    await expect(page.locator('html')).toHaveAttribute('data-mantine-color-scheme', theme);
    await page.screenshot({ path: testInfo.outputPath(`desktop-${theme}.png`) });
    expect(await axeViolations(page)).toEqual([]);
    await page.getByRole('heading', { name: 'Lock with the computer' }).scrollIntoViewIfNeeded();
    await page.screenshot({ path: testInfo.outputPath(`desktop-end-${theme}.png`) });
    await page.getByRole('heading', { level: 1 }).scrollIntoViewIfNeeded();
  }
  await app.electron.evaluate(({ BaseWindow }) => BaseWindow.getAllWindows()[0]?.setContentSize(900, 600));
  await expect.poll(() => page.evaluate(() => innerWidth)).toBe(900);
  await page.screenshot({ path: testInfo.outputPath('desktop-small.png') });
  const overflow = await page.locator('#content').evaluate((main) => main.scrollWidth - main.clientWidth);
  expect(overflow).toBe(0);
});
