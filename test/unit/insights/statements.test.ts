import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { chanceFrom } from '../../../scripts/demo/random.ts';
import { dateOfDay, dayNumber } from '../../../src-main/insights/calendarDay.ts';
import { confidenceOf } from '../../../src-main/insights/confidence.ts';
import { contrasts } from '../../../src-main/insights/contrasts.ts';
import { earlyWarning } from '../../../src-main/insights/earlyWarning.ts';
import { type RelatedDay, relations } from '../../../src-main/insights/relations.ts';
import { review } from '../../../src-main/insights/review.ts';
import { partOfDayRhythm, weekdayRhythm } from '../../../src-main/insights/rhythms.ts';
import { lastDay, simulatedLife, tellAll } from './simulatedLife.ts';

/** The date so many days before the last one. */
function ago(days: number): string {
  return dateOfDay(dayNumber(lastDay) - days);
}

const nothing = {
  mood: null,
  energy: null,
  stress: null,
  sleep: null,
  sleep_hours: null,
  social: null,
  exercise_minutes: null,
};

describe('days with a word against days without it', () => {
  const day = (value: number | null, ...words: string[]) => ({ value, words });

  it('are told with the mean of either side once there are five of both', () => {
    const days = [
      ...Array.from({ length: 8 }, (_, index) => day(3 + (index % 2), 'rain')),
      ...Array.from({ length: 30 }, (_, index) => day(6 + (index % 2))),
    ];
    const [rain] = contrasts(days, 'mood');
    expect(rain).toMatchObject({
      word: 'rain',
      days_with: 8,
      days_without: 30,
      mean_with: 3.5,
      mean_without: 6.5,
      mean_difference: -3,
      effect_size: -1,
      is_shown: true,
      confidence: 'low',
      description:
        'Between 8 days with “rain” and 30 without, mood averaged 3.5 with it and 6.5 without it: 3.0 lower (low confidence).',
    });
  });

  it('say what is missing below five, on either side', () => {
    const few = [...Array.from({ length: 4 }, () => day(3, 'rain')), ...Array.from({ length: 9 }, () => day(7))];
    expect(contrasts(few, 'mood')[0]).toMatchObject({
      p_adjusted: null,
      mean_difference: null,
      is_shown: false,
      description: '1 more day with “rain” before it can be compared.',
    });
    const always = Array.from({ length: 9 }, () => day(7, 'rain'));
    expect(contrasts(always, 'mood')[0]?.description).toBe('5 more days without “rain” before it can be compared.');
  });

  it('leave out days on which nobody said, or that have no value', () => {
    const days = [day(null, 'rain'), { value: 5, words: null }, day(5, 'rain'), day(6)];
    expect(contrasts(days, 'mood')).toMatchObject([{ word: 'rain', days_with: 1, days_without: 1 }]);
  });

  it('do not tell a difference where everything is the same', () => {
    const days = Array.from({ length: 40 }, (_, index) => day(6, ...(index % 2 === 0 ? ['rain'] : [])));
    expect(contrasts(days, 'mood')[0]).toMatchObject({ effect_size: 0, p_adjusted: 1, is_shown: false });
  });

  it('say how many days are missing on each side', () => {
    const days = (withIt: number, without: number) => [
      ...Array.from({ length: withIt }, () => day(6, 'rain')),
      ...Array.from({ length: without }, () => day(5)),
    ];
    const said = (withIt: number, without: number) => contrasts(days(withIt, without), 'mood')[0]?.description;
    expect(said(2, 20)).toBe('3 more days with “rain” before it can be compared.');
    expect(said(20, 4)).toBe('1 more day without “rain” before it can be compared.');
    expect(said(3, 0)).toBe('2 more days with “rain” and 5 without before it can be compared.');
  });

  it('stay few, however many words there are', () => {
    const days = Array.from({ length: 60 }, (_, index) => day(index % 7, ...[...'abcdefghij'].map((a) => a + index)));
    expect(contrasts(days, 'mood')).toHaveLength(100);
  });
});

