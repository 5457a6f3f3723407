import { join } from 'node:path';
import { app, dialog, nativeTheme } from 'electron';
import { AppError } from '../../src-shared/errors.ts';
import type { Services } from '../compose.ts';
import { errorLog } from '../log.ts';
import { defaultDataDir, type StartOptions } from '../options.ts';
import { readUser } from '../store/users.ts';
import { type IpcDoor, openIpcDoor } from '../transport/ipc.ts';
import { openDeviceStore } from '../vault/deviceStore.ts';
import type { Screens } from './applicationMenu.ts';
import { desktopHandlers } from './desktopHandlers.ts';
import { iconsFolder, startDesktopLife } from './desktopLife.ts';
import type { Guide } from './guide.ts';
import type { MainWindow, MainWindowOptions } from './mainWindow.ts';
import { createNativeSpeech, type NativeSpeech, refusalIn } from './nativeWords.ts';
import type { NoticeWishes } from './reminderNotifications.ts';
import { loginArguments } from './startAtLogin.ts';

/** A page that does not answer must not keep the vault open. */
const flushMilliseconds = 1_500;
const activityMilliseconds = 5_000;

interface StartParts {
  readonly options: StartOptions;
  readonly outDir: string;
  readonly mainWindow: () => MainWindow | undefined;
  readonly isOwnPage: (url: string) => boolean;
  /** The screens that the page has. */
  readonly onScreens: (screens: Screens) => void;
}

interface DesktopServices {
  readonly bounds: MainWindowOptions['bounds'];
  readonly zoom: MainWindowOptions['zoom'];
  /** The ways into the window from its menu. */
  readonly guide: Guide;
  /** The language of everything outside the page. */
  readonly speech: NativeSpeech;
  isSignedIn(): boolean;
  /** How to show the window after a quiet start. */
  quietStart(): Promise<'hidden' | 'minimized'>;
  /** Locks the window's vault, if one is open. */
  lock(): void;
}

/**
 * Starts the service layer beside the window: it is loaded while the page loads, and calls wait for it. Ties the
 * window's life to the vault's: drafts are asked for before the key goes, and at lock the page is destroyed.
 */
