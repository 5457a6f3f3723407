/** What a screen keeps of an unfinished text. */
export type DraftData = Readonly<Record<string, unknown>>;

export type DraftState = 'idle' | 'waiting' | 'saving' | 'saved' | 'failed';

export interface DraftRegistryOptions {
  /** So long a pause in the typing is waited for, */
  readonly delayMs: number;
  /** and for who types without one no longer than this. */
  readonly longestMs: number;
  readonly save: (kind: string, data: DraftData) => Promise<unknown>;
  readonly remove: (kind: string) => Promise<unknown>;
  readonly onState: (kind: string, state: DraftState) => void;
}

export interface DraftRegistry {
  /** Notes that there is something new; `read` is called when it is saved, so a long text is not copied per key. */
  stage(kind: string, read: () => DraftData): void;
  /** What is staged and not yet saved. */
  peek(kind: string): DraftData | undefined;
  /** Throws the draft away, here and in the vault. */
  discard(kind: string): Promise<void>;
  /** Saves one draft now; rejects when that fails (it stays staged). */
  flushOne(kind: string): Promise<void>;
  /** Saves all drafts now; rejects when one fails. */
  flush(): Promise<void>;
  /** Drops everything from memory without saving. */
  forget(): void;
}

interface Slot {
  read: (() => DraftData) | undefined;
  timer: ReturnType<typeof setTimeout> | undefined;
  /** When what waits to be saved began to wait. */
  since: number | undefined;
  /** The calls of one kind go out one after the other, so that an old text never lands on a newer one. */
  queue: Promise<unknown>;
}

/** Autosaves unfinished texts, debounced; each kind is written in order. */
export function createDraftRegistry(options: DraftRegistryOptions): DraftRegistry {
  const slots = new Map<string, Slot>();

  function slotOf(kind: string): Slot {
    let slot = slots.get(kind);
    if (slot === undefined) {
      slot = { read: undefined, timer: undefined, since: undefined, queue: Promise.resolve() };
      slots.set(kind, slot);
    }
    return slot;
  }

  function enqueue(slot: Slot, work: () => Promise<unknown>): Promise<void> {
    const done = slot.queue.then(work).then(() => undefined);
    slot.queue = done.catch(() => undefined);
    return done;
  }

  function stopWaiting(slot: Slot): void {
    clearTimeout(slot.timer);
    slot.timer = undefined;
    slot.since = undefined;
  }

  function saveNow(kind: string, slot: Slot): Promise<void> {
    stopWaiting(slot);
    return enqueue(slot, async () => {
      const read = slot.read;
      if (read === undefined) {
        return;
      }
      options.onState(kind, 'saving');
      try {
        await options.save(kind, read());
      } catch (error) {
        options.onState(kind, 'failed');
        throw error;
      }
      if (slot.read === read) {
        slot.read = undefined;
        options.onState(kind, 'saved');
      }
    });
  }

  return {
    stage(kind, read) {
      const slot = slotOf(kind);
      slot.read = read;
      clearTimeout(slot.timer);
      const now = Date.now();
      slot.since ??= now;
      const wait = Math.max(0, Math.min(options.delayMs, slot.since + options.longestMs - now));
      slot.timer = setTimeout(() => {
        // A failure is in the state of the draft; the next key tries again, and so does the flush before a lock.
        saveNow(kind, slot).catch(() => undefined);
      }, wait);
      options.onState(kind, 'waiting');
    },
    peek: (kind) => slots.get(kind)?.read?.(),
    discard(kind) {
      const slot = slotOf(kind);
      stopWaiting(slot);
      slot.read = undefined;
      options.onState(kind, 'idle');
      return enqueue(slot, () => options.remove(kind));
    },
    flushOne: (kind) => saveNow(kind, slotOf(kind)),
    async flush() {
      await Promise.all([...slots].map(([kind, slot]) => saveNow(kind, slot)));
    },
    forget() {
      for (const slot of slots.values()) {
        clearTimeout(slot.timer);
      }
      slots.clear();
    },
  };
}
