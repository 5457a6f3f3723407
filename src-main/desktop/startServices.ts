import { join } from 'node:path';
import { app, dialog, nativeTheme, powerMonitor } from 'electron';
import { AppError } from '../../src-shared/errors.ts';
import type { Services } from '../compose.ts';
import { errorLog } from '../log.ts';
import type { StartOptions } from '../options.ts';
import { readUser } from '../store/users.ts';
import { type IpcDoor, openIpcDoor } from '../transport/ipc.ts';
import { openDeviceStore } from '../vault/deviceStore.ts';
import { desktopHandlers } from './desktopHandlers.ts';
import type { MainWindow, MainWindowOptions } from './mainWindow.ts';

/** A page that does not answer must not keep the vault open. */
const flushMilliseconds = 1_500;
const activityMilliseconds = 5_000;

interface StartParts {
  readonly options: StartOptions;
  readonly outDir: string;
  readonly mainWindow: () => MainWindow | undefined;
  readonly isOwnPage: (url: string) => boolean;
}

interface DesktopServices {
  readonly bounds: MainWindowOptions['bounds'];
  /** Locks the window's vault, if one is open. */
  lock(): void;
}

/**
 * Starts the service layer beside the window: it is loaded while the page loads, and calls wait for it. Ties the
 * window's life to the vault's: drafts are asked for before the key goes, and at lock the page is destroyed.
 */
export function startServices({ options, outDir, mainWindow, isOwnPage }: StartParts): DesktopServices {
  let services: Services | undefined;
  let flushed: (() => void) | undefined;
  let isQuitting = false;
  let isClosed = false;
  let locking: { readonly vaultId: string; readonly restart: boolean } | undefined;

  // Read before the services stand, so that the window opens in its place and colours; written by them only.
  const remembered = openDeviceStore(options.dataDir).get();
  nativeTheme.themeSource = remembered.theme;

  const starting = load();
  starting.catch(refuseToStart);

  const door: IpcDoor = openIpcDoor({
    dispatcher: starting.then(({ dispatcher }) => dispatcher),
    desktop: desktopHandlers({
      home: starting.then(({ home }) => home),
      window: () => required(mainWindow()).window,
      contents: () => required(mainWindow()).contents(),
      isSignedIn: () => door.sessionToken() !== undefined,
      dataDir: options.dataDir,
      onThemeChosen: (theme) => {
        nativeTheme.themeSource = theme;
      },
      onFlushed: () => flushed?.(),
    }),
    contents: () => mainWindow()?.contents(),
    isOwnPage,
    onSessionEnded: () => void mainWindow()?.replaceContents(),
    log: errorLog,
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
        const { theme } = required(services).home.device.get();
        if (nativeTheme.themeSource !== theme) nativeTheme.themeSource = theme;
      },
    });
    services.home.accounts.beforeLock(async (vault) => {
      if (vault.vaultId !== currentVault()?.vaultId) return;
      locking = { vaultId: vault.vaultId, restart: readUser(vault.read).privacy_settings.restart_on_lock };
      await flushDrafts();
    });
    services.home.accounts.onLock((vault) => {
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
      app.quit();
    });
    return services;
  }

  function currentVault() {
    const token = door.sessionToken();
    return token === undefined ? undefined : services?.home.sessions.vaultOf(token);
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
      app.relaunch();
      app.quit();
      return;
    }
    door.forgetSession();
  }

  function lock(): void {
    const vault = currentVault();
    if (vault !== undefined) void services?.home.accounts.lock(vault);
  }

  function refuseToStart(error: unknown): void {
    const message =
      error instanceof AppError ? error.message : 'Evenkeel could not start. Nothing was changed in your data folder.';
    if (!(error instanceof AppError)) process.stderr.write(`${error instanceof Error ? error.stack : error}\n`);
    else process.stderr.write(`${message}\n`);
    dialog.showErrorBox('Evenkeel', message);
    app.exit(1);
  }

  powerMonitor.on('suspend', lock);
  powerMonitor.on('lock-screen', lock);
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
    lock,
  };
}

function required<T>(value: T | undefined): T {
  if (value === undefined) throw new Error('Asked for before it was there.');
  return value;
}
