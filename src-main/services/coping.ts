import type { Strategy } from '../../src-shared/contract/coping.ts';
import type { ParsedInput } from '../../src-shared/contract/index.ts';
import { AppError } from '../../src-shared/errors.ts';
import { withoutUndefined } from '../../src-shared/withoutUndefined.ts';
import type { StrategyLibrary } from '../content/strategyLibrary.ts';
import type { RankedStrategy } from '../insights/recommend.ts';
import { effectivenessOf } from '../insights/strategyEffect.ts';
import { eraseTraces } from '../store/eraseTraces.ts';
import { foldCase } from '../store/foldCase.ts';
import { type RecordingTime, recordingTime } from '../store/localTime.ts';
import { type KnownStrategy, readKnownStrategies, readRanking } from '../store/recommendations.ts';
import {
  deleteOwnStrategy,
  keepLibrary,
  listOwnStrategies,
  type OwnStrategy,
  saveOwnStrategy,
  savePreference,
} from '../store/strategies.ts';
import { listUses, readStandings, saveUse, type UseRecord, unratedUse } from '../store/strategyUses.ts';
import { newId } from '../vault/ids.ts';
import type { Handlers, SessionContext } from './handler.ts';

type CopingHandlers = Pick<Handlers, Extract<keyof Handlers, `coping.${string}`>>;
type Library = () => StrategyLibrary;

/** A rating so soon after an exercise that was not rated yet is about that exercise, not about another use. */
const ratedAfterMilliseconds = 2 * 3_600_000;

/** What helps: the library and the person's own strategies, ranked for now, and what was made of them. */
export function copingHandlers({ library }: { readonly library: Library }): CopingHandlers {
  return { ...libraryHandlers(library), ...practiceHandlers(library), ...ownHandlers(library) };
}

function libraryHandlers(
  library: Library,
): Pick<CopingHandlers, 'coping.strategies' | 'coping.strategy' | 'coping.exercises' | 'coping.preference'> {
  return {
    'coping.strategies': (ctx, query) => {
      keepLibrary(ctx.vault, library(), nowText(ctx));
      const { ranked, recommended } = rankingNow(ctx, library);
      const known = ranked.map(({ candidate }) => candidate);
      return {
        data: {
          strategies: ranked
            .filter(({ candidate }) => fits(candidate, query))
            .slice(0, query.limit)
            .map(shown),
          recommended,
          exercises: known.filter(({ guided }) => guided !== null).map(({ id }) => id),
          categories: sortedSet(known.map(({ category }) => category)),
          helps_with: sortedSet(known.flatMap(({ helps_with }) => helps_with)),
        },
      };
    },

    'coping.strategy': (ctx, { id }) => ({
      data: { strategy: shownNow(ctx, library, id), history: listUses(ctx.vault.read, id) },
    }),

    'coping.exercises': (ctx) => ({
      data: {
        exercises: rankingNow(ctx, library)
          .ranked.filter(({ candidate }) => candidate.guided !== null)
          .map(shown),
      },
    }),

    'coping.preference': (ctx, { id, favourite, dismissed }) => {
      if (!isKnown(ctx, library, id)) throw notFound();
      ctx.vault.write((writer) =>
        savePreference(writer, id, { is_favourite: favourite, is_dismissed: dismissed }, nowText(ctx)),
      );
      return { data: { strategy: shownNow(ctx, library, id) } };
    },
  };
}

function practiceHandlers(library: Library): Pick<CopingHandlers, 'coping.rate' | 'coping.session'> {
  return {
    'coping.rate': (ctx, input) => {
      const { strategy_id: id } = input;
      checkStrategy(ctx, library, id);
      const record = ratedUse(ctx, input);
      save(ctx, record);
      const { ranked, recommended } = rankingNow(ctx, library);
      const rank = ranked.findIndex(({ candidate }) => candidate.id === id);
      const entry = ranked[rank];
      if (entry === undefined) throw new Error('A strategy that was rated is ranked.');
      const { candidate, score } = entry;
      return {
        data: {
          rating: {
            strategy_id: id,
            effectiveness_rating: input.effectiveness_rating,
            notes: record.use.notes,
            usage_count: candidate.usage_count,
            last_used: candidate.last_used ?? record.use.used_at,
            mood_before: record.use.mood_before,
            mood_after: record.use.mood_after,
          },
          strategy: { id, name: candidate.name, score, rank: rank + 1 },
          recommended,
        },
      };
    },

    'coping.session': (ctx, input) => {
      const { strategy_id, seconds, completed, mood_before = null, mood_after = null } = input;
      checkStrategy(ctx, library, strategy_id);
      const time = recordingTime(ctx.clock.now(), ctx.account.timezone, input.ended_at, 'ended_at');
      const record = emptyUse(ctx, strategy_id, time);
      const { used_at: ended_at } = record.use;
      save(ctx, { ...record, use: { ...record.use, mood_before, mood_after, seconds, completed } });
      return {
        data: {
          session: { id: record.id, strategy_id, seconds, completed, mood_before, mood_after, ended_at },
          usage_count: readStandings(ctx.vault.read)(strategy_id).usage_count,
        },
      };
    },
  };
}

