/** How sure a statement is: 0–1, and the word for it. */
export interface Confidence {
  readonly confidence_score: number;
  readonly confidence: ConfidenceWord;
}

export type ConfidenceWord = 'low' | 'medium' | 'high';

/** With so many days (or pairs) a p-value near 0 counts for half. */
const halfWeight = 10;

/**
 * A rule of the product: (1 − p)·n/(n + 10), so that neither a small p from few days nor many days with a large p
 * read as sure.
 *
 * @param p adjusted over its family where there is one.
 * @param n the smaller of two groups, or the pairs of a correlation.
 */
export function confidenceOf(p: number, n: number): Confidence {
  const score = (1 - p) * (n / (n + halfWeight));
  return { confidence_score: score, confidence: confidenceWord(score) };
}

export function confidenceWord(score: number): ConfidenceWord {
  if (score < 0.6) return 'low';
  return score < 0.8 ? 'medium' : 'high';
}
