import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '../../../src-renderer/calendarDay.ts';
import { rangeDays, rangePeriod, rangeProblem } from '../../../src-renderer/charts/chartRange.ts';
import { markRows } from '../../../src-renderer/charts/markRows.ts';

const today = '2026-11-27';

describe('a range of charts', () => {
  it('of so many days ends today', () => {
    expect(rangeDays('7', today)).toEqual({ start_date: '2026-11-21', end_date: today });
    expect(rangePeriod('7', today)).toEqual({ period_days: 7 });
  });

  it('of everything is as long as analyses go', () => {
    expect(rangePeriod('all', today)).toEqual({ period_days: 3650 });
    expect(rangeDays('all', today).start_date).toBe('1970-01-01');
  });

  it('of one’s own goes from one day to the other, both included', () => {
    const range = { start_date: '2026-03-01', end_date: '2026-03-31' };
    expect(rangeDays(range, today)).toEqual(range);
    expect(rangePeriod(range, today)).toEqual({ period_days: 31, end_date: '2026-03-31' });
    expect(rangePeriod({ start_date: '2026-11-01', end_date: today }, today)).toEqual({ period_days: 27 });
  });

  it('says what is wrong with days that make no range', () => {
    expect(rangeProblem({ start_date: '', end_date: today }, today)).toBe('incomplete');
    expect(rangeProblem({ start_date: '2026-11-20', end_date: '2026-11-10' }, today)).toBe('backwards');
    expect(rangeProblem({ start_date: '2026-11-20', end_date: '2026-11-28' }, today)).toBe('future');
    expect(rangeProblem({ start_date: '2026-11-22', end_date: today }, today)).toBe('short');
    expect(rangeProblem({ start_date: addDays(today, -3650), end_date: today }, today)).toBe('long');
    expect(rangeProblem({ start_date: '2026-11-21', end_date: today }, today)).toBeNull();
  });
});

describe('the names of marks', () => {
  it('stand in one row while there is room', () => {
    expect(markRows([10, 40, 80], 16, 4)).toEqual([0, 0, 0]);
  });

  it('go up where they would lie on each other', () => {
    expect(markRows([50, 10, 12, 14], 16, 4)).toEqual([0, 0, 1, 2]);
  });

  it('never lie on each other as long as there are rows', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 900 }), { maxLength: 6 }), (places) => {
        const rows = markRows(places, 16, 6);
        for (const [one, place] of places.entries()) {
          for (const [other, otherPlace] of places.entries()) {
            if (one < other && rows[one] === rows[other]) {
              expect(Math.abs(place - otherPlace)).toBeGreaterThanOrEqual(16);
            }
          }
        }
      }),
    );
  });
});
