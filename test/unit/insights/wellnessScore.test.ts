import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { dateOfDay, dayNumber } from '../../../src-main/insights/calendarDay.ts';
import {
  type WellnessDay,
  wellnessScore,
  wellnessScoreSeries,
  wellnessWeights,
} from '../../../src-main/insights/wellnessScore.ts';

const today = '2026-05-29';
const nothing = { mood: null, energy: null, sleep: null, social: null };

/** `count` days up to today, all alike. */
function days(count: number, ratings: Partial<WellnessDay>, last = today): WellnessDay[] {
  return Array.from({ length: count }, (_, index) => ({
    ...nothing,
    ...ratings,
    date: dateOfDay(dayNumber(last) - count + 1 + index),
  }));
}

function componentValue(name: string, list: readonly WellnessDay[]): number | null | undefined {
  return wellnessScore(list, today).components.find((component) => component.name === name)?.value;
}

test('without data it is 50, and nothing is said about why', () => {
  const { components, ...rest } = wellnessScore([], today);
  expect(rest).toEqual({ score: 50, change_since_last_week: null, coverage: 0, moved_by: [] });
  expect(components.map(({ value, weight }) => [value, weight])).toEqual(Array(7).fill([null, 0]));
});

test('all at its best is 100, all at its worst is 0', () => {
  const best = days(14, { mood: 10, energy: 10, sleep: 10, social: 10, stress: 1 });
  const worst = days(14, { mood: 1, energy: 1, sleep: 1, social: 1, stress: 10 });
  expect(wellnessScore(best, today).score).toBe(100);
  // Steadiness stays: to feel the same every day is steady, however it feels. 5 of its 90 points of weight.
  expect(wellnessScore(worst, today).score).toBe(6);
});

describe('components', () => {
  it('without data drop out, and the others share their weight', () => {
    const { components, score } = wellnessScore(days(14, { sleep: 10, social: 1 }), today);
    expect(components.filter(({ weight }) => weight > 0)).toEqual([
      { name: 'sleep', value: 100, weight: 0.6, days_with_data: 14, change_since_last_week: 0 },
      { name: 'social', value: 0, weight: 0.4, days_with_data: 14, change_since_last_week: 0 },
    ]);
    expect(score).toBe(60);
  });

  it('look at the last 14 days only, the newest first', () => {
    const old = days(20, { sleep: 1 }, '2026-05-15');
    expect(wellnessScore([...old, ...days(14, { sleep: 10 })], today).score).toBe(100);
    const turn = [...days(7, { sleep: 1 }, '2026-05-22'), ...days(7, { sleep: 10 })];
    // Half-life 7 days: after seven days half of the old level is left.
    expect(componentValue('sleep', turn)).toBeCloseTo(50, 10);
  });

  it('know goals and stress where there are any', () => {
    const { components } = wellnessScore(days(14, { stress: 10 }), today, { now: 80, week_ago: null });
    expect(components.flatMap(({ name, value }) => (value === null ? [] : [[name, value]]))).toEqual([
      ['stress', 0],
      ['goals', 80],
    ]);
  });

  it('see a mood that jumps as less steady than one that does not', () => {
    const jumping = days(14, {}).map((day, index) => ({ ...day, mood: index % 2 === 0 ? 4 : 7 }));
    expect(componentValue('steadiness', jumping)).toBeCloseTo(100 * (1 - 3 / 4.5), 10);
  });
});

test('below three days of data it is drawn towards 50 in proportion', () => {
  expect(wellnessScore(days(1, { sleep: 10 }), today).score).toBe(67);
  expect(wellnessScore(days(2, { sleep: 10 }), today).score).toBe(83);
  expect(wellnessScore(days(3, { sleep: 10 }), today).score).toBe(100);
});

test('coverage is the share of the 14 days that have data', () => {
  expect(wellnessScore(days(7, { mood: 5 }), today).coverage).toBe(0.5);
});

describe('what moved it', () => {
  it('are the two components that gave or took most since the week before', () => {
    const week = days(7, { mood: 5, sleep: 5, social: 5, energy: 5 }, '2026-05-22');
    const now = days(7, { mood: 9, sleep: 2, social: 5, energy: 6 });
    const { moved_by, components, change_since_last_week } = wellnessScore([...week, ...now], today);
    expect(moved_by).toEqual(['mood', 'sleep']);
    const changes = components.map(({ change_since_last_week: change }) => Math.sign(change ?? 0));
    expect(changes).toEqual([1, 0, -1, 1, 0, 0, -1]);
    expect(change_since_last_week).toBeGreaterThan(0);
  });

  it('is not said when the week before has no data', () => {
    expect(wellnessScore(days(5, { mood: 9 }), today).moved_by).toEqual([]);
  });
});

test('it is a whole number from 0 to 100 and the weights add up to 1, whatever the days hold', () => {
  const rating = fc.option(fc.integer({ min: 1, max: 10 }));
  const record = fc.array(fc.record({ mood: rating, energy: rating, sleep: rating, social: rating, stress: rating }), {
    maxLength: 30,
  });
  fc.assert(
    fc.property(record, (list) => {
      const rows = list.map((ratings, index) => ({ ...ratings, date: dateOfDay(dayNumber(today) - index) }));
      const { score, components, coverage, moved_by } = wellnessScore(rows, today);
      expect(Number.isInteger(score) && score >= 0 && score <= 100).toBe(true);
      expect(coverage >= 0 && coverage <= 1).toBe(true);
      expect(moved_by.length).toBeLessThanOrEqual(2);
      if (components.some(({ value }) => value !== null)) {
        expect(components.reduce((sum, { weight }) => sum + weight, 0)).toBeCloseTo(1, 10);
      }
      expect(wellnessScore([...rows].reverse(), today).score).toBe(score);
    }),
  );
});

test('the series is the score of each day, without days that nothing is known about', () => {
  const list = [...days(20, { mood: 4, sleep: 6 }, '2026-04-20'), ...days(9, { mood: 8, stress: 3 })];
  const series = wellnessScoreSeries(list, '2026-03-20', today, (date) => (date === today ? 70 : null));
  expect(series.at(0)?.date).toBe('2026-04-01');
  // Two weeks after the last of the first days nothing is known, until the second ones begin.
  expect(series.map(({ date }) => date)).not.toContain('2026-05-04');
  for (const { date, score } of series) {
    const goals = { now: date === today ? 70 : null, week_ago: null };
    expect(score).toBe(wellnessScore(list, date, goals).score);
  }
});

test('the weights are those of the design', () => {
  expect(wellnessWeights).toEqual({
    mood: 30,
    stress: 20,
    sleep: 15,
    energy: 10,
    social: 10,
    goals: 10,
    steadiness: 5,
  });
});
