import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dateOfDay, dayNumber } from '../../../../src-main/insights/calendarDay.ts';
import { dailySeries } from '../../../../src-main/insights/dailySeries.ts';
import { goalAdjustment } from '../../../../src-main/insights/goals/goalAdjustment.ts';
import {
  completeTarget,
  type GoalTarget,
  type GoalType,
  goalMeasure,
  impossibleTarget,
} from '../../../../src-main/insights/goals/goalMeasure.ts';
import {
  type GoalPlan,
  goalBaseline,
  goalPercent,
  goalProgress,
} from '../../../../src-main/insights/goals/goalProgress.ts';
import { goalRealism } from '../../../../src-main/insights/goals/goalRealism.ts';

const start = '2026-03-02';

function plan(type: GoalType, target: GoalTarget, changes: Partial<GoalPlan> = {}): GoalPlan {
  const measure = goalMeasure(type, target);
  if (measure === undefined) throw new Error('The target does not fit.');
  return { measure, target, start_date: start, target_date: '2026-05-01', baseline: 5, ...changes };
}

/** One value a day from a date on. */
function rows(from: string, values: readonly (number | null)[]) {
  return values.map((value, place) => ({ date: dateOfDay(dayNumber(from) + place), value }));
}

function dayAfter(days: number): string {
  return dateOfDay(dayNumber(start) + days);
}

const up = (value: number, unit = 'points'): GoalTarget => ({ value, unit, direction: 'up' });
const level = goalMeasure('mood_stability', up(7));
if (level === undefined) throw new Error('Mood is measured in points.');

describe('what a goal is measured by', () => {
  it('is the unit of its type when only a number is given', () => {
    expect(completeTarget('stress_reduction', { value: 4 })).toEqual({ value: 4, unit: 'points', direction: 'down' });
    expect(completeTarget('exercise', { value: 3 }).unit).toBe('days a week');
    expect(completeTarget('exercise', { value: 150 }).unit).toBe('minutes a week');
    expect(completeTarget('sleep_improvement', { value: 7.5, unit: 'hours' }).unit).toBe('hours');
  });

  it('understands other spellings of a week', () => {
    for (const unit of ['minutes a week', 'Minutes per week', 'min/week', 'minutes weekly']) {
      expect(goalMeasure('exercise', up(90, unit))).toMatchObject({ kind: 'weekly', field: 'exercise_minutes' });
    }
    expect(goalMeasure('exercise', up(20, 'times'))).toMatchObject({ kind: 'total', field: 'exercise_days' });
    expect(goalMeasure('custom', up(3, 'loaves'))?.kind).toBe('told');
  });

  it('refuses targets that cannot be, naming what is wrong', () => {
    expect(impossibleTarget('mood_stability', up(11))?.field).toBe('value');
    expect(impossibleTarget('mood_stability', up(7, 'litres'))?.field).toBe('unit');
    expect(impossibleTarget('stress_reduction', up(4))?.field).toBe('direction');
    expect(impossibleTarget('exercise', up(8, 'days a week'))?.field).toBe('value');
    expect(impossibleTarget('custom', up(0, 'times'))?.field).toBe('value');
    expect(impossibleTarget('sleep_improvement', up(8, 'hours'))).toBeUndefined();
  });
});

describe('the baseline', () => {
  it('is the median of the 28 days before, the first day of the goal left out', () => {
    expect(goalBaseline(level, rows('2026-01-25', [9, 9, ...Array(8).fill(null), 4, 5, 9]), start)).toBe(5);
    expect(goalBaseline(level, rows('2026-02-27', [4, 5, 6, 10]), start)).toBe(5);
    expect(goalBaseline(level, rows('2026-02-28', [4, 5, 10]), start)).toBeNull();
    expect(goalBaseline(level, [], start)).toBeNull();
  });

  it('of a weekly sum is the median of the whole weeks', () => {
    const weekly = goalMeasure('exercise', up(150, 'minutes a week'));
    if (weekly === undefined) throw new Error('Exercise is measured in minutes.');
    const minutes = [1, 2, 3, 4].flatMap((week) => [week * 10, 0, 0, 0, 0, 0, 0]);
    expect(goalBaseline(weekly, rows('2026-02-02', minutes), start)).toBe(25);
    expect(goalBaseline(weekly, rows('2026-02-26', [10, 10]), start)).toBeNull();
  });
});

