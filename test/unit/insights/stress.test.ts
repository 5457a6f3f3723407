import { describe, expect, it } from 'vitest';
import { dateOfDay, dayNumber } from '../../../src-main/insights/calendarDay.ts';
import { stressAnalysis } from '../../../src-main/insights/stressAnalysis.ts';
import { copingEffects, type StressFact } from '../../../src-main/insights/stressCoping.ts';
import { stressOverview } from '../../../src-main/insights/stressOverview.ts';
import { stressRun } from '../../../src-main/insights/stressRun.ts';

const hour = 3_600_000;
const day0 = dayNumber('2026-03-01');

function fact(index: number, level: number, changes: Partial<StressFact> = {}): StressFact {
  const at = (day0 * 24 + index * 12) * hour;
  return {
    at,
    day: dateOfDay(day0 + Math.floor(index / 2)),
    hour: (index * 12) % 24,
    level,
    stressors: [],
    symptoms: [],
    coping: [],
    effectiveness: null,
    ...changes,
  };
}

describe('what happened after a strategy', () => {
  it('is compared between entries of the same level: that high stress falls by itself is no effect', () => {
    // High and low take turns, with the strategy at half of the high moments and to no effect.
    const facts = Array.from({ length: 80 }, (_, index) =>
      fact(index, index % 2 === 0 ? 8 : 4, { coping: index % 4 === 0 ? ['a walk'] : [] }),
    );
    expect(copingEffects(facts)).toEqual([
      { strategy: 'a walk', uses: 20, mean_effectiveness: null, stress_change_next_entry: 0, ci: [0, 0], n_pairs: 20 },
    ]);
  });

  it('is found where there is one, with an interval around it', () => {
    const facts = Array.from({ length: 200 }, (_, index) => {
      const isUsed = index % 4 === 0;
      const wasUsed = index % 4 === 1;
      const level = index % 2 === 0 ? 7 : 5 - (wasUsed ? 2 : 0) + (index % 3) - 1;
      return fact(index, level, { coping: isUsed ? ['a walk'] : [], effectiveness: isUsed ? 4 : null });
    });
    const [walk] = copingEffects(facts);
    expect(walk).toMatchObject({ uses: 50, mean_effectiveness: 4, n_pairs: 50 });
    expect(walk?.stress_change_next_entry).toBeCloseTo(-2, 0);
    expect(walk?.ci?.[0]).toBeLessThan(walk?.stress_change_next_entry ?? 0);
    expect(walk?.ci?.[1]).toBeLessThan(0);
  });

  it('needs five pairs on either side, and a next entry within a day', () => {
    const apart = Array.from({ length: 40 }, (_, index) => ({
      ...fact(index, 5, { coping: index % 2 === 0 ? ['a walk'] : [] }),
      at: index * 25 * hour,
    }));
    expect(copingEffects(apart)[0]).toMatchObject({ uses: 20, n_pairs: 0, stress_change_next_entry: null, ci: null });
    const few = Array.from({ length: 8 }, (_, index) => fact(index, 5, { coping: index % 2 === 0 ? ['a walk'] : [] }));
    expect(copingEffects(few)[0]).toMatchObject({ stress_change_next_entry: null, n_pairs: 4 });
  });
});

describe('the analysis', () => {
  it('counts days, not entries, with both a stressor and a symptom', () => {
    const facts = [
      fact(0, 5, { stressors: ['work'], symptoms: ['headache'] }),
      fact(1, 6, { stressors: ['work'], symptoms: ['headache', 'tiredness'] }),
      fact(2, 6, { stressors: ['work'] }),
      fact(3, 6, { symptoms: ['headache'] }),
      fact(4, 3, { stressors: ['noise'] }),
    ];
    expect(stressAnalysis([], facts).stressor_symptom_days).toEqual({
      days: 3,
      stressors: [
        { word: 'work', days: 2 },
        { word: 'noise', days: 1 },
      ],
      symptoms: [
        { word: 'headache', days: 2 },
        { word: 'tiredness', days: 1 },
      ],
      together: [
        [2, 1],
        [0, 0],
      ],
    });
  });

  it('links what is named on the same days more often than by chance', () => {
    const facts = Array.from({ length: 120 }, (_, index) =>
      fact(index, 5, index % 6 < 2 ? { stressors: ['work'], symptoms: ['headache'] } : { stressors: ['noise'] }),
    );
    const { stressor_symptom_links: links } = stressAnalysis([], facts);
    expect(links).toMatchObject([{ stressor: 'work', symptom: 'headache', n_together: 20, lift: 3 }]);
    expect(links[0]?.p_adjusted).toBeLessThan(0.001);
  });

  it('counts stressors by entries and compares days', () => {
    const facts = Array.from({ length: 40 }, (_, index) =>
      fact(index, index < 20 ? 8 : 4, { stressors: index < 20 ? ['work'] : [] }),
    );
    const days = Array.from({ length: 20 }, (_, index) => ({
      date: dateOfDay(day0 + index),
      stress: index < 10 ? 8 : 4,
      stress_by_hour: '0:8,12:8',
    }));
    expect(stressAnalysis(days, facts)).toMatchObject({
      n_entries: 40,
      average: 6,
      top_stressors: [
        {
          stressor: 'work',
          n: 20,
          share: 0.5,
          mean_level: 8,
          days_with: 10,
          days_without: 10,
          mean_difference: 4,
          is_shown: true,
        },
      ],
    });
  });
});

describe('the overview', () => {
  it('calls falling stress improving and leaves the slope as it is', () => {
    const days = Array.from({ length: 30 }, (_, index) => ({
      date: dateOfDay(day0 + index),
      mood: null,
      energy: null,
      stress: 9 - index / 5,
      sleep: null,
      sleep_hours: null,
      social: null,
      exercise_minutes: null,
    }));
    const { trends, series } = stressOverview(days, { start: '2026-03-01', end: '2026-03-30' });
    expect(trends.direction).toBe('improving');
    expect(trends.slope_per_week).toBeCloseTo(-1.4, 10);
    expect(series).toHaveLength(30);
    expect(series.at(-1)?.mean_7_days).toBeCloseTo(9 - 26 / 5, 10);
  });
});

describe('a run of days', () => {
  const days = (...values: (number | null)[]) =>
    values.map((value, index) => ({ date: dateOfDay(day0 + index), value }));
  const last = (values: readonly unknown[]) => dateOfDay(day0 + values.length - 1);

  it.each([
    [[7, 8], 'Second day in a row with stress of 7 or more (8.0 on average that day).'],
    [[9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9], '11th day in a row with stress of 7 or more (9.0 on average that day).'],
    [[2, 3, 1], 'Third day in a row with stress of 3 or less (1.0 on average that day).'],
    [[8, null, 8], null],
    [[8, 5, 8], null],
    [[8], null],
    [[2, 2], null],
  ])('%j: %s', (values, text) => {
    expect(stressRun(days(...values), last(values))).toBe(text);
  });
});
