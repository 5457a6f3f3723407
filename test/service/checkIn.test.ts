import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { dailyCheckIns } from '../../src-main/vault/schema.ts';
import type { CallInput } from '../../src-shared/contract/index.ts';
import { openTestVault, type TestVault } from './support.ts';

type SaveInput = CallInput<'checkIn.save'>;

const middling = { overall_rating: 5, sleep_quality: 5, energy_level: 5, social_connection: 5 } as const;

let app: TestVault;

beforeEach(async () => {
  app = await openTestVault();
});

afterEach(async () => {
  await app.close();
});

function save(input: Partial<SaveInput> = {}) {
  return app.call('checkIn.save', { ...middling, ...input });
}

/** A check-in for each of the days before today. */
async function saveDays(count: number, input: Partial<SaveInput> = {}): Promise<void> {
  for (let ago = count; ago > 0; ago--) {
    const date = new Date(app.clock.now() - ago * 86_400_000).toISOString().slice(0, 10);
    await save({ check_in_date: date, ...input });
  }
}

async function user() {
  return (await app.call('auth.user', {})).data.user;
}

describe('a check-in', () => {
  it('is for today unless another day is named', async () => {
    const { data, status } = await save({ gratitude_note: 'The light, 🙂', sleep_hours: 7.5 });
    expect(status).toBe(201);
    expect(data.check_in).toEqual({
      id: expect.any(String),
      ...middling,
      gratitude_note: 'The light, 🙂',
      sleep_hours: 7.5,
      check_in_date: '2026-05-20',
      created_at: '2026-05-20T09:30:00.000Z',
      updated_at: '2026-05-20T09:30:00.000Z',
    });
    expect((await app.call('checkIn.today', {})).data).toEqual({
      date: '2026-05-20',
      check_in: data.check_in,
      streak_days: 1,
    });
  });

  it.each([
    ['Pacific/Kiritimati', '2026-05-21'],
    ['Pacific/Pago_Pago', '2026-05-20'],
  ])('in %s at 12:00 UTC is for %s, and not for the day after', async (timezone, today) => {
    await app.call('auth.updateUser', { timezone });
    app.clock.set('2026-05-20T12:00:00Z');
    expect((await save()).data.check_in.check_in_date).toBe(today);
    const after = new Date(Date.parse(today) + 86_400_000).toISOString().slice(0, 10);
    await expect(save({ check_in_date: after })).rejects.toMatchObject({
      code: 'VALIDATION_ERROR',
      details: [{ path: 'check_in_date' }],
    });
  });

  it('may be for a day long past, but not before 1900', async () => {
    expect((await save({ check_in_date: '2024-02-29' })).status).toBe(201);
    await expect(save({ check_in_date: '1899-12-31' })).rejects.toMatchObject({ code: 'VALIDATION_ERROR' });
  });

  it('takes the place of an earlier one of the day', async () => {
    const first = (await save({ gratitude_note: 'first' })).data.check_in;
    app.clock.advance(3_600_000);
    const { data, status } = await save({ overall_rating: 8 });
    expect(status).toBe(200);
    expect(data.check_in).toEqual({
      ...first,
      overall_rating: 8,
      gratitude_note: null,
      updated_at: '2026-05-20T10:30:00.000Z',
    });
    expect((await app.call('checkIn.history', {})).pagination?.total).toBe(1);
  });

  it('does not do so when told not to', async () => {
    await save({ overall_rating: 8 });
    await expect(save({ overall_rating: 2, replace: false })).rejects.toMatchObject({ code: 'CONFLICT' });
    expect((await app.call('checkIn.today', {})).data.check_in?.overall_rating).toBe(8);
    expect((await save({ check_in_date: '2026-05-19', replace: false })).status).toBe(201);
  });

  it('leaves no readable gratitude in the rows of the database', async () => {
    await save({ gratitude_note: 'Canary gratitude' });
    const row = app.vault.read.orm.select().from(dailyCheckIns).get();
    expect(row?.gratitude_note?.includes('Canary')).toBe(false);
  });
});

