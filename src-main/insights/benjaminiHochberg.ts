/**
 * Adjusted p-values (q-values) of one family of comparisons after Benjamini & Hochberg (1995), in the order of the
 * input: the smallest false discovery rate at which each would be called significant. As statsmodels' `fdr_bh`.
 *
 * A comparison without a p-value (`null`) stays `null` and does not count in the size of the family.
 */
export function benjaminiHochberg(pValues: readonly (number | null)[]): (number | null)[] {
  const adjusted: (number | null)[] = pValues.map(() => null);
  const descending = pValues
    .flatMap((p, index) => (p === null ? [] : [{ p, index }]))
    .sort((first, second) => second.p - first.p);
  let smallest = 1;
  for (const [place, { p, index }] of descending.entries()) {
    const rank = descending.length - place;
    // The quotient is 1 or more, so that rounding never takes the result below p.
    smallest = Math.min(smallest, p * (descending.length / rank));
    adjusted[index] = smallest;
  }
  return adjusted;
}
