import { join } from 'node:path';
import { app, Menu, session } from 'electron';
import { applicationMenu } from './desktop/applicationMenu.ts';
import { APP_URL, isAppUrl, registerAppScheme, serveApp } from './desktop/appProtocol.ts';
import { closeNetwork, hardenContents, hardenSession } from './desktop/hardening.ts';
import { createMainWindow, type MainWindow } from './desktop/mainWindow.ts';
import { offerExternalLink } from './desktop/offerExternalLink.ts';
import { refusedSwitch } from './desktop/refusedSwitch.ts';
import { startServices } from './desktop/startServices.ts';
import { OptionError, readOptions, type StartOptions } from './options.ts';

// Files are private from the first one on.
process.umask(0o077);

const refused = app.isPackaged ? refusedSwitch(process.argv) : undefined;
if (refused !== undefined) {
  process.stderr.write(`Evenkeel does not run with --${refused}.\n`);
  process.exit(1);
}

const options = optionsOrExit();
const devServer = app.isPackaged ? undefined : process.env.ELECTRON_RENDERER_URL;
app.setPath('userData', join(options.dataDir, 'chromium'));
registerAppScheme();
// Before the app is ready, or Electron makes a menu of its own.
Menu.setApplicationMenu(null);
closeNetwork(app.commandLine, devServer === undefined ? undefined : new URL(devServer).hostname);

const isAllowedUrl = (url: string): boolean => devServer !== undefined && new URL(url).host === new URL(devServer).host;
let mainWindow: MainWindow | undefined;
let generation = 0;

app.on('session-created', (created) => hardenSession(created, isAllowedUrl));
app.on('web-contents-created', (_event, contents) =>
  hardenContents(contents, (url) => {
    if (mainWindow !== undefined) {
      void offerExternalLink(mainWindow.window, url);
    }
  }),
);
app.on('window-all-closed', () => app.quit());

if (app.requestSingleInstanceLock()) {
  app.on('second-instance', () => mainWindow?.focus());
  void app.whenReady().then(open);
} else {
  app.quit();
}

function open(): void {
  const services = startServices({
    options,
    outDir: __dirname,
    mainWindow: () => mainWindow,
    isOwnPage: (url) => (devServer === undefined ? isAppUrl(url) : new URL(url).origin === new URL(devServer).origin),
  });
  mainWindow = createMainWindow({
    pageUrl: devServer ?? APP_URL,
    preloadFile: join(__dirname, '..', 'preload', 'preload.cjs'),
    iconFile: join(__dirname, '..', '..', 'resources', 'icons', '256x256.png'),
    backgroundColor: { light: '#fbf8f3', dark: '#131c1b' },
    devTools: !app.isPackaged,
    bounds: services.bounds,
    createSession: () => {
      generation += 1;
      const created = session.fromPartition(`evenkeel-${generation}`);
      serveApp(created, join(__dirname, '..', 'renderer'));
      return created;
    },
    onContentsGone: () => services.lock(),
  });
  Menu.setApplicationMenu(applicationMenu({ lock: () => services.lock(), development: !app.isPackaged }));
}

function optionsOrExit(): StartOptions {
  try {
    return readOptions(process.argv.slice(1), process.env);
  } catch (error) {
    if (!(error instanceof OptionError)) throw error;
    process.stderr.write(`${error.message}\n`);
    process.exit(1);
  }
}
