import { describe, expect, it } from 'vitest';
import { dateOfDay, dayNumber } from '../../../src-main/insights/calendarDay.ts';
import { journalRhythm } from '../../../src-main/insights/journalRhythm.ts';

const today = '2026-05-29';

function written(...daysAgo: number[]) {
  return daysAgo
    .sort((one, other) => other - one)
    .map((ago) => ({ date: dateOfDay(dayNumber(today) - ago), words: 100 + ago }));
}

describe('the rhythm of writing', () => {
  it('says nothing about a few days', () => {
    expect(journalRhythm(written(0, 5, 9), today)).toEqual([]);
    expect(journalRhythm([], today)).toEqual([]);
  });

  it('counts the last 28 days', () => {
    expect(journalRhythm(written(0, 5, 9, 27), today)).toEqual([
      'You wrote on 4 of the last 28 days.',
      'On a usual day of writing it was about 107 words.',
    ]);
  });

  it('compares with the 28 days before, once there is a record that long', () => {
    expect(journalRhythm(written(0, 5, 9, 27, 28, 55), today)[0]).toBe(
      'You wrote on 4 of the last 28 days, and on 2 of the 28 days before.',
    );
    expect(journalRhythm(written(0, 5, 9, 27, 90), today)[0]).toBe(
      'You wrote on 4 of the last 28 days, and on 0 of the 28 days before.',
    );
  });
});
