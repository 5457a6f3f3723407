import { and, count, desc, eq, gte, isNotNull, lte, max, or, sql } from 'drizzle-orm';
import type { z } from 'zod';
import type { strategyUse } from '../../src-shared/contract/coping.ts';
import { sumUses, type UseGroup, type UseSums } from '../insights/strategyEffect.ts';
import type { Reader, Writer } from '../vault/access.ts';
import { strategyUses, userStrategyPreferences, userStrategyRatings } from '../vault/schema.ts';

export type StrategyUse = z.output<typeof strategyUse>;

/** A use as it is stored: whose strategy's, and when by the clock on the wall. */
export interface UseRecord {
  readonly id: string;
  readonly strategy_id: string;
  readonly use: StrategyUse;
  readonly day: string;
  readonly local_hour: number;
}

/** What a person made of one strategy. */
export interface Standing {
  /** The newest rating; null: never rated. */
  readonly my_rating: number | null;
  readonly usage_count: number;
  readonly last_used: string | null;
  readonly is_favourite: boolean;
  readonly is_dismissed: boolean;
  readonly uses: UseSums;
}

type UseRow = typeof strategyUses.$inferSelect;

const usesTable = 'strategy_uses';
const ratingsTable = 'user_strategy_ratings';
const mostListed = 200;

const untouched: Standing = {
  my_rating: null,
  usage_count: 0,
  last_used: null,
  is_favourite: false,
  is_dismissed: false,
  uses: sumUses([]),
};

/** Adds a use, or puts it in place of the one under its id, and brings the strategy's sums up to date. */
export function saveUse(writer: Writer, { id, strategy_id, use, day, local_hour }: UseRecord, at: SavedAt): void {
  const { completed: is_completed, notes, ...plain } = use;
  const row = {
    ...plain,
    is_completed,
    notes: notes === null ? null : writer.sealer.seal(usesTable, 'notes', id, notes),
    day,
    local_hour,
  };
  writer.orm
    .insert(strategyUses)
    .values({ ...row, id, strategy_id, user_id: writer.userId, created_at: at.now })
    .onConflictDoUpdate({ target: strategyUses.id, set: row })
    .run();
  saveSums(writer, strategy_id, at);
  forgetStandings(writer);
}

/** `newId` names the row of sums when it is the first of its strategy. */
export interface SavedAt {
  /** ISO 8601 UTC. */
  readonly now: string;
  readonly newId: () => string;
}

/** The documented row of a strategy: made of its uses, so that it cannot say anything else than they do. */
function saveSums(writer: Writer, strategyId: string, { now, newId }: SavedAt): void {
  const ofStrategy = and(eq(strategyUses.user_id, writer.userId), eq(strategyUses.strategy_id, strategyId));
  const sums = writer.orm
    .select({ usage_count: count(), last_used: max(strategyUses.used_at) })
    .from(strategyUses)
    .where(and(ofStrategy, isUse))
    .get();
  const rated = writer.orm
    .select()
    .from(strategyUses)
    .where(and(ofStrategy, isNotNull(strategyUses.effectiveness_rating)))
    .orderBy(desc(strategyUses.used_at), desc(strategyUses.id))
    .limit(1)
    .get();
  const known = writer.orm
    .select({ id: userStrategyRatings.id })
    .from(userStrategyRatings)
    .where(and(eq(userStrategyRatings.user_id, writer.userId), eq(userStrategyRatings.strategy_id, strategyId)))
    .get();
  const id = known?.id ?? newId();
  const notes = rated === undefined ? null : notesOf(writer, rated);
  const row = {
    effectiveness_rating: rated?.effectiveness_rating ?? null,
    usage_count: sums?.usage_count ?? 0,
    last_used: sums?.last_used ?? null,
    notes: notes === null ? null : writer.sealer.seal(ratingsTable, 'notes', id, notes),
    updated_at: now,
  };
  writer.orm
    .insert(userStrategyRatings)
    .values({ ...row, id, user_id: writer.userId, strategy_id: strategyId })
    .onConflictDoUpdate({ target: [userStrategyRatings.user_id, userStrategyRatings.strategy_id], set: row })
    .run();
}

/** An exercise that was broken off and not rated is no use. */
const isUse = or(eq(strategyUses.is_completed, true), isNotNull(strategyUses.effectiveness_rating));

