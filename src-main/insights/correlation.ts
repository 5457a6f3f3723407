import { normalTwoSidedP, studentTwoSidedP } from './distributions.ts';
import { averageRanks } from './ranks.ts';

/** Why a coefficient is missing. */
export type CorrelationGap = 'insufficient_data' | 'constant_input';

/** A coefficient from −1 to 1 with its two-sided p-value, or the reason why there is none. */
export type Correlation =
  | { readonly coefficient: number; readonly p: number; readonly gap: null }
  | { readonly coefficient: null; readonly p: null; readonly gap: CorrelationGap };

/**
 * Spearman's rho: Pearson's correlation of average ranks; p from t with n − 2 degrees of freedom.
 *
 * @param x, y pairs at the same index. Fewer than 3 pairs, or a constant side, have no coefficient.
 */
export function spearman(x: readonly number[], y: readonly number[]): Correlation {
  const gap = gapOf(x, y);
  if (gap !== null) return { coefficient: null, p: null, gap };
  const centre = (x.length + 1) / 2;
  const rankX = averageRanks(x).ranks;
  const rankY = averageRanks(y).ranks;
  let products = 0;
  let squaresX = 0;
  let squaresY = 0;
  for (let i = 0; i < x.length; i++) {
    // Multiples of 0.5, so the three sums are exact and a perfect order gives exactly ±1.
    const a = (rankX[i] ?? 0) - centre;
    const b = (rankY[i] ?? 0) - centre;
    products += a * b;
    squaresX += a * a;
    squaresY += b * b;
  }
  const coefficient = clampToUnit(products / (Math.sqrt(squaresX) * Math.sqrt(squaresY)));
  const df = x.length - 2;
  const t = coefficient * Math.sqrt(df / ((1 + coefficient) * (1 - coefficient)));
  return { coefficient, p: studentTwoSidedP(t, df), gap };
}

/**
 * Kendall's tau-b; p from the normal approximation with the full tie-corrected variance (Kendall 1970, chapter 5),
 * without continuity correction. As SciPy's `kendalltau(method='asymptotic')`.
 *
 * @param x, y pairs at the same index. Fewer than 3 pairs, or a constant side, have no coefficient.
 */
export function kendall(x: readonly number[], y: readonly number[]): Correlation {
  const gap = gapOf(x, y);
  if (gap !== null) return { coefficient: null, p: null, gap };
  const n = x.length;
  const tiesX = tieSums(averageRanks(x).tieSizes);
  const tiesY = tieSums(averageRanks(y).tieSizes);
  const score = kendallScore(x, y);
  const pairs = n * (n - 1);
  const coefficient = clampToUnit(
    score / (Math.sqrt(pairs / 2 - tiesX.pairs / 2) * Math.sqrt(pairs / 2 - tiesY.pairs / 2)),
  );
  const variance =
    (pairs * (2 * n + 5) - tiesX.weighted - tiesY.weighted) / 18 +
    (tiesX.pairs * tiesY.pairs) / (2 * pairs) +
    (tiesX.triples * tiesY.triples) / (9 * pairs * (n - 2));
  return { coefficient, p: normalTwoSidedP(score / Math.sqrt(variance)), gap };
}

/**
 * Concordant minus discordant pairs (Kendall's S); pairs tied in x or y count for neither. O(n log n): a tree of
 * counts (Fenwick 1994) over the ranks of y takes the place of comparing all pairs.
 */
export function kendallScore(x: readonly number[], y: readonly number[]): number {
  const n = x.length;
  const levels = new Map([...new Set(y)].sort((a, b) => a - b).map((value, index) => [value, index + 1]));
  const counts = new Int32Array(levels.size + 1);
  const seenUpTo = (level: number): number => {
    let sum = 0;
    for (let i = level; i > 0; i -= i & -i) sum += counts[i] ?? 0;
    return sum;
  };
  const points = x
    .map((value, index) => ({ x: value, level: levels.get(y[index] ?? 0) ?? 0 }))
    .sort((first, second) => first.x - second.x);
  let score = 0;
  for (let start = 0; start < n; ) {
    let end = start;
    while (end < n && points[end]?.x === points[start]?.x) end++;
    const group = points.slice(start, end);
    // Points of the same x are compared with the earlier ones before any of them is counted.
    for (const { level } of group) score += seenUpTo(level - 1) - (start - seenUpTo(level));
    for (const { level } of group) {
      for (let i = level; i < counts.length; i += i & -i) counts[i] = (counts[i] ?? 0) + 1;
    }
    start = end;
  }
  return score;
}

function gapOf(x: readonly number[], y: readonly number[]): CorrelationGap | null {
  if (x.length !== y.length) throw new RangeError('A correlation needs pairs.');
  if (x.length < 3) return 'insufficient_data';
  const isConstant = (values: readonly number[]): boolean => values.every((value) => value === values[0]);
  return isConstant(x) || isConstant(y) ? 'constant_input' : null;
}

function tieSums(sizes: readonly number[]): { pairs: number; triples: number; weighted: number } {
  const sums = { pairs: 0, triples: 0, weighted: 0 };
  for (const size of sizes) {
    const ordered = size * (size - 1);
    sums.pairs += ordered;
    sums.triples += ordered * (size - 2);
    sums.weighted += ordered * (2 * size + 5);
  }
  return sums;
}

function clampToUnit(value: number): number {
  return Math.min(1, Math.max(-1, value));
}