describe('relations', () => {
  it('do not take two series that drift for related', () => {
    const chance = chanceFrom(11);
    // Both rise, and what each does from day to day has nothing to do with the other.
    const days: RelatedDay[] = Array.from({ length: 80 }, (_, index) => ({
      ...nothing,
      date: ago(79 - index),
      mood: index / 10 + chance.normal(0, 1),
      sleep: index / 10 + chance.normal(0, 1),
    }));
    const found = relations(days).find(({ x, y, lag }) => x === 'sleep' && y === 'mood' && lag === 0);
    expect(found?.rho).toBeGreaterThan(0.8);
    expect(found?.p_adjusted).toBeLessThan(0.001);
    expect(found).toMatchObject({
      is_shown: false,
      description: 'No clear relation between sleep quality and mood over 80 days.',
    });
  });

  it('have an interval after Fisher, and are told with the number of days', () => {
    const noise = [0, 2, 1, 3, 0, 1, 2, 0, 3, 1, 2, 0, 1, 3, 2, 0, 1, 2, 3, 0];
    const days: RelatedDay[] = noise.map((value, index) => ({
      ...nothing,
      date: ago(19 - index),
      sleep: (index * 7) % 10,
      mood: ((index * 7) % 10) + value,
    }));
    const found = relations(days, 'mood').find(({ x, lag }) => x === 'sleep' && lag === 0);
    const { rho = null, ci = null } = found ?? {};
    expect(ci?.[0]).toBeCloseTo(Math.tanh(Math.atanh(rho ?? 0) - 1.959964 / Math.sqrt(17)), 6);
    expect(ci?.[1]).toBeCloseTo(Math.tanh(Math.atanh(rho ?? 0) + 1.959964 / Math.sqrt(17)), 6);
    expect(found?.is_shown).toBe(true);
    expect(found?.description).toMatch(
      /^On days with higher sleep quality, mood tended to be higher \(rho 0\.\d\d, 95 % interval 0\.\d\d to 0\.\d\d, over 20 days; \w+ confidence\)\.$/,
    );
  });

  it('compare yesterday with today over days exactly one apart', () => {
    const days: RelatedDay[] = Array.from({ length: 30 }, (_, index) => ({
      ...nothing,
      date: ago(2 * index),
      mood: index % 5,
      sleep: index % 4,
    }));
    expect(relations(days).find(({ x, y, lag }) => x === 'sleep' && y === 'mood' && lag === 1)?.n).toBe(0);
  });

  it('of a constant are none, and a perfect one has no interval beyond 1', () => {
    const days: RelatedDay[] = Array.from({ length: 20 }, (_, index) => ({
      ...nothing,
      date: ago(index),
      mood: (index * 3) % 7,
      energy: (index * 3) % 7,
      stress: 5,
    }));
    const found = relations(days);
    expect(found.find(({ x, y, lag }) => x === 'energy' && y === 'mood' && lag === 0)).toMatchObject({
      rho: 1,
      ci: [1, 1],
    });
    expect(found.find(({ x, y, lag }) => x === 'stress' && y === 'mood' && lag === 0)).toMatchObject({
      rho: null,
      p_adjusted: null,
      is_shown: false,
      description: 'Stress or mood was the same on all 20 days, so there is nothing to compare.',
    });
  });
});

describe('rhythms', () => {
  it('need three days of each of five weekdays', () => {
    const days = Array.from({ length: 14 }, (_, index) => ({ date: ago(index), value: index % 3 }));
    expect(weekdayRhythm(days, 'mood')).toEqual({
      p: null,
      differing: [],
      confidence_score: null,
      confidence: null,
      is_shown: false,
      description: null,
    });
  });

  it('name the weekday that differs, with its mean and the others’', () => {
    const days = Array.from({ length: 84 }, (_, index) => ({
      date: ago(index),
      // 2026-05-20 is a Wednesday; two days before it is a Monday.
      value: (index % 7 === 2 ? 3 : 6) + ((index * 5) % 3) / 2,
    }));
    expect(weekdayRhythm(days, 'mood')).toMatchObject({
      differing: [1],
      is_shown: true,
      description: 'Mood: on Mondays it averaged 3.5 (12 days), otherwise 6.5 (72 values); low confidence.',
    });
  });

  it('count a part of the day once a day, however many entries it has', () => {
    const morning = Array.from({ length: 30 }, () => '8:3').join(',');
    const days = [`${morning},15:7`, ...Array.from({ length: 4 }, () => '8:7,15:7')];
    const { p, description } = partOfDayRhythm(days, 'mood');
    expect(p).toBeGreaterThan(0.05);
    expect(description).toBe('No clear difference in mood over 10 values.');
  });
});

describe('the early warning', () => {
  const usual = Array.from({ length: 60 }, (_, index) => ({
    date: ago(7 + index),
    mood: 6 + (index % 3) - 1,
    sleep: 7 + (index % 2),
  }));
  const lately = (mood: number, sleep: number | null) =>
    Array.from({ length: 7 }, (_, index) => ({ date: ago(index), mood, sleep }));

  it('is silent on days as usual, and while there is too little to compare with', () => {
    expect(earlyWarning([...usual, ...lately(6, 7)], lastDay)).toEqual([]);
    expect(earlyWarning([...usual.slice(0, 13), ...lately(1, 1)], lastDay)).toEqual([]);
    expect(earlyWarning([], lastDay)).toEqual([]);
  });

  it('notices mood lower by one and a half deviations, and sleep lower by two points for five days', () => {
    expect(earlyWarning([...usual, ...lately(4, 5)], lastDay)).toEqual([
      'Mood averaged 4.0 over 7 days of the last week, against 6.0 over 60 days before.',
      'Sleep quality averaged 5.0 over the last 5 days, against 7.5 over 60 days before.',
    ]);
    expect(earlyWarning([...usual, ...lately(5, 6)], lastDay)).toEqual([]);
  });

  it('notices mood that jumps twice as much', () => {
    const jumping = Array.from({ length: 7 }, (_, index) => ({
      date: ago(index),
      mood: index % 2 ? 8 : 4,
      sleep: null,
    }));
    expect(earlyWarning([...usual, ...jumping], lastDay)).toEqual([
      'Mood moved by 4.0 points from one day to the next in the last week, against 1.4 before.',
    ]);
  });

  it('does not warn somebody who never varies of a tenth of a point', () => {
    const steady = usual.map((day) => ({ ...day, mood: 7, sleep: null }));
    expect(earlyWarning([...steady, ...lately(6.9, null)], lastDay)).toEqual([]);
  });
});

