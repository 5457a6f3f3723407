/** How often a strategy was used with the same rating (1–5) and the same change of mood (points); null: not told. */
export interface UseGroup {
  readonly rating: number | null;
  readonly mood_change: number | null;
  readonly n: number;
}

/** What the uses of one strategy come to. */
export interface UseSums {
  readonly ratings: { readonly n: number; readonly sum: number };
  readonly mood_changes: { readonly n: number; readonly sum: number };
  /** Uses that tell how it went, each counted as 0–1. */
  readonly rewards: { readonly n: number; readonly sum: number };
}

export interface Evidence {
  readonly evidence_level: 'high' | 'medium' | 'low' | 'none';
  readonly evidence_scope: 'direct' | 'related' | 'programme' | 'none' | null;
}

export interface Effectiveness {
  /** 1–5. */
  readonly mean: number;
  readonly n_ratings: number;
  readonly mood_change: number | null;
  readonly n_mood: number;
}

/** The prior counts as much as so many uses. */
export const priorWeight = 3;
const levelPoints = { high: 3, medium: 2, low: 1, none: 0 } as const;
/** What was tested as part of a course is not known to help by itself. */
const scopeLoss = { direct: 0, related: 0.5, programme: 1, none: 1 } as const;
/** A mood that rises by so many points is all that can be hoped for of one use. */
const fullMoodChange = 3;

/** 0–1: what the evidence lets expect of a strategy; its level, less when something else was tested than the strategy. */
export function evidenceStrength({ evidence_level: level, evidence_scope: scope }: Evidence): number {
  const loss = scope === null ? 0 : scopeLoss[scope];
  return Math.max(0, levelPoints[level] - loss) / levelPoints.high;
}

/** A use counts as the mean of its rating (1–5 as 0–1) and its change of mood (−3 to +3 points as 0–1), if told. */
export function sumUses(groups: readonly UseGroup[]): UseSums {
  const ratings = { n: 0, sum: 0 };
  const moodChanges = { n: 0, sum: 0 };
  const rewards = { n: 0, sum: 0 };
  for (const { rating, mood_change: change, n } of groups) {
    const shares: number[] = [];
    if (rating !== null) {
      add(ratings, n, rating);
      shares.push((rating - 1) / 4);
    }
    if (change !== null) {
      add(moodChanges, n, change);
      shares.push(Math.min(Math.max(0.5 + change / (2 * fullMoodChange), 0), 1));
    }
    if (shares.length > 0) add(rewards, n, shares.reduce((sum, share) => sum + share, 0) / shares.length);
  }
  return { ratings, mood_changes: moodChanges, rewards };
}

/**
 * Coping effectiveness (insights.md): the posterior mean of the ratings, with a prior of 3 + evidence strength that weighs
 * as much as three ratings, and the mean change from mood before to mood after.
 */
export function effectivenessOf(evidence: Evidence, { ratings, mood_changes: moods }: UseSums): Effectiveness {
  const prior = 3 + evidenceStrength(evidence);
  return {
    mean: (priorWeight * prior + ratings.sum) / (priorWeight + ratings.n),
    n_ratings: ratings.n,
    mood_change: moods.n === 0 ? null : moods.sum / moods.n,
    n_mood: moods.n,
  };
}

function add(total: { n: number; sum: number }, n: number, value: number): void {
  total.n += n;
  total.sum += n * value;
}
