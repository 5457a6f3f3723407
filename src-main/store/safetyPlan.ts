import { eq } from 'drizzle-orm';
import type { ParsedInput } from '../../src-shared/contract/index.ts';
import { type SafetyPlanSection, safetyPlanSections } from '../../src-shared/contract/safety.ts';
import type { Reader, Writer } from '../vault/access.ts';
import type { Clock, Random } from '../vault/environment.ts';
import { newId } from '../vault/ids.ts';
import { safetyPlans } from '../vault/schema.ts';

/** The person's lines and settings. */
export type PlanContent = Omit<ParsedInput<'safetyPlan.save'>, 'updated_at'>;

export interface PlanRecord {
  readonly content: PlanContent;
  readonly created_at: string;
  readonly updated_at: string;
}

const table = 'safety_plans';
const sectionNames = Object.keys(safetyPlanSections) as readonly SafetyPlanSection[];

/** The plan without its pictures; undefined when there is none yet. */
export function readSafetyPlanLines(reader: Reader): PlanRecord | undefined {
  const row = reader.orm
    .select({ created_at: safetyPlans.created_at, updated_at: safetyPlans.updated_at })
    .from(safetyPlans)
    .where(eq(safetyPlans.user_id, reader.userId))
    .get();
  const content = row === undefined ? undefined : readPlanLines(reader);
  return row === undefined || content === undefined ? undefined : { content, ...row };
}

/** The plan with its pictures; undefined when there is none yet. */
export function readSafetyPlan(reader: Reader): PlanRecord | undefined {
  const row = reader.orm.select().from(safetyPlans).where(eq(safetyPlans.user_id, reader.userId)).get();
  if (row === undefined) return undefined;
  const content = JSON.parse(reader.sealer.unseal(table, 'plan_sealed', row.id, row.plan_sealed)) as PlanContent;
  const pictures =
    row.pictures_sealed === null
      ? []
      : (JSON.parse(reader.sealer.unseal(table, 'pictures_sealed', row.id, row.pictures_sealed)) as (string | null)[]);
  return {
    content: { ...content, reasons_for_living: withPictures(content.reasons_for_living, pictures) },
    created_at: row.created_at,
    updated_at: row.updated_at,
  };
}

/** The lines without pictures, kept until the plan changes: they are asked for at every save with a text. */
export function readPlanLines(reader: Reader): PlanContent | undefined {
  const kept = keptPlan(reader);
  if (kept.lines === undefined) {
    const row = reader.orm
      .select({ id: safetyPlans.id, plan: safetyPlans.plan_sealed })
      .from(safetyPlans)
      .where(eq(safetyPlans.user_id, reader.userId))
      .get();
    kept.lines =
      row === undefined
        ? null
        : (JSON.parse(reader.sealer.unseal(table, 'plan_sealed', row.id, row.plan)) as PlanContent);
  }
  return kept.lines ?? undefined;
}

/** Whether there is a plan with at least one line: that is a plan. */
export function hasSafetyPlan(reader: Reader): boolean {
  const lines = readPlanLines(reader);
  return lines !== undefined && sectionNames.some((name) => lines[name].length > 0);
}

/** Replaces the whole plan. `at`: the time it is saved. */
export function saveSafetyPlan(
  writer: Writer,
  content: PlanContent,
  { at, clock, random }: { readonly at: string; readonly clock: Clock; readonly random: Random },
): void {
  const before = writer.orm
    .select({ id: safetyPlans.id, created_at: safetyPlans.created_at })
    .from(safetyPlans)
    .where(eq(safetyPlans.user_id, writer.userId))
    .get();
  const id = before?.id ?? newId(clock, random);
  const pictures = content.reasons_for_living.map(({ photo }) => photo ?? null);
  const lines: PlanContent = {
    ...content,
    reasons_for_living: content.reasons_for_living.map(({ photo: _, ...reason }) => reason),
  };
  const values = {
    plan_sealed: writer.sealer.seal(table, 'plan_sealed', id, JSON.stringify(lines)),
    pictures_sealed: pictures.every((picture) => picture === null)
      ? null
      : writer.sealer.seal(table, 'pictures_sealed', id, JSON.stringify(pictures)),
    updated_at: at,
  };
  writer.orm
    .insert(safetyPlans)
    .values({ id, user_id: writer.userId, created_at: before?.created_at ?? at, ...values })
    .onConflictDoUpdate({ target: safetyPlans.id, set: values })
    .run();
  keptPlan(writer).lines = undefined;
}

/** Whether there was one. */
export function deleteSafetyPlan(writer: Writer): boolean {
  keptPlan(writer).lines = undefined;
  return writer.orm.delete(safetyPlans).where(eq(safetyPlans.user_id, writer.userId)).run().changes > 0;
}

/** `null`: there is no plan. */
function keptPlan(reader: Reader): { lines?: PlanContent | null | undefined } {
  return reader.caches.slot<{ lines?: PlanContent | null | undefined }>('safety plan', () => ({}));
}

function withPictures(
  reasons: PlanContent['reasons_for_living'],
  pictures: readonly (string | null)[],
): PlanContent['reasons_for_living'] {
  return reasons.map((reason, index) => {
    const photo = pictures[index] ?? null;
    return photo === null ? reason : { ...reason, photo };
  });
}
