import { app, Menu, type MenuItemConstructorOptions } from 'electron';
import { type DesktopInput, quickLogPlace } from '../../src-shared/desktop.ts';

export interface MenuActions {
  lock(): void;
  /** Opens a screen; after the password, if the vault is locked. */
  lead(to: string): void;
  help(): void;
  shortcuts(): void;
  zoom(direction: 'in' | 'out' | 'reset'): void;
}

/** The screens of the page's navigation; none until it has told. */
export type Screens = DesktopInput<'desktop.screens'>['screens'];

interface MenuParts {
  readonly actions: MenuActions;
  readonly screens: Screens;
  /** Adds reloading and the developer tools; never in a package. */
  readonly development: boolean;
}

type Item = MenuItemConstructorOptions;

const SEPARATOR: Item = { type: 'separator' };
/** Only so many screens have a digit of their own. */
const DIGIT_KEYS = 9;

/** The app's own menu, in place of Electron's, which leads to the web. */
export function applicationMenu(parts: MenuParts): Menu {
  const isMac = process.platform === 'darwin';
  return Menu.buildFromTemplate([
    ...(isMac ? [macMenu(parts.actions)] : []),
    fileMenu(parts.actions, isMac),
    editMenu(),
    viewMenu(parts),
    ...(parts.screens.length === 0 ? [] : [goMenu(parts)]),
    { label: '&Window', submenu: [{ role: 'minimize' }, { role: 'zoom' }] },
    helpMenu(parts.actions, isMac),
  ]);
}

function fileMenu({ lock, lead }: MenuActions, isMac: boolean): Item {
  const logMood: Item = { label: 'Log mood', accelerator: 'CmdOrCtrl+Shift+L', click: () => lead(quickLogPlace) };
  const rest: Item[] = isMac
    ? [{ role: 'close' }]
    : [settingsItem(lead), SEPARATOR, lockItem(lock), { role: 'quit', label: 'Quit Evenkeel' }];
  return { label: '&File', submenu: [logMood, SEPARATOR, ...rest] };
}

function editMenu(): Item {
  return {
    label: '&Edit',
    submenu: [
      { role: 'undo' },
      { role: 'redo' },
      SEPARATOR,
      { role: 'cut' },
      { role: 'copy' },
      { role: 'paste' },
      { role: 'pasteAndMatchStyle' },
      { role: 'selectAll' },
    ],
  };
}

function viewMenu({ actions: { zoom }, development }: MenuParts): Item {
  return {
    label: '&View',
    submenu: [
      { label: 'Actual Size', accelerator: 'CmdOrCtrl+0', click: () => zoom('reset') },
      { label: 'Zoom In', accelerator: 'CmdOrCtrl+Plus', click: () => zoom('in') },
      // The same key without Shift, as on most keyboards.
      { label: 'Zoom In', accelerator: 'CmdOrCtrl+=', visible: false, click: () => zoom('in') },
      { label: 'Zoom Out', accelerator: 'CmdOrCtrl+-', click: () => zoom('out') },
      SEPARATOR,
      { role: 'togglefullscreen' },
      ...(development ? developmentItems() : []),
    ],
  };
}

function goMenu({ actions: { lead }, screens }: MenuParts): Item {
  return {
    label: '&Go',
    submenu: screens.map(({ path, label }, index) => ({
      label,
      ...(index < DIGIT_KEYS && { accelerator: `CmdOrCtrl+${index + 1}` }),
      click: () => lead(path),
    })),
  };
}

function helpMenu({ help, shortcuts }: MenuActions, isMac: boolean): Item {
  return {
    label: '&Help',
    role: 'help',
    submenu: [
      { label: 'Get help now', accelerator: 'F1', click: help },
      { label: 'Keyboard shortcuts', accelerator: 'CmdOrCtrl+/', click: shortcuts },
      ...(isMac ? [] : [SEPARATOR, aboutItem()]),
    ],
  };
}

function macMenu({ lock, lead }: MenuActions): Item {
  return {
    label: app.name,
    submenu: [
      aboutItem(),
      SEPARATOR,
      settingsItem(lead),
      lockItem(lock),
      SEPARATOR,
      { role: 'hide' },
      { role: 'hideOthers' },
      { role: 'unhide' },
      SEPARATOR,
      { role: 'quit' },
    ],
  };
}

function lockItem(lock: () => void): Item {
  return { label: 'Lock', accelerator: 'CmdOrCtrl+L', click: lock };
}

function settingsItem(lead: MenuActions['lead']): Item {
  return { label: 'Settings', accelerator: 'CmdOrCtrl+,', click: () => lead('/settings') };
}

/** The system's own panel, which needs no password. */
function aboutItem(): Item {
  return { label: 'About Evenkeel', click: () => app.showAboutPanel() };
}

function developmentItems(): Item[] {
  return [SEPARATOR, { role: 'reload' }, { role: 'toggleDevTools' }];
}
