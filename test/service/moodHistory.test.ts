import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Day, moodQuery, readDays } from '../../src-main/store/days.ts';
import { conditionsOf, countQuery, type MoodFilter, pageQuery } from '../../src-main/store/moods.ts';
import type { CallInput } from '../../src-shared/contract/index.ts';
import { openTestVault, queryPlan, type TestVault } from './support.ts';

let app: TestVault;

beforeEach(async () => {
  app = await openTestVault();
});

afterEach(async () => {
  await app.close();
});

/** Ratings by instant, newest instant last. */
async function track(...entries: readonly CallInput<'mood.track'>[]): Promise<void> {
  for (const entry of entries) await app.call('mood.track', entry);
}

async function ratings(input: CallInput<'mood.history'>): Promise<number[]> {
  const { data, pagination } = await app.call('mood.history', { per_page: 200, ...input });
  expect(pagination?.total).toBe(data.entries.length);
  return data.entries.map((entry) => entry.mood_rating);
}

describe('the history', () => {
  it('of an empty record is empty', async () => {
    const { data, pagination } = await app.call('mood.history', {});
    expect(data).toEqual({
      entries: [],
      trends: {
        start_date: null,
        end_date: null,
        days_with_data: 0,
        average: null,
        median: null,
        direction: null,
        slope_per_week: null,
        slope_ci: null,
        volatility: null,
        missing: '10 more days with a mood show a direction.',
      },
      patterns: { by_weekday: [], by_hour: [] },
    });
    expect(pagination).toEqual({ page: 1, per_page: 50, total: 0, pages: 0 });
  });

  it('comes in pages, newest first or oldest first', async () => {
    const all = Array.from({ length: 7 }, (_, index) => index + 1);
    await track(...all.map((mood_rating) => ({ mood_rating, recorded_at: `2026-05-1${mood_rating}T12:00:00Z` })));
    const page = async (input: CallInput<'mood.history'>) => {
      const { data, pagination } = await app.call('mood.history', { per_page: 3, ...input });
      expect(pagination).toMatchObject({ total: 7, pages: 3 });
      return data.entries.map((entry) => entry.mood_rating);
    };
    expect(await page({ page: 1 })).toEqual([7, 6, 5]);
    expect(await page({ page: 3 })).toEqual([1]);
    expect(await page({ page: 4 })).toEqual([]);
    expect(await page({ page: 2, sort: 'asc' })).toEqual([4, 5, 6]);
  });

  it('counts again after every write', async () => {
    await track({ mood_rating: 4, emotions: ['calm'], triggers: ['work'] });
    expect(await ratings({ emotion: 'calm' })).toEqual([4]);
    expect(await ratings({ trigger: 'work' })).toEqual([4]);
    await track({ mood_rating: 5, emotions: ['Calm', 'new'], triggers: ['WORK', 'news'] });
    expect(await ratings({ emotion: 'calm' })).toHaveLength(2);
    expect(await ratings({ emotion: 'new' })).toEqual([5]);
    expect(await ratings({ trigger: 'work' })).toHaveLength(2);
    expect(await ratings({ trigger: 'news' })).toEqual([5]);
    expect(await ratings({})).toHaveLength(2);
  });

  it('can be narrowed by days, both ends included', async () => {
    await track(
      { mood_rating: 1, recorded_at: '2026-05-09T23:59:59Z' },
      { mood_rating: 2, recorded_at: '2026-05-10T00:00:00Z' },
      { mood_rating: 3, recorded_at: '2026-05-11T23:59:59Z' },
      { mood_rating: 4, recorded_at: '2026-05-12T00:00:00Z' },
    );
    expect(await ratings({ start_date: '2026-05-10', end_date: '2026-05-11' })).toEqual([3, 2]);
    expect(await ratings({ start_date: '2026-05-12' })).toEqual([4]);
    expect(await ratings({ end_date: '2026-05-09' })).toEqual([1]);
    expect(await ratings({ start_date: '0001-01-01', end_date: '9999-12-31' })).toEqual([4, 3, 2, 1]);
    expect(await ratings({ start_date: '2026-05-13', min_rating: 1 })).toEqual([]);
  });

  it('can be narrowed by rating, emotion and trigger, all together', async () => {
    await track(
      { mood_rating: 3, emotions: ['Anxious', 'tired'], triggers: ['Work'], recorded_at: '2026-05-18T12:00:00Z' },
      { mood_rating: 5, emotions: ['ÄNGSTLICH'], triggers: ['work', 'money'], recorded_at: '2026-05-19T12:00:00Z' },
      { mood_rating: 8, emotions: ['calm'], triggers: [], recorded_at: '2026-05-20T08:00:00Z' },
    );
    expect(await ratings({ min_rating: 4, max_rating: 7 })).toEqual([5]);
    expect(await ratings({ emotion: 'anxious' })).toEqual([3]);
    expect(await ratings({ emotion: 'ängstlich' })).toEqual([5]);
    expect(await ratings({ trigger: 'WORK' })).toEqual([5, 3]);
    expect(await ratings({ trigger: 'work', max_rating: 4 })).toEqual([3]);
    expect(await ratings({ emotion: 'calm', trigger: 'work' })).toEqual([]);
    expect(await ratings({ emotion: 'never felt' })).toEqual([]);
    // A word is a whole word of the list, not a part of one, and not a pattern.
    expect(await ratings({ emotion: 'cal' })).toEqual([]);
    expect(await ratings({ emotion: '%' })).toEqual([]);
  });

  it('finds a word in the spelling that came last, and after it was changed', async () => {
    const { data } = await app.call('mood.track', { mood_rating: 5, emotions: ['calm'] });
    expect(await ratings({ emotion: 'CALM' })).toEqual([5]);
    await app.call('mood.update', { id: data.entry.id, emotions: ['Still'] });
    expect(await ratings({ emotion: 'calm' })).toEqual([]);
    expect(await ratings({ emotion: 'still' })).toEqual([5]);
    await app.reopen();
    expect(await ratings({ emotion: 'STILL' })).toEqual([5]);
  });
});

