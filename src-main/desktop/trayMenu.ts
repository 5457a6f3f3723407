import type { MenuItemConstructorOptions } from 'electron';
import type { NativeWords } from './nativeWords.ts';

export interface TrayActions {
  open(): void;
  logMood(): void;
  help(): void;
  lock(): void;
  quit(): void;
}

const separator: MenuItemConstructorOptions = { type: 'separator' };

/** The same whoever looks at it: only whether there is something to lock. */
export function trayMenu(
  actions: TrayActions,
  isSignedIn: boolean,
  words: NativeWords['tray'],
): MenuItemConstructorOptions[] {
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
