import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { CallInput, Output } from '../../src-shared/contract/index.ts';
import { openTestVault, type TestVault } from './support.ts';

let app: TestVault;

beforeEach(async () => {
  app = await openTestVault();
});

afterEach(async () => {
  await app.close();
});

async function track(input: CallInput<'mood.track'>): Promise<Output<'mood.track'>['entry']> {
  return (await app.call('mood.track', input)).data.entry;
}

/** One entry a day at noon UTC, the last of them on the day before `app.clock` says. */
async function trackDays(ratings: readonly number[], end = '2026-05-20'): Promise<void> {
  for (const [index, mood_rating] of ratings.entries()) {
    const at = Date.parse(`${end}T12:00:00Z`) - (ratings.length - index) * 86_400_000;
    await track({ mood_rating, recorded_at: new Date(at).toISOString() });
  }
}

describe('tracking a mood', () => {
  it('takes a rating alone', async () => {
    const { data, status } = await app.call('mood.track', { mood_rating: 7 });
    expect(status).toBe(201);
    expect(data).toEqual({
      entry: {
        id: expect.any(String),
        mood_rating: 7,
        energy_level: null,
        emotions: [],
        triggers: [],
        notes: null,
        context: null,
        recorded_at: '2026-05-20T09:30:00.000Z',
        day: '2026-05-20',
        created_at: '2026-05-20T09:30:00.000Z',
        updated_at: '2026-05-20T09:30:00.000Z',
      },
    });
  });

  it('keeps everything that was said, also over a restart', async () => {
    const entry = await track({
      mood_rating: 3,
      energy_level: 2,
      emotions: ['müde', 'anxious'],
      triggers: ['poor sleep', '仕事'],
      notes: 'Woke at four.\n\n👩‍👩‍👧 «Hm» \u0301\t"quoted"',
      recorded_at: '2026-05-20T01:10:00+05:30',
      context: {
        sleep_hours: 5.5,
        exercise_minutes: 0,
        activities: ['rest'],
        location_tag: 'home',
        weather_tag: 'rain',
      },
    });
    expect(entry).toMatchObject({ recorded_at: '2026-05-19T19:40:00.000Z', day: '2026-05-19' });
    await app.reopen();
    expect((await app.call('mood.get', { id: entry.id })).data.entry).toEqual(entry);
  });

  it('takes a note of 10 000 characters', async () => {
    const notes = `${'🙂x'.repeat(3333)}y`;
    const { id } = await track({ mood_rating: 5, notes });
    expect((await app.call('mood.get', { id })).data.entry.notes).toBe(notes);
  });

  it.each([
    ['in ten minutes', '2026-05-20T09:40:00Z'],
    ['in the year 1899', '1899-05-20T09:40:00Z'],
  ])('refuses one %s', async (_name, recorded_at) => {
    await expect(track({ mood_rating: 5, recorded_at })).rejects.toMatchObject({
      code: 'VALIDATION_ERROR',
      details: [{ path: 'recorded_at' }],
    });
    expect((await app.call('mood.history', {})).pagination?.total).toBe(0);
  });

  it('compares with the usual once there are seven days to compare with', async () => {
    await trackDays([5, 5, 5, 5, 5, 5]);
    expect((await app.call('mood.track', { mood_rating: 8 })).data.insight).toBeUndefined();
    await track({ mood_rating: 5, recorded_at: '2026-05-10T12:00:00Z' });
    const { insight } = (await app.call('mood.track', { mood_rating: 8 })).data;
    expect(insight).toBe('Well above your usual of the last 28 days (5.0 over 7 days).');
  });

  it('compares an entry for an earlier day with the days before that day', async () => {
    await trackDays(
      Array.from({ length: 10 }, () => 3),
      '2026-04-10',
    );
    await trackDays(Array.from({ length: 10 }, () => 9));
    const { insight } = (await app.call('mood.track', { mood_rating: 3, recorded_at: '2026-04-10T12:00:00Z' })).data;
    expect(insight).toBe('About the same as your usual of the last 28 days (3.0 over 10 days).');
  });
});