describe('trends and patterns', () => {
  it('are about the 90 days up to the newest entry when no range is asked for', async () => {
    await track(
      { mood_rating: 1, recorded_at: '2025-12-02T12:00:00Z' },
      { mood_rating: 4, recorded_at: '2025-12-03T12:00:00Z' },
      { mood_rating: 6, recorded_at: '2026-03-02T12:00:00Z' },
    );
    const { trends } = (await app.call('mood.history', {})).data;
    expect(trends).toMatchObject({
      start_date: '2025-12-03',
      end_date: '2026-03-02',
      days_with_data: 2,
      average: 5,
    });
  });

  it('are about the range that is asked for', async () => {
    await track(
      { mood_rating: 2, recorded_at: '2026-05-01T12:00:00Z' },
      { mood_rating: 4, recorded_at: '2026-05-02T12:00:00Z' },
      { mood_rating: 9, recorded_at: '2026-05-03T12:00:00Z' },
    );
    const range = { start_date: '2026-05-01', end_date: '2026-05-02' };
    expect((await app.call('mood.history', range)).data.trends).toMatchObject({ ...range, average: 3, median: 3 });
  });

  it('take each day as one value and each hour as its entries', async () => {
    // 2026-05-18 is a Monday.
    await track(
      { mood_rating: 2, recorded_at: '2026-05-18T08:10:00Z' },
      { mood_rating: 4, recorded_at: '2026-05-18T08:50:00Z' },
      { mood_rating: 9, recorded_at: '2026-05-18T23:00:00Z' },
      { mood_rating: 7, recorded_at: '2026-05-19T08:00:00Z' },
    );
    const { trends, patterns } = (await app.call('mood.history', {})).data;
    expect(trends).toMatchObject({ days_with_data: 2, average: 6, volatility: 2 });
    expect(patterns).toEqual({
      by_weekday: [
        { weekday: 1, mean: 5, n: 1 },
        { weekday: 2, mean: 7, n: 1 },
      ],
      by_hour: [
        { hour: 8, mean: 13 / 3, n: 3 },
        { hour: 23, mean: 9, n: 1 },
      ],
    });
  });

  it('tell a direction from ten days on', async () => {
    const start = Date.parse('2026-05-01T12:00:00Z');
    await track(
      ...Array.from({ length: 10 }, (_, index) => ({
        mood_rating: index + 1,
        recorded_at: new Date(start + index * 86_400_000).toISOString(),
      })),
    );
    const { trends } = (await app.call('mood.history', {})).data;
    expect(trends).toMatchObject({ direction: 'improving', slope_per_week: 7, slope_ci: [7, 7] });
    expect(trends.missing).toBeUndefined();
  });
});

