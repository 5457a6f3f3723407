import { type Draft, deleteDraft, readDraft, saveDraft } from '../store/drafts.ts';
import { eraseTraces } from '../store/eraseTraces.ts';
import { newId } from '../vault/ids.ts';
import type { Handlers } from './handler.ts';

type DraftHandlers = Pick<Handlers, Extract<keyof Handlers, `drafts.${string}`>>;

/** Unfinished texts, one of a kind, sealed like finished ones. */
export function draftHandlers(): DraftHandlers {
  return {
    'drafts.get': (ctx, { kind }) => ({ data: { draft: readDraft(ctx.vault.read, kind) ?? null } }),

    'drafts.put': (ctx, { kind, data }) => {
      const draft: Draft = { kind, data, updated_at: new Date(ctx.clock.now()).toISOString() };
      ctx.vault.write((writer) => saveDraft(writer, draft, () => newId(ctx.clock, ctx.random)));
      return { data: { draft } };
    },

    'drafts.delete': (ctx, { kind }) => {
      const deleted = ctx.vault.write((writer) => deleteDraft(writer, kind));
      if (deleted) eraseTraces(ctx.vault);
      return { data: { deleted, kind } };
    },
  };
}
