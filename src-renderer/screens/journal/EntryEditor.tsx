import { useEffect, useState } from 'react';
import type { JournalEntry } from '../../../src-shared/contract/journal.ts';
import { ApiError, api } from '../../api.ts';
import { ErrorState } from '../../components/ErrorState.tsx';
import { PageSkeleton } from '../../components/Skeletons.tsx';
import { useDraft } from '../../hooks/useDraft.ts';
import { EntryForm } from './EntryForm.tsx';
import { GoneEntry } from './EntryScreen.tsx';
import { draftOf } from './journalForm.ts';

interface EntryEditorProps {
  /** Null for a new entry. */
  readonly id: string | null;
  readonly onCreated: (id: string) => void;
}

type Loaded =
  | { readonly is: 'loading' }
  | { readonly is: 'loaded'; readonly entry: JournalEntry | null }
  | { readonly is: 'gone' }
  | { readonly is: 'failed'; readonly error: unknown };

/** Writes a new entry or changes one; opens with the draft if there is one. */
export function EntryEditor({ id, onCreated }: EntryEditorProps) {
  const kind = id === null ? 'journal' : `journal:${id}`;
  const draft = useDraft(kind);
  // Discarding the draft opens the editor anew.
  const [opened, setOpened] = useState(0);
  const { loaded, reload } = useEntryOnce(id);
  const restored = opened === 0 ? draftOf(draft.restored) : null;
  if (loaded.is === 'failed') {
    return <ErrorState error={loaded.error} onRetry={reload} />;
  }
  if (loaded.is === 'loading' || !draft.isLoaded) {
    return <PageSkeleton />;
  }
  if (loaded.is === 'gone' && restored === null) {
    return <GoneEntry />;
  }
  return (
    <EntryForm
      key={opened}
      entry={loaded.is === 'gone' ? null : loaded.entry}
      restored={restored}
      draftKind={kind}
      onDiscarded={() => {
        setOpened((count) => count + 1);
        reload();
      }}
      onCreated={onCreated}
    />
  );
}

/**
 * The entry as it is when the editor opens. Asked for once: from then on nothing that happens elsewhere may take the
 * editor away or change what is in it.
 */
function useEntryOnce(id: string | null): { readonly loaded: Loaded; readonly reload: () => void } {
  const [attempt, setAttempt] = useState(0);
  const [loaded, setLoaded] = useState<Loaded>(id === null ? { is: 'loaded', entry: null } : { is: 'loading' });
  // biome-ignore lint/correctness/useExhaustiveDependencies: another attempt asks again
  useEffect(() => {
    if (id === null) {
      return;
    }
    let isCurrent = true;
    const finish = (next: Loaded): void => {
      if (isCurrent) {
        setLoaded(next);
      }
    };
    setLoaded({ is: 'loading' });
    api('journal.get', { id }).then(
      ({ entry }) => finish({ is: 'loaded', entry }),
      (error: unknown) =>
        finish(error instanceof ApiError && error.code === 'NOT_FOUND' ? { is: 'gone' } : { is: 'failed', error }),
    );
    return () => {
      isCurrent = false;
    };
  }, [id, attempt]);
  return { loaded, reload: () => setAttempt((count) => count + 1) };
}