describe('the calendar', () => {
  it('has the days of one year that have an entry', async () => {
    await track(
      { mood_rating: 1, recorded_at: '2023-12-31T12:00:00Z' },
      { mood_rating: 4, energy_level: 2, recorded_at: '2024-02-29T08:00:00Z' },
      { mood_rating: 7, recorded_at: '2024-02-29T20:00:00Z' },
      { mood_rating: 9, recorded_at: '2024-12-31T23:00:00Z' },
    );
    expect((await app.call('mood.calendar', { year: 2024 })).data).toEqual({
      year: 2024,
      days: [
        { date: '2024-02-29', mean: 5.5, n: 2, energy_mean: 2 },
        { date: '2024-12-31', mean: 9, n: 1, energy_mean: null },
      ],
    });
    expect((await app.call('mood.calendar', { year: 2022 })).data.days).toEqual([]);
  });
});

describe('the series for the chart', () => {
  it('has every day of the range, gaps as null, and the 7-day mean from three days on', async () => {
    await track(
      { mood_rating: 2, recorded_at: '2026-05-08T12:00:00Z' },
      { mood_rating: 4, recorded_at: '2026-05-10T12:00:00Z' },
      { mood_rating: 6, energy_level: 3, recorded_at: '2026-05-12T12:00:00Z' },
    );
    const { days } = (await app.call('mood.series', { start_date: '2026-05-09', end_date: '2026-05-13' })).data;
    expect(days).toEqual([
      { date: '2026-05-09', mood: null, energy: null, mood_7_days: null, n: 0 },
      { date: '2026-05-10', mood: 4, energy: null, mood_7_days: null, n: 1 },
      { date: '2026-05-11', mood: null, energy: null, mood_7_days: null, n: 0 },
      { date: '2026-05-12', mood: 6, energy: 3, mood_7_days: 4, n: 1 },
      { date: '2026-05-13', mood: null, energy: null, mood_7_days: null, n: 0 },
    ]);
  });

  it('takes the energy of the check-in where no mood entry gives one', async () => {
    await track({ mood_rating: 5, recorded_at: '2026-05-20T08:00:00Z' });
    const ratingsOfDay = { overall_rating: 5, sleep_quality: 5, social_connection: 5 };
    await app.call('checkIn.save', { ...ratingsOfDay, energy_level: 8 });
    const energy = async () => (await app.call('mood.series', { start_date: '2026-05-20' })).data.days[0]?.energy;
    expect(await energy()).toBe(8);
    await track({ mood_rating: 5, energy_level: 4, recorded_at: '2026-05-20T09:00:00Z' });
    expect(await energy()).toBe(4);
  });

  it('covers the last 90 days by itself, and never more than the record and today', async () => {
    expect((await app.call('mood.series', {})).data.days.map((day) => day.date)).toEqual(['2026-05-20']);
    await track({ mood_rating: 5, recorded_at: '2025-01-01T12:00:00Z' });
    const usual = (await app.call('mood.series', {})).data.days;
    expect([usual.length, usual.at(0)?.date, usual.at(-1)?.date]).toEqual([90, '2026-02-20', '2026-05-20']);
    const all = (await app.call('mood.series', { start_date: '0001-01-01', end_date: '9999-12-31' })).data.days;
    expect([all.length, all.at(0)?.date, all.at(-1)?.date]).toEqual([505, '2025-01-01', '2026-05-20']);
  });
});

