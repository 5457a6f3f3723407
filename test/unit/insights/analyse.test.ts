import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { type AnalysedDay, analyse } from '../../../src-main/insights/analyse.ts';
import { dateOfDay, dayNumber } from '../../../src-main/insights/calendarDay.ts';
import { daysOf, expectClose, reference } from './reference.ts';

const value = fc.option(fc.integer({ min: 1, max: 10 }), { nil: null });
const someDays: fc.Arbitrary<AnalysedDay[]> = fc.uniqueArray(
  fc.record({
    date: fc.integer({ min: 19_700, max: 19_790 }).map(dateOfDay),
    mood: value,
    energy: value,
    sleep: value,
    stress: value,
    social: value,
    triggers: fc.option(fc.subarray(['work', 'noise', 'constructor', '__proto__']), { nil: null }),
  }),
  { selector: ({ date }) => date, maxLength: 60 },
);

function numbersIn(result: unknown): number[] {
  if (typeof result === 'number') return [result];
  return typeof result === 'object' && result !== null ? Object.values(result).flatMap(numbersIn) : [];
}

describe('agrees with SciPy, statsmodels and pandas', () => {
  test.each(reference.cases)('$name', (example) => {
    const { span, step, mood_trend: _, ...expected } = example.expected;
    const result = analyse(daysOf(example), example.params, example.phq9);
    const { rolling, ewma } = result;
    expectClose(
      {
        ...result,
        rolling: rolling.filter((__, index) => index % step === 0).map(({ mean }) => mean),
        ewma: ewma.filter((__, index) => index % step === 0).map((entry) => entry.value),
      },
      expected,
    );

    const first = span === null ? 0 : dayNumber(span[0]);
    const everyDate =
      span === null
        ? []
        : Array.from({ length: dayNumber(span[1]) - first + 1 }, (__, index) => dateOfDay(first + index));
    expect(rolling.map(({ date }) => date)).toEqual(everyDate);
    expect(ewma.map(({ date }) => date)).toEqual(everyDate);
  });
});

describe('whatever was recorded', () => {
  test('no figure is NaN or infinite', () => {
    fc.assert(
      fc.property(
        someDays,
        fc.record({ cp_min_size: fc.integer({ min: 1, max: 8 }), trigger_min_group: fc.nat(6) }),
        (days, parameters) => {
          expect(numbersIn(analyse(days, parameters)).filter((number) => !Number.isFinite(number))).toEqual([]);
        },
      ),
    );
  });

  test('the order of the rows does not matter', () => {
    fc.assert(
      fc.property(someDays, fc.infiniteStream(fc.nat()), (days, keys) => {
        const shuffled = days
          .map((day) => ({ day, key: keys.next().value }))
          .sort((first, second) => first.key - second.key)
          .map(({ day }) => day);
        expect(analyse(shuffled)).toEqual(analyse(days));
      }),
    );
  });

  test('whole weeks later the figures are the same', () => {
    fc.assert(
      fc.property(someDays, fc.integer({ min: -3000, max: 3000 }), (days, weeks) => {
        const moved = days.map((day) => ({ ...day, date: dateOfDay(dayNumber(day.date) + 7 * weeks) }));
        const { rolling, ewma, ...rest } = analyse(moved);
        const { rolling: rollingBefore, ewma: ewmaBefore, ...before } = analyse(days);
        expect(rest).toEqual(before);
        expect(rolling.map(({ mean }) => mean)).toEqual(rollingBefore.map(({ mean }) => mean));
        expect(ewma.map((entry) => entry.value)).toEqual(ewmaBefore.map((entry) => entry.value));
      }),
    );
  });

  test('a mood scale that starts elsewhere moves levels and nothing else', () => {
    fc.assert(
      fc.property(someDays, fc.integer({ min: -20, max: 20 }), (days, shift) => {
        const shifted = days.map((day) => ({ ...day, mood: typeof day.mood === 'number' ? day.mood + shift : null }));
        const before = analyse(days);
        const after = analyse(shifted);
        expectClose(
          {
            ...after,
            theil_sen: { ...after.theil_sen, intercept: null },
            rolling: null,
            ewma: null,
            weekday: after.weekday.h,
          },
          {
            ...before,
            theil_sen: { ...before.theil_sen, intercept: null },
            rolling: null,
            ewma: null,
            weekday: before.weekday.h,
          },
        );
        expectClose(
          after.rolling.map(({ mean }) => mean),
          before.rolling.map(({ mean }) => (mean === null ? null : mean + shift)),
        );
      }),
    );
  });

  test('turning the mood scale round turns every direction round', () => {
    fc.assert(
      fc.property(someDays, (days) => {
        const turned = days.map((day) => ({ ...day, mood: typeof day.mood === 'number' ? 11 - day.mood : null }));
        const before = analyse(days);
        const after = analyse(turned);
        const negative = (number: number | null): number | null => (number === null ? null : 0 - number);
        expect(after.mann_kendall.s).toBe(0 - before.mann_kendall.s);
        expect(after.correlations.map((entry) => entry.spearman_rho)).toEqual(
          before.correlations.map((entry) => negative(entry.spearman_rho)),
        );
        expectClose(
          after.triggers.map((entry) => entry.cliffs_delta),
          before.triggers.map((entry) => negative(entry.cliffs_delta)),
        );
        expect(after.change_points).toEqual(before.change_points);
      }),
    );
  });

  test('a row that has no values changes nothing but the triggers that are known', () => {
    fc.assert(
      fc.property(someDays, (days) => {
        expect(analyse([...days, { date: '2030-01-01' }])).toEqual(analyse(days));
      }),
    );
  });
});

