import { describe, expect, it } from 'vitest';
import {
  endedBefore,
  newPauseForm,
  type PauseForm,
  pauseFormOf,
  pauseFormOfDays,
  pauseOf,
  pauseOn,
  pauseProblems,
} from '../../../src-renderer/screens/streak/pauses.ts';
import type { StreakPause } from '../../../src-shared/contract/streakPause.ts';

const today = '2026-05-20';
const away: StreakPause = { from: '2026-05-10', to: '2026-05-12', reason: 'away' };
const ill: StreakPause = { from: '2026-05-18', to: null, reason: 'ill' };
const form = (change: Partial<PauseForm> = {}): PauseForm => ({ ...newPauseForm(today), reason: 'rest', ...change });

describe('the pause of a day', () => {
  it.each([
    ['2026-05-09', undefined],
    ['2026-05-10', away],
    ['2026-05-12', away],
    ['2026-05-13', undefined],
    ['2026-05-18', ill],
    ['2027-05-18', ill],
  ])('on %s', (day, pause) => {
    expect(pauseOn([ill, away], day)).toBe(pause);
  });
});

describe('going on with today', () => {
  it('ends a pause yesterday, and leaves nothing of one that began today', () => {
    expect(endedBefore(ill, today)).toEqual({ ...ill, to: '2026-05-19' });
    expect(endedBefore({ ...ill, to: '2026-06-01' }, today)).toEqual({ ...ill, to: '2026-05-19' });
    expect(endedBefore({ ...ill, from: today }, today)).toBeNull();
  });
});

describe('the form', () => {
  it('begins with today and no end, and asks for a reason alone', () => {
    expect(pauseProblems(newPauseForm(today), [], today)).toEqual({ reason: 'reason' });
    expect(pauseOf(form(), today)).toEqual({ from: today, to: null, reason: 'rest' });
    expect(pauseOf(form({ start: 'yesterday' }), today)).toEqual({ from: '2026-05-19', to: null, reason: 'rest' });
  });

  it('shows a pause, and days that have been, as they are', () => {
    for (const pause of [away, ill, { ...ill, from: '2026-05-19' }, { ...ill, from: '2026-07-01' }])
      expect(pauseOf(pauseFormOf(pause, today), today)).toEqual(pause);
    const days = { from: '2026-05-17', to: '2026-05-19' };
    expect(pauseOf({ ...pauseFormOfDays(days, today), reason: 'busy' }, today)).toEqual({ ...days, reason: 'busy' });
    expect(pauseFormOfDays({ from: '2026-05-19', to: '2026-05-19' }, today)).toMatchObject({ start: 'yesterday' });
  });

  it.each([
    ['a day left empty', { start: 'day', from: '' }, { from: 'empty' }],
    ['a day before 1900', { start: 'day', from: '1899-12-31' }, { from: 'early' }],
    ['a start more than a year ahead', { start: 'day', from: '2027-05-21' }, { from: 'late' }],
    ['a start in exactly a year', { start: 'day', from: '2027-05-20' }, {}],
    ['an end left empty', { isOpen: false, to: '' }, { to: 'empty' }],
    ['an end before the start', { isOpen: false, to: '2026-05-19' }, { to: 'order' }],
    ['an end more than a year ahead', { isOpen: false, to: '2027-05-21' }, { to: 'late' }],
    ['a single day', { isOpen: false, to: today }, {}],
    [
      'a day in another pause',
      { start: 'day', from: '2026-05-12', isOpen: false, to: '2026-05-14' },
      { from: 'overlap' },
    ],
    ['days around another pause', { start: 'day', from: '2026-05-01' }, { from: 'overlap' }],
    ['days next to another pause', { start: 'day', from: '2026-05-13' }, {}],
  ] as const)('says of %s what is the matter', (_case, change, problems) => {
    expect(pauseProblems(form(change), [away], today)).toEqual(problems);
  });

  it('lets nothing be added to a full list', () => {
    const full = Array.from({ length: 50 }, (_, year) => ({
      ...away,
      from: `${1950 + year}-01-01`,
      to: `${1950 + year}-01-02`,
    }));
    expect(pauseProblems(form(), full, today)).toEqual({ form: 'full' });
    expect(pauseProblems(form(), full.slice(1), today)).toEqual({});
  });
});
