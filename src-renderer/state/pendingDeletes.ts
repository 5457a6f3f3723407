import { create } from 'zustand';
import { onFlush } from '../events.ts';
import { t } from '../i18n/i18n.ts';
import { createDeleteQueue } from './deleteQueue.ts';
import { onForget } from './session.ts';
import { hideToast, toastError, toastUndo } from './toasts.tsx';

const UNDO_MS = 10_000;

const useHidden = create<{ readonly keys: ReadonlySet<string> }>(() => ({ keys: new Set() }));

const toastId = (key: string): string => `undo:${key}`;

const queue = createDeleteQueue({
  delayMs: UNDO_MS,
  onHidden: (keys) => useHidden.setState({ keys }),
  onSettled: (key) => hideToast(toastId(key)),
  onFailed: (_key, error) => toastError(error, t('messages:notDeleted')),
});

onFlush(() => queue.flush());
onForget(() => queue.forget());

/**
 * Hides a thing at once and deletes it after ten seconds, with an undo button in the meantime. Leaving the screen,
 * locking and quitting delete it at once.
 *
 * Lists filter what they show by `useHiddenKeys()`.
 */
export function deleteWithUndo(item: {
  /** e.g. `mood:<id>`; the same key that lists look for. */
  readonly key: string;
  /** What the toast says, e.g. "Mood entry deleted". */
  readonly message: string;
  readonly send: () => Promise<unknown>;
  /** After an undo, e.g. to give the focus back. */
  readonly onUndo?: () => void;
}): void {
  queue.add({ key: item.key, send: item.send });
  toastUndo(toastId(item.key), item.message, () => {
    if (queue.undo(item.key)) {
      item.onUndo?.();
    }
  });
}

/** Keys of things that were deleted or wait to be. */
export function useHiddenKeys(): ReadonlySet<string> {
  return useHidden((state) => state.keys);
}

/** Takes the newest deletion back; false when none waits. */
export function undoLastDelete(): boolean {
  return queue.undoLast();
}

/** Sends waiting deletions now. */
export function flushDeletes(): Promise<void> {
  return queue.flush();
}
