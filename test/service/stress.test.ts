import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readDays, stressQuery } from '../../src-main/store/days.ts';
import { readDayWords, wordQuery } from '../../src-main/store/dayWords.ts';
import { readStressFacts, stressConditions, stressFactQuery, stressPageQuery } from '../../src-main/store/stress.ts';
import { openTestVault, queryPlan, type TestVault } from './support.ts';

let app: TestVault;

beforeEach(async () => {
  app = await openTestVault();
});

afterEach(async () => {
  await app.close();
});

describe('a stress entry', () => {
  it('counts for the day it had where the person was, and is there after a restart', async () => {
    const travelled = await openTestVault({ timezone: 'Asia/Tokyo', username: 'tokyo' });
    try {
      const { entry } = (
        await travelled.call('stress.track', {
          stress_level: 6,
          stressors: ['仕事'],
          notes: 'long\nday 🙂',
          recorded_at: '2026-05-19T15:30:00Z',
        })
      ).data;
      expect(entry.day).toBe('2026-05-20');
      await travelled.reopen();
      expect((await travelled.call('stress.get', { id: entry.id })).data.entry).toEqual(entry);
    } finally {
      await travelled.close();
    }
  });

  it('moves with its instant, from one day of the series to another', async () => {
    const { id } = (await app.call('stress.track', { stress_level: 8 })).data.entry;
    const stressed = () => readDays(app.vault.read).map(({ date, stress }) => [date, stress]);
    expect(stressed()).toEqual([['2026-05-20', 8]]);
    await app.call('stress.update', { id, recorded_at: '2026-05-18T12:00:00Z', stress_level: 4 });
    expect(stressed()).toEqual([['2026-05-18', 4]]);
  });

  it('suggests three strategies at most, which may be hard ones only when the entry was not', async () => {
    const { suggestions } = (await app.call('stress.track', { stress_level: 10, stressors: ['work'] })).data;
    expect(suggestions.length).toBeGreaterThan(0);
    expect(suggestions.length).toBeLessThanOrEqual(3);
    for (const { why } of suggestions) expect(why.length).toBeGreaterThan(0);
  });

  it('names library strategies in the analysis and leaves the own words as they are', async () => {
    const [strategy] = (await app.call('coping.strategies', {})).data.strategies;
    if (strategy === undefined) throw new Error('The library is empty.');
    await app.call('stress.track', { stress_level: 6, coping_strategies_used: [strategy.id, 'a long bath'] });
    const { coping_effectiveness: effects } = (await app.call('stress.analysis', {})).data;
    expect(effects.map(({ name, uses }) => [name, uses]).sort()).toEqual(
      [
        [strategy.name, 1],
        ['a long bath', 1],
      ].sort(),
    );
  });
});

describe('what is derived of the days', () => {
  it('is after any writes what a fresh look at the file gives', async () => {
    let state = 11;
    const chance = (limit: number): number => {
      state = (state * 48_271) % 2_147_483_647;
      return state % limit;
    };
    const words = ['Work', 'noise', 'Änderung', 'news'];
    const some = () => words.filter(() => chance(3) === 0);
    const made: { kind: 'mood' | 'stress'; id: string }[] = [];
    const span = ['2025-12-20', '2026-05-20'] as const;
    for (let step = 0; step < 140; step++) {
      const recorded_at = new Date(Date.parse('2026-05-20T09:00:00Z') - chance(10) * 15 * 86_400_000).toISOString();
      const target = made[chance(Math.max(made.length, 1))];
      const action = chance(6);
      const rating = 1 + chance(10);
      if (action < 2 || target === undefined) {
        const context = { exercise_minutes: chance(60), activities: some(), sleep_hours: chance(12) };
        const { entry } = (
          await app.call('mood.track', {
            mood_rating: rating,
            recorded_at,
            triggers: some(),
            emotions: some(),
            context,
          })
        ).data;
        made.push({ kind: 'mood', id: entry.id });
      } else if (action < 4) {
        const { entry } = (await app.call('stress.track', { stress_level: rating, recorded_at, stressors: some() }))
          .data;
        made.push({ kind: 'stress', id: entry.id });
      } else if (action === 4) {
        if (target.kind === 'mood') await app.call('mood.update', { id: target.id, triggers: some(), recorded_at });
        else await app.call('stress.update', { id: target.id, stress_level: rating, recorded_at });
      } else {
        await app.call(target.kind === 'mood' ? 'mood.delete' : 'stress.delete', { id: target.id });
        made.splice(made.indexOf(target), 1);
      }
      if (step % 5 === 0) {
        readDays(app.vault.read);
        readDayWords(app.vault.read, ...span);
      }
    }
    // The hours of a day come in any order.
    const derived = () => [
      readDays(app.vault.read).map((day) => ({ ...day, ratings_by_hour: day.ratings_by_hour.split(',').sort() })),
      readDayWords(app.vault.read, ...span),
    ];
    const kept = derived();
    await app.reopen();
    expect(derived()).toEqual(kept);
    const stressed = made.filter(({ kind }) => kind === 'stress').length;
    expect(readDays(app.vault.read).reduce((total, day) => total + day.stress_n, 0)).toBe(stressed);
    expect(readStressFacts(app.vault.read, '2025-01-01', '2026-05-20')).toHaveLength(stressed);
  });

  it('adds up exercise, and takes the sleep of the check-in before that of the mood entries', async () => {
    for (const [hour, minutes] of [
      ['07', 20],
      ['08', 30],
    ] as const) {
      await app.call('mood.track', {
        mood_rating: 6,
        recorded_at: `2026-05-20T${hour}:00:00Z`,
        context: { exercise_minutes: minutes, sleep_hours: 6 },
      });
    }
    const today = () => readDays(app.vault.read).at(-1);
    expect(today()).toMatchObject({ exercise_minutes: 50, sleep_hours: 6 });
    const ratings = { overall_rating: 6, sleep_quality: 6, energy_level: 6, social_connection: 6 };
    await app.call('checkIn.save', { ...ratings, sleep_hours: 7.5 });
    expect(today()).toMatchObject({ exercise_minutes: 50, sleep_hours: 7.5 });
  });

  it('is read by index, and of a page of entries only its own rows', () => {
    const { read } = app.vault;
    const page = { limit: 50, offset: 0, sort: 'desc' } as const;
    expect(queryPlan(app.vault, stressPageQuery(read, stressConditions(read, { min_level: 3 }), page))).toEqual([
      'SEARCH stress_entries USING INDEX sqlite_autoindex_stress_entries_1 (id=?)',
      'LIST SUBQUERY 1',
      'SEARCH stress_entries USING COVERING INDEX stress_entries_by_time (user_id=?)',
      // The 50 rows of the page.
      'USE TEMP B-TREE FOR ORDER BY',
    ]);
    expect(queryPlan(app.vault, stressQuery(read))).toEqual([
      'SEARCH stress_entries USING COVERING INDEX stress_entries_by_day (user_id=? AND day>?)',
    ]);
    expect(queryPlan(app.vault, wordQuery(read, '2026-01-01', '2026-12-31'))).toEqual([
      'SEARCH mood_entries USING INDEX mood_entries_by_day (user_id=? AND day>? AND day<?)',
    ]);
    expect(queryPlan(app.vault, stressFactQuery(read, '2026-01-01', '2026-12-31'))).toEqual([
      'SEARCH stress_entries USING INDEX stress_entries_by_time (user_id=? AND recorded_at>? AND recorded_at<?)',
    ]);
  });
});