export function startServices({ options, outDir, mainWindow, isOwnPage, onScreens }: StartParts): DesktopServices {
  let services: Services | undefined;
  let flushed: (() => void) | undefined;
  let isQuitting = false;
  let isClosed = false;
  /** Whether the owner of a locked vault wants to be told of due reminders. In memory, until the program ends. */
  const wantsNotices = new Map<string, boolean>();
  let locking: { readonly vaultId: string; readonly restart: boolean } | undefined;

  // Read before the services stand, so that the window opens in its place and colours; written by them only.
  const remembered = openDeviceStore(options.dataDir, app.getLocale()).get();
  nativeTheme.themeSource = remembered.theme;
  const speech = createNativeSpeech(remembered.locale);

  const starting = load();
  starting.catch(refuseToStart);

  const door: IpcDoor = openIpcDoor({
    dispatcher: starting.then(({ dispatcher }) => dispatcher),
    desktop: desktopHandlers({
      home: starting.then(({ home }) => home),
      window: () => required(mainWindow()).window,
      contents: () => required(mainWindow()).contents(),
      isSignedIn,
      dataDir: options.dataDir,
      life: () => life,
      onScreens,
      words: speech.words,
      onLanguageChosen: speech.speak,
      onThemeChosen: (theme) => {
        nativeTheme.themeSource = theme;
      },
      onFlushed: () => flushed?.(),
    }),
    contents: () => mainWindow()?.contents(),
    isOwnPage,
    onSessionStarted: () => life.sessionChanged(),
    onSessionEnded: () => {
      life.sessionChanged();
      void mainWindow()?.replaceContents();
    },
    log: errorLog,
  });

  const life = startDesktopLife({
    wishes: remembered.desktop,
    device: starting.then(({ home }) => home.device),
    iconsDir: iconsFolder(outDir),
    loginArguments: loginArguments(options.dataDir === defaultDataDir(process.env) ? undefined : options.dataDir),
    mainWindow,
    speech,
    isSignedIn,
    send: (event) => door.send(event),
    lock,
    lockFor,
    wishesOf,
    answer: async (id, due_at, answer) => {
      const input = { id, due_at, ...answer };
      const { body } = await required(services).dispatcher.dispatch('reminders.update', input, {
        door: 'window',
        token: door.sessionToken(),
      });
      return body;
    },
  });

  async function load(): Promise<Services> {
    const [{ composeServices }, { createWebAccess }] = await Promise.all([
      import('../compose.ts'),
      import('../transport/webAccess.ts'),
    ]);
    const webAccess = createWebAccess({
      dispatcher: () => required(services).dispatcher,
      allowedOrigins: () => [
        ...options.allowOrigins,
        ...required(services).home.device.get().web_access.allowed_origins,
      ],
      openApiFile: join(outDir, '..', '..', 'resources', 'openapi.json'),
      log: errorLog,
    });
    services = await composeServices({
      dataDir: options.dataDir,
      appVersion: APP_VERSION,
      systemLocale: app.getLocale(),
      paths: {
        migrations: join(outDir, 'migrations'),
        resources: join(outDir, '..', '..', 'resources'),
        searchWorker: join(outDir, 'search-worker.cjs'),
        analysisWorker: join(outDir, 'analysis-worker.cjs'),
        backupWorker: join(outDir, 'backup-worker.cjs'),
      },
      webAccess,
      log: errorLog,
      onChanged: ({ vaultId, areas }) => {
        if (vaultId === currentVault()?.vaultId) door.send({ type: 'changed', areas });
        const { theme, locale } = required(services).home.device.get();
        if (nativeTheme.themeSource !== theme) nativeTheme.themeSource = theme;
        speech.speak(locale);
      },
      onDue: (due) => life.notifications.tell(due),
    });
    services.home.accounts.beforeLock(async (vault) => {
      wantsNotices.set(vault.vaultId, readUser(vault.read).wellness_preferences.notifications);
      if (vault.vaultId !== currentVault()?.vaultId) return;
      locking = { vaultId: vault.vaultId, restart: readUser(vault.read).privacy_settings.restart_on_lock };
      await flushDrafts();
    });
    services.home.accounts.onLock((vault) => {
      life.notifications.withdraw(vault.vaultId);
      if (locking !== undefined && vault.vaultId === locking.vaultId) afterLock(locking.restart);
    });
    const { web_access } = services.home.device.get();
    if (options.rest || web_access.enabled) {
      await webAccess.start(options.port ?? web_access.port).catch((error: unknown) => {
        // A taken port must not keep a person from their diary; the settings show that it does not listen.
        if (!(error instanceof AppError)) throw error;
        process.stderr.write(`${error.message}\n`);
      });
    }
    app.on('before-quit', (event) => {
      if (isClosed) return;
      event.preventDefault();
      if (isQuitting) return;
      isQuitting = true;
      void webAccess
        .stop()
        .then(() => required(services).close())
        .finally(() => {
          isClosed = true;
          app.quit();
        });
    });
    mainWindow()?.window.on('close', (event) => {
      if (isClosed) return;
      // The page has to live until its drafts are with the vault.
      event.preventDefault();
      if (!isQuitting && life.staysInTray()) mainWindow()?.window.hide();
      else app.quit();
    });
    return services;
  }

  function currentVault() {
    const token = door.sessionToken();
    return token === undefined ? undefined : services?.home.sessions.vaultOf(token);
  }

  function isSignedIn(): boolean {
    return door.sessionToken() !== undefined;
  }

  /** What is shown of a vault that is not open in the window, or not to whoever sits there, says nothing. */
  function wishesOf(vaultId: string): NoticeWishes {
    const vault = services?.home.accounts.open().find((open) => open.vaultId === vaultId);
    if (vault === undefined) {
      return { isWanted: wantsNotices.get(vaultId) ?? true, content: 'private', snoozeMinutes: 0, canAct: false };
    }
    const { wellness_preferences: preferences, privacy_settings: settings } = readUser(vault.read);
    const isShown = vaultId === currentVault()?.vaultId;
    return {
      isWanted: preferences.notifications,
      content: isShown ? settings.notification_content : 'private',
      snoozeMinutes: preferences.snooze_minutes,
      canAct: isShown,
    };
  }

  function flushDrafts(): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, flushMilliseconds);
      flushed = () => {
        clearTimeout(timer);
        resolve();
      };
      door.send({ type: 'flush' });
    });
  }

  function afterLock(restart: boolean): void {
    locking = undefined;
    if (isQuitting) return;
    if (restart) {
      app.relaunch({ args: relaunchArguments() });
      app.quit();
      return;
    }
    door.forgetSession();
  }

  function lock(): void {
    const vault = currentVault();
    if (vault !== undefined) void services?.home.accounts.lock(vault);
  }

  /** Every open vault, also one that another program has open. */
  function lockFor(reason: 'lock_on_suspend' | 'lock_on_screen_lock'): void {
    const accounts = services?.home.accounts;
    for (const vault of accounts?.open() ?? []) {
      if (readUser(vault.read).privacy_settings[reason]) void accounts?.lock(vault);
    }
  }

  /** Out of sight stays out of sight, and the other way round. */
  function relaunchArguments(): string[] {
    const args = process.argv.slice(1).filter((argument) => argument !== '--hidden');
    return mainWindow()?.window.isVisible() === false ? [...args, '--hidden'] : args;
  }

  function refuseToStart(error: unknown): void {
    const words = speech.words();
    const told = error instanceof Error ? (error.stack ?? error.message) : String(error);
    process.stderr.write(`${error instanceof AppError ? error.message : told}\n`);
    dialog.showErrorBox('Evenkeel', error instanceof AppError ? refusalIn(words, error.message) : words.start.failed);
    app.exit(1);
  }

  let activeAt = 0;
  app.on('web-contents-created', (_event, contents) => {
    contents.on('input-event', () => {
      if (Date.now() - activeAt < activityMilliseconds) return;
      activeAt = Date.now();
      currentVault();
    });
  });

  return {
    bounds: {
      load: () => remembered.window_bounds,
      save: (window_bounds) => {
        services?.home.device.update({ window_bounds });
      },
    },
    zoom: {
      load: () => services?.home.device.get().zoom ?? remembered.zoom,
      save: (zoom) => {
        services?.home.device.update({ zoom });
      },
    },
    guide: life.guide,
    speech,
    isSignedIn,
    quietStart: life.quietStart,
    lock,
  };
}

function required<T>(value: T | undefined): T {
  if (value === undefined) throw new Error('Asked for before it was there.');
  return value;
}
