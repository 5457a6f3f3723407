import type { DailySeries } from './dailySeries.ts';

/** How much a value jumps from one day to the next. */
export interface Instability {
  /** Pairs of consecutive calendar days that both have a value. */
  readonly n_pairs: number;
  /** Mean squared successive difference, in squared points; null without a pair. */
  readonly mssd: number | null;
  /** Its square root, in points. */
  readonly rmssd: number | null;
}

/**
 * MSSD and RMSSD (von Neumann 1941; for mood Jahng, Wood & Trull 2008) over days exactly one apart: a gap is not a
 * step, and the sum is divided by the number of pairs.
 */
export function instability(series: DailySeries): Instability {
  let pairs = 0;
  let sum = 0;
  for (let i = 1; i < series.days.length; i++) {
    if ((series.days[i] ?? 0) - (series.days[i - 1] ?? 0) !== 1) continue;
    pairs++;
    sum += ((series.values[i] ?? 0) - (series.values[i - 1] ?? 0)) ** 2;
  }
  if (pairs === 0) return { n_pairs: 0, mssd: null, rmssd: null };
  const mssd = sum / pairs;
  return { n_pairs: pairs, mssd, rmssd: Math.sqrt(mssd) };
}