describe('the summary', () => {
  it('says nothing of the usual on the first day, and starts from 50', async () => {
    expect((await save()).data.summary).toEqual({
      compared_with_usual: null,
      streak_days: 1,
      // A rating of 5 is 44 of 100; one day of three counts a third.
      wellness_score: 48,
      change: -2,
    });
  });

  it('compares the day with the usual of the 28 days before', async () => {
    await saveDays(7);
    const { compared_with_usual, streak_days } = (await save({ overall_rating: 9 })).data.summary ?? {};
    expect(compared_with_usual).toBe('Well above your usual of the last 28 days (5.0 over 7 days).');
    expect(streak_days).toBe(8);
  });

  it('says how the score changed by this check-in, also when it replaces one', async () => {
    await saveDays(13, { sleep_quality: 8 });
    const first = (await save({ sleep_quality: 1 })).data.summary ?? { change: 0, wellness_score: 0 };
    expect(first.change).toBeLessThan(0);
    const second = (await save({ sleep_quality: 8 })).data.summary ?? { change: 0, wellness_score: 0 };
    expect(second.change).toBe(-first.change);
    expect(second.wellness_score).toBe(first.wellness_score - first.change);
  });

  it('counts the days in a row over a leap day, up to yesterday while today is empty', async () => {
    app.clock.set('2024-03-02T09:30:00Z');
    await saveDays(4);
    expect((await app.call('checkIn.today', {})).data).toMatchObject({ check_in: null, streak_days: 4 });
    app.clock.advance(86_400_000);
    expect((await app.call('checkIn.today', {})).data.streak_days).toBe(0);
  });

  it.each([63, 64, 65, 513])('counts %i days in a row to the last', async (days) => {
    await saveDays(days);
    expect((await app.call('checkIn.today', {})).data.streak_days).toBe(days);
    expect((await save()).data.summary?.streak_days).toBe(days + 1);
    // A gap further back does not matter, one within does.
    await app.call('checkIn.delete', { date: '2026-05-17' });
    expect((await app.call('checkIn.today', {})).data.streak_days).toBe(3);
  });
});

describe('the profile', () => {
  it('knows the last check-in and the score', async () => {
    expect(await user()).toMatchObject({ last_check_in: null, wellness_score: 50 });
    const wellness_score = (await save()).data.summary?.wellness_score;
    expect(await user()).toMatchObject({ last_check_in: '2026-05-20T09:30:00.000Z', wellness_score });
  });

  it('goes back to what it was when the check-in is deleted', async () => {
    await save({ check_in_date: '2026-05-19' });
    const before = await user();
    app.clock.advance(60_000);
    await save({ overall_rating: 1, energy_level: 1 });
    expect(await user()).not.toEqual(before);
    expect((await app.call('checkIn.delete', { date: '2026-05-20' })).data).toEqual({
      deleted: true,
      date: '2026-05-20',
      still_in_backups: 0,
    });
    expect(await user()).toEqual(before);
    await app.call('checkIn.delete', { date: '2026-05-19' });
    expect(await user()).toMatchObject({ last_check_in: null, wellness_score: 50 });
  });
});

describe('the history', () => {
  it('is empty at first', async () => {
    const { data, pagination } = await app.call('checkIn.history', {});
    expect(data.check_ins).toEqual([]);
    expect(pagination).toEqual({ page: 1, per_page: 50, total: 0, pages: 0 });
  });

  it('comes in pages by day, and can be narrowed by days', async () => {
    for (const day of ['12', '10', '11', '13']) await save({ check_in_date: `2026-05-${day}` });
    const days = async (input: CallInput<'checkIn.history'>) => {
      const { data, pagination } = await app.call('checkIn.history', input);
      return [data.check_ins.map((item) => item.check_in_date.slice(-2)), pagination?.total];
    };
    expect(await days({})).toEqual([['13', '12', '11', '10'], 4]);
    expect(await days({ sort: 'asc', per_page: 3, page: 2 })).toEqual([['13'], 4]);
    expect(await days({ start_date: '2026-05-11', end_date: '2026-05-12' })).toEqual([['12', '11'], 2]);
  });
});

it('a check-in that is not there cannot be deleted', async () => {
  await expect(app.call('checkIn.delete', { date: '2026-05-20' })).rejects.toMatchObject({ code: 'NOT_FOUND' });
});