describe('the progress', () => {
  it('is the share of the way from the baseline to the target, of the last 14 days', () => {
    const progress = goalProgress(
      plan('mood_stability', up(7)),
      rows(start, [1, 1, ...Array(14).fill(6)]),
      dayAfter(15),
    );
    expect(progress).toMatchObject({ value: 6, percent: 50, is_reached: false });
    // A half of the way in a quarter of the time.
    expect(progress.pace_ratio).toBeCloseTo(2);
    expect(progress.pace).toBe('ahead');
  });

  it('counts downwards for less stress', () => {
    const goal = plan('stress_reduction', { value: 4, unit: 'points', direction: 'down' }, { baseline: 8 });
    expect(goalProgress(goal, rows(start, Array(14).fill(7)), dayAfter(13))).toMatchObject({ value: 7, percent: 25 });
    expect(goalProgress(goal, rows(start, Array(14).fill(9)), dayAfter(13))).toMatchObject({
      percent: 0,
      pace: 'behind',
    });
    expect(goalProgress(goal, rows(start, Array(14).fill(4)), dayAfter(13))).toMatchObject({ is_reached: true });
  });

  it('is not reached by one good day', () => {
    const goal = plan('mood_stability', up(7));
    expect(goalProgress(goal, rows(start, [9]), start)).toMatchObject({ percent: 100, is_reached: false });
    const few = rows(start, [9, ...Array(12).fill(null), 9]);
    expect(goalProgress(goal, few, dayAfter(13)).is_reached).toBe(false);
    expect(goalProgress(goal, rows(start, Array(14).fill(9)), dayAfter(13)).is_reached).toBe(true);
  });

  it('of a total is the sum since the start, projected by its slope', () => {
    const goal = plan('exercise', up(600, 'minutes'), { baseline: 0 });
    const progress = goalProgress(goal, rows('2026-02-20', Array(30).fill(20)), dayAfter(14));
    expect(progress).toMatchObject({ value: 300, percent: 50 });
    expect(progress.projected_date).toBe(dayAfter(29));
  });

  it('of a goal told by hand is what was told last', () => {
    const goal = plan('custom', up(10, 'books'), { baseline: null });
    const told = [
      { date: start, value: 2 },
      { date: dayAfter(10), value: 4 },
      { date: dayAfter(20), value: 6 },
    ];
    const progress = goalProgress(goal, told, dayAfter(25));
    expect(progress).toMatchObject({ value: 6, percent: 60, baseline: 0 });
    expect(progress.projected_date).toBe(dayAfter(40));
  });

  it('says nothing where there is nothing', () => {
    expect(goalProgress(plan('mood_stability', up(7), { baseline: null }), [], dayAfter(20))).toEqual({
      baseline: null,
      value: null,
      percent: 0,
      pace_ratio: null,
      pace: null,
      projected_date: null,
      is_reached: false,
    });
  });

  it('is well-formed whatever the record holds', () => {
    fc.assert(
      fc.property(
        fc.array(fc.option(fc.double({ min: 1, max: 10, noNaN: true })), { maxLength: 120 }),
        fc.double({ min: 1, max: 10, noNaN: true }),
        fc.option(fc.double({ min: 1, max: 10, noNaN: true })),
        fc.integer({ min: 0, max: 100 }),
        (values, value, baseline, elapsed) => {
          const goal = plan('mood_stability', up(value), { baseline });
          const today = dayAfter(elapsed);
          const progress = goalProgress(goal, rows('2026-02-01', values), today);
          expect(progress.percent).toBeGreaterThanOrEqual(0);
          expect(progress.percent).toBeLessThanOrEqual(100);
          for (const figure of Object.values(progress)) expect(figure).not.toBeNaN();
          if (progress.projected_date !== null) expect(progress.projected_date >= today).toBe(true);
          const adjustment = goalAdjustment(goal, progress, today);
          if (adjustment !== null) {
            expect(adjustment.target_value).toBeGreaterThanOrEqual(1);
            expect(adjustment.target_value).toBeLessThanOrEqual(10);
          }
        },
      ),
    );
  });
});