describe('a review', () => {
  const day = (index: number, changes: object) => ({ ...nothing, date: ago(index), ...changes });

  it('names what was better and worse than in the weeks before; less stress is better', () => {
    const days = Array.from({ length: 35 }, (_, index) =>
      day(index, index < 7 ? { mood: 7, stress: 3, sleep: 5 } : { mood: 6, stress: 6, sleep: 6 }),
    );
    expect(review(days, lastDay, 7)).toEqual({
      start_date: ago(6),
      end_date: lastDay,
      better: [
        'Stress averaged 3.0 over 7 days, 3.0 lower than over the 28 days before (6.0).',
        'Mood averaged 7.0 over 7 days, 1.0 higher than over the 28 days before (6.0).',
      ],
      worse: ['Sleep quality averaged 5.0 over 7 days, 1.0 lower than over the 28 days before (6.0).'],
    });
  });

  it('is silent below three days, or without a week to compare with', () => {
    const few = Array.from({ length: 30 }, (_, index) =>
      day(index, index < 7 && index > 1 ? {} : { mood: 2 + (index > 7 ? 5 : 0) }),
    );
    expect(review(few, lastDay, 7)).toMatchObject({ better: [], worse: [] });
    expect(review([day(0, { mood: 1 })], lastDay, 7)).toMatchObject({ better: [], worse: [] });
  });
});

test('confidence needs both a small p and enough days', () => {
  expect(confidenceOf(0.001, 5)).toMatchObject({ confidence: 'low' });
  expect(confidenceOf(0.01, 20)).toMatchObject({ confidence: 'medium' });
  expect(confidenceOf(0.01, 60)).toMatchObject({ confidence: 'high' });
  expect(confidenceOf(0.6, 500)).toMatchObject({ confidence: 'low' });
});

describe('whatever was recorded', () => {
  it('the same days give the same words, every number is finite, and no statement claims a cause', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1e6 }), fc.integer({ min: 1, max: 120 }), (seed, length) => {
        const told = tellAll(simulatedLife(seed, length));
        expect(tellAll(simulatedLife(seed, length))).toEqual(told);
        const text = JSON.stringify(told, (_key, value) => {
          if (typeof value === 'number') expect(Number.isFinite(value)).toBe(true);
          return value;
        });
        expect(text).not.toMatch(/\b(because|causes?|caused|due to|leads? to|makes? you|thanks to)\b/i);
      }),
      { numRuns: 40 },
    );
  });

  it('ten years are told of as well, with finite figures and short lists', () => {
    const { mood, relations: found, stress } = tellAll(simulatedLife(5, 3650));
    expect(mood.trend.days_with_data).toBeGreaterThan(3300);
    expect(mood.triggers).toHaveLength(8);
    for (const { rho, ci } of found) expect(rho !== null && ci !== null && ci[0] <= rho && rho <= ci[1]).toBe(true);
    expect(stress.n_entries).toBeGreaterThan(4000);
  });

  it('nothing, one day and a constant give answers that say what is missing', () => {
    const empty = tellAll({ days: [], named: [], facts: [], range: { start: ago(89), end: lastDay } });
    expect(empty.findings).toEqual([]);
    expect(empty.mood.missing.length).toBeGreaterThan(0);
    expect(tellAll(simulatedLife(3, 1)).findings).toEqual([]);
    const life = simulatedLife(3, 90);
    const same = life.days.map((day) => ({
      ...day,
      mood: 5,
      energy: 5,
      stress: 5,
      sleep: 5,
      social: 5,
      sleep_hours: 7,
    }));
    const { mood, relations: found } = tellAll({ ...life, days: same });
    expect(mood).toMatchObject({ warning: [], change_points: [], trend: { direction: 'stable', slope_per_week: 0 } });
    expect(mood.weekdays.is_shown).toBe(false);
    expect(found.filter(({ is_shown }) => is_shown)).toEqual([]);
  });
});
