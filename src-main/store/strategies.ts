import { and, eq, isNull } from 'drizzle-orm';
import { z } from 'zod';
import { AppError } from '../../src-shared/errors.ts';
import type { StrategyLibrary } from '../content/strategyLibrary.ts';
import type { OpenVault, Reader, Writer } from '../vault/access.ts';
import { copingStrategies, meta, strategyUses, userStrategyPreferences, userStrategyRatings } from '../vault/schema.ts';
import { forgetStandings } from './strategyUses.ts';

/** What a person writes of a strategy of their own. */
const ownStrategy = z.strictObject({
  name: z.string(),
  description: z.string(),
  category: z.string(),
  instructions: z.array(z.string()),
  duration_minutes: z.int().nullable(),
  helps_with: z.array(z.string()),
});

export interface OwnStrategy extends z.output<typeof ownStrategy> {
  readonly id: string;
}

const table = 'coping_strategies';
const versionKey = 'strategies_version';

/** Brings the documented table up to the facts that the app was shipped with; damaged facts replace nothing. */
export function keepLibrary(vault: OpenVault, library: StrategyLibrary, now: string): void {
  const known = vault.read.orm.select({ value: meta.value }).from(meta).where(eq(meta.key, versionKey)).get();
  if (!library.isComplete || known?.value === library.version) return;
  try {
    vault.write((writer) => replaceLibrary(writer, library, now));
  } catch (error) {
    // Who only reads is answered on a full disk as well; the table is brought up the next time.
    if (!(error instanceof AppError && error.code === 'STORAGE_FAILED')) throw error;
  }
}

function replaceLibrary(writer: Writer, { strategies, version }: StrategyLibrary, now: string): void {
  writer.orm.delete(copingStrategies).where(isNull(copingStrategies.user_id)).run();
  for (const { id, name, description, category, instructions, duration_minutes, evidence_level } of strategies) {
    writer.orm
      .insert(copingStrategies)
      .values({
        id,
        name,
        description,
        category,
        instructions: JSON.stringify(instructions),
        duration_minutes,
        evidence_level,
        updated_at: now,
      })
      .run();
  }
  writer.orm
    .insert(meta)
    .values({ key: versionKey, value: version })
    .onConflictDoUpdate({ target: meta.key, set: { value: version } })
    .run();
}

/** The person's own strategies, oldest first; unsealed once while the vault is open. */
export function listOwnStrategies(reader: Reader): readonly OwnStrategy[] {
  const state = ownState(reader);
  state.list ??= reader.orm
    .select({ id: copingStrategies.id, entry_sealed: copingStrategies.entry_sealed })
    .from(copingStrategies)
    .where(eq(copingStrategies.user_id, reader.userId))
    .orderBy(copingStrategies.id)
    .all()
    .map(({ id, entry_sealed: sealed }) => {
      if (sealed === null) throw new Error('An own strategy is always sealed.');
      const text = reader.sealer.unseal(table, 'entry_sealed', id, sealed);
      return { id, ...ownStrategy.parse(JSON.parse(text)) };
    });
  return state.list;
}

/** Adds it, or puts it in place of what stands under its id. */
export function saveOwnStrategy(writer: Writer, { id, ...entry }: OwnStrategy, now: string): void {
  const entry_sealed = writer.sealer.seal(table, 'entry_sealed', id, JSON.stringify(entry));
  writer.orm
    .insert(copingStrategies)
    .values({ id, name: '', user_id: writer.userId, entry_sealed, updated_at: now })
    .onConflictDoUpdate({ target: copingStrategies.id, set: { entry_sealed, updated_at: now } })
    .run();
  ownState(writer).list = undefined;
}

/** With all that was noted of it. The strategy is there: it has been read before. */
export function deleteOwnStrategy(writer: Writer, id: string): void {
  const { userId } = writer;
  for (const noted of [strategyUses, userStrategyRatings, userStrategyPreferences]) {
    writer.orm
      .delete(noted)
      .where(and(eq(noted.user_id, userId), eq(noted.strategy_id, id)))
      .run();
  }
  const result = writer.orm
    .delete(copingStrategies)
    .where(and(eq(copingStrategies.id, id), eq(copingStrategies.user_id, userId)))
    .run();
  if (result.changes !== 1) throw new Error('The strategy was not deleted.');
  ownState(writer).list = undefined;
  forgetStandings(writer);
}

/** Marks what is named and leaves the rest. */
export function savePreference(
  writer: Writer,
  strategyId: string,
  marks: { readonly is_favourite?: boolean | undefined; readonly is_dismissed?: boolean | undefined },
  now: string,
): void {
  writer.orm
    .insert(userStrategyPreferences)
    .values({ user_id: writer.userId, strategy_id: strategyId, ...marks, updated_at: now })
    .onConflictDoUpdate({
      target: [userStrategyPreferences.user_id, userStrategyPreferences.strategy_id],
      set: { ...marks, updated_at: now },
    })
    .run();
  forgetStandings(writer);
}

function ownState(reader: Reader): { list: readonly OwnStrategy[] | undefined } {
  return reader.caches.slot<{ list: readonly OwnStrategy[] | undefined }>('strategies.own', () => ({
    list: undefined,
  }));
}
