import fc from 'fast-check';
import { expect, test } from 'vitest';
import { dateOfDay, dayNumber } from '../../../src-main/insights/calendarDay.ts';
import { type Pause, pausableDays, streakDays } from '../../../src-main/insights/streak.ts';

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

const pause = (from: string, to: string | null): Pause => ({ from, to });

test.each([
  ['an empty day of a pause is passed over', ['02-27', '02-29'], [pause('02-28', '02-28')], 2],
  ['yesterday may be one', ['02-27', '02-28'], [pause('02-29', '02-29')], 2],
  ['a pause without an end holds as long as it is there', ['01-01', '01-02'], [pause('01-03', null)], 2],
  ['a pause that ended the day before yesterday leaves yesterday missing', ['02-27'], [pause('02-28', '02-28')], 0],
  ['an entry on a day of a pause counts', ['02-26', '02-27', '02-29'], [pause('02-25', '02-29')], 3],
  ['a day missing before the pause ends the row there', ['02-25', '02-28'], [pause('02-27', '02-27')], 0],
  ['two pauses next to each other are as one', ['02-26'], [pause('02-29', '02-29'), pause('02-27', '02-28')], 1],
  ['a day between two pauses is missing', ['02-25'], [pause('02-28', '02-29'), pause('02-26', '02-26')], 0],
  ['a pause that is still to come changes nothing', ['02-27', '02-28', '02-29'], [pause('03-02', null)], 3],
  ['a pause alone is no row', [], [pause('02-20', null)], 0],
])('%s', (_name, dates, pauses, length) => {
  const whole = pauses.map(({ from, to }) => pause(`2024-${from}`, to === null ? null : `2024-${to}`));
  expect(
    streakDays(
      dates.map((date) => `2024-${date}`),
      '2024-03-01',
      whole,
    ),
  ).toBe(length);
});

test.each([
  ['two empty days after a row', ['02-26', '02-27'], [], ['02-28', '02-29']],
  ['also once there is an entry today', ['02-26', '02-27', '03-01'], [], ['02-28', '02-29']],
  ['not while yesterday has an entry', ['02-26', '02-27', '02-29'], [], null],
  ['one day is no row', ['02-27'], [], null],
  ['nothing at all', [], [], null],
  ['a pause yesterday has its reason already', ['02-26', '02-27'], [pause('02-29', null)], null],
  ['what is left after a pause', ['02-25', '02-26'], [pause('02-27', '02-28')], ['02-29', '02-29']],
  ['what would join nothing', ['02-25', '02-26'], [pause('02-28', '02-28')], null],
  ['a pause that is still to come changes nothing', ['02-27', '02-28'], [pause('03-01', null)], ['02-29', '02-29']],
] as const)('may be a pause: %s', (_name, dates, pauses, found) => {
  const whole = pauses.map(({ from, to }) => pause(`2024-${from}`, to === null ? null : `2024-${to}`));
  expect(
    pausableDays(
      dates.map((date) => `2024-${date}`),
      '2024-03-01',
      whole,
    ),
  ).toEqual(found === null ? undefined : { from: `2024-${found[0]}`, to: `2024-${found[1]}` });
});

const today = '2024-03-01';
const lastDay = dayNumber(today);

/** Some of the last 40 days. */
const someDates = fc
  .uniqueArray(fc.integer({ min: 0, max: 40 }), { maxLength: 41 })
  .map((ago) => ago.toSorted((one, other) => other - one).map((days) => dateOfDay(lastDay - days)));

/** Pauses as they are kept: newest first, apart from each other, the newest perhaps without an end. */
const somePauses = fc
  .record({
    bounds: fc.uniqueArray(fc.integer({ min: -10, max: 45 }), { maxLength: 8 }),
    isOpen: fc.boolean(),
  })
  .map(({ bounds, isOpen }) => {
    const newestFirst = bounds.toSorted((one, other) => one - other);
    const pauses: Pause[] = [];
    for (let place = 0; place + 1 < newestFirst.length; place += 2) {
      const [to = 0, from = 0] = newestFirst.slice(place, place + 2);
      pauses.push(pause(dateOfDay(lastDay - from), isOpen && place === 0 ? null : dateOfDay(lastDay - to)));
    }
    return pauses;
  });

const isPaused = (day: string, pauses: readonly Pause[]): boolean =>
  pauses.some(({ from, to }) => from <= day && (to === null || day <= to));

/** Day by day, as one would count on a calendar. */
function countedOneByOne(dates: readonly string[], pauses: readonly Pause[]): number {
  let count = 0;
  for (let number = lastDay; number >= lastDay - 60; number--) {
    const day = dateOfDay(number);
    if (dates.includes(day)) count += 1;
    else if (day !== today && !isPaused(day, pauses)) break;
  }
  return count;
}

test('it is what one would count on a calendar', () => {
  fc.assert(
    fc.property(someDates, somePauses, (dates, pauses) => {
      expect(streakDays(dates, today, pauses)).toBe(countedOneByOne(dates, pauses));
    }),
  );
});

test('a pause never makes a row shorter, and adds no day', () => {
  fc.assert(
    fc.property(someDates, somePauses, (dates, pauses) => {
      const counted = streakDays(dates, today, pauses);
      expect(counted).toBeGreaterThanOrEqual(streakDays(dates, today));
      expect(counted).toBeLessThanOrEqual(dates.length);
    }),
  );
});

test('days that may be a pause are empty and in none, and once they are one the row before goes on', () => {
  fc.assert(
    fc.property(someDates, somePauses, (dates, pauses) => {
      const found = pausableDays(dates, today, pauses);
      fc.pre(found !== undefined);
      for (let number = dayNumber(found.from); number <= dayNumber(found.to); number++) {
        expect(dates).not.toContain(dateOfDay(number));
        expect(isPaused(dateOfDay(number), pauses)).toBe(false);
      }
      const put = [...pauses, found].toSorted((one, other) => (one.from < other.from ? 1 : -1));
      expect(pausableDays(dates, today, put)).toBeUndefined();
      expect(streakDays(dates, today, put)).toBeGreaterThanOrEqual(streakDays(dates, today, pauses) + 2);
    }),
  );
});
