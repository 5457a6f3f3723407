import type { Pagination } from '../../src-shared/contract/common.ts';
import type { CallInput, EndpointName, Output } from '../../src-shared/contract/index.ts';
import { api, apiPage } from '../api.ts';
import { createAnswerCache } from './answerCache.ts';
import type { DraftData } from './draftRegistry.ts';
import { onEnter, onForget } from './session.ts';

export interface Answer<N extends EndpointName> {
  readonly data: Output<N>;
  readonly pagination: Pagination | undefined;
}

/** What the screens asked last. */
export const answers = createAnswerCache(60);
const draftsAhead = new Map<string, DraftData | null>();
onForget(() => {
  answers.clear();
  draftsAhead.clear();
});

export function answerKey<N extends EndpointName>(name: N, input: CallInput<N>): string {
  return `${name} ${JSON.stringify(input)}`;
}

/** The draft of a kind as it was when the vault was opened, to be had once; undefined when nobody asked for it. */
export function takeDraftAhead(kind: string): DraftData | null | undefined {
  const draft = draftsAhead.get(kind);
  draftsAhead.delete(kind);
  return draft;
}

/**
 * Asks what Today cannot be used without while the account is still being read, so that its forms are there with the
 * first frame. What fails is asked again, and told, by the card it belongs to.
 */
onEnter(async (path) => {
  draftsAhead.clear();
  if (path !== '/') return;
  const today = apiPage('checkIn.today', {}).then((answer) => answers.set(answerKey('checkIn.today', {}), answer));
  const drafts = ['mood', 'stress', 'check_in'].map(async (kind) => {
    const { draft } = await api('drafts.get', { kind });
    draftsAhead.set(kind, draft?.data ?? null);
  });
  await Promise.allSettled([today, ...drafts]);
});
