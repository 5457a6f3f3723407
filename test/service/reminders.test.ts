import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { countRemindersDue } from '../../src-main/store/reminderStanding.ts';
import { openTestVault, type TestVault } from './support.ts';

let test: TestVault;

beforeEach(async () => {
  // Half past eleven in Berlin.
  test = await openTestVault({ timezone: 'Europe/Berlin' });
});

afterEach(async () => {
  await test.close();
});

async function comeBack(instant: string): Promise<void> {
  test.clock.set(instant);
  await test.reopen();
}

const daily = { reminder_type: 'custom', schedule: 'daily', schedule_time: '12:00' } as const;

describe('reminders', () => {
  it('keep to the wall clock of a traveller; what is done stays done', async () => {
    const { data } = await test.call('reminders.create', daily);
    const { id } = data.reminder;
    await comeBack('2026-05-20T10:10:00Z');
    await test.call('reminders.update', { id, complete: true });
    await test.call('auth.updateUser', { timezone: 'America/New_York' });
    // It is noon in New York: today's has been done at noon in Berlin.
    await comeBack('2026-05-20T16:10:00Z');
    expect(countRemindersDue(test.vault, test.clock.now())).toBe(0);
    const { reminders, occurrences } = (await test.call('reminders.list', {})).data;
    expect(reminders[0]).toMatchObject({ completed_today: true, next_due: '2026-05-21T16:00:00.000Z' });
    expect(occurrences[0]).toMatchObject({ due_at: '2026-05-20T10:00:00.000Z', status: 'completed' });
  });

  it('on the night the clock jumps are due, done and over once', async () => {
    await comeBack('2026-03-20T10:00:00Z');
    const { data } = await test.call('reminders.create', { ...daily, schedule_time: '02:30' });
    const { id } = data.reminder;
    await comeBack('2026-03-29T01:31:00Z');
    await test.call('reminders.update', { id, complete: true });
    const { occurrences } = (await test.call('reminders.list', { start_date: '2026-03-28', end_date: '2026-03-30' }))
      .data;
    expect(occurrences.map(({ due_at, status }) => [due_at.slice(0, 16), status])).toEqual([
      ['2026-03-28T01:30', 'missed'],
      ['2026-03-29T01:30', 'completed'],
      ['2026-03-30T00:30', 'upcoming'],
    ]);
  });

  it('take a word about an earlier occurrence', async () => {
    const { data } = await test.call('reminders.create', daily);
    const { id } = data.reminder;
    await comeBack('2026-05-22T09:00:00Z');
    const late = await test.call('reminders.update', {
      id,
      complete: true,
      due_at: '2026-05-20T12:00:00+02:00',
      at: '2026-05-20T18:00:00Z',
    });
    expect(late.data.occurrence).toMatchObject({ due_at: '2026-05-20T10:00:00.000Z', status: 'completed' });
    expect(late.data.reminder.adherence_30d).toBe(0.5);
  });

  it('a rule with a count ends with it', async () => {
    const { data } = await test.call('reminders.create', {
      reminder_type: 'custom',
      schedule: { type: 'custom', rrule: 'FREQ=DAILY;COUNT=2', time: '12:00' },
    });
    expect(data.next_occurrences).toEqual(['2026-05-20T10:00:00.000Z', '2026-05-21T10:00:00.000Z']);
    await comeBack('2026-05-22T09:00:00Z');
    expect((await test.call('reminders.list', {})).data.reminders[0]).toMatchObject({ next_due: null });
  });
});
