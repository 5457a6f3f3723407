import { app, Menu, type MenuItemConstructorOptions } from 'electron';
import { type DesktopInput, quickLogPlace } from '../../src-shared/desktop.ts';
import type { NativeWords } from './nativeWords.ts';

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
  readonly words: NativeWords['menu'];
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
    ...(isMac ? [macMenu(parts)] : []),
    fileMenu(parts, isMac),
    editMenu(parts.words),
    viewMenu(parts),
    ...(parts.screens.length === 0 ? [] : [goMenu(parts)]),
    windowMenu(parts.words),
    helpMenu(parts, isMac),
  ]);
}

function fileMenu(parts: MenuParts, isMac: boolean): Item {
  const { actions, words } = parts;
  const logMood: Item = {
    label: words.logMood,
    accelerator: 'CmdOrCtrl+Shift+L',
    click: () => actions.lead(quickLogPlace),
  };
  const rest: Item[] = isMac
    ? [{ role: 'close', label: words.close }]
    : [settingsItem(parts), SEPARATOR, lockItem(parts), { role: 'quit', label: words.quit }];
  return { label: words.file, submenu: [logMood, SEPARATOR, ...rest] };
}

function editMenu(words: MenuParts['words']): Item {
  return {
    label: words.edit,
    submenu: [
      { role: 'undo', label: words.undo },
      { role: 'redo', label: words.redo },
      SEPARATOR,
      { role: 'cut', label: words.cut },
      { role: 'copy', label: words.copy },
      { role: 'paste', label: words.paste },
      { role: 'pasteAndMatchStyle', label: words.pasteAndMatchStyle },
      { role: 'selectAll', label: words.selectAll },
    ],
  };
}

function viewMenu({ actions: { zoom }, words, development }: MenuParts): Item {
  return {
    label: words.view,
    submenu: [
      { label: words.actualSize, accelerator: 'CmdOrCtrl+0', click: () => zoom('reset') },
      { label: words.zoomIn, accelerator: 'CmdOrCtrl+Plus', click: () => zoom('in') },
      // The same key without Shift, as on most keyboards.
      { label: words.zoomIn, accelerator: 'CmdOrCtrl+=', visible: false, click: () => zoom('in') },
      { label: words.zoomOut, accelerator: 'CmdOrCtrl+-', click: () => zoom('out') },
      SEPARATOR,
      { role: 'togglefullscreen', label: words.fullScreen },
      ...(development ? developmentItems() : []),
    ],
  };
}

function goMenu({ actions: { lead }, words, screens }: MenuParts): Item {
  return {
    label: words.go,
    submenu: screens.map(({ path, label }, index) => ({
      label,
      ...(index < DIGIT_KEYS && { accelerator: `CmdOrCtrl+${index + 1}` }),
      click: () => lead(path),
    })),
  };
}

function windowMenu(words: MenuParts['words']): Item {
  return {
    label: words.window,
    submenu: [
      { role: 'minimize', label: words.minimize },
      { role: 'zoom', label: words.zoom },
    ],
  };
}

function helpMenu({ actions: { help, shortcuts }, words }: MenuParts, isMac: boolean): Item {
  return {
    label: words.help,
    role: 'help',
    submenu: [
      { label: words.getHelp, accelerator: 'F1', click: help },
      { label: words.shortcuts, accelerator: 'CmdOrCtrl+/', click: shortcuts },
      ...(isMac ? [] : [SEPARATOR, aboutItem(words)]),
    ],
  };
}

function macMenu(parts: MenuParts): Item {
  const { words } = parts;
  return {
    label: app.name,
    submenu: [
      aboutItem(words),
      SEPARATOR,
      settingsItem(parts),
      lockItem(parts),
      SEPARATOR,
      { role: 'hide', label: words.hide },
      { role: 'hideOthers', label: words.hideOthers },
      { role: 'unhide', label: words.unhide },
      SEPARATOR,
      { role: 'quit', label: words.quit },
    ],
  };
}

function lockItem({ actions: { lock }, words }: MenuParts): Item {
  return { label: words.lock, accelerator: 'CmdOrCtrl+L', click: lock };
}

function settingsItem({ actions: { lead }, words }: MenuParts): Item {
  return { label: words.settings, accelerator: 'CmdOrCtrl+,', click: () => lead('/settings') };
}

/** The system's own panel, which needs no password. */
function aboutItem(words: MenuParts['words']): Item {
  return { label: words.about, click: () => app.showAboutPanel() };
}

function developmentItems(): Item[] {
  return [SEPARATOR, { role: 'reload' }, { role: 'toggleDevTools' }];
}