function ownHandlers(library: Library): Pick<CopingHandlers, 'coping.create' | 'coping.update' | 'coping.delete'> {
  return {
    'coping.create': (ctx, input) => {
      const strategy: OwnStrategy = { id: newId(ctx.clock, ctx.random), ...input };
      ctx.vault.write((writer) => saveOwnStrategy(writer, strategy, nowText(ctx)));
      return { data: { strategy: shownNow(ctx, library, strategy.id) } };
    },

    'coping.update': (ctx, { id, ...changes }) => {
      const before = ownStrategy(ctx, library, id);
      const after = { ...before, ...withoutUndefined(changes) };
      ctx.vault.write((writer) => saveOwnStrategy(writer, after, nowText(ctx)));
      eraseTraces(ctx.vault);
      return { data: { strategy: shownNow(ctx, library, id) } };
    },

    'coping.delete': (ctx, { id }) => {
      ownStrategy(ctx, library, id);
      ctx.vault.write((writer) => deleteOwnStrategy(writer, id));
      eraseTraces(ctx.vault);
      return { data: { deleted: true, id } };
    },
  };
}

/** The use that a rating is about: the exercise just done, or one of its own. */
function ratedUse(ctx: SessionContext, input: ParsedInput<'coping.rate'>): UseRecord {
  const { strategy_id, effectiveness_rating } = input;
  const time = recordingTime(ctx.clock.now(), ctx.account.timezone, input.used_at, 'used_at');
  const from = new Date(Date.parse(time.recorded_at) - ratedAfterMilliseconds).toISOString();
  const record =
    unratedUse(ctx.vault.read, strategy_id, { from, to: time.recorded_at }) ?? emptyUse(ctx, strategy_id, time);
  const { use } = record;
  return {
    ...record,
    use: {
      ...use,
      effectiveness_rating,
      notes: textOrNull(input.notes),
      mood_before: input.mood_before ?? use.mood_before,
      mood_after: input.mood_after ?? use.mood_after,
    },
  };
}

/** A use that nothing is known of but its time. */
function emptyUse(
  ctx: SessionContext,
  strategy_id: string,
  { recorded_at, day, local_hour }: RecordingTime,
): UseRecord {
  return {
    id: newId(ctx.clock, ctx.random),
    strategy_id,
    use: {
      used_at: recorded_at,
      effectiveness_rating: null,
      notes: null,
      mood_before: null,
      mood_after: null,
      seconds: null,
      completed: true,
    },
    day,
    local_hour,
  };
}

function save(ctx: SessionContext, record: UseRecord): void {
  const at = { now: nowText(ctx), newId: () => newId(ctx.clock, ctx.random) };
  ctx.vault.write((writer) => saveUse(writer, record, at));
}

function rankingNow(ctx: SessionContext, library: Library): ReturnType<typeof readRanking> {
  return readRanking(ctx.vault.read, library(), { now: ctx.clock.now(), timezone: ctx.account.timezone });
}

function shownNow(ctx: SessionContext, library: Library, id: string): Strategy {
  const entry = rankingNow(ctx, library).ranked.find(({ candidate }) => candidate.id === id);
  if (entry === undefined) throw notFound();
  return shown(entry);
}

function shown({ candidate, score, why }: RankedStrategy<KnownStrategy>): Strategy {
  const { cautions: _, needs: __, uses, ...strategy } = candidate;
  return { ...strategy, score, why: [...why], effectiveness: effectivenessOf(candidate, uses) };
}

function fits(strategy: KnownStrategy, query: ParsedInput<'coping.strategies'>): boolean {
  const { category, helps_with: need, max_minutes: most, evidence_level: level, q } = query;
  const { duration_minutes: minutes } = strategy;
  return (
    (query.include_dismissed || !strategy.is_dismissed) &&
    (category === undefined || foldCase(strategy.category) === foldCase(category)) &&
    (need === undefined || strategy.helps_with.some((one) => foldCase(one) === foldCase(need))) &&
    (most === undefined || (minutes !== null && minutes <= most)) &&
    (level === undefined || strategy.evidence_level === level) &&
    (q === undefined ||
      [strategy.name, strategy.description, strategy.category, ...strategy.instructions, ...strategy.helps_with].some(
        (text) => foldCase(text).includes(foldCase(q.trim())),
      ))
  );
}

function isKnown(ctx: SessionContext, library: Library, id: string): boolean {
  return readKnownStrategies(ctx.vault.read, library()).some((strategy) => strategy.id === id);
}

/** In a body an unknown id is bad input. */
function checkStrategy(ctx: SessionContext, library: Library, id: string): void {
  if (isKnown(ctx, library, id)) return;
  throw new AppError('VALIDATION_ERROR', 'Please check: strategy_id.', {
    details: [{ path: 'strategy_id', message: 'There is no such strategy.' }],
  });
}

function ownStrategy(ctx: SessionContext, library: Library, id: string): OwnStrategy {
  const own = listOwnStrategies(ctx.vault.read).find((strategy) => strategy.id === id);
  if (own !== undefined) return own;
  if (!isKnown(ctx, library, id)) throw notFound();
  throw new AppError(
    'FORBIDDEN',
    'Strategies of the library cannot be changed. You can mark one as not for you, or add one of your own.',
  );
}

function nowText(ctx: SessionContext): string {
  return new Date(ctx.clock.now()).toISOString();
}

function textOrNull(text: string | null | undefined): string | null {
  return text === undefined || text === null || text.trim() === '' ? null : text;
}

function sortedSet(values: readonly string[]): string[] {
  return [...new Set(values)].sort();
}

function notFound(): AppError {
  return new AppError('NOT_FOUND', 'There is no such strategy.');
}
