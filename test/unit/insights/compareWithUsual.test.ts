import { describe, expect, it, test } from 'vitest';
import { dateOfDay, dayNumber } from '../../../src-main/insights/calendarDay.ts';
import { compareWithUsual } from '../../../src-main/insights/compareWithUsual.ts';

const date = '2026-05-29';

/** Values of the days before `date`, the latest first. */
function daysBefore(...values: (number | null)[]) {
  return values.map((value, index) => ({ date: dateOfDay(dayNumber(date) - 1 - index), value }));
}

test.each([
  [5, 'About the same as your usual of the last 28 days (5.0 over 7 days).'],
  [6, 'Above your usual of the last 28 days (5.0 over 7 days).'],
  [4, 'Below your usual of the last 28 days (5.0 over 7 days).'],
  [8, 'Well above your usual of the last 28 days (5.0 over 7 days).'],
  [2, 'Well below your usual of the last 28 days (5.0 over 7 days).'],
])('a %i on a usual of 5', (rating, line) => {
  expect(compareWithUsual(daysBefore(5, 5, 5, 5, 5, 5, 5), date, rating)).toBe(line);
});

describe('what counts as usual', () => {
  it('needs seven days with a value', () => {
    expect(compareWithUsual(daysBefore(5, 5, 5, null, 5, 5, 5), date, 5)).toBeNull();
    expect(compareWithUsual([], date, 5)).toBeNull();
  });

  it('is the 28 days before, without the day itself and without what came later', () => {
    const old = Array.from({ length: 40 }, (_, index) => (index < 28 ? 6 : 1));
    const days = [...daysBefore(...old), { date, value: 1 }, { date: '2026-05-30', value: 1 }];
    expect(compareWithUsual(days, date, 6)).toBe(
      'About the same as your usual of the last 28 days (6.0 over 28 days).',
    );
  });
});