describe('the daily read model', () => {
  it('moves an entry from its old day to its new one', async () => {
    const { id } = (await app.call('mood.track', { mood_rating: 4 })).data.entry;
    const dates = () => readDays(app.vault.read).map((day) => [day.date, day.mood]);
    expect(dates()).toEqual([['2026-05-20', 4]]);
    await app.call('mood.update', { id, recorded_at: '2026-05-18T12:00:00Z' });
    expect(dates()).toEqual([['2026-05-18', 4]]);
  });

  it('is after any writes what a fresh look at the file gives', async () => {
    const ids: string[] = [];
    let state = 7;
    const chance = (limit: number): number => {
      state = (state * 48_271) % 2_147_483_647;
      return state % limit;
    };
    for (let step = 0; step < 120; step++) {
      const recorded_at = new Date(Date.parse('2026-05-20T09:00:00Z') - chance(12) * 43_200_000).toISOString();
      const mood_rating = 1 + chance(10);
      const target = ids[chance(Math.max(ids.length, 1))];
      const action = chance(5);
      if (action < 3 || target === undefined) {
        const energy_level = chance(3) === 0 ? null : 1 + chance(10);
        const context = chance(3) === 0 ? { sleep_hours: chance(12), exercise_minutes: chance(90) } : undefined;
        const { data } = await app.call('mood.track', { mood_rating, energy_level, context, recorded_at });
        ids.push(data.entry.id);
      } else if (action === 3) {
        await app.call('mood.update', { id: target, mood_rating, energy_level: mood_rating, recorded_at });
      } else {
        await app.call('mood.delete', { id: target });
        ids.splice(ids.indexOf(target), 1);
      }
      if (step % 7 === 0) readDays(app.vault.read);
    }
    const kept = readDays(app.vault.read);
    // The hours of a day come in any order.
    const inOrder = (days: readonly Day[]) =>
      days.map((day) => ({ ...day, ratings_by_hour: day.ratings_by_hour.split(',').sort() }));
    await app.reopen();
    expect(inOrder(readDays(app.vault.read))).toEqual(inOrder(kept));
    expect(kept.reduce((total, day) => total + day.mood_n, 0)).toBe(ids.length);
  });
});

describe('how the pages are found', () => {
  it.each<[string, MoodFilter, string]>([
    ['all', {}, '(user_id=?)'],
    [
      'a range',
      { start_date: '2026-01-01', end_date: '2026-02-01' },
      '(user_id=? AND recorded_at>? AND recorded_at<?)',
    ],
    ['a rating', { min_rating: 3, max_rating: 5 }, '(user_id=?)'],
  ])('%s: in the order of the index alone; only the rows of the page are read', (_name, filter, search) => {
    const { read } = app.vault;
    const page = { limit: 50, offset: 0, sort: 'desc' } as const;
    expect(queryPlan(app.vault, pageQuery(read, conditionsOf(read, filter), page))).toEqual([
      'SEARCH mood_entries USING INDEX sqlite_autoindex_mood_entries_1 (id=?)',
      'LIST SUBQUERY 1',
      `SEARCH mood_entries USING COVERING INDEX mood_entries_by_time ${search}`,
      // The 50 rows of the page.
      'USE TEMP B-TREE FOR ORDER BY',
    ]);
  });

  it('counts and days come from an index alone', () => {
    const { read } = app.vault;
    expect(queryPlan(app.vault, countQuery(read, conditionsOf(read, { min_rating: 3 })))).toEqual([
      expect.stringContaining('USING COVERING INDEX'),
    ]);
    expect(queryPlan(app.vault, moodQuery(read))).toEqual([
      'SEARCH mood_entries USING COVERING INDEX mood_entries_by_day (user_id=? AND day>?)',
    ]);
    expect(queryPlan(app.vault, moodQuery(read, '2026-05-20'))).toEqual([
      'SEARCH mood_entries USING COVERING INDEX mood_entries_by_day (user_id=? AND day=?)',
    ]);
  });
});
