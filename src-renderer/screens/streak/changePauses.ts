import type { StreakPause } from '../../../src-shared/contract/streakPause.ts';
import { updateAccount } from '../../hooks/useAccount.ts';
import { useSession } from '../../state/session.ts';
import { hideToast, toastError, toastUndo } from '../../state/toasts.tsx';

const undoMs = 10_000;

let last: Promise<unknown> = Promise.resolve();
let changes = 0;

/**
 * Puts a pause in the place of another: null for `old` adds one, null for `next` removes it. The list is sent as a
 * whole, so that one change waits for the one before. Throws ApiError.
 */
function replacePause(old: StreakPause | null, next: StreakPause | null): Promise<void> {
  const change = async (): Promise<void> => {
    const pauses = useSession.getState().account?.wellness_preferences.streak_pauses ?? [];
    const others = pauses.filter(({ from }) => from !== old?.from);
    await updateAccount({ wellness_preferences: { streak_pauses: next === null ? others : [next, ...others] } });
  };
  const changed = last.then(change, change);
  last = changed;
  return changed;
}

/** The same at once, with a way back for a moment. Throws ApiError. */
export async function replacePauseWithUndo(
  old: StreakPause | null,
  next: StreakPause | null,
  message: string,
): Promise<void> {
  await replacePause(old, next);
  changes += 1;
  const toast = `streak-pause:${changes}`;
  const timer = setTimeout(() => hideToast(toast), undoMs);
  toastUndo(toast, message, () => {
    clearTimeout(timer);
    hideToast(toast);
    replacePause(next, old).catch(toastError);
  });
}
