import { and, avg, between, count, eq, isNotNull } from 'drizzle-orm';
import { Temporal } from 'temporal-polyfill';
import type { Area } from '../../src-shared/contract/endpoint.ts';
import type { Recommendation } from '../../src-shared/contract/insightShapes.ts';
import type { StrategyLibrary } from '../content/strategyLibrary.ts';
import type { Finding } from '../insights/findings.ts';
import { interventionTiming } from '../insights/interventionTiming.ts';
import { countOf, quoted, rounded } from '../insights/phrases.ts';
import type { OpenVault, Reader } from '../vault/access.ts';
import { strategyUses } from '../vault/schema.ts';
import { versionOf } from './answers.ts';
import { listInsights } from './insights.ts';
import { localTime } from './localTime.ts';
import { perVersion } from './perVersion.ts';
import { readRecentState } from './recentState.ts';
import { type Moment, readKnownStrategies, readRecommendations, strategyNames } from './recommendations.ts';
import { readUser } from './users.ts';

/** A vault, the library of strategies, and the moment for which advice is wanted. */
export interface AdviceQuestion extends Moment {
  readonly vault: OpenVault;
  readonly library: () => StrategyLibrary;
}

/** What a strategy did in a span of days, by its ratings of 1–5. */
interface HelpfulStrategy {
  readonly strategy_id: string;
  readonly name: string;
  readonly uses: number;
  readonly mean: number;
}

const bearing: readonly Area[] = ['mood', 'stress', 'check_in', 'coping'];
const helpful = 4;
const mostHelpful = 3;
const minutesPerMillisecond = 1 / 60_000;

/** The strategies for now; the same until something is recorded or the hour is over. */
export function recommendationsNow(question: AdviceQuestion): Recommendation[] {
  const { vault, library, now, timezone } = question;
  const { day, hour } = localTime(now, timezone);
  return perVersion(vault.read, 'recommendations', versionOf(vault, bearing), `${day}/${hour}`, () =>
    readRecommendations(vault.read, library(), question),
  );
}

/** Strategies whose ratings in these days average 4 or more, the best first; at most three. */
function helpfulBetween({ vault, library }: AdviceQuestion, start: string, end: string): HelpfulStrategy[] {
  const names = strategyNames(vault.read, library());
  return ratedQuery(vault.read, start, end)
    .all()
    .flatMap(({ strategy_id, uses, mean }) => {
      const name = names.get(strategy_id);
      return name === undefined || mean === null || mean < helpful ? [] : [{ strategy_id, name, uses, mean }];
    })
    .sort((one, other) => other.mean - one.mean || other.uses - one.uses || (one.name < other.name ? -1 : 1))
    .slice(0, mostHelpful);
}

/** The names of strategies that the person has rated 4 or more on average, the most used first; at most three. */
export function helpedBefore({ vault, library }: AdviceQuestion): string[] {
  return readKnownStrategies(vault.read, library())
    .filter(({ my_rating, is_dismissed }) => my_rating !== null && my_rating >= helpful && !is_dismissed)
    .sort((one, other) => other.usage_count - one.usage_count || (one.name < other.name ? -1 : 1))
    .slice(0, mostHelpful)
    .map(({ name }) => name);
}

/** The part of a review that looks at what was done: what helped, one thing to keep, one to try. */
export function reviewOfStrategies(question: AdviceQuestion, start: string, end: string) {
  const helped = helpfulBetween(question, start, end);
  const used = new Set(helped.map(({ strategy_id }) => strategy_id));
  const next = recommendationsNow(question).find(({ strategy_id }) => !used.has(strategy_id));
  const [best] = helped;
  return {
    helped: helped.map(
      ({ name, uses, mean }) => `${quoted(name)} was rated ${rounded(mean)} of 5 over ${countOf(uses, 'use')}.`,
    ),
    keep: best === undefined ? null : best.name,
    try_next: next?.name ?? null,
  };
}

/** The first of the strategies for now, if now is a time to say so unasked; see insights/interventionTiming. */
export function unaskedSuggestion(question: AdviceQuestion): Finding[] {
  const { vault, now, timezone } = question;
  const [first] = recommendationsNow(question);
  if (first === undefined || !isGoodTime(vault.read, now, timezone)) return [];
  return [
    {
      key: `suggestion/${first.strategy_id}`,
      insight_type: 'recommendation',
      title: first.name,
      description: first.why.join(' '),
      confidence_score: null,
    },
  ];
}

function isGoodTime(reader: Reader, now: number, timezone: string): boolean {
  const { day } = localTime(now, timezone);
  const told = listInsights(reader, { type: 'recommendation', include_dismissed: true }).map(({ generated_at: at }) =>
    Date.parse(at),
  );
  const [last] = told;
  const { from, to } = readUser(reader).wellness_preferences.quiet_hours;
  return interventionTiming({
    minutesSinceLast: last === undefined ? null : (now - last) * minutesPerMillisecond,
    suggestedToday: told.filter((at) => localTime(at, timezone).day === day).length,
    isAfterHardEntry: readRecentState(reader, now, timezone).isAfterHardEntry,
    minuteOfDay: minuteOf(now, timezone),
    quiet: { from: minutesOf(from), to: minutesOf(to) },
    actedAt: actionsByHour(reader),
  });
}

function minutesOf(clockTime: string): number {
  const [hours, minutes] = clockTime.split(':').map(Number);
  return (hours ?? 0) * 60 + (minutes ?? 0);
}

function minuteOf(now: number, timezone: string): number {
  const { hour, minute } = Temporal.Instant.fromEpochMilliseconds(now).toZonedDateTimeISO(timezone);
  return hour * 60 + minute;
}

/** How often strategies were used in each of the 24 hours of the day. */
function actionsByHour(reader: Reader): number[] {
  const hours = new Array<number>(24).fill(0);
  const rows = reader.orm
    .select({ hour: strategyUses.local_hour, n: count() })
    .from(strategyUses)
    .where(eq(strategyUses.user_id, reader.userId))
    .groupBy(strategyUses.local_hour)
    .all();
  for (const { hour, n } of rows) hours[hour] = n;
  return hours;
}

function ratedQuery(reader: Reader, start: string, end: string) {
  return reader.orm
    .select({
      strategy_id: strategyUses.strategy_id,
      uses: count(),
      mean: avg(strategyUses.effectiveness_rating).mapWith(Number),
    })
    .from(strategyUses)
    .where(
      and(
        eq(strategyUses.user_id, reader.userId),
        isNotNull(strategyUses.effectiveness_rating),
        between(strategyUses.day, start, end),
      ),
    )
    .groupBy(strategyUses.strategy_id);
}
