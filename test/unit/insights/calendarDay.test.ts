import fc from 'fast-check';
import { expect, test } from 'vitest';
import { dateOfDay, dayNumber, weekdayOfDay } from '../../../src-main/insights/calendarDay.ts';

test.each([
  ['1970-01-01', 0, 4],
  ['1969-12-31', -1, 3],
  ['1969-12-28', -4, 7],
  ['2000-02-29', 11_016, 2],
  ['2024-02-29', 19_782, 4],
  ['2025-03-30', 20_177, 7],
  ['2025-03-31', 20_178, 1],
  ['0001-01-01', -719_162, 1],
])('%s is day %d and weekday %d', (date, day, weekday) => {
  expect(dayNumber(date)).toBe(day);
  expect(dateOfDay(day)).toBe(date);
  expect(weekdayOfDay(day)).toBe(weekday);
});

test('dates sort as their numbers do', () => {
  const day = fc.integer({ min: -700_000, max: 2_900_000 });
  fc.assert(
    fc.property(day, day, (first, second) => {
      expect(dateOfDay(first) < dateOfDay(second)).toBe(first < second);
      expect(dayNumber(dateOfDay(first))).toBe(first);
      expect(weekdayOfDay(first + 1)).toBe((weekdayOfDay(first) % 7) + 1);
    }),
  );
});

test.each(['2023-02-29', '2025-04-31', '2025-00-10', '25-01-01', '2025-01-01 ', '2025/01/01', '+002025-01-01'])(
  '%j is no date',
  (text) => {
    expect(() => dayNumber(text)).toThrow(RangeError);
  },
);
