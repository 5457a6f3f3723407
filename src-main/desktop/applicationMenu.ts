import { app, Menu, type MenuItemConstructorOptions } from 'electron';

export interface MenuActions {
  lock(): void;
  /** Adds reloading and the developer tools; never in a package. */
  readonly development: boolean;
}

const SEPARATOR: MenuItemConstructorOptions = { type: 'separator' };

/** The app's own menu, in place of Electron's, which leads to the web. */
export function applicationMenu({ lock, development }: MenuActions): Menu {
  const isMac = process.platform === 'darwin';
  const lockItem: MenuItemConstructorOptions = { label: 'Lock', accelerator: 'CmdOrCtrl+L', click: lock };
  return Menu.buildFromTemplate([
    ...(isMac ? [macMenu(lockItem)] : []),
    {
      label: '&File',
      submenu: isMac ? [{ role: 'close' }] : [lockItem, SEPARATOR, { role: 'quit', label: 'Quit Evenkeel' }],
    },
    {
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
    },
    {
      label: '&View',
      submenu: [
        { role: 'resetZoom' },
        { role: 'zoomIn' },
        { role: 'zoomOut' },
        SEPARATOR,
        { role: 'togglefullscreen' },
        ...(development ? developmentItems() : []),
      ],
    },
    { label: '&Window', submenu: [{ role: 'minimize' }, { role: 'zoom' }] },
  ]);
}

function macMenu(lockItem: MenuItemConstructorOptions): MenuItemConstructorOptions {
  return {
    label: app.name,
    submenu: [
      { role: 'about' },
      SEPARATOR,
      lockItem,
      SEPARATOR,
      { role: 'hide' },
      { role: 'hideOthers' },
      { role: 'unhide' },
      SEPARATOR,
      { role: 'quit' },
    ],
  };
}

function developmentItems(): MenuItemConstructorOptions[] {
  return [SEPARATOR, { role: 'reload' }, { role: 'toggleDevTools' }];
}
