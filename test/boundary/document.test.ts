import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, vi } from 'vitest';
import { bothDoors, type Client, goodPassword, type Reply, restClient } from './support/doors.ts';
import { startHeadless } from './support/headless.ts';

vi.mock('electron', () => import('./support/electron.ts'));

/**
 * The 28 endpoints in the order of the document that the product was specified from, with the payloads as they stand
 * there: plain field names, plain values.
 */
async function walkTheDocument(client: Client, now: number): Promise<void> {
  const done: string[] = [];
  const ok = async (step: string, answer: Promise<Reply>): Promise<Reply['data']> => {
    const { success, data, code, message, details } = await answer;
    expect({ step, success, code, message, details }).toMatchObject({ step, success: true });
    done.push(step);
    return data;
  };
  const daysAgo = (days: number): string => new Date(now - days * 86_400_000).toISOString();

  const registered = await ok(
    '1 register',
    client.call('auth.register', {
      username: 'document',
      email: 'document@example.org',
      password: goodPassword,
      timezone: 'Europe/Berlin',
      crisis_contact: 'My neighbour, 2nd floor',
    }),
  );
  expect(Object.keys(registered)).toEqual(
    expect.arrayContaining(['user', 'session', 'wellness_profile', 'privacy_settings']),
  );
  const signIn = () => client.call('auth.login', { email: 'document@example.org', password: goodPassword });
  const signedIn = await ok('2 login', signIn());
  expect(signedIn.wellness_status.wellness_score).toBe(50);
  expect((await ok('3 logout', client.call('auth.logout'))).logged_out).toBe(true);
  await ok('2 login', signIn());
  const current = await ok('4 user', client.call('auth.user'));
  expect(current.user.crisis_contact).toBe('My neighbour, 2nd floor');

  for (let day = 20; day >= 1; day -= 1) {
    await ok('5 mood', client.call('mood.track', { mood_rating: 3 + (day % 6), recorded_at: daysAgo(day) }));
  }
  const mood = await ok(
    '5 mood',
    client.call('mood.track', {
      mood_rating: 6,
      energy_level: 5,
      emotions: ['calm', 'hopeful'],
      triggers: ['work'],
      notes: 'a walk in the rain',
    }),
  );
  expect(mood.entry.notes).toBe('a walk in the rain');
  expect(mood.insight).toMatch(/usual/);
  const history = await ok('6 mood history', client.call('mood.history', { page: 1, per_page: 10 }));
  expect(history.entries).toHaveLength(10);
  expect(history.trends.days_with_data).toBe(21);
  expect(history.patterns.by_weekday).toHaveLength(7);
  const insights = await ok('7 mood insights', client.call('mood.insights', { days: 30 }));
  expect(insights.triggers).toEqual([expect.objectContaining({ trigger: 'work', days_with: 1 })]);

  for (let day = 3; day >= 1; day -= 1) {
    await ok('8 stress', client.call('stress.track', { stress_level: 8, recorded_at: daysAgo(day) }));
  }
  const stress = await ok(
    '8 stress',
    client.call('stress.track', {
      stress_level: 8,
      stressors: ['deadline'],
      physical_symptoms: ['headache'],
      coping_used: ['slow-breathing-long-exhale'],
    }),
  );
  expect(stress.entry.coping_strategies_used).toEqual(['slow-breathing-long-exhale']);
  expect(stress.pattern).toMatch(/day/);
  const stressHistory = await ok('9 stress history', client.call('stress.history', { stressor: 'deadline' }));
  expect(stressHistory.entries).toHaveLength(1);
  const analysis = await ok('10 stress analysis', client.call('stress.analysis', { days: 30 }));
  expect(analysis.top_stressors[0]).toMatchObject({ stressor: 'deadline', n: 1 });

  const written = await ok(
    '11 journal entry',
    client.call('journal.create', {
      title: 'First',
      content: 'Some words for today.',
      mood_tag: 'calm',
      privacy_level: 'private',
      tags: ['evening'],
    }),
  );
  const { id } = written.entry;
  const entries = await ok('12 journal entries', client.call('journal.list', { tags: ['evening'], mood: 'calm' }));
  expect(entries.entries[0].content).toBe('Some words for today.');
  const changed = await ok('13 journal change', client.call('journal.update', { id, content: 'Other words.' }));
  expect(changed.entry).toMatchObject({ content: 'Other words.', title: 'First' });
  expect(await ok('14 journal delete', client.call('journal.delete', { id }))).toMatchObject({ deleted: true, id });

  const { strategies, recommended } = await ok('15 strategies', client.call('coping.strategies'));
  expect(strategies.length).toBeGreaterThan(50);
  expect(recommended).toHaveLength(5);
  const rated = await ok(
    '16 rate',
    client.call('coping.rate', { strategy_id: strategies[0].id, effectiveness_rating: 4, notes: 'good' }),
  );
  expect(rated.rating).toMatchObject({ effectiveness_rating: 4, usage_count: 1 });

  expect((await ok('17 progress', client.call('wellness.progress'))).goals).toEqual([]);
  expect((await ok('18 goals', client.call('goals.list'))).goals).toEqual([]);
  const created = await ok(
    '19 goal',
    client.call('goals.create', {
      goal_type: 'stress_reduction',
      target: 4,
      timeframe: '30 days',
      strategies: ['slow-breathing-long-exhale'],
    }),
  );
  expect(created.goal.target_value).toBe(4);
  expect((await ok('17 progress', client.call('wellness.progress'))).goals).toHaveLength(1);
  expect((await ok('18 goals', client.call('goals.list'))).goals[0].id).toBe(created.goal.id);
  const told = await ok(
    '20 goal progress',
    client.call('goals.update', { id: created.goal.id, progress_update: 6, notes: 'slowly' }),
  );
  expect(told.goal.id).toBe(created.goal.id);

  expect((await ok('21 reminders', client.call('reminders.list'))).reminders).toEqual([]);
  const reminder = await ok(
    '22 reminder',
    client.call('reminders.create', {
      reminder_type: 'medication',
      schedule: 'daily',
      schedule_time: '08:00',
      message: 'with breakfast',
      priority: 'medium',
    }),
  );
  expect(reminder.reminder).toMatchObject({ schedule_type: 'daily', schedule_time: '08:00', priority: 'normal' });
  expect((await ok('21 reminders', client.call('reminders.list'))).reminders).toHaveLength(1);
  const completed = await ok(
    '23 reminder done',
    client.call('reminders.update', { id: reminder.reminder.id, completed: true }),
  );
  expect(completed.reminder.completed_today).toBe(true);
  await ok('24 reminder delete', client.call('reminders.delete', { id: reminder.reminder.id }));

  expect(
    (await ok('25 resources', client.call('resources.list', { location: 'DE' }))).resources.length,
  ).toBeGreaterThan(0);
  expect((await ok('26 crisis', client.call('resources.crisis'))).my_contacts).toEqual(['My neighbour, 2nd floor']);
  const checkIn = await ok(
    '27 check-in',
    client.call('checkIn.save', { overall_rating: 7, sleep_quality: 6, energy: 5, social_connection: 8 }),
  );
  expect(checkIn.summary.streak_days).toBe(1);
  const dashboard = await ok('28 dashboard', client.call('analytics.dashboard'));
  expect(dashboard.goals).toHaveLength(1);
  expect(dashboard.recent.mood.length).toBeGreaterThan(20);

  const numbers = new Set(done.map((step) => Number.parseInt(step, 10)));
  expect([...numbers]).toEqual(Array.from({ length: 28 }, (_, index) => index + 1));
}

it.each(bothDoors)('all 28 documented endpoints answer over %s', async (_name, open) => {
  const door = await open();
  try {
    await walkTheDocument(door.client(), door.clock.now());
    expect(door.logged).toEqual([]);
  } finally {
    await door.close();
  }
});

it('all 28 documented endpoints answer over the headless server', async () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'evenkeel-document-'));
  const server = await startHeadless({ dataDir });
  try {
    await walkTheDocument(restClient(server.origin), Date.now());
    expect(server.stderr()).toBe('');
  } finally {
    await server.end();
    rmSync(dataDir, { recursive: true, force: true });
  }
});
