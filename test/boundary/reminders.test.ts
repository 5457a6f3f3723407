import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { bothDoors, type Client, type Door, goodPassword, register } from './support/doors.ts';

vi.mock('electron', () => import('./support/electron.ts'));

interface Shown {
  readonly due_at: string;
  readonly status: string;
}

describe.each(bothDoors)('reminders over %s', (_name, open) => {
  let door: Door;
  let client: Client;

  // It is half past eleven in Berlin, on a Wednesday.
  beforeEach(async () => {
    door = await open();
    client = door.client();
    await register(client);
  });

  afterEach(async () => {
    await door.close();
  });

  const comeBack = async (instant: string) => {
    door.clock.set(instant);
    return client.call('auth.login', { username: 'harbour', password: goodPassword });
  };
  const create = async (input: object) => (await client.call('reminders.create', input)).data;
  const list = async (input: object = {}) => (await client.call('reminders.list', input)).data;
  const shown = (occurrences: Shown[]) => occurrences.map(({ due_at, status }) => `${due_at.slice(0, 16)} ${status}`);

  it('takes the plain payload of the document and gives the next three occurrences', async () => {
    const created = await client.call('reminders.create', {
      reminder_type: 'journaling',
      schedule: 'daily',
      schedule_time: '21:00',
      priority: 'medium',
    });
    if (created.status !== undefined) expect(created.status).toBe(201);
    expect(created.data.reminder).toMatchObject({
      reminder_type: 'journaling',
      title: 'Write a few lines',
      message: null,
      schedule: { type: 'daily', times: ['21:00'], days: [], rrule: null, start: '2026-05-20', end: null },
      schedule_type: 'daily',
      schedule_time: '21:00',
      priority: 'normal',
      adaptive: false,
      is_active: true,
      next_due: '2026-05-20T19:00:00.000Z',
      last_completed: null,
      completed_today: false,
      adherence_30d: null,
    });
    expect(created.data.next_occurrences).toEqual([
      '2026-05-20T19:00:00.000Z',
      '2026-05-21T19:00:00.000Z',
      '2026-05-22T19:00:00.000Z',
    ]);
    const { reminders, occurrences } = await list();
    expect(reminders).toEqual([created.data.reminder]);
    expect(occurrences).toHaveLength(7);
    expect((await list({ type: 'medication' })).reminders).toEqual([]);
    expect((await list({ active: false })).reminders).toEqual([]);
  });

  it('has weekly, custom and one-off schedules, several times a day, and an end', async () => {
    const weekly = await create({
      reminder_type: 'exercise',
      schedule: { type: 'weekly', days: [1, 5], times: ['18:00', '07:30'], end: '2026-05-25' },
    });
    expect(weekly.next_occurrences).toEqual([
      '2026-05-22T05:30:00.000Z',
      '2026-05-22T16:00:00.000Z',
      '2026-05-25T05:30:00.000Z',
    ]);
    const custom = await create({
      reminder_type: 'custom',
      title: 'Rent',
      schedule: { type: 'custom', rrule: 'FREQ=MONTHLY;BYDAY=-1FR', time: '12:00' },
    });
    expect(custom.next_occurrences[0]).toBe('2026-05-29T10:00:00.000Z');
    const once = await create({
      reminder_type: 'appointment',
      schedule: { type: 'once', at: '2026-06-01T14:15:00+02:00' },
    });
    expect(once.next_occurrences).toEqual(['2026-06-01T12:15:00.000Z']);
    expect(once.reminder.schedule).toMatchObject({ type: 'once', start: '2026-06-01', times: ['14:15'] });
    const tomorrow = await create({ reminder_type: 'custom', schedule: 'once', schedule_time: '08:00' });
    expect(tomorrow.next_occurrences).toEqual(['2026-05-21T06:00:00.000Z']);
  });

  it('can be put off or skipped before it is due, whatever day that is', async () => {
    const daily = await create({ reminder_type: 'meditation', schedule: 'daily', schedule_time: '09:00' });
    const { id } = daily.reminder;
    // Now it is 11:30; the next one is tomorrow's.
    const snoozed = await client.call('reminders.update', { id, snooze_minutes: 20 });
    expect(snoozed.data.occurrence).toMatchObject({
      due_at: '2026-05-21T07:00:00.000Z',
      status: 'snoozed',
      snoozed_until: '2026-05-21T07:20:00.000Z',
    });
    expect(snoozed.data.reminder.next_due).toBe('2026-05-21T07:20:00.000Z');
    const skipped = await client.call('reminders.update', { id, skip: true });
    expect(skipped.data.occurrence).toMatchObject({ due_at: '2026-05-22T07:00:00.000Z', status: 'skipped' });
    expect(skipped.data.reminder).toMatchObject({ next_due: '2026-05-21T07:20:00.000Z', adherence_30d: null });
    expect(skipped.data.next_occurrences[0]).toBe('2026-05-23T07:00:00.000Z');

    await client.call('reminders.update', { id, is_active: false });
    expect((await client.call('reminders.update', { id, skip: true })).code).toBe('CONFLICT');
    expect((await client.call('reminders.update', { id, snooze_minutes: 5 })).code).toBe('CONFLICT');
  });

  it('is due, snoozed, done and missed', async () => {
    const { reminder } = await create({ reminder_type: 'meditation', schedule: 'daily', schedule_time: '14:00' });
    const { id } = reminder;

    const back = await comeBack('2026-05-20T12:30:00Z');
    expect(back.data.wellness_status.reminders_due).toBe(1);
    const snoozed = await client.call('reminders.update', { id, snooze_minutes: 45 });
    expect(snoozed.data.occurrence).toMatchObject({ status: 'snoozed', snoozed_until: '2026-05-20T13:15:00.000Z' });
    expect(snoozed.data.reminder.next_due).toBe('2026-05-20T13:15:00.000Z');

    await comeBack('2026-05-20T13:20:00Z');
    const done = await client.call('reminders.update', { id, completed: true, at: '2026-05-20T13:18:00Z' });
    expect(done.data.occurrence).toMatchObject({
      reminder_id: id,
      due_at: '2026-05-20T12:00:00.000Z',
      status: 'completed',
      completed_at: '2026-05-20T13:18:00.000Z',
    });
    expect(done.data.reminder).toMatchObject({ completed_today: true, last_completed: '2026-05-20T13:18:00.000Z' });
    // Said twice, it is done once.
    const again = await client.call('reminders.update', { id, complete: true });
    expect(again.data.occurrence).toEqual(done.data.occurrence);

    const later = await comeBack('2026-05-23T12:30:00Z');
    expect(later.data.wellness_status.reminders_due).toBe(1);
    await client.call('reminders.update', { id, skip: true });
    const { reminders, occurrences } = await list({ start_date: '2026-05-20', end_date: '2026-05-24' });
    expect(shown(occurrences)).toEqual([
      '2026-05-20T12:00 completed',
      '2026-05-21T12:00 missed',
      '2026-05-22T12:00 missed',
      '2026-05-23T12:00 skipped',
      '2026-05-24T12:00 upcoming',
    ]);
    expect(reminders[0]).toMatchObject({ adherence_30d: 0.25, completed_today: false });
  });

  it('does the next of today beforehand, and counts by itself what was done when nothing was due', async () => {
    const { reminder } = await create({ reminder_type: 'exercise', schedule: 'daily', schedule_time: '20:00' });
    const early = await client.call('reminders.update', { id: reminder.id, complete: true });
    expect(early.data.occurrence).toMatchObject({ due_at: '2026-05-20T18:00:00.000Z', status: 'completed' });
    expect(early.data.next_occurrences[0]).toBe('2026-05-21T18:00:00.000Z');
    const other = await create({ reminder_type: 'exercise', schedule: 'daily', schedule_time: '08:00' });
    const extra = await client.call('reminders.update', { id: other.reminder.id, is_completed: true });
    expect(extra.data.occurrence).toMatchObject({ due_at: '2026-05-20T09:30:00.000Z', status: 'completed' });
    expect(extra.data.reminder).toMatchObject({ completed_today: true, adherence_30d: null });
  });

  it('keeps what was missed when the schedule changes or rests', async () => {
    const { reminder } = await create({ reminder_type: 'social', schedule: 'daily', schedule_time: '12:00' });
    const { id } = reminder;
    await comeBack('2026-05-22T09:30:00Z');
    const moved = await client.call('reminders.update', { id, schedule_time: '18:00' });
    expect(moved.data.reminder.adherence_30d).toBe(0);
    const { occurrences } = await list({ start_date: '2026-05-20', end_date: '2026-05-22' });
    expect(shown(occurrences)).toEqual([
      '2026-05-20T10:00 missed',
      '2026-05-21T10:00 missed',
      '2026-05-22T16:00 upcoming',
    ]);
    const resting = await client.call('reminders.update', { id, is_active: false });
    expect(resting.data).toMatchObject({ next_occurrences: [], reminder: { next_due: null, is_active: false } });
    await comeBack('2026-05-25T09:30:00Z');
    await client.call('reminders.update', { id, is_active: true });
    expect((await list({ start_date: '2026-05-23', end_date: '2026-05-24' })).occurrences).toEqual([]);
  });

  it('waits for the end of the quiet hours, but never with medication', async () => {
    await client.call('auth.updateUser', { wellness_preferences: { quiet_hours: { from: '22:00', to: '07:00' } } });
    await create({ reminder_type: 'medication', schedule: 'daily', schedule_time: '22:30' });
    await create({ reminder_type: 'journaling', schedule: 'daily', schedule_time: '22:30' });
    const { occurrences } = await list({ end_date: '2026-05-20' });
    expect(occurrences.map((one: { notify_at: string }) => one.notify_at)).toEqual([
      '2026-05-20T20:30:00.000Z',
      '2026-05-21T05:00:00.000Z',
    ]);
  });

  it('asks after five that were ignored whether half as often is better, and waits for the answer', async () => {
    const both = { schedule: 'daily', schedule_time: '12:00', adaptive: true };
    const { reminder } = await create({ ...both, reminder_type: 'meditation' });
    await create({ ...both, reminder_type: 'medication' });
    await comeBack('2026-05-26T08:00:00Z');
    const { reminders } = await list();
    expect(reminders[0]).toMatchObject({ halved: false, question: expect.stringContaining('half as often') });
    expect(reminders[1]).toMatchObject({ halved: false });
    expect(reminders[1].question).toBeUndefined();
    const next = async () => (await client.call('reminders.update', { id: reminder.id, title: 'Sit' })).data;
    expect((await next()).next_occurrences.map((due: string) => due.slice(8, 10))).toEqual(['26', '27', '28']);
    const refused = await client.call('reminders.update', { id: reminder.id, halved: false });
    expect(refused.data.reminder.question).toBeUndefined();
    expect(refused.data.next_occurrences.map((due: string) => due.slice(8, 10))).toEqual(['26', '27', '28']);
    const wanted = await client.call('reminders.update', { id: reminder.id, halved: true });
    expect(wanted.data.reminder).toMatchObject({ halved: true });
    expect(wanted.data.next_occurrences.map((due: string) => due.slice(8, 10))).toEqual(['27', '29', '31']);
  });

  it('proposes another time once it knows of a better one, and changes nothing by itself', async () => {
    const { reminder } = await create({
      reminder_type: 'exercise',
      schedule: 'daily',
      schedule_time: '12:00',
      adaptive: true,
    });
    for (let day = 20; day < 30; day++) {
      await comeBack(`2026-05-${day}T16:40:00Z`);
      await client.call('reminders.update', { id: reminder.id, complete: true });
    }
    const [learnt] = (await list()).reminders;
    expect(learnt.suggested_time).toMatchObject({ time: '18:30' });
    expect(learnt.suggested_time.reason).toContain('18:30');
    expect(learnt.schedule_time).toBe('12:00');

    const refused = await client.call('reminders.update', { id: reminder.id, refuse_suggestion: true });
    expect(refused.data.reminder.suggested_time).toBeUndefined();
    expect(refused.data.reminder.schedule_time).toBe('12:00');
  });

  it('tells when a schedule would come, and keeps nothing of it', async () => {
    const preview = async (schedule: object) => client.call('reminders.preview', { schedule });
    const mondays = await preview({ type: 'custom', rrule: 'FREQ=MONTHLY;BYDAY=1MO', time: '09:00' });
    expect(mondays.data.next_occurrences).toEqual([
      '2026-06-01T07:00:00.000Z',
      '2026-07-06T07:00:00.000Z',
      '2026-08-03T07:00:00.000Z',
    ]);
    const wrong = await preview({ type: 'custom', rrule: 'FREQ=SOMETIMES', time: '09:00' });
    expect(wrong.code).toBe('VALIDATION_ERROR');
    expect((await list()).reminders).toEqual([]);
  });

  it('refuses what cannot be, naming the field', async () => {
    const custom = (rrule: string, more: object = {}) => ({
      reminder_type: 'custom',
      schedule: { type: 'custom', rrule, time: '08:00', ...more },
    });
    const wrong: [object, string][] = [
      [custom('FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30'), 'schedule.rrule'],
      [custom('FREQ=SOMETIMES'), 'schedule.rrule'],
      [custom('FREQ=MINUTELY'), 'schedule.rrule'],
      [custom('FREQ=HOURLY;BYMINUTE=0,20,40'), 'schedule.rrule'],
      [custom('FREQ=DAILY;COUNT=1000000'), 'schedule.rrule'],
      [custom('FREQ=DAILY;UNTIL=20200101'), 'schedule.rrule'],
      [custom('FREQ=DAILY', { start: '2026-06-02', end: '2026-06-01' }), 'schedule.end'],
      [{ reminder_type: 'custom', schedule: { type: 'custom', time: '08:00' } }, 'schedule.rrule'],
      [{ reminder_type: 'custom', schedule: { type: 'daily', time: '25:00' } }, 'schedule.time'],
      [{ reminder_type: 'custom', schedule: { type: 'daily', time: '08:00', days: [1] } }, 'schedule.days'],
      [{ reminder_type: 'custom', schedule: { type: 'daily', time: '08:00', end: '2026-05-01' } }, 'schedule.end'],
      [{ reminder_type: 'custom', schedule: { type: 'once', at: '2026-05-01T08:00:00Z' } }, 'schedule.at'],
      [{ reminder_type: 'custom', schedule: { type: 'once', time: '08:00', start: '2026-05-20' } }, 'schedule.start'],
      [{ reminder_type: 'custom', schedule: 'daily' }, 'schedule_time'],
      [{ reminder_type: 'custom', schedule: 'daily', schedule_time: '8 o’clock' }, 'schedule_time'],
      [{ reminder_type: 'custom', schedule: 'hourly', schedule_time: '08:00' }, 'schedule'],
      [{ reminder_type: 'dentist', schedule: 'daily', schedule_time: '08:00' }, 'reminder_type'],
      [{ schedule: 'daily', schedule_time: '08:00' }, 'reminder_type'],
      [{ reminder_type: 'custom', schedule: 'daily', schedule_time: '08:00', colour: 'red' }, 'colour'],
    ];
    for (const [input, path] of wrong) {
      const { code, details } = await client.call('reminders.create', input);
      expect({ input, code, paths: details.map((detail) => detail.path) }).toEqual({
        input,
        code: 'VALIDATION_ERROR',
        paths: [path],
      });
    }
    expect((await list()).reminders).toEqual([]);
    const { reminder } = await create({ reminder_type: 'custom', schedule: 'daily', schedule_time: '20:00' });
    const { id } = reminder;
    const update = async (input: object) => {
      const { code, details } = await client.call('reminders.update', { id, ...input });
      return [code, ...details.map((detail) => detail.path)];
    };
    expect(await update({ complete: true, skip: true })).toEqual(['VALIDATION_ERROR', 'skip']);
    expect(await update({ at: '2026-05-20T08:00:00Z' })).toEqual(['VALIDATION_ERROR', 'at']);
    expect(await update({ complete: true, at: '2026-05-21T08:00:00Z' })).toEqual(['VALIDATION_ERROR', 'at']);
    expect(await update({ complete: true, due_at: '2026-05-20T08:01:00Z' })).toEqual(['VALIDATION_ERROR', 'due_at']);
    expect(await update({ snooze_minutes: 0 })).toEqual(['VALIDATION_ERROR', 'snooze_minutes']);
    const endless = await client.call('reminders.list', { start_date: '2026-01-01', end_date: '2030-01-01' });
    expect(endless.details.map((detail) => detail.path)).toEqual(['end_date']);
    const backwards = await client.call('reminders.list', { start_date: '2026-02-01', end_date: '2026-01-01' });
    expect(backwards.details.map((detail) => detail.path)).toEqual(['end_date']);
    const nowhere = await client.call('auth.updateUser', { timezone: 'Europe/Atlantis' });
    expect(nowhere.details.map((detail) => detail.path)).toEqual(['timezone']);
  });

  it('is deleted, and nobody else’s', async () => {
    const { reminder } = await create({ reminder_type: 'custom', schedule: 'daily', schedule_time: '20:00' });
    const { id } = reminder;
    const other = door.client();
    expect((await other.call('reminders.list')).code).toBe('UNAUTHENTICATED');
    await register(other, 'mountain');
    expect((await other.call('reminders.list')).data).toEqual({ reminders: [], occurrences: [] });
    expect((await other.call('reminders.update', { id, complete: true })).code).toBe('NOT_FOUND');
    await client.call('reminders.update', { id, complete: true });
    expect((await client.call('reminders.delete', { id })).data).toEqual({ deleted: true, id });
    expect((await list()).occurrences).toEqual([]);
    expect((await client.call('reminders.delete', { id })).code).toBe('NOT_FOUND');
  });
});