describe('realism', () => {
  const aim = (value: number, days: number | null, baseline: number | null = 5) => ({
    measure: level,
    target: up(value),
    baseline,
    days,
  });

  it('is 1.5 points in 30 days without a longer record', () => {
    expect(goalRealism(aim(6.5, 30), [])).toBeNull();
    expect(goalRealism(aim(8, 30), [])).toMatchObject({ suggested_target: 6.5 });
    expect(goalRealism(aim(8, 60), [])).toBeNull();
    expect(goalRealism(aim(8, null), [])).toBeNull();
    expect(goalRealism(aim(8, 30, null), [])).toBeNull();
  });

  it('is the 90th percentile of the person’s own 28-day changes with one', () => {
    // A record that rises by one point in 28 days, all the time.
    const rising = rows(
      '2026-01-01',
      Array.from({ length: 100 }, (_, place) => 3 + place / 28),
    );
    expect(goalRealism(aim(5.9, 28), rising)).toBeNull();
    expect(goalRealism(aim(7, 28), rising)).toMatchObject({ suggested_target: 6 });
    expect(goalRealism(aim(7, 28), rising)?.note).toContain('From 5 to 7 in 28 days');
    // Downwards it never went.
    const down = { ...aim(4, 28), target: { value: 4, unit: 'points', direction: 'down' as const } };
    expect(goalRealism(down, rising)).toMatchObject({ suggested_target: 4.7 });
  });

  it('tells when the target is where the record already is', () => {
    expect(goalRealism(aim(5, 30, 6), [])).toMatchObject({ suggested_target: 6.5 });
  });
});

describe('an adjustment', () => {
  const progressOf = (goal: GoalPlan, values: readonly number[], elapsed: number) =>
    goalProgress(goal, rows(start, values), dayAfter(elapsed));

  it('is offered only after a third of the time', () => {
    const goal = plan('mood_stability', up(7));
    const slow = Array(60).fill(5.2);
    expect(goalAdjustment(goal, progressOf(goal, slow, 19), dayAfter(19))).toBeNull();
    expect(goalAdjustment(goal, progressOf(goal, slow, 20), dayAfter(20))).toMatchObject({
      kind: 'easier',
      target_value: 6.1,
      target_date: '2026-05-01',
    });
  });

  it('is more time where the projection comes in time for that', () => {
    const goal = plan('exercise', up(600, 'minutes'), { baseline: 0 });
    // A third of what it takes at first, then what arrives at 1.4 times the time.
    const minutes = Array(60).fill(0).fill(12, 15);
    const progress = progressOf(goal, minutes, 30);
    expect(progress.pace_ratio).toBeLessThan(0.7);
    const slow = { ...progress, pace_ratio: 0.4, projected_date: dayAfter(100) };
    expect(goalAdjustment(goal, slow, dayAfter(30))).toMatchObject({
      kind: 'more_time',
      target_value: 600,
      target_date: dayAfter(100),
    });
  });

  it('is a further target when the pace is high, and none at the end of the scale', () => {
    const goal = plan('mood_stability', up(7));
    expect(goalAdjustment(goal, progressOf(goal, Array(30).fill(6.9), 21), dayAfter(21))).toMatchObject({
      kind: 'stretch',
      target_value: 7.5,
    });
    const top = plan('mood_stability', up(10));
    expect(goalAdjustment(top, progressOf(top, Array(30).fill(9.9), 21), dayAfter(21))).toBeNull();
  });

  it('is more time when the date has gone by', () => {
    const goal = plan('mood_stability', up(7));
    expect(goalAdjustment(goal, progressOf(goal, Array(70).fill(6.5), 61), dayAfter(61))).toMatchObject({
      kind: 'more_time',
      target_date: dayAfter(91),
    });
  });
});

describe('the percent of each day of a series', () => {
  const measures: readonly (readonly [GoalType, GoalTarget])[] = [
    ['mood_stability', { value: 7, unit: 'points', direction: 'up' }],
    ['stress_reduction', { value: 3, unit: 'points', direction: 'down' }],
    ['journaling', { value: 4, unit: 'entries per week', direction: 'up' }],
    ['custom', { value: 8, unit: 'pages', direction: 'up' }],
  ];
  const known = measures.filter(([type, target]) => goalMeasure(type, target) !== undefined);

  it('is what the goal showed on that day, whatever has been recorded since', () => {
    expect(known.length).toBeGreaterThan(1);
    const values = fc.array(fc.option(fc.integer({ min: 0, max: 10 }), { nil: null }), { minLength: 5, maxLength: 90 });
    fc.assert(
      fc.property(fc.constantFrom(...known), values, fc.nat(80), fc.boolean(), ([type, target], all, days, hasBase) => {
        const record = rows(dayAfter(-20), all);
        const today = dayAfter(days);
        const goal = plan(type, target, hasBase ? {} : { baseline: null });
        const then = record.filter(({ date }) => date <= today);
        expect(goalPercent(goal, dailySeries(record), today)).toBe(goalProgress(goal, then, today).percent);
      }),
    );
  });
});