describe('the day an entry counts for', () => {
  it.each([
    ['Pacific/Kiritimati', '2026-05-20T09:59:00Z', '2026-05-20'],
    ['Pacific/Kiritimati', '2026-05-20T10:00:00Z', '2026-05-21'],
    ['Pacific/Pago_Pago', '2026-05-20T10:59:00Z', '2026-05-19'],
    ['Pacific/Pago_Pago', '2026-05-20T11:00:00Z', '2026-05-20'],
    ['Europe/Berlin', '2026-03-28T23:30:00Z', '2026-03-29'],
    ['Europe/Berlin', '2026-03-29T21:59:00Z', '2026-03-29'],
    ['UTC', '2024-02-29T23:59:59Z', '2024-02-29'],
  ])('in %s at %s is %s', async (timezone, recorded_at, day) => {
    await app.call('auth.updateUser', { timezone });
    app.clock.set('2026-05-21T12:00:00Z');
    expect((await track({ mood_rating: 5, recorded_at })).day).toBe(day);
  });

  it('does not move when the person travels', async () => {
    await app.call('auth.updateUser', { timezone: 'Pacific/Auckland' });
    const { id, day, recorded_at } = await track({ mood_rating: 5, recorded_at: '2026-05-19T13:00:00Z' });
    expect(day).toBe('2026-05-20');
    await app.call('auth.updateUser', { timezone: 'America/Los_Angeles' });
    const later = await track({ mood_rating: 9, recorded_at: '2026-05-19T14:00:00Z' });
    expect(later.day).toBe('2026-05-19');

    expect((await app.call('mood.get', { id })).data.entry.day).toBe('2026-05-20');
    // A screen sends all fields back, the unchanged instant among them.
    const { entry } = (await app.call('mood.update', { id, mood_rating: 6, recorded_at })).data;
    expect(entry.day).toBe('2026-05-20');

    // The range is about days, the order about instants.
    const history = await app.call('mood.history', { start_date: '2026-05-20', end_date: '2026-05-20' });
    expect(history.data.entries.map((found) => found.id)).toEqual([id]);
    const both = await app.call('mood.history', {});
    expect(both.data.entries.map((found) => found.id)).toEqual([later.id, id]);

    const moved = await app.call('mood.update', { id, recorded_at: '2026-05-19T12:00:00Z' });
    expect(moved.data.entry.day).toBe('2026-05-19');
  });
});

describe('changing an entry', () => {
  it('leaves out what is left out, and empties what is null', async () => {
    const before = await track({
      mood_rating: 4,
      energy_level: 3,
      emotions: ['sad'],
      triggers: ['work'],
      notes: 'short',
      context: { sleep_hours: 6, location_tag: 'home' },
    });
    app.clock.advance(60_000);
    const renamed = await app.call('mood.update', { id: before.id, emotions: ['tired', 'sad'] });
    expect(renamed.data.entry).toEqual({
      ...before,
      emotions: ['tired', 'sad'],
      updated_at: '2026-05-20T09:31:00.000Z',
    });
    await app.call('mood.update', { id: before.id, energy_level: null, triggers: [], notes: null, context: null });
    expect((await app.call('mood.get', { id: before.id })).data.entry).toMatchObject({
      mood_rating: 4,
      energy_level: null,
      emotions: ['tired', 'sad'],
      triggers: [],
      notes: null,
      context: null,
    });
  });

  it('puts a new context in the place of the old one', async () => {
    const { id } = await track({ mood_rating: 4, context: { sleep_hours: 6, weather_tag: 'fog' } });
    await app.call('mood.update', { id, context: { activities: [] } });
    expect((await app.call('mood.get', { id })).data.entry.context).toEqual({ activities: [] });
  });

  it('refuses a time in the future and leaves the entry as it was', async () => {
    const before = await track({ mood_rating: 4 });
    await expect(
      app.call('mood.update', { id: before.id, mood_rating: 9, recorded_at: '2027-01-01T00:00:00Z' }),
    ).rejects.toMatchObject({ code: 'VALIDATION_ERROR' });
    expect((await app.call('mood.get', { id: before.id })).data.entry).toEqual(before);
  });
});

describe('an entry that is not there', () => {
  const id = '019e44b8-75c0-737a-b984-eaf083c247ef';

  it('cannot be read, changed or deleted', async () => {
    const missing = { code: 'NOT_FOUND' };
    await expect(app.call('mood.get', { id })).rejects.toMatchObject(missing);
    await expect(app.call('mood.update', { id, mood_rating: 3 })).rejects.toMatchObject(missing);
    await expect(app.call('mood.delete', { id })).rejects.toMatchObject(missing);
  });
});

describe('deleting an entry', () => {
  it('takes it out of everything, its draft included', async () => {
    const kept = await track({ mood_rating: 4 });
    const { id } = await track({ mood_rating: 10, notes: 'gone' });
    await app.call('drafts.put', { kind: `mood:${id}`, data: { notes: 'gone, but' } });
    expect((await app.call('mood.delete', { id })).data).toEqual({ deleted: true, id, still_in_backups: 0 });
    const { data, pagination } = await app.call('mood.history', {});
    expect(data.entries).toEqual([kept]);
    expect(data.trends.average).toBe(4);
    expect(pagination?.total).toBe(1);
    expect((await app.call('drafts.get', { kind: `mood:${id}` })).data.draft).toBeNull();
  });
});

it('nobody reads a vault that is locked', async () => {
  const { vault } = app;
  await app.call('auth.lock', {});
  await expect(app.call('mood.history', {})).rejects.toMatchObject({ code: 'UNAUTHENTICATED' });
  expect(() => vault.read).toThrow(expect.objectContaining({ code: 'UNAUTHENTICATED' }));
});
