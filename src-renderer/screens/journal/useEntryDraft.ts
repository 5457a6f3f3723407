import { useEffect, useRef } from 'react';
import { drafts } from '../../state/drafts.ts';
import { draftData, type JournalDraft } from './journalForm.ts';

/** Autosave of the entry in the editor. How far it is, `EntryStatus` says. */
export interface EntryDraft {
  /** Call on every change. */
  stage(): void;
  /** Throws the draft away: saved for good, or not wanted. */
  discard(): Promise<void>;
  /** Saves it now; rejects when that fails. */
  flush(): Promise<void>;
}

/**
 * Keeps what is in the editor as a sealed draft, and saves it at once when the editor goes away. `read` is called when
 * it is time to save; null says that there is nothing to keep. A new entry that has been saved once goes on as the draft of that entry: `kind` may change.
 */
export function useEntryDraft(kind: string, read: () => JournalDraft | null): EntryDraft {
  const latest = useRef(read);
  useEffect(() => {
    latest.current = read;
  });
  useEffect(
    () => () => {
      // What fails here stays staged, and goes out with the flush before the vault is locked.
      drafts.flushOne(kind).catch(() => undefined);
    },
    [kind],
  );
  return {
    stage: () => {
      // A draft with nothing in it counts as none.
      drafts.stage(kind, () => {
        const draft = latest.current();
        return draft === null ? {} : draftData(draft);
      });
    },
    discard: () => drafts.discard(kind),
    flush: () => drafts.flushOne(kind),
  };
}
