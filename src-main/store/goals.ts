import { and, asc, eq, inArray, sql } from 'drizzle-orm';
import { z } from 'zod';
import type { Goal } from '../../src-shared/contract/goals.ts';
import type { GoalTarget, GoalType } from '../insights/goals/goalMeasure.ts';
import type { Reader, Writer } from '../vault/access.ts';
import { goalUpdates, wellnessGoals } from '../vault/schema.ts';

/** A goal as it is stored: what was set and what was told, nothing measured. */
export interface GoalRecord {
  readonly id: string;
  readonly goal_type: GoalType;
  readonly title: string;
  readonly description: string | null;
  readonly target: GoalTarget;
  /** Fixed when the goal was set; null when the record was too short. */
  readonly baseline: number | null;
  readonly start_date: string;
  readonly target_date: string | null;
  readonly strategies: readonly string[];
  readonly milestones: Goal['milestones'];
  readonly achieved_at: string | null;
  readonly archived_at: string | null;
  /** The adjustment that the user did not want, and when. */
  readonly refused: { readonly kind: string; readonly at: string } | null;
  readonly created_at: string;
  readonly updated_at: string;
}

export interface GoalUpdate {
  readonly id: string;
  readonly goal_id: string;
  readonly at: string;
  /** The local day of `at`. */
  readonly day: string;
  readonly progress: number | null;
  readonly note: string | null;
}

const table = 'wellness_goals';
const updatesTable = 'goal_updates';

/** What of a goal is the user's own words, sealed in one piece. */
const plan = z.strictObject({
  unit: z.string(),
  strategies: z.array(z.string()),
  milestones: z.array(
    z.strictObject({
      id: z.string(),
      title: z.string(),
      target: z.number().nullable(),
      reached_at: z.string().nullable(),
    }),
  ),
});

/** In the order they were set. */
export function listGoalRecords(reader: Reader): GoalRecord[] {
  return reader.orm
    .select()
    .from(wellnessGoals)
    .where(eq(wellnessGoals.user_id, reader.userId))
    .orderBy(asc(wellnessGoals.created_at), sql`rowid`)
    .all()
    .map((row) => recordOf(reader, row));
}

export function readGoalRecord(reader: Reader, id: string): GoalRecord | undefined {
  const row = reader.orm
    .select()
    .from(wellnessGoals)
    .where(and(eq(wellnessGoals.id, id), eq(wellnessGoals.user_id, reader.userId)))
    .get();
  return row === undefined ? undefined : recordOf(reader, row);
}

/** Adds it, or puts it in place of what stands under its id. `progress`: the value as it is now. */
export function saveGoal(writer: Writer, record: GoalRecord, progress: number): void {
  const row = rowOf(writer, record, progress);
  writer.orm.insert(wellnessGoals).values(row).onConflictDoUpdate({ target: wellnessGoals.id, set: row }).run();
}

/** With all that was told of it. The goal is there: it has been read before. */
export function deleteGoal(writer: Writer, id: string): void {
  writer.orm.delete(goalUpdates).where(eq(goalUpdates.goal_id, id)).run();
  const result = writer.orm
    .delete(wellnessGoals)
    .where(and(eq(wellnessGoals.id, id), eq(wellnessGoals.user_id, writer.userId)))
    .run();
  if (result.changes !== 1) throw new Error('The goal was not deleted.');
}

export function insertGoalUpdate(writer: Writer, update: GoalUpdate): void {
  const { note, ...plain } = update;
  writer.orm
    .insert(goalUpdates)
    .values({ ...plain, note: note === null ? null : writer.sealer.seal(updatesTable, 'note', update.id, note) })
    .run();
}

/** What was told of these goals, in time order; of the same instant in the order it was told. */
export function listGoalUpdates(reader: Reader, goalIds: readonly string[]): GoalUpdate[] {
  if (goalIds.length === 0) return [];
  return reader.orm
    .select()
    .from(goalUpdates)
    .where(inArray(goalUpdates.goal_id, [...goalIds]))
    .orderBy(asc(goalUpdates.at), sql`rowid`)
    .all()
    .map(({ note, ...plain }) => ({
      ...plain,
      note: note === null ? null : reader.sealer.unseal(updatesTable, 'note', plain.id, note),
    }));
}

function rowOf(writer: Writer, record: GoalRecord, progress: number): typeof wellnessGoals.$inferInsert {
  const { id, target, title, description, strategies, milestones, refused, ...plain } = record;
  return {
    ...plain,
    id,
    user_id: writer.userId,
    title: writer.sealer.seal(table, 'title', id, title),
    description: description === null ? null : writer.sealer.seal(table, 'description', id, description),
    target_value: target.value,
    direction: target.direction,
    plan_sealed: writer.sealer.seal(
      table,
      'plan_sealed',
      id,
      JSON.stringify({ unit: target.unit, strategies, milestones }),
    ),
    current_progress: progress,
    is_achieved: record.achieved_at !== null,
    refused_kind: refused?.kind ?? null,
    refused_at: refused?.at ?? null,
  };
}

function recordOf(reader: Reader, row: typeof wellnessGoals.$inferSelect): GoalRecord {
  const { unit, strategies, milestones } = plan.parse(
    JSON.parse(reader.sealer.unseal(table, 'plan_sealed', row.id, row.plan_sealed)),
  );
  return {
    id: row.id,
    goal_type: row.goal_type,
    title: reader.sealer.unseal(table, 'title', row.id, row.title),
    description: row.description === null ? null : reader.sealer.unseal(table, 'description', row.id, row.description),
    target: { value: row.target_value, unit, direction: row.direction },
    baseline: row.baseline,
    start_date: row.start_date,
    target_date: row.target_date,
    strategies,
    milestones,
    achieved_at: row.achieved_at,
    archived_at: row.archived_at,
    refused:
      row.refused_kind === null || row.refused_at === null ? null : { kind: row.refused_kind, at: row.refused_at },
    created_at: row.created_at,
    updated_at: row.updated_at,
  };
}
