import { describe, expect, it } from 'vitest';
import { effectivenessOf, evidenceStrength, sumUses } from '../../../src-main/insights/strategyEffect.ts';

const uses = (groups: readonly (readonly [rating: number | null, change: number | null, n: number])[]) =>
  sumUses(groups.map(([rating, mood_change, n]) => ({ rating, mood_change, n })));
const high = { evidence_level: 'high', evidence_scope: 'direct' } as const;
const none = { evidence_level: 'none', evidence_scope: null } as const;

describe('what evidence lets expect', () => {
  it('grows with its level, and is less where something else was tested than the strategy', () => {
    expect(evidenceStrength(high)).toBe(1);
    expect(evidenceStrength(none)).toBe(0);
    const strengths = (['direct', 'related', 'programme'] as const).map((evidence_scope) =>
      evidenceStrength({ evidence_level: 'high', evidence_scope }),
    );
    expect(strengths).toEqual([...strengths].sort((one, other) => other - one));
    expect(new Set(strengths).size).toBe(3);
    expect(evidenceStrength({ evidence_level: 'high', evidence_scope: 'programme' })).toBe(
      evidenceStrength({ evidence_level: 'medium', evidence_scope: 'direct' }),
    );
    expect(evidenceStrength({ evidence_level: 'low', evidence_scope: 'none' })).toBe(0);
  });
});

describe('the effectiveness of a strategy', () => {
  it('is the prior before the first rating: 3 to 4', () => {
    expect(effectivenessOf(none, uses([]))).toEqual({ mean: 3, n_ratings: 0, mood_change: null, n_mood: 0 });
    expect(effectivenessOf(high, uses([])).mean).toBe(4);
  });

  it('weighs the prior as three ratings', () => {
    expect(effectivenessOf(high, uses([[1, null, 3]])).mean).toBe((3 * 4 + 3 * 1) / 6);
    expect(effectivenessOf(high, uses([[1, null, 300]])).mean).toBeCloseTo(1, 1);
    expect(effectivenessOf(none, uses([[5, null, 1]])).mean).toBe(3.5);
  });

  it('averages the change of mood over the uses that tell both', () => {
    const sums = uses([
      [5, 2, 1],
      [null, -1, 2],
      [3, null, 4],
    ]);
    expect(effectivenessOf(high, sums)).toMatchObject({ mood_change: 0, n_mood: 3, n_ratings: 5 });
  });

  it('counts a use as 0 to 1 by its rating, its change of mood, or both', () => {
    expect(uses([[5, null, 1]]).rewards).toEqual({ n: 1, sum: 1 });
    expect(uses([[1, null, 1]]).rewards).toEqual({ n: 1, sum: 0 });
    expect(uses([[null, 3, 1]]).rewards).toEqual({ n: 1, sum: 1 });
    expect(uses([[null, -9, 1]]).rewards).toEqual({ n: 1, sum: 0 });
    expect(uses([[null, 0, 2]]).rewards).toEqual({ n: 2, sum: 1 });
    expect(uses([[5, -3, 1]]).rewards).toEqual({ n: 1, sum: 0.5 });
    expect(uses([[null, null, 7]]).rewards).toEqual({ n: 0, sum: 0 });
  });
});
