import { create } from 'zustand';
import type { CallInput } from '../../src-shared/contract/index.ts';
import { api } from '../api.ts';
import { onFlush } from '../events.ts';
import { createDraftRegistry, type DraftState } from './draftRegistry.ts';
import { onForget } from './session.ts';

const AUTOSAVE_MS = 800;
const LONGEST_MS = 5_000;

interface DraftStates {
  readonly byKind: Readonly<Record<string, DraftState>>;
}

const useStates = create<DraftStates>(() => ({ byKind: {} }));

/** Unfinished texts, saved sealed in the vault while they are typed. */
export const drafts = createDraftRegistry({
  delayMs: AUTOSAVE_MS,
  longestMs: LONGEST_MS,
  save: (kind, data) => api('drafts.put', { kind, data: data as CallInput<'drafts.put'>['data'] }),
  remove: (kind) => api('drafts.delete', { kind }),
  onState: (kind, state) => useStates.setState(({ byKind }) => ({ byKind: { ...byKind, [kind]: state } })),
});

onFlush(() => drafts.flush());
onForget(() => {
  drafts.forget();
  useStates.setState({ byKind: {} });
});

/** How far the autosave of one draft is. */
export function useDraftState(kind: string): DraftState {
  return useStates((state) => state.byKind[kind] ?? 'idle');
}
