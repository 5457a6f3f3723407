import { expect, test } from 'vitest';
import { dateOfDay, dayNumber } from '../../../src-main/insights/calendarDay.ts';
import { streakDays } from '../../../src-main/insights/streak.ts';

test.each([
  ['nothing', [], 0],
  ['only today', ['2024-03-01'], 1],
  ['only yesterday: today can still come', ['2024-02-29'], 1],
  ['the day before yesterday is too long ago', ['2024-02-28'], 0],
  ['over a leap day', ['2024-02-27', '2024-02-28', '2024-02-29', '2024-03-01'], 4],
  ['a gap ends it', ['2024-02-26', '2024-02-28', '2024-02-29'], 2],
])('%s', (_name, dates, length) => {
  expect(streakDays(dates, '2024-03-01')).toBe(length);
});

test('the night the clock changes does not break it', () => {
  expect(streakDays(['2026-03-28', '2026-03-29', '2026-03-30'], '2026-03-30')).toBe(3);
});

test('ten years without a gap are ten years', () => {
  const dates = Array.from({ length: 3653 }, (_, index) => dateOfDay(dayNumber('2016-03-02') + index));
  expect(dates.at(-1)).toBe('2026-03-02');
  expect(streakDays(dates, '2026-03-02')).toBe(3653);
  expect(streakDays(dates.toSpliced(1000, 1), '2026-03-02')).toBe(2652);
});
