/** Durations of one operation in milliseconds, in the order they were measured. */
export interface Timings {
  readonly p50: number;
  readonly p95: number;
  readonly mean: number;
  readonly max: number;
  readonly n: number;
}

export function timingsOf(milliseconds: readonly number[]): Timings {
  const sorted = [...milliseconds].sort((a, b) => a - b);
  return {
    p50: percentile(sorted, 0.5),
    p95: percentile(sorted, 0.95),
    mean: sorted.reduce((sum, value) => sum + value, 0) / sorted.length,
    max: percentile(sorted, 1),
    n: sorted.length,
  };
}

/** Nearest rank: a value that was really measured. */
function percentile(sorted: readonly number[], share: number): number {
  const value = sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)];
  if (value === undefined) throw new Error('Nothing was measured.');
  return value;
}
