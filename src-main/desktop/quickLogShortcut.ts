import { globalShortcut } from 'electron';
import { AppError } from '../../src-shared/errors.ts';

interface Shortcut {
  readonly enabled: boolean;
  readonly keys: string;
}

export interface QuickLogShortcut {
  /** Takes the keys, or lets them go. @throws AppError CONFLICT when they cannot be had; then it stays as it was */
  set(shortcut: Shortcut): void;
  /** Whether the keys that are wanted are ours. */
  works(): boolean;
}

const taken =
  'These keys cannot be used: another program has them, or the system does not give them away. Please try others.';

/** One shortcut that works in every program, as long as it is wanted. */
export function createQuickLogShortcut(onPressed: () => void): QuickLogShortcut {
  let held: string | undefined;

  function take(keys: string): boolean {
    try {
      return globalShortcut.register(keys, onPressed);
    } catch {
      // Electron throws for keys it does not know on this system.
      return false;
    }
  }

  return {
    set({ enabled, keys }) {
      const wanted = enabled ? keys : undefined;
      if (wanted === held) return;
      if (wanted !== undefined && !take(wanted)) throw new AppError('CONFLICT', taken);
      if (held !== undefined) globalShortcut.unregister(held);
      held = wanted;
    },
    works: () => held !== undefined,
  };
}
