import { mean, median } from 'simple-statistics';
import { kendallScore } from './correlation.ts';
import { type DailySeries, type DailyValue, dailySeries } from './dailySeries.ts';
import { normalQuantile975, normalTwoSidedP } from './distributions.ts';
import { instability } from './instability.ts';
import { averageRanks } from './ranks.ts';

/** Points per day; all null below 3 days. */
export interface TheilSen {
  readonly slope_per_day: number | null;
  /** Bounds of the 95 % confidence interval of the slope. */
  readonly ci_low: number | null;
  readonly ci_high: number | null;
  /** Median value minus slope times median day, at the first day of the series. */
  readonly intercept: number | null;
}

/** z and p are null below 2 days. */
export interface MannKendall {
  /** Pairs of days that rise minus pairs that fall. */
  readonly s: number;
  readonly z: number | null;
  readonly p: number | null;
  readonly trend: 'increasing' | 'decreasing' | 'no_trend';
}

/** What the mood history says about a range of days. Levels in points, slopes in points a week. */
export interface MoodTrend {
  readonly average: number | null;
  readonly median: number | null;
  readonly direction: 'improving' | 'declining' | 'stable' | 'insufficient_data';
  /** Null below 10 days, as is its 95 % confidence interval. */
  readonly slope_per_week: number | null;
  readonly slope_ci: { readonly low: number; readonly high: number } | null;
  /** Root mean square of the differences of successive calendar days (RMSSD), in points; null without such a pair. */
  readonly volatility: number | null;
}

/** A few megabytes of counters; most slopes of ten years then share their range with some hundred others. */
const mostRanges = 2 ** 20;

const trendMinimumDays = 10;
const trendAlpha = 0.05;
const trendMinimumSlopePerWeek = 0.1;

/**
 * The trend of a daily value: `improving` or `declining` only if Mann–Kendall gives p < 0.05 and the Theil–Sen slope
 * is at least 0.1 points a week either way, else `stable`; below 10 days with a value `insufficient_data`.
 * "Improving" means rising, so a value that is better when low has to be turned round by the caller.
 *
 * @param rows one per calendar date at most, in any order; days may be absent or null.
 * @throws RangeError for a date that is none or stands there twice.
 */
export function moodTrend(rows: readonly DailyValue[]): MoodTrend {
  const series = dailySeries(rows);
  const { values } = series;
  const level = {
    average: values.length === 0 ? null : mean([...values]),
    median: values.length === 0 ? null : median([...values]),
    volatility: instability(series).rmssd,
  };
  const slope = theilSen(series);
  if (
    values.length < trendMinimumDays ||
    slope.slope_per_day === null ||
    slope.ci_low === null ||
    slope.ci_high === null
  ) {
    return { ...level, direction: 'insufficient_data', slope_per_week: null, slope_ci: null };
  }
  const { p } = mannKendall(values, trendAlpha);
  const perWeek = slope.slope_per_day * 7;
  // One in 70 days is 0.1 a week and must not fail by the last binary digit.
  const matters = p !== null && p < trendAlpha && Math.abs(perWeek) >= trendMinimumSlopePerWeek - 1e-12;
  return {
    ...level,
    direction: !matters ? 'stable' : perWeek > 0 ? 'improving' : 'declining',
    slope_per_week: perWeek,
    slope_ci: { low: slope.ci_low * 7, high: slope.ci_high * 7 },
  };
}

/**
 * The median of the slopes between all pairs of days (Theil 1950) with the confidence interval of Sen (1968),
 * J. Am. Stat. Assoc. 63, 1379–1389, equation 2.6: of the N slopes in ascending order those at the 0-based places
 * round((N − z√V)/2) − 1 and round((N + z√V)/2), halves to even, kept inside the list; V as in Mann–Kendall.
 * Days count from the first one of the series; gaps count.
 *
 * Of the n(n − 1)/2 slopes, 6.7 million in ten years, only the few around the four places are ever kept and sorted.
 */
export function theilSen(series: DailySeries): TheilSen {
  const { days, values } = series;
  const n = days.length;
  if (n < 3) return { slope_per_day: null, ci_low: null, ci_high: null, intercept: null };
  const count = (n * (n - 1)) / 2;
  const reach = normalQuantile975 * Math.sqrt(scoreVariance(n, averageRanks(values).tieSizes));
  // A half comes out only if all values are equal; then all slopes are too, and which way it is rounded is the same.
  const low = Math.max(Math.round((count - reach) / 2) - 1, 0);
  const high = Math.min(Math.round((count + reach) / 2), count - 1);
  const middle = (count - 1) / 2;
  const [lowSlope, lowerMiddle, upperMiddle, highSlope] = slopesAt(days, values, [
    low,
    Math.floor(middle),
    Math.ceil(middle),
    high,
  ]);
  const slope = (lowerMiddle + upperMiddle) / 2;
  const sinceFirst = median([...days]) - (days[0] ?? 0);
  return {
    slope_per_day: slope,
    ci_low: lowSlope,
    ci_high: highSlope,
    intercept: median([...values]) - slope * sinceFirst,
  };
}

