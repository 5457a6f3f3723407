import { describe, expect, it } from 'vitest';
import { createFormat } from '../../../src-renderer/format.ts';
import { goalFormOf, goalInput, previewInput, stepsBetween } from '../../../src-renderer/screens/goals/goalForm.ts';
import { pathRows, valueRange } from '../../../src-renderer/screens/goals/goalPathRows.ts';
import { baselineWords, noteWords, pathWords, standingWords } from '../../../src-renderer/screens/goals/goalWords.ts';
import {
  adherenceWords,
  clockChangeWords,
  dayWords,
  quietWords,
} from '../../../src-renderer/screens/reminders/reminderWords.ts';
import type { Goal, GoalPath } from '../../../src-shared/contract/goals.ts';

const format = createFormat('en-GB', 'Europe/Berlin', () => Date.parse('2026-05-20T09:30:00Z'));

const goal: Goal = {
  id: '019e44ad-bd40-7000-8000-000000000001',
  goal_type: 'custom',
  title: 'Read',
  description: null,
  target: { value: 20, unit: 'times', direction: 'up' },
  target_value: 20,
  baseline: 0,
  current_progress: 3,
  progress_source: 'manual',
  progress_percent: 15,
  pace: 'behind',
  projected_date: '2026-06-09',
  start_date: '2026-05-20',
  target_date: '2026-06-29',
  strategies: [],
  milestones: [],
  notes: [],
  is_achieved: false,
  achieved_at: null,
  status: 'active',
  created_at: '2026-05-20T09:30:00.000Z',
  updated_at: '2026-05-20T09:30:00.000Z',
};

const path: GoalPath = {
  measured: [
    { date: '2026-05-21', value: 1 },
    { date: '2026-05-23', value: 3 },
  ],
  planned: { from: { date: '2026-05-20', value: 0 }, to: { date: '2026-06-29', value: 20 } },
  projected: { from: { date: '2026-05-21', value: 1 }, to: { date: '2026-06-09', value: 20 } },
};

describe('the words of a goal', () => {
  it('say pace, dates and source, and nothing of all that once it is reached', () => {
    expect(standingWords(goal, format)).toBe(
      'Going more slowly than planned, which is fine. Planned until 29 June 2026. At this pace about 9 June 2026. Told by you.',
    );
    const reached: Goal = { ...goal, status: 'achieved', is_achieved: true, achieved_at: '2026-06-09T22:30:00.000Z' };
    expect(standingWords(reached, format)).toBe('You got there on 10 June 2026. It is yours to keep, whatever comes.');
  });

  it('say where the last weeks were before it is set', () => {
    const asked = { target: { ...goal.target, unit: 'points' }, baseline: 5.25, progress_source: 'measured' as const };
    expect(baselineWords(asked, format.number)).toContain('5.3 points');
    expect(baselineWords({ ...asked, baseline: null }, format.number)).toContain('too few yet');
    expect(baselineWords({ ...asked, progress_source: 'manual' }, format.number)).toContain('yourself');
  });

  it('tell of its way what the picture shows', () => {
    expect(pathWords(path, goal, format)).toBe(
      'From 1 on 21 May 2026 to 3 times on 23 May 2026. The line through all of it meets the target about 9 June 2026.',
    );
    const to = (value: number): GoalPath => ({
      ...path,
      projected: { from: { date: '2026-05-21', value: 3 }, to: { date: '2026-06-29', value } },
    });
    expect(pathWords(to(9), goal, format)).toContain('needs more time');
    expect(pathWords(to(3), goal, format)).toContain('That can change.');
    expect(pathWords({ ...path, projected: null }, goal, format)).toContain('A few more values');
    expect(pathWords({ measured: [], planned: null, projected: null }, goal, format)).toContain('nothing to draw yet');
  });

  it('know that less is the way of a goal that goes down', () => {
    const less: Goal = { ...goal, target: { value: 4, unit: 'points', direction: 'down' } };
    const falling: GoalPath = {
      ...path,
      projected: { from: { date: '2026-05-21', value: 7 }, to: { date: '2026-06-09', value: 4 } },
    };
    expect(pathWords(falling, less, format)).toContain('meets the target');
  });

  it('give a told value and its note', () => {
    const songs = { value: 3, unit: 'songs', direction: 'up' } as const;
    expect(noteWords({ at: '', text: '', progress: 1 }, songs, format)).toBe('1 of 3 songs');
    expect(noteWords({ at: '', text: 'easy', progress: 2 }, songs, format)).toBe('2 of 3 songs · easy');
    expect(noteWords({ at: '', text: 'a thought', progress: null }, songs, format)).toBe('a thought');
  });
});

