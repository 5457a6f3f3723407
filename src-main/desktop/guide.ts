import type { WebContents } from 'electron';
import type { WindowEvent } from '../../src-shared/desktop.ts';
import type { MainWindow } from './mainWindow.ts';

interface Parts {
  readonly mainWindow: () => MainWindow | undefined;
  readonly isSignedIn: () => boolean;
  readonly send: (event: WindowEvent) => void;
}

export interface Guide {
  /** Brings the window to the front. */
  open(): void;
  /** Brings the window to the front at a screen: after the password, if the vault is locked. */
  lead(to: string): void;
  /** The same for what needs no password. */
  show(event: WindowEvent): void;
  /** Where somebody asked to go before they had signed in; told once. */
  takePlace(): string | null;
}

/** The ways into the window from outside it: notifications, tray, menu, shortcut. */
export function createGuide({ mainWindow, isSignedIn, send }: Parts): Guide {
  let place: string | null = null;

  function open(): void {
    mainWindow()?.focus();
  }

  function show(event: WindowEvent): void {
    open();
    const contents = mainWindow()?.contents();
    if (contents !== undefined) whenLoaded(contents, () => send(event));
  }

  return {
    open,
    show,
    lead(to) {
      if (isSignedIn()) {
        show({ type: 'navigate', to });
      } else {
        place = to;
        open();
      }
    },
    takePlace() {
      if (!isSignedIn()) return null;
      const taken = place;
      place = null;
      return taken;
    },
  };
}

/** A page that is still loading hears nothing yet. */
function whenLoaded(contents: WebContents, then: () => void): void {
  if (contents.isLoadingMainFrame()) contents.once('did-finish-load', then);
  else then();
}
