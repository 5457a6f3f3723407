import type { StrategyFacts } from '../../src-shared/contract/coping.ts';
import type { Recommendation } from '../../src-shared/contract/insightShapes.ts';
import type { Caution, StrategyLibrary } from '../content/strategyLibrary.ts';
import { type RankedStrategy, rankStrategies, recommendNow } from '../insights/recommend.ts';
import type { Reader } from '../vault/access.ts';
import { foldCase } from './foldCase.ts';
import { localDay } from './localTime.ts';
import { readRecentState } from './recentState.ts';
import { listOwnStrategies, type OwnStrategy } from './strategies.ts';
import { readStandings, type Standing } from './strategyUses.ts';

/** A strategy of the library or of the person's own, with what the person made of it. */
export interface KnownStrategy extends StrategyFacts, Standing {
  readonly cautions: readonly Caution[];
  /** `helps_with`, case folded. */
  readonly needs: readonly string[];
  readonly is_own: boolean;
}

/** When, and in whose time. */
export interface Moment {
  /** ms since 1970. */
  readonly now: number;
  /** IANA zone. */
  readonly timezone: string;
}

/**
 * The strategies for now with their reasons, best first, at most five. The same all day long while nothing is recorded.
 *
 * It costs two short queries and some hundred draws; cached answers should take it in afresh, since it goes by the hour.
 */
export function readRecommendations(reader: Reader, library: StrategyLibrary, moment: Moment): Recommendation[] {
  return recommendNow(
    readKnownStrategies(reader, library),
    readRecentState(reader, moment.now, moment.timezone),
    seedOf(reader, moment),
  );
}

/** The same, with all strategies by how well they fit now. */
export function readRanking(
  reader: Reader,
  library: StrategyLibrary,
  moment: Moment,
): { readonly ranked: RankedStrategy<KnownStrategy>[]; readonly recommended: Recommendation[] } {
  const known = readKnownStrategies(reader, library);
  const state = readRecentState(reader, moment.now, moment.timezone);
  return { ranked: rankStrategies(known, state), recommended: recommendNow(known, state, seedOf(reader, moment)) };
}

/** The library and the person's own strategies. */
export function readKnownStrategies(reader: Reader, library: StrategyLibrary): KnownStrategy[] {
  const standingOf = readStandings(reader);
  const own = listOwnStrategies(reader).map(factsOfOwn);
  return [...library.strategies.map((strategy) => ({ ...strategy, is_own: false })), ...own].map((strategy) => ({
    ...strategy,
    ...standingOf(strategy.id),
    needs: strategy.helps_with.map(foldCase),
  }));
}

/** The names of strategies by id, for lists that hold ids beside free words. */
export function strategyNames(reader: Reader, library: StrategyLibrary): ReadonlyMap<string, string> {
  return new Map([...library.strategies, ...listOwnStrategies(reader)].map(({ id, name }) => [id, name]));
}

/** What the app does not know of a strategy it leaves open: no evidence, no effort, not among those for a crisis. */
function factsOfOwn(strategy: OwnStrategy): StrategyFacts & Pick<KnownStrategy, 'cautions' | 'is_own'> {
  return {
    ...strategy,
    evidence_level: 'none',
    evidence_scope: null,
    evidence_note: null,
    evidence: [],
    contraindications: [],
    cautions: [],
    effort: null,
    suitable_in_crisis: false,
    guided: null,
    is_own: true,
  };
}

function seedOf(reader: Reader, { now, timezone }: Moment): string {
  return `${reader.userId}/${localDay(now, timezone)}`;
}
