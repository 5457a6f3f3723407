import { gammaln } from 'simple-statistics';

/** How often two things were there together, each alone, and neither. */
export interface TwoByTwo {
  readonly both: number;
  readonly first: number;
  readonly second: number;
  readonly neither: number;
}

/** Tables as likely as the one seen count with it, also if the last digits differ (as in SciPy and R). */
const slack = 1 + 1e-7;

/** Fisher's (1922) exact test, two-sided: the probability of all tables with these margins that are no likelier. */
export function fisherExact({ both, first, second, neither }: TwoByTwo): number {
  const row = both + first;
  const column = both + second;
  const total = both + first + second + neither;
  const logChoose = (n: number, k: number): number => gammaln(n + 1) - gammaln(k + 1) - gammaln(n - k + 1);
  const probability = (count: number): number =>
    Math.exp(logChoose(row, count) + logChoose(total - row, column - count) - logChoose(total, column));
  const seen = probability(both) * slack;
  let p = 0;
  for (let count = Math.max(0, row + column - total); count <= Math.min(row, column); count++) {
    const likelihood = probability(count);
    if (likelihood <= seen) p += likelihood;
  }
  return Math.min(1, p);
}