describe('the form of a goal', () => {
  it('sends named milestones, with their values where they have one', () => {
    const form = {
      ...goalFormOf(null),
      target: 20,
      milestones: [
        { key: 0, title: ' half ', target: 10 },
        { key: 1, title: 'a rest', target: '' },
        { key: 2, title: ' ', target: 5 },
      ],
    };
    expect(goalInput(form)).toEqual({
      goal_type: 'exercise',
      title: 'More exercise',
      description: null,
      target: { value: 20 },
      milestones: [{ title: 'half', target: 10 }, { title: 'a rest' }],
    });
    expect(previewInput({ ...form, target: '' })).toBeNull();
    expect(previewInput({ ...form, date: '2026-06-29' })).toEqual({
      goal_type: 'exercise',
      target: { value: 20 },
      target_date: '2026-06-29',
    });
  });

  it('puts steps in between, up or down, and none where there is no way', () => {
    expect(stepsBetween(4, 8)).toEqual([5, 6, 7]);
    expect(stepsBetween(8, 4)).toEqual([7, 6, 5]);
    expect(stepsBetween(5, 5)).toEqual([]);
  });
});

describe('the picture of a goal', () => {
  it('has a row for each day on which any line has a point', () => {
    expect(pathRows(path).map(({ measured, planned, projected }) => [measured, planned, projected])).toEqual([
      [null, 0, null],
      [1, null, 1],
      [3, null, null],
      [null, null, 20],
      [null, 20, null],
    ]);
  });

  it('shows all of it with the target, and nothing below zero', () => {
    expect(valueRange(path, 20)).toEqual([0, 22]);
    expect(valueRange({ measured: [{ date: '2026-05-21', value: 5 }], planned: null, projected: null }, 7)).toEqual([
      4, 8,
    ]);
  });
});

describe('the words of reminders', () => {
  it('say what a day held', () => {
    const counts = new Map([
      ['completed', 2],
      ['skipped', 1],
    ] as const);
    expect(dayWords('2026-05-19', counts, format)).toBe('Tuesday 19 May: 2 done, 1 left out');
    expect(dayWords('2026-05-19', new Map(), format)).toBe('Tuesday 19 May: nothing');
  });

  it('say how often it was done without blame, and offer no pause of a medication', () => {
    const said = (adherence_30d: number | null, reminder_type: 'medication' | 'exercise' = 'exercise') =>
      adherenceWords({ adherence_30d, reminder_type }, format);
    expect(said(null)).toBe('Nothing was due in the last 30 days.');
    expect(said(1)).toBe('Done every time in the last 30 days.');
    expect(said(0.7)).toContain('most of the time');
    expect(said(0.1)).toContain('Another time of the day may fit better.');
    expect(said(0)).toContain('or a pause');
    expect(said(1, 'medication')).toBe('Done every time in the last 30 days.');
    expect(said(0.1, 'medication')).toContain('Noted as taken 10% of the time');
    expect(said(0, 'medication')).not.toContain('pause');
  });

  it('say when it is quiet', () => {
    expect(quietWords({ from: '22:00', to: '08:00' }, format)).toContain('From 22:00 to 8:00');
    expect(quietWords({ from: '08:00', to: '08:00' }, format)).toBe('There are no quiet hours.');
  });

  it('say what a change of the clock does', () => {
    expect(clockChangeWords({ day: '2026-10-25', minutes: -60 }, format)).toContain('goes back on 25 October 2026');
    expect(clockChangeWords({ day: '2027-03-28', minutes: 60 }, format)).toContain('goes forward on 28 March 2027');
  });
});
