import { describe, expect, it } from 'vitest';
import {
  betterTime,
  probabilityBetter,
  type SlotOutcome,
  slotOf,
  slotPosteriors,
} from '../../../../src-main/insights/reminders/adaptiveTime.ts';
import { type Act, adherence, halved, occurrenceStates } from '../../../../src-main/insights/reminders/occurrences.ts';

const at = (local: string) => ({ local_time: local, due_at: Date.parse(`${local}:00Z`) });
const now = (local: string) => Date.parse(`${local}:00Z`);
const rules = { zone: 'UTC', quiet: { from: '22:00', to: '07:00' } };
const act = (local: string, changes: Partial<Act>): Act => ({
  ...at(local),
  status: 'completed',
  snoozed_until: null,
  completed_at: null,
  is_extra: false,
  ...changes,
});

const statuses = (times: string[], moment: string, acts: Act[] = []) =>
  occurrenceStates(times.map(at), acts, now(moment), rules).map(({ status }) => status);

describe('an occurrence', () => {
  it('is due until its day is over, or the next one comes', () => {
    const times = ['2026-05-20T08:00', '2026-05-20T14:00', '2026-05-21T08:00'];
    expect(statuses(times, '2026-05-20T07:59')).toEqual(['upcoming', 'upcoming', 'upcoming']);
    expect(statuses(times, '2026-05-20T08:00')).toEqual(['due', 'upcoming', 'upcoming']);
    expect(statuses(times, '2026-05-20T14:00')).toEqual(['missed', 'due', 'upcoming']);
    expect(statuses(times, '2026-05-20T23:59')).toEqual(['missed', 'due', 'upcoming']);
    expect(statuses(times, '2026-05-21T00:00')).toEqual(['missed', 'missed', 'upcoming']);
  });

  it('late in the day can be done for four hours, and in quiet hours until the morning after', () => {
    expect(statuses(['2026-05-20T21:30'], '2026-05-21T01:29')).toEqual(['due']);
    expect(statuses(['2026-05-20T21:30'], '2026-05-21T01:30')).toEqual(['missed']);
    const [state] = occurrenceStates([at('2026-05-20T23:00')], [], now('2026-05-21T10:59'), rules);
    expect(state).toMatchObject({ status: 'due', notify_at: now('2026-05-21T07:00') });
  });

  it('that is snoozed comes back', () => {
    const snoozed = [act('2026-05-20T08:00', { status: 'snoozed', snoozed_until: now('2026-05-20T08:30') })];
    expect(statuses(['2026-05-20T08:00'], '2026-05-20T08:29', snoozed)).toEqual(['snoozed']);
    expect(statuses(['2026-05-20T08:00'], '2026-05-20T08:30', snoozed)).toEqual(['due']);
    expect(statuses(['2026-05-20T08:00'], '2026-05-21T08:30', snoozed)).toEqual(['missed']);
  });

  it('keeps what was done about it, also when the schedule no longer has it', () => {
    const done = [act('2026-05-19T09:00', {}), act('2026-05-20T08:00', { status: 'skipped' })];
    expect(statuses(['2026-05-20T08:00'], '2026-05-20T12:00', done)).toEqual(['completed', 'skipped']);
  });

  it('counts for adherence once nothing can be done about it any more', () => {
    const times = ['2026-05-17T08:00', '2026-05-18T08:00', '2026-05-19T08:00', '2026-05-20T08:00'].map(at);
    const done = [act('2026-05-17T08:00', {}), act('2026-05-19T08:00', { status: 'skipped' })];
    expect(adherence(occurrenceStates(times, done, now('2026-05-20T09:00'), rules))).toBeCloseTo(1 / 3);
    expect(adherence([])).toBeNull();
  });

  it('is left out every second time when half of them are wanted', () => {
    const times = Array.from({ length: 9 }, (_, day) => at(`2026-05-0${day + 1}T08:00`));
    expect(halved(times).map(({ local_time }) => local_time.slice(8, 10))).toEqual(['02', '04', '06', '08']);
  });
});

describe('a better time', () => {
  const outcomes = (time: string, success: number, count: number, days_ago = 1): SlotOutcome[] =>
    Array.from({ length: count }, () => ({ slot: slotOf(time), days_ago, success, weight: 1 }));

  it('is proposed when another half-hour is clearly better', () => {
    const learnt = [...outcomes('08:00', 0, 8), ...outcomes('18:30', 1, 8)];
    expect(betterTime(learnt, '08:00', null)).toMatchObject({ time: '18:30' });
    expect(betterTime(learnt, '18:30', null)).toBeNull();
  });

  it('is not proposed on little evidence, for a small difference, or in quiet hours', () => {
    expect(betterTime([...outcomes('08:00', 0, 1), ...outcomes('18:30', 1, 1)], '08:00', null)).toBeNull();
    expect(betterTime([...outcomes('08:00', 1, 20), ...outcomes('18:30', 1, 20)], '08:00', null)).toBeNull();
    const night = [...outcomes('08:00', 0, 8), ...outcomes('23:30', 1, 8)];
    expect(betterTime(night, '08:00', { from: '22:00', to: '07:00' })).toBeNull();
  });

  it('forgets: what happened 30 days ago counts half', () => {
    const [slot] = slotPosteriors([{ slot: 0, days_ago: 30, success: 1, weight: 1 }]);
    expect(slot).toEqual({ a: 1.5, b: 1 });
    const old = [...outcomes('08:00', 0, 8, 300), ...outcomes('18:30', 1, 8, 300)];
    expect(betterTime(old, '08:00', null)).toBeNull();
  });

  it('has the probability of two Beta distributions', () => {
    // P(X > Y) of Beta(2,1) and Beta(1,1) is 2/3; P(X − Y ≥ 0.2) of two uniform ones is 0.8²/2.
    expect(probabilityBetter({ a: 2, b: 1 }, { a: 1, b: 1 }, 0)).toBeCloseTo(2 / 3, 4);
    expect(probabilityBetter({ a: 1, b: 1 }, { a: 1, b: 1 }, 0.2)).toBeCloseTo(0.32, 4);
  });
});
