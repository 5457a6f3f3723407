import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { chmod, mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { CDPSession, Page } from '@playwright/test';
import { call } from './person.ts';
import type { RunningApp } from './runningApp.ts';

/** The operating system around the app, held by its edge: what the app hands over is kept, and answered from tests. */

export interface ShownNotification {
  readonly title: string;
  readonly body: string;
  readonly actions: readonly string[];
}

/** Keeps the notifications that are shown instead of showing them; one that was taken back leaves the list. */
export async function holdNotifications(app: RunningApp): Promise<void> {
  await app.electron.evaluate(({ Notification }) => {
    const shown: Electron.Notification[] = [];
    Reflect.set(globalThis, 'shownNotifications', shown);
    Notification.isSupported = () => true;
    Notification.prototype.show = function show(this: Electron.Notification) {
      shown.push(this);
    };
    Notification.prototype.close = function close(this: Electron.Notification) {
      shown.splice(shown.indexOf(this), 1);
    };
  });
}

export function shownNotifications(app: RunningApp): Promise<ShownNotification[]> {
  return app.electron.evaluate(() =>
    (Reflect.get(globalThis, 'shownNotifications') as Electron.Notification[]).map(({ title, body, actions }) => ({
      title,
      body,
      actions: actions.map(({ text }) => text ?? ''),
    })),
  );
}

/** What a person does with the newest notification. */
export async function answerNotification(app: RunningApp, answer: 'click' | number): Promise<void> {
  await app.electron.evaluate((_electron, chosen) => {
    const shown = (Reflect.get(globalThis, 'shownNotifications') as Electron.Notification[]).at(-1);
    if (chosen === 'click') shown?.emit('click', {});
    else shown?.emit('action', {}, chosen);
  }, answer);
}

/** Reminders of these titles at the next full minute but one; resolves to the milliseconds until a second after it. */
export async function remindSoon(page: Page, titles: readonly string[]): Promise<number> {
  const now = Date.now();
  const due = (Math.floor(now / 60_000) + 2) * 60_000;
  const clock = (at: number): string =>
    new Intl.DateTimeFormat('en-GB', { timeZone: 'Europe/Berlin', hour: '2-digit', minute: '2-digit' }).format(at);
  const far = { from: clock(now + 12 * 3_600_000), to: clock(now + 13 * 3_600_000) };
  await call(page, 'auth.updateUser', { wellness_preferences: { quiet_hours: far } });
  for (const title of titles) {
    await call(page, 'reminders.create', {
      reminder_type: 'medication',
      title,
      schedule: { type: 'daily', time: clock(due) },
    });
  }
  return due - now + 1_000;
}

/** Moves the clock of the app; with a page that is signed in it looks at once what is due. */
export async function letTimePass(app: RunningApp, milliseconds: number, page?: Page): Promise<void> {
  await passTime(app, milliseconds);
  if (page !== undefined) await call(page, 'auth.updateUser', { timezone: 'Europe/Berlin' });
}

/** Once, even when it is told twice because an answer was lost. */
export async function passTime(app: RunningApp, milliseconds: number): Promise<void> {
  await app.electron.evaluate(
    (_electron, { by, id }) => {
      if (Reflect.get(globalThis, 'lastShift') === id) return;
      Reflect.set(globalThis, 'lastShift', id);
      const { now } = Date;
      Date.now = () => now() + by;
    },
    { by: milliseconds, id: randomUUID() },
  );
}

/** Keeps the tray's menu from now on; it is made anew at every sign-in and lock. */
export async function holdTrayMenu(app: RunningApp): Promise<void> {
  await app.electron.evaluate(({ Tray }) => {
    Tray.prototype.setContextMenu = (menu) => {
      Reflect.set(globalThis, 'trayMenu', menu);
    };
  });
}

/** Chooses an item of the tray's menu by its name. */
export async function chooseInTray(app: RunningApp, label: string): Promise<void> {
  await app.electron.evaluate((_electron, name) => {
    const menu = Reflect.get(globalThis, 'trayMenu') as Electron.Menu;
    menu.items.find((item) => item.label === name)?.click();
  }, label);
}

/** What the items of the tray's menu are called. */
export function trayLabels(app: RunningApp): Promise<string[]> {
  return app.electron.evaluate(() =>
    (Reflect.get(globalThis, 'trayMenu') as Electron.Menu).items.map(({ label }) => label),
  );
}

/** What the menus of the window are called. */
export function menuLabels(app: RunningApp): Promise<string[]> {
  return app.electron.evaluate(({ Menu }) => Menu.getApplicationMenu()?.items.map(({ label }) => label) ?? []);
}

/** Chooses an item of the window's menu. */
export async function chooseInMenu(app: RunningApp, menu: string, label: string): Promise<void> {
  await app.electron.evaluate(
    ({ Menu }, [menuLabel, itemLabel]) => {
      const found = Menu.getApplicationMenu()?.items.find((item) => item.label === menuLabel);
      found?.submenu?.items.find((item) => item.label === itemLabel)?.click();
    },
    [menu, label] as const,
  );
}

/** A message bus of the test's own. */
export interface TestBus {
  /** For the environment of the app: its session and its system bus. */
  readonly env: Readonly<Record<string, string>>;
  send(path: string, member: string, ...args: readonly string[]): void;
  close(): Promise<void>;
}

export async function startBus(folder: string): Promise<TestBus> {
  const address = `unix:path=${join(folder, 'bus')}`;
  const daemon = spawn('dbus-daemon', ['--session', '--nofork', '--print-address', `--address=${address}`], {
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  await once(daemon.stdout, 'data');
  return {
    env: { DBUS_SESSION_BUS_ADDRESS: address, DBUS_SYSTEM_BUS_ADDRESS: address, XDG_SESSION_ID: '2' },
    send: (path, member, ...args) => {
      execFileSync('dbus-send', [`--bus=${address}`, '--type=signal', path, member, ...args]);
    },
    close: () => end(daemon),
  };
}

async function end(daemon: ChildProcess): Promise<void> {
  const ended = once(daemon, 'exit');
  daemon.kill();
  await ended;
}

/** A desktop with a tray: whoever asks the bus for it is told so. For the environment of the app. */
export async function pretendTray(folder: string): Promise<Readonly<Record<string, string>>> {
  const bin = join(folder, 'bin');
  await mkdir(bin);
  await writeFile(join(bin, 'dbus-send'), '#!/bin/sh\necho "   boolean true"\n');
  await chmod(join(bin, 'dbus-send'), 0o755);
  return { PATH: `${bin}:${process.env.PATH ?? ''}`, DBUS_SESSION_BUS_ADDRESS: `unix:path=${join(folder, 'no-bus')}` };
}

export function isWindowVisible(app: RunningApp): Promise<boolean | undefined> {
  return app.electron.evaluate(({ BaseWindow }) => BaseWindow.getAllWindows()[0]?.isVisible());
}

/** Drops files on the middle of the window, as the system hands them over. */
export async function dropFiles(page: Page, files: readonly string[]): Promise<void> {
  const session: CDPSession = await page.context().newCDPSession(page);
  const data = { items: [], files: [...files], dragOperationsMask: 1 };
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const) {
    await session.send('Input.dispatchDragEvent', { type, x: 500, y: 300, data });
  }
  await session.detach();
}