/**
 * Test for a monotonic trend (Mann 1945, Kendall 1970): S over all pairs, variance corrected for ties,
 * z = (S ∓ 1)/√V, two-sided normal p. Values that are all equal give S = 0, z = 0, p = 1.
 *
 * @param values in date order.
 * @param alpha `trend` is `increasing` or `decreasing` if p is below it.
 */
export function mannKendall(values: readonly number[], alpha: number): MannKendall {
  const n = values.length;
  if (n < 2) return { s: 0, z: null, p: null, trend: 'no_trend' };
  const s = kendallScore([...values.keys()], values);
  // S = 0 whenever the variance is 0, so nothing is divided by it.
  const z = s === 0 ? 0 : (s - Math.sign(s)) / Math.sqrt(scoreVariance(n, averageRanks(values).tieSizes));
  const p = normalTwoSidedP(z);
  return { s, z, p, trend: p >= alpha ? 'no_trend' : s > 0 ? 'increasing' : 'decreasing' };
}

/** Variance of Kendall's S for n values in time order: [n(n−1)(2n+5) − Σt(t−1)(2t+5)]/18. */
function scoreVariance(n: number, tieSizes: readonly number[]): number {
  const term = (size: number): number => size * (size - 1) * (2 * size + 5);
  return (term(n) - tieSizes.reduce((sum, size) => sum + term(size), 0)) / 18;
}

/**
 * The slopes that would stand at four places if all were sorted. A first pass counts how many fall into each of many
 * narrow ranges, a second one keeps those of the ranges that hold the places. Which range a slope falls into never
 * decreases with the slope, so the result is exact.
 */
function slopesAt(
  days: readonly number[],
  values: readonly number[],
  places: readonly [number, number, number, number],
): readonly [number, number, number, number] {
  const x = Float64Array.from(days);
  const y = Float64Array.from(values);
  const [lowest, highest] = values.reduce(
    ([low, high], value) => [Math.min(low, value), Math.max(high, value)],
    [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY],
  );
  // Days are at least one apart, so no slope is steeper than this.
  const steepest = highest - lowest;
  if (steepest === 0) return [0, 0, 0, 0];
  const ranges = Math.min(mostRanges, 4 * x.length ** 2);
  const scale = (ranges - 1) / (2 * steepest);

  const counts = new Int32Array(ranges);
  for (let i = 0; i < x.length; i++) {
    const x0 = x[i] ?? 0;
    const y0 = y[i] ?? 0;
    for (let j = i + 1; j < x.length; j++) {
      const range = (((y[j] ?? 0) - y0) / ((x[j] ?? 0) - x0) + steepest) * scale;
      counts[range | 0] = (counts[range | 0] ?? 0) + 1;
    }
  }

  const kept = new Map<number, { readonly before: number; readonly slopes: Float64Array; filled: number }>();
  let before = 0;
  for (let range = 0; range < ranges; range++) {
    const count = counts[range] ?? 0;
    if (count > 0 && places.some((place) => place >= before && place < before + count)) {
      kept.set(range, { before, slopes: new Float64Array(count), filled: 0 });
    }
    before += count;
  }
  const isKept = new Uint8Array(ranges);
  for (const range of kept.keys()) isKept[range] = 1;
  for (let i = 0; i < x.length; i++) {
    const x0 = x[i] ?? 0;
    const y0 = y[i] ?? 0;
    for (let j = i + 1; j < x.length; j++) {
      const slope = ((y[j] ?? 0) - y0) / ((x[j] ?? 0) - x0);
      const range = ((slope + steepest) * scale) | 0;
      if (isKept[range] === 0) continue;
      const list = kept.get(range);
      if (list !== undefined) list.slopes[list.filled++] = slope;
    }
  }
  for (const { slopes } of kept.values()) slopes.sort();
  const [first, second, third, fourth] = places.map((place) => {
    const list = [...kept.values()].find(({ before: at, slopes }) => place >= at && place < at + slopes.length);
    return list?.slopes[place - list.before] ?? 0;
  });
  return [first ?? 0, second ?? 0, third ?? 0, fourth ?? 0];
}
