export interface ChangePointSettings {
  /** Fewest values of a segment, at least 1. */
  readonly minSize: number;
  /** Penalty of one change in units of σ²·ln n; 3 is stricter than the BIC's 2 for a mean and its place. */
  readonly penaltyFactor: number;
}

/**
 * Where the level of a series changes: the exact minimiser of within-segment squared error plus a penalty for each
 * change, found by PELT (Killick, Fearnhead & Eckley 2012, J. Am. Stat. Assoc. 107, 1590–1598).
 * σ² = Σ(y[i+1] − y[i])²/(2(n − 1)), which a change of level hardly moves. Of equally good segmentations the one whose
 * last change is earliest is taken.
 *
 * @param values in date order; gaps between the dates do not matter.
 * @returns the 0-based places of the first value of each new segment, ascending.
 */
export function changePoints(values: readonly number[], { minSize, penaltyFactor }: ChangePointSettings): number[] {
  const n = values.length;
  const variance = successiveVariance(values);
  // Without variance a change costs nothing and gains nothing.
  if (n < 2 * minSize || variance === 0) return [];
  const penalty = penaltyFactor * variance * Math.log(n);
  const cost = segmentCost(values);
  const tolerance = 1e-10 * cost(0, n);

  const best = new Float64Array(n + 1).fill(Number.POSITIVE_INFINITY);
  best[0] = -penalty;
  const lastChange = new Int32Array(n + 1);
  // Where the last segment may start: the first `active` of `starts`, each as long as `end` is at most its `until`.
  const starts = new Int32Array(n + 1);
  const until = new Int32Array(n + 1).fill(n);
  const totals = new Float64Array(n + 1);
  let active = 0;
  for (let end = minSize; end <= n; end++) {
    const newest = end - minSize;
    if (newest === 0 || newest >= minSize) starts[active++] = newest;
    let lowest = Number.POSITIVE_INFINITY;
    let kept = 0;
    for (let i = 0; i < active; i++) {
      const start = starts[i] ?? 0;
      if ((until[start] ?? 0) < end) continue;
      const total = (best[start] ?? 0) + cost(start, end);
      starts[kept] = start;
      totals[kept++] = total;
      if (total < lowest - tolerance) {
        lowest = total;
        lastChange[end] = start;
      }
    }
    active = kept;
    const bestHere = lowest + penalty;
    best[end] = bestHere;
    for (let i = 0; i < active; i++) {
      const start = starts[i] ?? 0;
      // A change at `end` instead would be better from now on, but only once a whole segment fits behind it.
      if ((totals[i] ?? 0) > bestHere + tolerance) until[start] = Math.min(until[start] ?? n, end + minSize - 1);
    }
  }

  const places: number[] = [];
  for (let end = lastChange[n] ?? 0; end > 0; end = lastChange[end] ?? 0) places.unshift(end);
  return places;
}

function successiveVariance(values: readonly number[]): number {
  let sum = 0;
  for (let i = 1; i < values.length; i++) sum += ((values[i] ?? 0) - (values[i - 1] ?? 0)) ** 2;
  return values.length < 2 ? 0 : sum / (2 * (values.length - 1));
}

/** Squared error of `values[start … end − 1]` around their mean, in constant time from running sums. */
function segmentCost(values: readonly number[]): (start: number, end: number) => number {
  const n = values.length;
  // Sums around the overall mean keep the difference of squares from cancelling.
  const centre = values.reduce((sum, value) => sum + value, 0) / n;
  const sums = new Float64Array(n + 1);
  const squares = new Float64Array(n + 1);
  for (const [i, value] of values.entries()) {
    sums[i + 1] = (sums[i] ?? 0) + (value - centre);
    squares[i + 1] = (squares[i] ?? 0) + (value - centre) ** 2;
  }
  return (start, end) => {
    const sum = (sums[end] ?? 0) - (sums[start] ?? 0);
    return Math.max(0, (squares[end] ?? 0) - (squares[start] ?? 0) - (sum * sum) / (end - start));
  };
}
