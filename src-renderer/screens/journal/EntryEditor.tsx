import { useState } from 'react';
import { ApiError } from '../../api.ts';
import { ErrorState } from '../../components/ErrorState.tsx';
import { PageSkeleton } from '../../components/Skeletons.tsx';
import { useDraft } from '../../hooks/useDraft.ts';
import { useEndpoint } from '../../hooks/useEndpoint.ts';
import { EntryForm } from './EntryForm.tsx';
import { GoneEntry } from './EntryScreen.tsx';
import { draftOf } from './journalForm.ts';

interface EntryEditorProps {
  /** Null for a new entry. */
  readonly id: string | null;
  readonly onCreated: (id: string) => void;
}

/** Writes a new entry or changes one; opens with the draft if there is one. */
export function EntryEditor({ id, onCreated }: EntryEditorProps) {
  const draft = useDraft(id === null ? 'journal' : `journal:${id}`);
  const { data, error, isFetching, refetch } = useEndpoint('journal.get', id === null ? null : { id }, {
    areas: ['journal'],
  });
  // Discarding a draft starts the form anew.
  const [discarded, setDiscarded] = useState(0);
  const restored = discarded === 0 ? draftOf(draft.restored) : null;
  const isGone = error instanceof ApiError && error.code === 'NOT_FOUND';
  if (isGone && restored === null && draft.isLoaded) {
    return <GoneEntry />;
  }
  if (!draft.isLoaded || (id !== null && data === undefined && !isGone)) {
    return error === null || isGone ? (
      <PageSkeleton />
    ) : (
      <ErrorState error={error} onRetry={refetch} isRetrying={isFetching} />
    );
  }
  return (
    <EntryForm
      key={discarded}
      entry={data?.entry ?? null}
      restored={restored}
      onDiscarded={() => setDiscarded((count) => count + 1)}
      onCreated={onCreated}
    />
  );
}
