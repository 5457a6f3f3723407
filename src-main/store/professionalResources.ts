import { and, eq, isNull, sql } from 'drizzle-orm';
import { z } from 'zod';
import type { Reader, Writer } from '../vault/access.ts';
import { meta, professionalResources } from '../vault/schema.ts';

/** What a person notes of a professional or a group, or corrects in a bundled entry. */
export const ownResource = z.strictObject({
  name: z.string(),
  resource_type: z.string(),
  description: z.string().nullable(),
  contact_info: z.string().nullable(),
  location: z.string().nullable(),
  specialty: z.array(z.string()),
  availability: z.string().nullable(),
  phone: z.string().nullable(),
  url: z.string().nullable(),
  languages: z.array(z.string()),
  /** Whether it belongs under "Get help now"; absent in a correction: as it came. */
  is_crisis_resource: z.boolean().optional(),
});
export type OwnResource = z.output<typeof ownResource>;

export interface OwnRecord {
  readonly id: string;
  /** Id of the bundled entry that this one corrects; null: an entry of the person's own. */
  readonly corrects: string | null;
  readonly entry: OwnResource;
}

/** The documented columns of a bundled entry. */
export interface BundledRow {
  readonly id: string;
  readonly name: string;
  readonly resource_type: string;
  readonly description: string;
  readonly contact_info: string;
  readonly location: string;
  readonly specialty: string;
  readonly availability: string | null;
  readonly is_crisis_resource: boolean;
}

const table = 'professional_resources';
const versionKey = 'directory_version';

/** Which version of the facts the bundled rows are of; undefined before the first. */
export function directoryVersion(reader: Reader): string | undefined {
  return reader.orm.select({ value: meta.value }).from(meta).where(eq(meta.key, versionKey)).get()?.value;
}

/** Puts the bundled entries of another version of the facts in place of the earlier ones. */
export function replaceDirectory(writer: Writer, rows: readonly BundledRow[], version: string, now: string): void {
  writer.orm.delete(professionalResources).where(isNull(professionalResources.user_id)).run();
  for (const row of rows) {
    writer.orm
      .insert(professionalResources)
      .values({ ...row, updated_at: now })
      .run();
  }
  writer.orm
    .insert(meta)
    .values({ key: versionKey, value: version })
    .onConflictDoUpdate({ target: meta.key, set: { value: version } })
    .run();
}

export function listOwnResources(reader: Reader): OwnRecord[] {
  return reader.orm
    .select()
    .from(professionalResources)
    .where(eq(professionalResources.user_id, reader.userId))
    .orderBy(professionalResources.id)
    .all()
    .map((row) => recordOf(reader, row));
}

/** By its own id, or by the id of the bundled entry that it corrects. */
export function findOwnResource(reader: Reader, id: string): OwnRecord | undefined {
  const row = reader.orm
    .select()
    .from(professionalResources)
    .where(
      and(
        eq(professionalResources.user_id, reader.userId),
        sql`(${professionalResources.id} = ${id} or ${professionalResources.corrects} = ${id})`,
      ),
    )
    .get();
  return row === undefined ? undefined : recordOf(reader, row);
}

/** Adds it, or puts it in place of what stands under its id. */
export function saveOwnResource(writer: Writer, { id, corrects, entry }: OwnRecord, now: string): void {
  const entry_sealed = writer.sealer.seal(table, 'entry_sealed', id, JSON.stringify(entry));
  writer.orm
    .insert(professionalResources)
    .values({ id, name: '', resource_type: '', user_id: writer.userId, corrects, entry_sealed, updated_at: now })
    .onConflictDoUpdate({ target: professionalResources.id, set: { entry_sealed, updated_at: now } })
    .run();
}

export function deleteOwnResource(writer: Writer, id: string): void {
  const result = writer.orm
    .delete(professionalResources)
    .where(and(eq(professionalResources.id, id), eq(professionalResources.user_id, writer.userId)))
    .run();
  if (result.changes !== 1) throw new Error('The entry of the directory was not deleted.');
}

function recordOf(reader: Reader, row: typeof professionalResources.$inferSelect): OwnRecord {
  if (row.entry_sealed === null) throw new Error('An own entry of the directory is always sealed.');
  const text = reader.sealer.unseal(table, 'entry_sealed', row.id, row.entry_sealed);
  return { id: row.id, corrects: row.corrects, entry: ownResource.parse(JSON.parse(text)) };
}
