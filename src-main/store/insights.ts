import { and, desc, eq, gte } from 'drizzle-orm';
import type { z } from 'zod';
import type { storedInsight } from '../../src-shared/contract/insightShapes.ts';
import { confidenceWord } from '../insights/confidence.ts';
import type { Finding } from '../insights/findings.ts';
import type { Reader, Writer } from '../vault/access.ts';
import { wellnessInsights } from '../vault/schema.ts';

export type StoredInsight = z.output<typeof storedInsight>;

const table = 'wellness_insights';
const hashLabel = 'insight finding';
const millisecondsPerDay = 86_400_000;
const quietDays = 14;
/** Who has waved something away does not want to hear it again in two weeks. */
const quietDaysAfterDismissal = 90;
const mostListed = 200;

/**
 * Keeps a finding unless the same thing was told in the last fortnight, or waved away in the last 90 days.
 *
 * @param at ms since 1970.
 * @returns whether it was kept.
 */
export function keepFinding(writer: Writer, finding: Finding, at: number, newId: () => string): boolean {
  const { key, title, description, ...plain } = finding;
  const finding_hash = writer.sealer.blindIndex(hashLabel, key);
  if (wasTold(writer, finding_hash, at)) return false;
  const id = newId();
  writer.orm
    .insert(wellnessInsights)
    .values({
      ...plain,
      id,
      user_id: writer.userId,
      title: writer.sealer.seal(table, 'title', id, title),
      description: writer.sealer.seal(table, 'description', id, description),
      generated_at: new Date(at).toISOString(),
      finding_hash,
    })
    .run();
  return true;
}

/** Whether `keepFinding` would turn it down; for callers that would rather not begin a transaction. */
export function isKept(reader: Reader, key: string, at: number): boolean {
  return wasTold(reader, reader.sealer.blindIndex(hashLabel, key), at);
}

function wasTold(reader: Reader, hash: Buffer, at: number): boolean {
  const before = (days: number): string => new Date(at - days * millisecondsPerDay).toISOString();
  const newest = reader.orm
    .select({ generated_at: wellnessInsights.generated_at, is_dismissed: wellnessInsights.is_dismissed })
    .from(wellnessInsights)
    .where(and(eq(wellnessInsights.user_id, reader.userId), eq(wellnessInsights.finding_hash, hash)))
    .orderBy(desc(wellnessInsights.generated_at))
    .limit(1)
    .get();
  if (newest === undefined) return false;
  return newest.generated_at > before(newest.is_dismissed ? quietDaysAfterDismissal : quietDays);
}

/** Newest first, at most 200. `since`: an instant, ISO 8601 UTC. */
export function listInsights(
  reader: Reader,
  filter: {
    readonly type?: StoredInsight['insight_type'] | undefined;
    readonly unread?: boolean | undefined;
    readonly include_dismissed?: boolean | undefined;
    readonly since?: string | undefined;
  } = {},
): StoredInsight[] {
  const { type, unread, include_dismissed: withDismissed = false, since } = filter;
  return reader.orm
    .select()
    .from(wellnessInsights)
    .where(
      and(
        eq(wellnessInsights.user_id, reader.userId),
        type === undefined ? undefined : eq(wellnessInsights.insight_type, type),
        unread === undefined ? undefined : eq(wellnessInsights.is_read, !unread),
        withDismissed ? undefined : eq(wellnessInsights.is_dismissed, false),
        since === undefined ? undefined : gte(wellnessInsights.generated_at, since),
      ),
    )
    .orderBy(desc(wellnessInsights.generated_at), desc(wellnessInsights.id))
    .limit(mostListed)
    .all()
    .map((row) => insightOf(reader, row));
}

export function readInsight(reader: Reader, id: string): StoredInsight | undefined {
  const row = reader.orm
    .select()
    .from(wellnessInsights)
    .where(and(eq(wellnessInsights.id, id), eq(wellnessInsights.user_id, reader.userId)))
    .get();
  return row === undefined ? undefined : insightOf(reader, row);
}

/** Marks what is named and leaves the rest. The insight is there: it has been read before. */
export function markInsight(
  writer: Writer,
  id: string,
  marks: {
    readonly is_read?: boolean | undefined;
    readonly is_dismissed?: boolean | undefined;
    readonly helpful?: boolean | null | undefined;
  },
): void {
  if (Object.values(marks).every((mark) => mark === undefined)) return;
  const result = writer.orm
    .update(wellnessInsights)
    .set(marks)
    .where(and(eq(wellnessInsights.id, id), eq(wellnessInsights.user_id, writer.userId)))
    .run();
  if (result.changes !== 1) throw new Error('The insight was not marked.');
}

function insightOf(reader: Reader, row: typeof wellnessInsights.$inferSelect): StoredInsight {
  const { confidence_score: score } = row;
  return {
    id: row.id,
    insight_type: row.insight_type,
    title: reader.sealer.unseal(table, 'title', row.id, row.title),
    description: reader.sealer.unseal(table, 'description', row.id, row.description),
    confidence_score: score,
    confidence: score === null ? null : confidenceWord(score),
    is_read: row.is_read,
    is_dismissed: row.is_dismissed,
    helpful: row.helpful,
    generated_at: row.generated_at,
  };
}
