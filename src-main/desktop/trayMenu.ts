import type { MenuItemConstructorOptions } from 'electron';

export interface TrayActions {
  open(): void;
  logMood(): void;
  help(): void;
  lock(): void;
  quit(): void;
}

const words = {
  open: 'Open Evenkeel',
  logMood: 'Log mood',
  help: 'Get help now',
  lock: 'Lock',
  quit: 'Quit',
};

const separator: MenuItemConstructorOptions = { type: 'separator' };

/** The same whoever looks at it: only whether there is something to lock. */
export function trayMenu(actions: TrayActions, isSignedIn: boolean): MenuItemConstructorOptions[] {
  return [
    { label: words.open, click: () => actions.open() },
    { label: words.logMood, click: () => actions.logMood() },
    separator,
    { label: words.help, click: () => actions.help() },
    separator,
    { label: words.lock, enabled: isSignedIn, click: () => actions.lock() },
    { label: words.quit, click: () => actions.quit() },
  ];
}
