/** Two scores of one person on one instrument, with the figures of the instrument in a population. */
export interface ReliableChangeInput {
  readonly pre: number;
  readonly post: number;
  /** Standard deviation of the score. */
  readonly sd: number;
  /** Reliability of the score, 0 … 1. */
  readonly reliability: number;
}

export interface ReliableChange {
  /** Standard error of a difference of two scores. */
  readonly se_diff: number;
  /** Change in units of that error; null, as is the classification, if the error is 0. */
  readonly rci: number | null;
  readonly classification: 'reliable_improvement' | 'reliable_deterioration' | 'no_reliable_change' | null;
  /** Rule of the English talking-therapies programme for the PHQ-9: a change of 6 or more either way. */
  readonly nhs_reliable_change: boolean;
  /** Rule of the same programme: a fall of 6 or more, from 10 or more to 9 or less. */
  readonly reliable_recovery: boolean;
}

/**
 * Reliable change index of the PHQ-9 after Jacobson & Truax (1991), J. Consult. Clin. Psychol. 59, 12–19:
 * (post − pre)/(sd·√(2(1 − reliability))). A lower score is better, so −1.96 or less is an improvement.
 */
export function phq9ReliableChange({ pre, post, sd, reliability }: ReliableChangeInput): ReliableChange {
  const seDiff = sd * Math.sqrt(2 * Math.max(0, 1 - reliability));
  const rci = seDiff > 0 ? (post - pre) / seDiff : null;
  return {
    se_diff: seDiff,
    rci,
    classification: classify(rci),
    nhs_reliable_change: Math.abs(post - pre) >= 6,
    reliable_recovery: pre - post >= 6 && pre >= 10 && post <= 9,
  };
}

function classify(rci: number | null): ReliableChange['classification'] {
  if (rci === null) return null;
  if (rci <= -1.96) return 'reliable_improvement';
  return rci >= 1.96 ? 'reliable_deterioration' : 'no_reliable_change';
}
