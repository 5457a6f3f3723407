import { sql } from 'drizzle-orm';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { users } from '../../src-main/vault/schema.ts';
import type { StreakPause } from '../../src-shared/contract/streakPause.ts';
import { openTestVault, type TestVault } from './support.ts';

const ratings = { overall_rating: 5, sleep_quality: 5, energy_level: 5, social_connection: 5 } as const;

let app: TestVault;

beforeEach(async () => {
  app = await openTestVault();
});

afterEach(async () => {
  await app.close();
});

/** A mood, a check-in and a journal entry on each of these days of May. */
async function record(...days: readonly number[]): Promise<void> {
  for (const day of days) {
    const date = `2026-05-${String(day).padStart(2, '0')}`;
    await app.call('checkIn.save', { ...ratings, check_in_date: date });
    await app.call('mood.track', { mood_rating: 5, recorded_at: `${date}T08:00:00Z` });
    await app.call('journal.create', { content: 'A line.', recorded_at: `${date}T08:00:00Z` });
  }
}

async function setPauses(...pauses: readonly StreakPause[]): Promise<readonly StreakPause[]> {
  const { data } = await app.call('auth.updateUser', { wellness_preferences: { streak_pauses: [...pauses] } });
  return data.wellness_preferences.streak_pauses;
}

const pause = (from: string, to: string | null, reason: StreakPause['reason'] = 'ill'): StreakPause => ({
  from: `2026-05-${from}`,
  to: to === null ? null : `2026-05-${to}`,
  reason,
});

/** Every place that counts days in a row. */
async function counted(): Promise<Record<string, number>> {
  const journal = await app.call('journal.list', {});
  const progress = await app.call('wellness.progress', {});
  const dashboard = await app.call('analytics.dashboard', {});
  const today = await app.call('checkIn.today', {});
  expect(progress.data.streaks).toEqual(dashboard.data.streaks);
  const { pausable: _, ...streaks } = dashboard.data.streaks;
  return { ...streaks, list: journal.data.metadata.streak_days, today: today.data.streak_days };
}

const everywhere = (days: number) => ({
  check_in: days,
  journal: days,
  mood: days,
  entry: days,
  list: days,
  today: days,
});

async function pausable() {
  return (await app.call('analytics.dashboard', {})).data.streaks.pausable;
}

describe('days of a pause', () => {
  it('break no row, wherever one is counted, and count again once the pause is taken away', async () => {
    await record(14, 15, 16);
    expect(await counted()).toEqual(everywhere(0));
    await setPauses(pause('17', null));
    expect(await counted()).toEqual(everywhere(3));
    await setPauses();
    expect(await counted()).toEqual(everywhere(0));
  });

  it('count where there is an entry', async () => {
    await record(14, 15, 18);
    await setPauses(pause('16', '19'));
    expect(await counted()).toEqual(everywhere(3));
    const { data } = await app.call('checkIn.save', ratings);
    expect(data.summary?.streak_days).toBe(4);
  });

  it('hold a row of many weeks together', async () => {
    const start = Date.parse('2026-02-01');
    const first = Array.from({ length: 100 }, (_, day) =>
      new Date(start + day * 86_400_000).toISOString().slice(0, 10),
    );
    for (const date of first.filter((day) => day !== '2026-03-15' && day < '2026-05-18'))
      await app.call('checkIn.save', { ...ratings, check_in_date: date });
    await setPauses(pause('12', null), { from: '2026-03-15', to: '2026-03-15', reason: 'away' });
    expect((await app.call('checkIn.today', {})).data.streak_days).toBe(99);
  });
});

describe('days that may be a pause', () => {
  it('are told while they end yesterday, whatever kind of entry stood before them', async () => {
    await app.call('stress.track', { stress_level: 4, recorded_at: '2026-05-15T08:00:00Z' });
    await app.call('journal.create', { content: 'A line.', recorded_at: '2026-05-16T08:00:00Z' });
    expect(await pausable()).toEqual({ from: '2026-05-17', to: '2026-05-19' });
    await setPauses(pause('17', '19'));
    expect(await pausable()).toBeNull();
    expect((await counted())['entry']).toBe(2);
    await setPauses();
    await app.call('mood.track', { mood_rating: 5, recorded_at: '2026-05-19T08:00:00Z' });
    expect(await pausable()).toBeNull();
  });
});

describe('the list', () => {
  it('is empty at first, comes newest first, and stays when something else is changed', async () => {
    expect((await app.call('auth.user', {})).data.wellness_preferences.streak_pauses).toEqual([]);
    const kept = await setPauses(pause('01', '03', 'away'), pause('19', null, 'rest'), pause('04', '04', 'busy'));
    expect(kept).toEqual([pause('19', null, 'rest'), pause('04', '04', 'busy'), pause('01', '03', 'away')]);
    const { data } = await app.call('auth.updateUser', { wellness_preferences: { show_streaks: true } });
    expect(data.wellness_preferences).toMatchObject({ show_streaks: true, streak_pauses: kept });
  });

  it('is empty in a vault from before there were pauses', async () => {
    await record(19, 20);
    const without = sql`json_remove(${users.wellness_preferences}, '$.streak_pauses')`;
    app.vault.write((writer) => writer.orm.update(users).set({ wellness_preferences: without }).run());
    expect((await app.call('auth.user', {})).data.wellness_preferences.streak_pauses).toEqual([]);
    expect(await counted()).toEqual(everywhere(2));
  });

  it('reaches a year ahead in the person’s time zone, the zone that comes with it included', async () => {
    const year = { from: '2027-05-20', to: '2027-05-20', reason: 'away' } as const;
    expect(await setPauses(year)).toEqual([year]);
    const dayAfter = { from: '2027-05-21', to: null, reason: 'away' } as const;
    await expect(setPauses(dayAfter)).rejects.toMatchObject({
      code: 'VALIDATION_ERROR',
      details: [{ path: 'wellness_preferences.streak_pauses.0.from' }],
    });
    app.clock.set('2026-05-20T12:00:00Z');
    const { data } = await app.call('auth.updateUser', {
      timezone: 'Pacific/Kiritimati',
      wellness_preferences: { streak_pauses: [dayAfter] },
    });
    expect(data.wellness_preferences.streak_pauses).toEqual([dayAfter]);
  });
});
