import { join } from 'node:path';
import { app, Menu, session } from 'electron';
import { applicationMenu, type MenuActions, type Screens } from './desktop/applicationMenu.ts';
import { APP_URL, isAppUrl, registerAppScheme, serveApp } from './desktop/appProtocol.ts';
import { closeNetwork, hardenContents, hardenSession } from './desktop/hardening.ts';
import { createMainWindow, type MainWindow } from './desktop/mainWindow.ts';
import { type NativeWords, nativeWords } from './desktop/nativeWords.ts';
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
// Windows shows no notification of a program without a name of its own; the installer gives it the same.
if (process.platform === 'win32') app.setAppUserModelId('app.evenkeel.Evenkeel');
// Before the app is ready, or Electron makes a menu of its own.
Menu.setApplicationMenu(null);
closeNetwork(app.commandLine, devServer === undefined ? undefined : new URL(devServer).hostname);

const isAllowedUrl = (url: string): boolean => devServer !== undefined && new URL(url).host === new URL(devServer).host;
let mainWindow: MainWindow | undefined;
let generation = 0;
let words = (): NativeWords => nativeWords('en');

app.on('session-created', (created) => hardenSession(created, isAllowedUrl));
app.on('web-contents-created', (_event, contents) =>
  hardenContents(contents, (url) => {
    if (mainWindow !== undefined) {
      void offerExternalLink(mainWindow.window, url, words().link);
    }
  }),
);
// macOS: the sign in the dock brings a hidden window back.
app.on('activate', () => mainWindow?.focus());
app.on('window-all-closed', () => app.quit());

if (app.requestSingleInstanceLock()) {
  app.on('second-instance', (_event, argv) => {
    // The system starting it at sign-in is nobody asking for the window.
    if (!argv.includes('--hidden')) mainWindow?.focus();
  });
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
    onScreens: (told) => {
      screens = told;
      showNames();
    },
  });
  words = services.speech.words;
  mainWindow = createMainWindow({
    pageUrl: devServer ?? APP_URL,
    preloadFile: join(__dirname, '..', 'preload', 'preload.cjs'),
    iconFile: join(__dirname, '..', '..', 'resources', 'icons', '256x256.png'),
    backgroundColor: { light: '#fbf8f3', dark: '#131c1b' },
    devTools: !app.isPackaged,
    bounds: services.bounds,
    zoom: services.zoom,
    ...(options.hidden && { quietStart: services.quietStart }),
    createSession: () => {
      generation += 1;
      const created = session.fromPartition(`evenkeel-${generation}`);
      serveApp(created, join(__dirname, '..', 'renderer'));
      return created;
    },
    onContentsGone: () => services.lock(),
  });
  let screens: Screens = [];
  showNames();
  services.speech.onChange(showNames);

  /** The menu and the about panel, in the language of now. */
  function showNames(): void {
    const { guide } = services;
    const actions: MenuActions = {
      lock: () => services.lock(),
      lead: guide.lead,
      help: () => guide.show({ type: 'help' }),
      // The list stands in the app behind the password.
      shortcuts: () => (services.isSignedIn() ? guide.show({ type: 'shortcuts' }) : guide.open()),
      zoom: (direction) => mainWindow?.zoom(direction),
    };
    const { menu, about } = words();
    app.setAboutPanelOptions({
      applicationName: 'Evenkeel',
      applicationVersion: APP_VERSION,
      copyright: about.licence,
    });
    Menu.setApplicationMenu(applicationMenu({ actions, screens, words: menu, development: !app.isPackaged }));
  }
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
