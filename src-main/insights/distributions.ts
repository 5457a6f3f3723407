import { gammaln } from 'simple-statistics';

/*
 * Tails of the normal, t and chi-square distributions with a relative error of about 1e-13. The library's own normal
 * distribution is a table of four digits and its error function stops at 1e-7, so that small p-values would come out
 * as 0, and it has neither of the other two; only its logarithm of the gamma function is used.
 * Formulas: NIST Digital Library of Mathematical Functions, sections 8.7, 8.9, 8.17 and 26.5.
 */

/** Upper quantile of the normal distribution that leaves 2.5 % on each side. */
export const normalQuantile975 = 1.959963984540054;

const precision = 1e-16;
const tiny = 1e-300;

/** Two-sided p-value of a standard normal statistic. */
export function normalTwoSidedP(z: number): number {
  // The square of a normal variable is chi-square with one degree of freedom.
  return chiSquareUpperP(z * z, 1);
}

/** Probability that a chi-square variable with `df` > 0 degrees of freedom is at least `x`. */
export function chiSquareUpperP(x: number, df: number): number {
  return x <= 0 ? 1 : gammaUpper(df / 2, x / 2);
}

/** Two-sided p-value of a t statistic with `df` > 0 degrees of freedom. */
export function studentTwoSidedP(t: number, df: number): number {
  const square = t * t;
  return betaRegularised(df / 2, 0.5, df / (df + square), square / (df + square));
}

/** Regularised upper incomplete gamma function Q(a, x) for a > 0, x > 0. */
function gammaUpper(a: number, x: number): number {
  if (x === Number.POSITIVE_INFINITY) return 0;
  const factor = Math.exp(a * Math.log(x) - x - gammaln(a));
  if (x < a + 1) {
    // Series of the lower function (8.7.1), which converges fast left of the mean.
    let term = 1 / a;
    let sum = term;
    for (let k = 1; term > sum * precision; k++) {
      term *= x / (a + k);
      sum += term;
    }
    return Math.max(0, 1 - factor * sum);
  }
  return factor / continuedFraction(x + 1 - a, (k) => [k * (a - k), x + 1 - a + 2 * k]);
}

/** Regularised incomplete beta function I_x(a, b); `y` is 1 − x, given apart because the difference would lose digits. */
function betaRegularised(a: number, b: number, x: number, y: number): number {
  if (x <= 0) return 0;
  if (y <= 0) return 1;
  // The fraction converges fast only left of the mean (8.17.22); the other side is its mirror image (8.17.4).
  if (x > (a + 1) / (a + b + 2)) return 1 - betaRegularised(b, a, y, x);
  const factor = Math.exp(gammaln(a + b) - gammaln(a) - gammaln(b) + a * Math.log(x) + b * Math.log(y)) / a;
  const fraction = continuedFraction(1, (k) => {
    const half = Math.floor(k / 2);
    const numerator =
      k % 2 === 0
        ? (half * (b - half) * x) / ((a + k - 1) * (a + k))
        : (-(a + half) * (a + b + half) * x) / ((a + k - 1) * (a + k));
    return [numerator, 1];
  });
  return factor / fraction;
}

/**
 * b₀ + a₁/(b₁ + a₂/(b₂ + …)) by the method of Lentz (1976) as modified by Thompson and Barnett (1986).
 * `term(k)` gives [aₖ, bₖ] for k = 1, 2, …
 */
function continuedFraction(first: number, term: (k: number) => readonly [number, number]): number {
  const away = (value: number): number => (Math.abs(value) < tiny ? tiny : value);
  let value = away(first);
  let c = value;
  let d = 0;
  for (let k = 1; k <= 10_000; k++) {
    const [numerator, denominator] = term(k);
    d = 1 / away(denominator + numerator * d);
    c = away(denominator + numerator / c);
    const change = c * d;
    value *= change;
    if (Math.abs(change - 1) <= 2 * Number.EPSILON) break;
  }
  return value;
}
