import { normalQuantile975 } from './distributions.ts';

/** One stress entry without what is sealed. */
export interface StressFact {
  /** ms since 1970. */
  readonly at: number;
  readonly day: string;
  readonly hour: number;
  /** 1–10. */
  readonly level: number;
  readonly stressors: readonly string[];
  readonly symptoms: readonly string[];
  readonly coping: readonly string[];
  /** 1–5. */
  readonly effectiveness: number | null;
}

export interface CopingEffect {
  readonly strategy: string;
  readonly uses: number;
  readonly mean_effectiveness: number | null;
  /** Points at the next entry against matched entries without it; negative: less stress. */
  readonly stress_change_next_entry: number | null;
  /** 95 % interval of it. */
  readonly ci: [number, number] | null;
  /** Pairs of entries with the strategy that found a match. */
  readonly n_pairs: number;
}

const followedWithin = 24 * 3_600_000;
const minimumPairs = 5;
const mostListed = 20;

interface Step {
  readonly level: number;
  readonly change: number;
  readonly coping: ReadonlySet<string>;
}

/**
 * What happened to stress after each strategy: the change from an entry to the next one within 24 hours, with the
 * strategy against without it, compared between entries of the same level only (high stress falls by itself, so that
 * what is done at bad moments would look good without that). The difference is the mean over the levels, weighted by the
 * entries with the strategy; its interval takes one variance for all levels. At least 5 pairs on either side.
 *
 * @param facts in time order.
 */
export function copingEffects(facts: readonly StressFact[]): CopingEffect[] {
  const steps = stepsOf(facts);
  const uses = new Map<string, { n: number; ratings: number[] }>();
  for (const { coping, effectiveness } of facts) {
    for (const strategy of new Set(coping)) {
      const use = uses.get(strategy) ?? { n: 0, ratings: [] };
      use.n += 1;
      if (effectiveness !== null) use.ratings.push(effectiveness);
      uses.set(strategy, use);
    }
  }
  return [...uses]
    .sort(([one, { n }], [other, { n: m }]) => m - n || (one < other ? -1 : 1))
    .slice(0, mostListed)
    .map(([strategy, { n, ratings }]) => ({
      strategy,
      uses: n,
      mean_effectiveness: ratings.length === 0 ? null : meanOf(ratings),
      ...matchedChange(steps, strategy),
    }));
}

function stepsOf(facts: readonly StressFact[]): Step[] {
  return facts.slice(1).flatMap((next, index) => {
    const fact = facts[index];
    if (fact === undefined || next.at - fact.at > followedWithin) return [];
    return [{ level: fact.level, change: next.level - fact.level, coping: new Set(fact.coping) }];
  });
}

function matchedChange(
  steps: readonly Step[],
  strategy: string,
): Pick<CopingEffect, 'stress_change_next_entry' | 'ci' | 'n_pairs'> {
  const levels = new Map<number, { used: number[]; not: number[] }>();
  for (const { level, change, coping } of steps) {
    const group = levels.get(level) ?? { used: [], not: [] };
    (coping.has(strategy) ? group.used : group.not).push(change);
    levels.set(level, group);
  }
  const matched = [...levels.values()].filter(({ used, not }) => used.length > 0 && not.length > 0);
  const pairs = matched.reduce((sum, { used }) => sum + used.length, 0);
  const others = matched.reduce((sum, { not }) => sum + not.length, 0);
  if (pairs < minimumPairs || others < minimumPairs) {
    return { stress_change_next_entry: null, ci: null, n_pairs: pairs };
  }
  let difference = 0;
  let squares = 0;
  let precision = 0;
  for (const { used, not } of matched) {
    const weight = used.length / pairs;
    difference += weight * (meanOf(used) - meanOf(not));
    squares += squaredError(used) + squaredError(not);
    precision += weight ** 2 * (1 / used.length + 1 / not.length);
  }
  // More entries than groups, since both sides have at least 5 and every level adds at most one group to each.
  const freedom = Math.max(1, pairs + others - 2 * matched.length);
  const reach = normalQuantile975 * Math.sqrt((squares / freedom) * precision);
  return { stress_change_next_entry: difference, ci: [difference - reach, difference + reach], n_pairs: pairs };
}

function squaredError(values: readonly number[]): number {
  const mean = meanOf(values);
  return values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
}

function meanOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
