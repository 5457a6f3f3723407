import { create } from 'zustand';
import { onForget } from '../../state/session.ts';
import { type JournalFilter, noJournalFilter } from './journalFilter.ts';

interface JournalListState {
  /** What is typed into the search. */
  readonly query: string;
  readonly filter: JournalFilter;
  readonly page: number;
  readonly isFilterOpen: boolean;
}

const initial: JournalListState = { query: '', filter: noJournalFilter, page: 1, isFilterOpen: false };

/** Search and filters stay while one reads an entry and comes back; they leave memory with the lock. */
export const useJournalList = create<JournalListState>(() => initial);

onForget(() => useJournalList.setState(initial));
