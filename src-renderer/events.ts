import type { Area } from '../src-shared/contract/endpoint.ts';
import { desktop } from './api.ts';
import { onWindowEvent } from './bridge.ts';
import { openHelp } from './state/help.ts';
import { showShortcuts } from './state/palette.ts';

type ChangeListener = (areas: readonly Area[]) => void;
type PlaceListener = (to: string) => void;
type Flusher = () => Promise<unknown>;

const changeListeners = new Set<ChangeListener>();
const placeListeners = new Set<PlaceListener>();
const flushers = new Set<Flusher>();

/** Calls back when data of any area has changed, whoever changed it. */
export function onChanged(listener: ChangeListener): () => void {
  changeListeners.add(listener);
  return () => changeListeners.delete(listener);
}

/** Calls back when a menu, a notification or a shortcut leads to a screen. */
export function onPlace(listener: PlaceListener): () => void {
  placeListeners.add(listener);
  return () => placeListeners.delete(listener);
}

/** Registers work that must reach the vault before it is locked: drafts, deletes still waiting for an undo. */
export function onFlush(flusher: Flusher): () => void {
  flushers.add(flusher);
  return () => flushers.delete(flusher);
}

/** Sends everything that waits. Never throws: a draft that cannot be saved must not keep the vault open. */
export async function flushAll(): Promise<void> {
  await Promise.allSettled([...flushers].map((flush) => flush()));
}

/** Starts listening to the main process; called once. */
export function startEvents(): () => void {
  return onWindowEvent((event) => {
    switch (event.type) {
      case 'changed':
        for (const listener of changeListeners) {
          listener(event.areas);
        }
        break;
      case 'flush':
        void flushAll().then(() => desktop('desktop.flushed', {}));
        break;
      case 'navigate':
        for (const listener of placeListeners) {
          listener(event.to);
        }
        break;
      case 'help':
        openHelp();
        break;
      case 'shortcuts':
        showShortcuts(true);
        break;
    }
  });
}
