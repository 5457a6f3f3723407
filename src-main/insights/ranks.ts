/** Ranks of a list, and how many values share each tied rank (sizes of 2 and more only). */
export interface Ranks {
  /** 1-based, in the order of the input; tied values share the average of the ranks they span. */
  readonly ranks: readonly number[];
  readonly tieSizes: readonly number[];
}

/** Average ranks ("midranks") of finite numbers, as SciPy's `rankdata` gives them. */
export function averageRanks(values: readonly number[]): Ranks {
  const order = values.map((value, index) => ({ value, index })).sort((first, second) => first.value - second.value);
  const ranks = new Array<number>(values.length).fill(0);
  const tieSizes: number[] = [];
  for (let start = 0; start < order.length; ) {
    let end = start + 1;
    while (end < order.length && order[end]?.value === order[start]?.value) end++;
    // Ranks start + 1 … end; their average is exact in binary.
    const rank = (start + 1 + end) / 2;
    for (const { index } of order.slice(start, end)) ranks[index] = rank;
    if (end - start > 1) tieSizes.push(end - start);
    start = end;
  }
  return { ranks, tieSizes };
}

/** Σ(t³ − t) over the sizes of the ties: the term by which ties shrink the variance of rank sums. */
export function tieTerm(tieSizes: readonly number[]): number {
  return tieSizes.reduce((sum, size) => sum + size ** 3 - size, 0);
}
