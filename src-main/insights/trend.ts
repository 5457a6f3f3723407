import { mean, median, quickselect } from 'simple-statistics';
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
 * Takes 8 bytes for each of the n(n − 1)/2 slopes: 53 MB and about 0.15 s for ten years, which is why four places are
 * selected and nothing is sorted.
 */
export function theilSen(series: DailySeries): TheilSen {
  const { days, values } = series;
  const n = days.length;
  if (n < 3) return { slope_per_day: null, ci_low: null, ci_high: null, intercept: null };
  const slopes = allSlopes(days, values);
  const count = slopes.length;
  const reach = normalQuantile975 * Math.sqrt(scoreVariance(n, averageRanks(values).tieSizes));
  // A half comes out only if all values are equal; then all slopes are too, and which way it is rounded is the same.
  const low = Math.max(Math.round((count - reach) / 2) - 1, 0);
  const high = Math.min(Math.round((count + reach) / 2), count - 1);
  const middle = (count - 1) / 2;
  const [lowSlope, lowerMiddle, upperMiddle, highSlope] = selectAscending(slopes, [
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

function allSlopes(days: readonly number[], values: readonly number[]): Float64Array {
  const n = days.length;
  const x = Float64Array.from(days);
  const y = Float64Array.from(values);
  const slopes = new Float64Array((n * (n - 1)) / 2);
  let next = 0;
  for (let i = 0; i < n; i++) {
    const x0 = x[i] ?? 0;
    const y0 = y[i] ?? 0;
    for (let j = i + 1; j < n; j++) {
      slopes[next++] = ((y[j] ?? 0) - y0) / ((x[j] ?? 0) - x0);
    }
  }
  return slopes;
}

/** The values that would stand at four ascending places if `list` were sorted; reorders `list`. */
function selectAscending(
  list: Float64Array,
  places: readonly [number, number, number, number],
): readonly [number, number, number, number] {
  // The library only indexes; its type merely does not name typed arrays, which hold millions of numbers best.
  const indexable = list as unknown as number[];
  let from = 0;
  const select = (place: number): number => {
    quickselect(indexable, place, from, list.length - 1);
    // All smaller values are left of it now, so that the next place is sought from here on.
    from = place;
    return list[place] ?? 0;
  };
  const [first, second, third, fourth] = places;
  return [select(first), select(second), select(third), select(fourth)];
}
