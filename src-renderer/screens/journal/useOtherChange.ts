import { useState } from 'react';
import type { JournalEntry } from '../../../src-shared/contract/journal.ts';
import { ApiError } from '../../api.ts';
import { useEndpoint } from '../../hooks/useEndpoint.ts';

/** What somebody else (another program, by REST) did to the entry that is being written. */
export interface OtherChange {
  readonly isChanged: boolean;
  readonly isDeleted: boolean;
  /** Tells that this version is ours. */
  accept(entry: JournalEntry): void;
}

/** Watches the saved entry without ever touching what is typed. */
export function useOtherChange(saved: JournalEntry | null): OtherChange {
  const [known, setKnown] = useState<readonly string[]>(saved === null ? [] : [saved.updated_at]);
  const { data, error, isStale } = useEndpoint('journal.get', saved === null ? null : { id: saved.id }, {
    areas: ['journal'],
  });
  const current = isStale ? undefined : data?.entry;
  const isDeleted = error instanceof ApiError && error.code === 'NOT_FOUND';
  return {
    isChanged: !isDeleted && current !== undefined && current.id === saved?.id && isNewer(current.updated_at, known),
    isDeleted,
    accept: (entry) => setKnown((before) => [...before, entry.updated_at]),
  };
}

function isNewer(updatedAt: string, known: readonly string[]): boolean {
  return known.every((other) => updatedAt > other);
}