describe('dates', () => {
  test('mean the same in every time zone of the computer', () => {
    const example = reference.cases.find(({ name }) => name === 'clocks forward');
    const days = example === undefined ? [] : daysOf(example);
    const results = ['UTC', 'America/Sao_Paulo', 'Pacific/Apia', 'Africa/Cairo'].map((name) => {
      vi.stubEnv('TZ', name);
      return { offset: new Date(2025, 0, 1).getTimezoneOffset(), result: analyse(days) };
    });
    expect(new Set(results.map(({ offset }) => offset)).size).toBe(4);
    for (const { result } of results) expect(result).toEqual(results[0]?.result);
  });

  test.each(['2025-02-29', '2025-13-01', '2025-1-1', '2025-01-01T00:00:00Z', ''])('%j is refused', (date) => {
    expect(() => analyse([{ date, mood: 5 }])).toThrow(RangeError);
  });

  test('a date that stands there twice is refused', () => {
    expect(() => analyse([{ date: '2025-01-01', mood: 5 }, { date: '2025-01-01' }])).toThrow(RangeError);
  });
});

test('a trigger named twice on one day counts once', () => {
  const day = (index: number, triggers: readonly string[]): AnalysedDay => ({
    date: dateOfDay(20_000 + index),
    mood: 5,
    triggers,
  });
  const { triggers } = analyse([day(0, ['work', 'work']), day(1, ['work']), day(2, [])]);
  expect(triggers).toMatchObject([{ trigger: 'work', n_with: 2, n_without: 1, u: null, magnitude: null }]);
});

test('a group of just the least size is compared', () => {
  const rows = Array.from({ length: 7 }, (_, index) => ({
    date: dateOfDay(20_000 + index),
    mood: index + 1,
    triggers: index < 3 ? ['work'] : [],
  }));
  expect(analyse(rows, { trigger_min_group: 3 }).triggers).toMatchObject([
    { u: 0, cliffs_delta: -1, magnitude: 'large' },
  ]);
  expect(analyse(rows, { trigger_min_group: 4 }).triggers).toMatchObject([
    { u: null, cliffs_delta: null, magnitude: null },
  ]);
});

test('a correlation is significant up to the discovery rate itself', () => {
  const rows = [3, 5, 4, 7, 6, 8, 6, 9].map((mood, index) => ({
    date: dateOfDay(20_000 + 2 * index),
    mood,
    sleep: index,
  }));
  const sleep = analyse(rows).correlations.find(({ x, lag }) => x === 'sleep' && lag === 0);
  const rate = sleep?.p_bh ?? Number.NaN;
  const significant = (bhQ: number): unknown =>
    analyse(rows, { bh_q: bhQ }).correlations.find(({ x, lag }) => x === 'sleep' && lag === 0)?.significant;
  expect(significant(rate)).toBe(true);
  expect(significant(rate * 0.999)).toBe(false);
});
