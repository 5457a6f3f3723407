/** A deletion that can still be taken back. */
export interface PendingDelete {
  /** Names the thing in every list, e.g. `mood:<id>`. */
  readonly key: string;
  /** Deletes it for good. */
  readonly send: () => Promise<unknown>;
}

export interface DeleteQueueOptions {
  readonly delayMs: number;
  /** Keys that lists must not show: waiting, being deleted, or deleted. */
  readonly onHidden: (hidden: ReadonlySet<string>) => void;
  /** The time to undo is over, one way or the other. */
  readonly onSettled: (key: string) => void;
  readonly onFailed: (key: string, error: unknown) => void;
}

export interface DeleteQueue {
  add(item: PendingDelete): void;
  /** Takes a waiting deletion back; false when it has been sent already. */
  undo(key: string): boolean;
  /** Takes the newest waiting deletion back. */
  undoLast(): boolean;
  /** Sends all that wait, at once; resolves when every deletion has been answered. */
  flush(): Promise<void>;
  /** Forgets the names of what was deleted; nothing may wait any more. */
  forget(): void;
}

/**
 * Delays deletions so that they can be undone.
 *
 * A deleted thing stays hidden for good: lists that are loaded while the deletion is under way must not show it for
 * a moment. It comes back only on undo or when the deletion failed.
 */
export function createDeleteQueue(options: DeleteQueueOptions): DeleteQueue {
  const waiting = new Map<string, { readonly item: PendingDelete; readonly timer: ReturnType<typeof setTimeout> }>();
  const underWay = new Set<Promise<void>>();
  let hidden: ReadonlySet<string> = new Set();

  function setHidden(change: (keys: Set<string>) => void): void {
    const next = new Set(hidden);
    change(next);
    hidden = next;
    options.onHidden(hidden);
  }

  function send(key: string): void {
    const entry = waiting.get(key);
    if (entry === undefined) {
      return;
    }
    clearTimeout(entry.timer);
    waiting.delete(key);
    options.onSettled(key);
    const sending = entry.item
      .send()
      .then(
        () => undefined,
        (error: unknown) => {
          setHidden((keys) => keys.delete(key));
          options.onFailed(key, error);
        },
      )
      .finally(() => underWay.delete(sending));
    underWay.add(sending);
  }

  function undo(key: string): boolean {
    const entry = waiting.get(key);
    if (entry === undefined) {
      return false;
    }
    clearTimeout(entry.timer);
    waiting.delete(key);
    setHidden((keys) => keys.delete(key));
    options.onSettled(key);
    return true;
  }

  return {
    add(item) {
      if (waiting.has(item.key)) {
        return;
      }
      waiting.set(item.key, { item, timer: setTimeout(() => send(item.key), options.delayMs) });
      setHidden((keys) => keys.add(item.key));
    },
    undo,
    undoLast() {
      const last = [...waiting.keys()].at(-1);
      return last !== undefined && undo(last);
    },
    async flush() {
      for (const key of [...waiting.keys()]) {
        send(key);
      }
      await Promise.all(underWay);
    },
    forget() {
      setHidden((keys) => keys.clear());
    },
  };
}
