import { join } from 'node:path';
import { app, Notification, powerMonitor } from 'electron';
import { quickLogPlace, type WindowEvent } from '../../src-shared/desktop.ts';
import type { DesktopWishes, Integration, IntegrationChange } from '../../src-shared/desktopWishes.ts';
import type { DesktopHandlers } from '../transport/ipc.ts';
import type { DeviceStore } from '../vault/deviceStore.ts';
import { createGuide, type Guide } from './guide.ts';
import type { MainWindow } from './mainWindow.ts';
import type { NativeSpeech } from './nativeWords.ts';
import { createQuickLogShortcut } from './quickLogShortcut.ts';
import {
  createReminderNotifications,
  type NoticeAnswer,
  type NoticeWishes,
  type ReminderNotifications,
} from './reminderNotifications.ts';
import { watchScreenLock } from './screenLock.ts';
import { canStartAtLogin, setStartAtLogin, startsAtLogin } from './startAtLogin.ts';
import { createTraySign } from './tray.ts';

type HandlerNames = 'desktop.integration' | 'desktop.setIntegration' | 'desktop.testNotification';

interface Parts {
  /** What was wanted when the program was left. */
  readonly wishes: DesktopWishes;
  readonly device: Promise<DeviceStore>;
  readonly iconsDir: string;
  /** Arguments of a start by the system. */
  readonly loginArguments: readonly string[];
  readonly mainWindow: () => MainWindow | undefined;
  readonly speech: NativeSpeech;
  readonly isSignedIn: () => boolean;
  readonly send: (event: WindowEvent) => void;
  readonly lock: () => void;
  /** The computer goes to sleep, or its screen is locked: vaults whose owners want that are to be locked. */
  readonly lockFor: (reason: 'lock_on_suspend' | 'lock_on_screen_lock') => void;
  readonly wishesOf: (vaultId: string) => NoticeWishes;
  readonly answer: (reminderId: string, dueAt: string, answer: NoticeAnswer) => Promise<{ readonly success: boolean }>;
}

export interface DesktopLife {
  readonly guide: Guide;
  readonly notifications: ReminderNotifications;
  readonly handlers: Pick<DesktopHandlers, HandlerNames>;
  /** Somebody signed in, or the vault was locked. */
  sessionChanged(): void;
  /** Whether closing the window leaves the program running, because the tray leads back to it. */
  staysInTray(): boolean;
  /** How to begin when the system started us: out of sight, if there is a tray to come back from. */
  quietStart(): Promise<'hidden' | 'minimized'>;
}

const remindersPlace = '/reminders';

/** What Evenkeel does on the desktop around its window: notifications, tray, shortcut, start at login, lock with it. */
export function startDesktopLife(parts: Parts): DesktopLife {
  let { wishes } = parts;
  const guide = createGuide(parts);
  const notifications = createReminderNotifications({
    words: parts.speech.words,
    wishesOf: parts.wishesOf,
    answer: async ({ reminder_id: id, due_at }, answer) => {
      // Locked, deleted or done meanwhile: the screen says how it stands.
      const { success } = await parts.answer(id, due_at, answer);
      if (!success) guide.lead(remindersPlace);
    },
    onOpen: () => guide.lead(remindersPlace),
  });
  const sign = createTraySign({
    iconsDir: parts.iconsDir,
    isSignedIn: parts.isSignedIn,
    words: parts.speech.words,
    actions: {
      open: guide.open,
      logMood: () => guide.lead(quickLogPlace),
      help: () => guide.show({ type: 'help' }),
      lock: parts.lock,
      quit: () => app.quit(),
    },
  });
  parts.speech.onChange(sign.refresh);
  const shortcut = createQuickLogShortcut(() => guide.lead(quickLogPlace));
  const screenLock = watchScreenLock(() => parts.lockFor('lock_on_screen_lock'));
  powerMonitor.on('suspend', () => parts.lockFor('lock_on_suspend'));
  app.on('will-quit', () => screenLock.close());

  sign.setShown(wishes.tray);
  const looked = sign.lookForTray();
  try {
    shortcut.set(wishes.shortcut);
  } catch {
    // Another program has the keys now: the settings say so.
  }

  async function integration(): Promise<Integration> {
    const available = await sign.lookForTray();
    const { tray: wanted, close_to_tray, shortcut: keys } = wishes;
    return {
      notifications: { supported: Notification.isSupported() },
      tray: { wanted, available, close_to_tray },
      shortcut: { ...keys, works: shortcut.works() },
      start_at_login: { supported: canStartAtLogin(), enabled: startsAtLogin(parts.loginArguments) },
      screen_lock: { known: screenLock.isKnown() },
    };
  }

  async function change({ start_at_login, ...changes }: IntegrationChange): Promise<void> {
    const device = await parts.device;
    const next: DesktopWishes = {
      tray: changes.tray ?? wishes.tray,
      close_to_tray: changes.close_to_tray ?? wishes.close_to_tray,
      shortcut: {
        enabled: changes.shortcut?.enabled ?? wishes.shortcut.enabled,
        keys: changes.shortcut?.keys ?? wishes.shortcut.keys,
      },
    };
    // What cannot be had is not remembered.
    shortcut.set(next.shortcut);
    if (start_at_login !== undefined) setStartAtLogin(start_at_login, parts.loginArguments);
    device.update({ desktop: next });
    wishes = next;
    sign.setShown(next.tray);
  }

  return {
    guide,
    notifications,
    handlers: {
      'desktop.integration': integration,
      'desktop.setIntegration': async (input) => {
        await change(input);
        return integration();
      },
      'desktop.testNotification': ({ content }) => ({ shown: notifications.showTest(content) }),
    },
    sessionChanged: () => sign.refresh(),
    staysInTray: () => wishes.close_to_tray && sign.isReachable(),
    quietStart: async () => {
      await looked;
      return sign.isReachable() ? 'hidden' : 'minimized';
    },
  };
}

/** Where the pictures of the app lie, from the folder of the bundle. */
export function iconsFolder(outDir: string): string {
  return join(outDir, '..', '..', 'resources', 'icons');
}
