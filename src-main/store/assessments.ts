import { and, asc, eq } from 'drizzle-orm';
import type { Reader, Writer } from '../vault/access.ts';
import { wellnessAssessments } from '../vault/schema.ts';

/** A response without its single answers. */
export interface AssessmentScore {
  readonly id: string;
  readonly instrument: string;
  readonly score: number;
  /** Label of the band at the time; null where the instrument has none. */
  readonly band: string | null;
  readonly recorded_at: string;
  readonly day: string;
  readonly local_hour: number;
  readonly created_at: string;
}

/** What was answered: values in the order of the questions, and how difficult it makes things. */
export interface AssessmentAnswers {
  readonly answers: readonly (number | null)[];
  readonly difficulty: number | null;
}

export interface AssessmentRecord extends AssessmentScore {
  /** Null for a total from elsewhere. */
  readonly given: AssessmentAnswers | null;
}

const table = 'wellness_assessments';

export function insertAssessment(writer: Writer, record: AssessmentRecord): void {
  const { given, ...plain } = record;
  const answers_sealed =
    given === null ? null : writer.sealer.seal(table, 'answers_sealed', record.id, JSON.stringify(given));
  writer.orm
    .insert(wellnessAssessments)
    .values({ ...plain, user_id: writer.userId, answers_sealed })
    .run();
}

/** Whether there was one. */
export function deleteAssessment(writer: Writer, instrument: string, id: string): boolean {
  const result = writer.orm
    .delete(wellnessAssessments)
    .where(
      and(
        eq(wellnessAssessments.id, id),
        eq(wellnessAssessments.instrument, instrument),
        eq(wellnessAssessments.user_id, writer.userId),
      ),
    )
    .run();
  return result.changes === 1;
}

/** All responses to all instruments in time order, without their answers. */
export function readAssessmentScores(reader: Reader): AssessmentScore[] {
  const { id, instrument, score, band, recorded_at, day, local_hour, created_at } = wellnessAssessments;
  return reader.orm
    .select({ id, instrument, score, band, recorded_at, day, local_hour, created_at })
    .from(wellnessAssessments)
    .where(eq(wellnessAssessments.user_id, reader.userId))
    .orderBy(asc(instrument), asc(recorded_at), asc(id))
    .all();
}

/** All responses to one instrument in time order, opened. */
export function readAssessments(reader: Reader, instrument: string): AssessmentRecord[] {
  return assessmentQuery(reader, instrument)
    .all()
    .map(({ user_id: _, answers_sealed, ...plain }) => ({
      ...plain,
      given:
        answers_sealed === null
          ? null
          : (JSON.parse(reader.sealer.unseal(table, 'answers_sealed', plain.id, answers_sealed)) as AssessmentAnswers),
    }));
}

/** Found by the index wellness_assessments_by_time, in its order. */
export function assessmentQuery(reader: Reader, instrument: string) {
  return reader.orm
    .select()
    .from(wellnessAssessments)
    .where(and(eq(wellnessAssessments.user_id, reader.userId), eq(wellnessAssessments.instrument, instrument)))
    .orderBy(asc(wellnessAssessments.recorded_at), asc(wellnessAssessments.id));
}
