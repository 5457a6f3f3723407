import type { CallInput } from '../../../src-shared/contract/index.ts';
import type { PrivacyLevel } from './journalForm.ts';

/** Filters of the list; empty strings, null and an empty list are none. */
export interface JournalFilter {
  readonly start_date: string;
  readonly end_date: string;
  readonly mood: string;
  readonly tags: readonly string[];
  readonly privacy_level: PrivacyLevel | null;
}

export const noJournalFilter: JournalFilter = { start_date: '', end_date: '', mood: '', tags: [], privacy_level: null };

/** How many filters are set. */
export function filterCount({ start_date, end_date, mood, tags, privacy_level }: JournalFilter): number {
  return [start_date !== '', end_date !== '', mood !== '', tags.length > 0, privacy_level !== null].filter(Boolean)
    .length;
}

/** Whether the range ends before it starts; nothing is asked then. */
export function isBackwards({ start_date, end_date }: JournalFilter): boolean {
  return start_date !== '' && end_date !== '' && end_date < start_date;
}

/** The filters as the service wants them: only those that are set. */
export function filterInput(filter: JournalFilter): Partial<CallInput<'journal.list'>> {
  const { start_date, end_date, mood, tags, privacy_level } = filter;
  return {
    ...(start_date === '' ? {} : { start_date }),
    ...(end_date === '' ? {} : { end_date }),
    ...(mood === '' ? {} : { mood }),
    ...(tags.length === 0 ? {} : { tag: [...tags] }),
    ...(privacy_level === null ? {} : { privacy_level }),
  };
}
