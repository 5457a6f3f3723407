import { benjaminiHochberg } from './benjaminiHochberg.ts';
import { chiSquareUpperP, normalTwoSidedP } from './distributions.ts';
import { averageRanks, type Ranks, tieTerm } from './ranks.ts';

export interface KruskalWallis {
  readonly h: number;
  readonly df: number;
  readonly p: number;
}

export interface MannWhitney {
  /** Pairs in which the first group is higher, ties counted half: 0 … n1·n2. */
  readonly u: number;
  readonly p: number;
  /** 2U/(n1·n2) − 1: from −1 (the first group always lower) to 1 (always higher). */
  readonly cliffs_delta: number;
}

export type EffectMagnitude = 'negligible' | 'small' | 'medium' | 'large';

/** The comparison of two groups, by their places in the list that was passed in. */
export interface DunnComparison {
  readonly first: number;
  readonly second: number;
  /** Positive if the first group has the higher mean rank. */
  readonly z: number;
  readonly p: number;
  /** Adjusted over all pairs of the call (Benjamini–Hochberg). */
  readonly p_bh: number;
}

/**
 * Kruskal & Wallis (1952) with tie correction; p from chi-square with groups − 1 degrees of freedom.
 *
 * Empty groups are left out. Null for fewer than two groups, or if all values are equal.
 */
export function kruskalWallis(groups: readonly (readonly number[])[]): KruskalWallis | null {
  const pooled = poolRanks(groups.filter((group) => group.length > 0));
  if (pooled.ranks.length < 2 || pooled.variance === 0) return null;
  const centre = (pooled.size + 1) / 2;
  // Between-group squares over the variance of the ranks: the tie-corrected H without its cancelling terms.
  const between = pooled.ranks.reduce((sum, ranks) => sum + ranks.length * (meanOf(ranks) - centre) ** 2, 0);
  const h = between / pooled.variance;
  const df = pooled.ranks.length - 1;
  return { h, df, p: chiSquareUpperP(h, df) };
}

/**
 * Mann–Whitney U of the first group, two-sided p from the normal approximation with corrections for ties and
 * continuity (SciPy's `mannwhitneyu(method='asymptotic')`), and Cliff's (1993) delta. Groups that are all one value
 * have p = 1. Null if a group is empty.
 */
export function mannWhitney(first: readonly number[], second: readonly number[]): MannWhitney | null {
  return mannWhitneyOfRanks(averageRanks([...first, ...second]), [...first.keys()]);
}

/**
 * The same where many groups are taken from one list: the list is ranked once.
 *
 * @param pooled the ranks of all values.
 * @param places of the values of the first group, each once; all others are the second group.
 */
export function mannWhitneyOfRanks({ ranks, tieSizes }: Ranks, places: readonly number[]): MannWhitney | null {
  const size = ranks.length;
  const n1 = places.length;
  const n2 = size - n1;
  if (n1 === 0 || n2 === 0) return null;
  const rankSum = places.reduce((sum, place) => sum + (ranks[place] ?? 0), 0);
  const u = rankSum - (n1 * (n1 + 1)) / 2;
  const distance = Math.abs(u - (n1 * n2) / 2) - 0.5;
  const deviation = Math.sqrt((rankVariance(size, tieSizes) * n1 * n2) / size);
  // Within half a step of the middle the continuity correction takes everything away.
  const p = distance <= 0 ? 1 : normalTwoSidedP(distance / deviation);
  return { u, p, cliffs_delta: (2 * u) / (n1 * n2) - 1 };
}

/** The words for the size of Cliff's delta, split at 0.147, 0.33 and 0.474 (Romano et al. 2006). */
export function effectMagnitude(cliffsDelta: number): EffectMagnitude {
  const size = Math.abs(cliffsDelta);
  if (size < 0.147) return 'negligible';
  if (size < 0.33) return 'small';
  return size < 0.474 ? 'medium' : 'large';
}

/**
 * Which groups differ after a Kruskal–Wallis test: Dunn (1964), z of the difference of mean ranks with tie
 * correction, two-sided p, adjusted over all pairs.
 *
 * Empty groups are in no pair. An empty list if all values are equal or fewer than two groups have values.
 */
export function dunn(groups: readonly (readonly number[])[]): DunnComparison[] {
  const pooled = poolRanks(groups);
  if (pooled.variance === 0) return [];
  const comparisons: { first: number; second: number; z: number; p: number }[] = [];
  for (const [first, ranks] of pooled.ranks.entries()) {
    for (const [second, others] of pooled.ranks.entries()) {
      if (second <= first || ranks.length === 0 || others.length === 0) continue;
      const spread = Math.sqrt(pooled.variance * (1 / ranks.length + 1 / others.length));
      const z = (meanOf(ranks) - meanOf(others)) / spread;
      comparisons.push({ first, second, z, p: normalTwoSidedP(z) });
    }
  }
  const adjusted = benjaminiHochberg(comparisons.map(({ p }) => p));
  return comparisons.map((comparison, index) => ({ ...comparison, p_bh: adjusted[index] ?? comparison.p }));
}

/** Ranks over all groups together, split up again, and the tie-corrected variance of one rank: Σ(r − r̄)²/(N − 1). */
function poolRanks(groups: readonly (readonly number[])[]): { ranks: number[][]; size: number; variance: number } {
  const { ranks, tieSizes } = averageRanks(groups.flat());
  const size = ranks.length;
  let start = 0;
  const split = groups.map((group) => {
    const end = start + group.length;
    const own = ranks.slice(start, end);
    start = end;
    return own;
  });
  return { ranks: split, size, variance: rankVariance(size, tieSizes) };
}

function rankVariance(size: number, tieSizes: readonly number[]): number {
  return size < 2 ? 0 : (size ** 3 - size - tieTerm(tieSizes)) / (12 * (size - 1));
}

function meanOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
