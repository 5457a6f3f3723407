import { eq } from 'drizzle-orm';
import type { Output } from '../../src-shared/contract/index.ts';
import type { Reader, Writer } from '../vault/access.ts';
import { drafts } from '../vault/schema.ts';

/** What was typed so far, as the screen keeps it. */
export type Draft = Output<'drafts.put'>['draft'];

const table = 'drafts';

export function readDraft(reader: Reader, kind: string): Draft | undefined {
  const row = reader.orm.select().from(drafts).where(eq(drafts.kind, kind)).get();
  if (row === undefined) return undefined;
  const data = JSON.parse(reader.sealer.unseal(table, 'data_sealed', row.draft_id, row.data_sealed)) as Draft['data'];
  return { kind, data, updated_at: row.updated_at };
}

/** There is one draft of a kind; `newId` names its row when it is the first. */
export function saveDraft(writer: Writer, draft: Draft, newId: () => string): void {
  const { kind, updated_at } = draft;
  const known = writer.orm.select({ id: drafts.draft_id }).from(drafts).where(eq(drafts.kind, kind)).get();
  const id = known?.id ?? newId();
  const data_sealed = writer.sealer.seal(table, 'data_sealed', id, JSON.stringify(draft.data));
  if (known === undefined) writer.orm.insert(drafts).values({ draft_id: id, kind, data_sealed, updated_at }).run();
  else writer.orm.update(drafts).set({ data_sealed, updated_at }).where(eq(drafts.draft_id, id)).run();
}

/** Whether there was one. */
export function deleteDraft(writer: Writer, kind: string): boolean {
  return writer.orm.delete(drafts).where(eq(drafts.kind, kind)).run().changes > 0;
}
