import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { bothDoors, type Client, type Door, goodPassword, register } from './support/doors.ts';

vi.mock('electron', () => import('./support/electron.ts'));

/** The same cases over both doors: what one answers, the other answers. */
describe.each(bothDoors)('over %s', (_name, open) => {
  let door: Door;
  let client: Client;

  beforeEach(async () => {
    door = await open();
    client = door.client();
    await register(client);
  });

  afterEach(async () => {
    await door.close();
  });

  const status = (expected: number) => (door.name === 'REST' ? expected : undefined);
  const put = (streak_pauses: unknown) => client.call('auth.updateUser', { wellness_preferences: { streak_pauses } });

  it('keeps pauses, newest first, and counts a row across them, at sign-in too', async () => {
    const ratings = { overall_rating: 6, sleep_quality: 7, energy_level: 5, social_connection: 4 };
    for (const date of ['2026-05-14', '2026-05-15'])
      await client.call('checkIn.save', { ...ratings, check_in_date: date });
    expect((await client.call('analytics.dashboard')).data.streaks).toEqual({
      check_in: 0,
      journal: 0,
      mood: 0,
      entry: 0,
      pausable: { from: '2026-05-16', to: '2026-05-19' },
    });
    const reply = await put([
      { from: '2024-02-29', to: '2024-02-29', reason: 'other' },
      { from: '2026-05-16', to: null, reason: 'ill' },
    ]);
    expect(reply).toMatchObject({ success: true, status: status(200) });
    expect(reply.data.wellness_preferences.streak_pauses).toEqual([
      { from: '2026-05-16', to: null, reason: 'ill' },
      { from: '2024-02-29', to: '2024-02-29', reason: 'other' },
    ]);
    expect((await client.call('auth.user')).data).toEqual(reply.data);
    expect((await client.call('analytics.dashboard')).data.streaks).toMatchObject({ check_in: 2, pausable: null });
    const signedIn = await door.client().call('auth.login', { username: 'harbour', password: goodPassword });
    expect(signedIn.data.wellness_status).toMatchObject({ checked_in_today: false, streak_days: 2 });
  });

  it('takes fifty and no more', async () => {
    const pauses = Array.from({ length: 51 }, (_, year) => ({
      from: `${1970 + year}-01-01`,
      to: `${1970 + year}-01-31`,
      reason: 'rest',
    }));
    expect((await put(pauses.slice(1))).data.wellness_preferences.streak_pauses).toHaveLength(50);
    expect(await put(pauses)).toMatchObject({ code: 'VALIDATION_ERROR', status: status(400) });
    expect((await client.call('auth.user')).data.wellness_preferences.streak_pauses).toHaveLength(50);
  });

  const day = (from: string, to: string | null, reason = 'away') => ({ from, to, reason });
  const list = 'wellness_preferences.streak_pauses';

  it.each([
    ['a day that does not exist', [day('2026-02-30', null)], `${list}.0.from`],
    ['a day of no such form', [day('20 May', null)], `${list}.0.from`],
    ['an end before the start', [day('2026-05-02', '2026-05-01')], `${list}.0.to`],
    ['a day in two pauses', [day('2026-05-01', '2026-05-03'), day('2026-05-03', '2026-05-04')], `${list}.1.from`],
    ['one within another', [day('2026-05-02', '2026-05-02'), day('2026-05-01', '2026-05-03')], `${list}.1.from`],
    ['two without an end', [day('2026-05-10', null), day('2026-05-01', null)], `${list}.1.from`],
    [
      'something after one without an end',
      [day('2026-05-10', null), day('2026-05-11', '2026-05-12')],
      `${list}.1.from`,
    ],
    ['a start more than a year ahead', [day('2027-05-21', null)], `${list}.0.from`],
    ['an end more than a year ahead', [day('2026-05-20', '2027-05-21')], `${list}.0.to`],
    ['a day before 1900', [day('1899-12-31', '1900-01-01')], `${list}.0.from`],
    ['an unknown reason', [day('2026-05-20', null, 'lazy')], `${list}.0.reason`],
    ['no reason', [{ from: '2026-05-20', to: null }], `${list}.0.reason`],
    ['a word about it', [{ ...day('2026-05-20', null), note: 'flu' }], `${list}.0.note`],
    ['no list', null, list],
  ])('refuses %s and names the field', async (_case, pauses, field) => {
    const reply = await put(pauses);
    expect(reply).toMatchObject({ success: false, code: 'VALIDATION_ERROR', status: status(400) });
    expect(reply.details.map((detail) => detail.path)).toEqual([field]);
    expect((await client.call('auth.user')).data.wellness_preferences.streak_pauses).toEqual([]);
  });
});
