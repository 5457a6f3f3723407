import { describe, expect, it } from 'vitest';
import { changeBetween, type InstrumentFacts, instruments } from '../../../src-main/assessments/index.ts';

const facts = (id: string) => instruments().get(id) as InstrumentFacts;
const change = (id: string, earlier: number, score: number) => changeBetween(facts(id), earlier, score, 'last time');

describe('a change of score', () => {
  it.each([
    ['phq-9', 6],
    ['gad-7', 4],
  ])('of %s counts as reliable from %i points on, either way', (id, points) => {
    expect(change(id, 10, 10 - points)).toMatchObject({ points: -points, direction: 'better', is_reliable: true });
    expect(change(id, 10, 10 + points)).toMatchObject({ points, direction: 'worse', is_reliable: true });
    expect(change(id, 10, 10 - points + 1)).toMatchObject({ direction: 'better', is_reliable: false });
    expect(change(id, 10, 10)).toMatchObject({ points: 0, direction: 'same', is_reliable: false });
  });

  it('is better when the WHO-5 rises', () => {
    expect(change('who-5', 40, 60).direction).toBe('better');
    expect(change('who-5', 60, 40).direction).toBe('worse');
  });

  it('is never called reliable where no source gives a figure', () => {
    const without = [...instruments().values()].filter(({ change: known }) => known.reliable_change.points === null);
    expect(without.map(({ id }) => id)).toContain('who-5');
    for (const { id, scoring } of without) {
      for (const [earlier, score] of [
        [scoring.min, scoring.max],
        [scoring.max, scoring.min],
        [scoring.min, scoring.min],
      ] as const) {
        const { is_reliable, text } = change(id, earlier, score);
        expect(is_reliable).toBeNull();
        expect(text).not.toMatch(/reliab/i);
      }
    }
  });
});
