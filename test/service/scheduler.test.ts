import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createScheduler, type DueReminders, type Scheduler } from '../../src-main/services/scheduler.ts';
import { openTestVault, type TestVault } from './support.ts';

let test: TestVault;
let scheduler: Scheduler;
let events: DueReminders[];

const minutes = 60_000;
const hours = 60 * minutes;

beforeEach(async () => {
  // Half past nine, on a Wednesday.
  test = await openTestVault();
  events = [];
  scheduler = start();
});

afterEach(async () => {
  scheduler.close();
  await test.close();
});

function start(): Scheduler {
  return createScheduler({
    home: test.services.home,
    clock: test.clock,
    onDue: (due) => events.push(due),
    onFault: (error) => {
      throw error;
    },
  });
}

async function remind(time: string, title: string, more: object = {}): Promise<string> {
  const { data } = await test.call('reminders.create', {
    reminder_type: 'custom',
    title,
    schedule: { type: 'daily', time },
    ...more,
  });
  scheduler.check();
  return data.reminder.id;
}

/** Time passes by and the scheduler looks as often as it does by itself. */
function pass(milliseconds: number): void {
  for (let left = milliseconds; left > 0; left -= 30_000) {
    test.clock.advance(Math.min(left, 30_000));
    scheduler.check();
  }
}

/** The computer sleeps: its clock goes on, the program does not. */
function sleep(milliseconds: number): void {
  test.clock.set(new Date(test.clock.now() + milliseconds).toISOString());
  scheduler.check();
}

const said = () => events.flatMap(({ occurrences }) => occurrences.map(({ title }) => title));

describe('the scheduler', () => {
  it('tells each reminder when it comes due, once', async () => {
    const id = await remind('10:00', 'Stretch');
    await remind('10:30', 'Call home');
    pass(29 * minutes);
    expect(events).toEqual([]);
    pass(2 * minutes);
    expect(events).toEqual([
      {
        vaultId: test.vault.vaultId,
        is_late: false,
        occurrences: [
          { reminder_id: id, due_at: '2026-05-20T10:00:00.000Z', title: 'Stretch', reminder_type: 'custom' },
        ],
      },
    ]);
    pass(hours);
    expect(said()).toEqual(['Stretch', 'Call home']);
  });

  it('tells what was slept through in one event, each reminder once', async () => {
    await remind('10:00', 'Stretch', { schedule: { type: 'daily', times: ['10:00', '11:00', '12:00'] } });
    await remind('11:30', 'Call home');
    await remind('20:00', 'Write');
    sleep(4 * hours);
    expect(events).toHaveLength(1);
    expect(events[0]?.is_late).toBe(true);
    expect(events[0]?.occurrences.map(({ title, due_at }) => [title, due_at.slice(11, 16)])).toEqual([
      ['Stretch', '12:00'],
      ['Call home', '11:30'],
    ]);
    sleep(3 * 24 * hours);
    expect(events).toHaveLength(2);
  });

  it('says nothing twice when the clock is set back, and nothing early', async () => {
    await remind('10:00', 'Stretch');
    pass(31 * minutes);
    sleep(-2 * hours);
    pass(3 * hours);
    expect(said()).toEqual(['Stretch']);
  });

  it('says nothing of what is done, skipped, deleted or moved', async () => {
    const done = await remind('10:00', 'Done');
    const skipped = await remind('10:00', 'Skipped');
    const gone = await remind('10:00', 'Gone');
    const moved = await remind('10:00', 'Moved');
    await test.call('reminders.update', { id: done, complete: true });
    await test.call('reminders.update', { id: skipped, skip: true });
    await test.call('reminders.delete', { id: gone });
    await test.call('reminders.update', { id: moved, schedule_time: '10:10' });
    pass(5 * minutes);
    expect(events).toEqual([]);
    pass(36 * minutes);
    expect(said()).toEqual(['Moved']);
  });

  it('tells a snoozed one again', async () => {
    const id = await remind('10:00', 'Stretch');
    pass(31 * minutes);
    await test.call('reminders.update', { id, snooze_minutes: 15 });
    pass(10 * minutes);
    expect(said()).toEqual(['Stretch']);
    pass(6 * minutes);
    expect(said()).toEqual(['Stretch', 'Stretch']);
  });

  it('holds back in quiet hours, but not medication', async () => {
    await test.call('auth.updateUser', { wellness_preferences: { quiet_hours: { from: '22:00', to: '07:00' } } });
    await remind('23:00', 'Write');
    await remind('23:00', 'Tablet', { reminder_type: 'medication' });
    sleep(13.4 * hours);
    pass(30 * minutes);
    expect(said()).toEqual(['Tablet']);
    pass(8 * hours);
    expect(said()).toEqual(['Tablet', 'Write']);
    expect(events.at(-1)).toMatchObject({ is_late: false, occurrences: [{ due_at: '2026-05-20T23:00:00.000Z' }] });
  });

  it('goes on after the vault was locked, without words', async () => {
    const id = await remind('10:00', 'Stretch');
    await test.services.home.accounts.lock(test.vault);
    pass(31 * minutes);
    expect(events[0]?.occurrences).toEqual([
      { reminder_id: id, due_at: '2026-05-20T10:00:00.000Z', title: null, reminder_type: null },
    ]);
    // Opened again, it has been told already.
    await test.callSignedOut('auth.login', {
      username: 'harbour',
      password: 'a quiet harbour at seven in the morning',
    });
    scheduler.check();
    expect(events).toHaveLength(1);
  });

  it('reminds of nothing of an account that was deleted', async () => {
    await remind('10:00', 'Stretch');
    await test.call('auth.deleteUser', { password: 'a quiet harbour at seven in the morning' });
    pass(31 * minutes);
    expect(events).toEqual([]);
  });

  it('tells after a restart what is still due, together', async () => {
    await remind('10:00', 'Stretch');
    await remind('10:05', 'Call home');
    scheduler.close();
    test.clock.advance(2 * hours);
    scheduler = start();
    expect(events.map(({ is_late, occurrences }) => [is_late, occurrences.length])).toEqual([[true, 2]]);
  });

  it('wakes by itself when the next one is due, until it is closed', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    try {
      await remind('09:31', 'Now');
      await remind('09:35', 'Too late');
      const passByItself = async (milliseconds: number) => {
        for (let left = milliseconds; left > 0; left -= 10_000) {
          test.clock.advance(10_000);
          await vi.advanceTimersByTimeAsync(10_000);
        }
      };
      await passByItself(50_000);
      expect(events).toEqual([]);
      await passByItself(10_000);
      expect(said()).toEqual(['Now']);
      scheduler.close();
      await passByItself(10 * minutes);
      expect(said()).toEqual(['Now']);
    } finally {
      vi.useRealTimers();
    }
  });
});