/** The newest use between two instants (ISO 8601 UTC, both included), if it has not been rated. */
export function unratedUse(
  reader: Reader,
  strategyId: string,
  { from, to }: { readonly from: string; readonly to: string },
): UseRecord | undefined {
  const row = reader.orm
    .select()
    .from(strategyUses)
    .where(
      and(
        eq(strategyUses.user_id, reader.userId),
        eq(strategyUses.strategy_id, strategyId),
        gte(strategyUses.used_at, from),
        lte(strategyUses.used_at, to),
      ),
    )
    .orderBy(desc(strategyUses.used_at), desc(strategyUses.id))
    .limit(1)
    .get();
  if (row === undefined || row.effectiveness_rating !== null) return undefined;
  return { id: row.id, strategy_id: strategyId, use: entryOf(reader, row), day: row.day, local_hour: row.local_hour };
}

/** Newest first, at most 200. */
export function listUses(reader: Reader, strategyId: string): StrategyUse[] {
  return reader.orm
    .select()
    .from(strategyUses)
    .where(and(eq(strategyUses.user_id, reader.userId), eq(strategyUses.strategy_id, strategyId)))
    .orderBy(desc(strategyUses.used_at), desc(strategyUses.id))
    .limit(mostListed)
    .all()
    .map((row) => entryOf(reader, row));
}

/** What the person made of each strategy, by its id; read once between two writes. */
export function readStandings(reader: Reader): (strategyId: string) => Standing {
  const state = standingsState(reader);
  state.byStrategy ??= loadStandings(reader);
  const { byStrategy } = state;
  return (id) => byStrategy.get(id) ?? untouched;
}

/** To be called by whatever writes uses or preferences. */
export function forgetStandings(reader: Reader): void {
  standingsState(reader).byStrategy = undefined;
}

function standingsState(reader: Reader): { byStrategy: ReadonlyMap<string, Standing> | undefined } {
  return reader.caches.slot<{ byStrategy: ReadonlyMap<string, Standing> | undefined }>('strategies.standings', () => ({
    byStrategy: undefined,
  }));
}

function loadStandings(reader: Reader): Map<string, Standing> {
  const groups = new Map<string, UseGroup[]>();
  for (const { strategy_id: id, ...group } of groupedUsesQuery(reader).all()) {
    groups.set(id, [...(groups.get(id) ?? []), group]);
  }
  const standings = new Map<string, Standing>();
  const { orm, userId } = reader;
  for (const row of orm.select().from(userStrategyRatings).where(eq(userStrategyRatings.user_id, userId)).all()) {
    const { effectiveness_rating: my_rating, usage_count, last_used } = row;
    const uses = sumUses(groups.get(row.strategy_id) ?? []);
    standings.set(row.strategy_id, { ...untouched, my_rating, usage_count, last_used, uses });
  }
  const preferences = orm.select().from(userStrategyPreferences).where(eq(userStrategyPreferences.user_id, userId));
  for (const { strategy_id: id, is_favourite, is_dismissed } of preferences.all()) {
    standings.set(id, { ...(standings.get(id) ?? untouched), is_favourite, is_dismissed });
  }
  return standings;
}

/** Answered from the index strategy_uses_by_strategy alone, in its order. */
export function groupedUsesQuery(reader: Reader) {
  const change = sql<number | null>`${strategyUses.mood_after} - ${strategyUses.mood_before}`;
  return reader.orm
    .select({
      strategy_id: strategyUses.strategy_id,
      rating: strategyUses.effectiveness_rating,
      mood_change: change.as('mood_change'),
      n: count(),
    })
    .from(strategyUses)
    .where(eq(strategyUses.user_id, reader.userId))
    .groupBy(strategyUses.strategy_id, strategyUses.effectiveness_rating, change);
}

function entryOf(reader: Reader, row: UseRow): StrategyUse {
  return {
    used_at: row.used_at,
    effectiveness_rating: row.effectiveness_rating,
    notes: notesOf(reader, row),
    mood_before: row.mood_before,
    mood_after: row.mood_after,
    seconds: row.seconds,
    completed: row.is_completed,
  };
}

function notesOf(reader: Reader, { id, notes }: UseRow): string | null {
  return notes === null ? null : reader.sealer.unseal(usesTable, 'notes', id, notes);
}
