import { useCallback, useEffect, useRef, useState } from 'react';
import { api } from '../api.ts';
import { takeDraftAhead } from '../state/answers.ts';
import type { DraftData } from '../state/draftRegistry.ts';
import { drafts } from '../state/drafts.ts';

export interface Draft {
  /** False until the vault has answered whether there is one; a screen shows its editor only then. */
  readonly isLoaded: boolean;
  /** What was typed last time, as the screen kept it; null when there is nothing. */
  readonly restored: DraftData | null;
  /** Call on every change; `read` is called when it is time to save. */
  stage(read: () => DraftData): void;
  /** The text is saved for good, or not wanted: throws the draft away. */
  discard(): Promise<void>;
}

/**
 * The unfinished text of one kind (`mood`, `check_in`, `journal`, `journal:<id>`): restored on arrival, autosaved
 * while typing, saved at once on leaving the screen and before the vault is locked. How far that is changes with every
 * pause: who shows it asks `useDraftState`, so that nothing else is drawn anew.
 */
export function useDraft(kind: string): Draft {
  const [loaded, setLoaded] = useState<{ readonly kind: string; readonly data: DraftData | null } | null>(() => {
    const data = takeDraftAhead(kind);
    return data === undefined ? null : { kind, data };
  });
  const isThere = useRef(loaded !== null);

  useEffect(() => {
    let isCurrent = true;
    const finish = (data: DraftData | null): void => {
      if (isCurrent) {
        setLoaded({ kind, data });
      }
    };
    const staged = drafts.peek(kind);
    if (staged !== undefined) {
      finish(staged);
    } else if (!isThere.current) {
      api('drafts.get', { kind }).then(
        ({ draft }) => finish(draft?.data ?? null),
        // Without its draft the screen starts empty; the text in the vault is untouched until the next key.
        () => finish(null),
      );
    }
    isThere.current = false;
    return () => {
      isCurrent = false;
      drafts.flushOne(kind).catch(() => undefined);
    };
  }, [kind]);

  const stage = useCallback((read: () => DraftData) => drafts.stage(kind, read), [kind]);
  const discard = useCallback(() => drafts.discard(kind), [kind]);
  const isLoaded = loaded?.kind === kind;
  return { isLoaded, restored: isLoaded ? loaded.data : null, stage, discard };
}
