import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { bothDoors, type Client, type Door, register } from './support/doors.ts';

vi.mock('electron', () => import('./support/electron.ts'));

/** The same cases over both doors: what one answers, the other answers. */
describe.each(bothDoors)('insights over %s', (_name, open) => {
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
  const asked = ['mood.insights', 'wellness.progress', 'analytics.dashboard', 'insights.correlations'] as const;

  /** Sixty days up to today; on every third one "work" is named and mood is 4 instead of 7. */
  async function recordSixtyDays(): Promise<void> {
    const start = Date.parse('2026-05-20T07:00:00Z') - 59 * 86_400_000;
    for (let index = 0; index < 60; index++) {
      const isWork = index % 3 === 0;
      const reply = await client.call('mood.track', {
        mood_rating: (isWork ? 4 : 7) + (index % 2),
        triggers: isWork ? ['Work'] : [],
        recorded_at: new Date(start + index * 86_400_000).toISOString(),
      });
      expect(reply.success).toBe(true);
    }
  }

  it.each(asked)(
    '%s answers an empty account and one with a single entry, and takes days for period_days',
    async (name) => {
      const empty = await client.call(name);
      expect(empty).toMatchObject({ success: true, status: status(200) });
      expect(empty.data.range).toEqual({ start_date: '2026-02-20', end_date: '2026-05-20', days: 90 });
      await client.call('mood.track', { mood_rating: 5 });
      const one = await client.call(name, { days: 30 });
      expect(one.data.range).toEqual({ start_date: '2026-04-21', end_date: '2026-05-20', days: 30 });
      for (const answer of [empty, one]) expect(JSON.stringify(answer)).not.toMatch(/NaN|Infinity|undefined/);
    },
  );

  it.each(asked)('%s refuses a period that is none and names it', async (name) => {
    for (const period_days of [6, 3651, 30.5, 'month']) {
      const reply = await client.call(name, { period_days });
      expect(reply).toMatchObject({ code: 'VALIDATION_ERROR', status: status(400) });
      expect(reply.details[0]?.path).toBe('period_days');
    }
  });

  it('tells of a range that ended earlier, with its own score and without a notice about today', async () => {
    await recordSixtyDays();
    const end_date = '2026-05-01';
    const range = { start_date: '2026-04-22', end_date, days: 10 };
    const progress = (await client.call('wellness.progress', { period_days: 10, end_date })).data;
    expect(progress.range).toEqual(range);
    expect(progress.mood.series.at(-1).date).toBe(end_date);
    expect(progress.wellness_score.score).toBe(progress.score_series.at(-1).score);
    expect(progress.support_suggested).toBe(false);
    const insights = (await client.call('mood.insights', { period_days: 10, end_date })).data;
    expect(insights.range).toEqual(range);
    expect(insights.early_warning.active).toBe(false);
    const hours: readonly { readonly n: number }[] = insights.by_weekday_hour;
    expect(hours.reduce((sum, { n }) => sum + n, 0)).toBe(10);
    expect((await client.call('insights.correlations', { period_days: 10, end_date })).data.range).toEqual(range);
    expect((await client.call('stress.analysis', { period_days: 10, end_date })).data.range).toEqual(range);
  });

  it.each([...asked.filter((name) => name !== 'analytics.dashboard'), 'stress.analysis'] as const)(
    '%s refuses a range that ends after today and names it',
    async (name) => {
      const reply = await client.call(name, { period_days: 10, end_date: '2026-05-22' });
      expect(reply).toMatchObject({ code: 'VALIDATION_ERROR', status: status(400) });
      expect(reply.details[0]?.path).toBe('end_date');
    },
  );

  it('says what is missing, in days', async () => {
    const { data } = await client.call('mood.insights');
    expect(data.trend).toMatchObject({ days_with_data: 0, direction: null, average: null });
    expect(data.missing).toContain('10 more days with a mood show a direction.');
    expect(data.missing).toContain('14 more days with both mood and sleep quality before they can be compared.');
    expect(data.early_warning).toEqual({ active: false, reasons: [], what_helped: [] });
  });

  it('compares days with and without a trigger, in words, with figures and without a cause', async () => {
    await recordSixtyDays();
    const { data } = await client.call('mood.insights');
    expect(data.triggers).toHaveLength(1);
    expect(data.triggers[0]).toMatchObject({
      trigger: 'work',
      days_with: 20,
      days_without: 40,
      mean_with: 4.5,
      mean_without: 7.5,
      mean_difference: -3,
      effect_size: -1,
      is_shown: true,
    });
    expect(data.triggers[0].p_adjusted).toBeLessThan(0.001);
    expect(data.triggers[0].description).toBe(
      'Between 20 days with “work” and 40 without, mood averaged 4.5 with it and 7.5 without it: 3.0 lower (medium confidence).',
    );
  });

  it('keeps what it found, once, and marks it as read, dismissed and helpful', async () => {
    await recordSixtyDays();
    const { insights } = (await client.call('insights.list')).data;
    const found = insights.find((item: { title: string }) => item.title.includes('work'));
    expect(found).toMatchObject({
      insight_type: 'pattern',
      title: 'Mood is lower on days with “work”',
      is_read: false,
      is_dismissed: false,
      helpful: null,
      generated_at: '2026-05-20T09:30:00.000Z',
    });
    expect(found.confidence_score).toBeGreaterThan(0.6);
    await client.call('mood.track', { mood_rating: 7 });
    expect((await client.call('insights.list')).data.insights).toEqual(insights);
    const { data } = await client.call('analytics.dashboard');
    expect(data.insights).toEqual(insights.slice(0, 5));

    const marked = await client.call('insights.update', { id: found.id, is_read: true, helpful: true });
    expect(marked.data.insight).toEqual({ ...found, is_read: true, helpful: true });
    const unread = (await client.call('insights.list', { unread: true })).data.insights;
    expect(unread.map((item: { id: string }) => item.id)).not.toContain(found.id);
    await client.call('insights.update', { id: found.id, is_dismissed: true });
    const left = (await client.call('insights.list')).data.insights;
    expect(left.map((item: { id: string }) => item.id)).not.toContain(found.id);
    const all = (await client.call('insights.list', { include_dismissed: true, type: 'pattern' })).data.insights;
    expect(all.map((item: { id: string }) => item.id)).toContain(found.id);
    const unknown = await client.call('insights.update', { id: '01970000-0000-7000-8000-000000000000', is_read: true });
    expect(unknown).toMatchObject({ code: 'NOT_FOUND', status: status(404) });
  });

  it('scores with components, and gives series without filling gaps', async () => {
    for (const day of ['17', '18', '20']) {
      await client.call('checkIn.save', {
        overall_rating: 7,
        sleep_quality: 8,
        energy_level: 6,
        social_connection: 5,
        check_in_date: `2026-05-${day}`,
      });
    }
    await client.call('stress.track', { stress_level: 4 });
    const { data } = await client.call('wellness.progress', { period_days: 7 });
    expect(data.sleep.series.map((point: { value: number | null }) => point.value)).toEqual([
      null,
      null,
      null,
      8,
      8,
      null,
      8,
    ]);
    expect(data.streaks).toEqual({
      check_in: 1,
      journal: 0,
      mood: 0,
      entry: 1,
      pausable: { from: '2026-05-19', to: '2026-05-19' },
    });
    const { wellness_score: score, score_series: series } = data;
    expect(series.at(-1)).toEqual({ date: '2026-05-20', score: score.score });
    expect(series.map((point: { date: string }) => point.date)).toEqual([
      '2026-05-17',
      '2026-05-18',
      '2026-05-19',
      '2026-05-20',
    ]);
    const weights = score.components.map((part: { name: string; weight: number }) => [part.name, part.weight]);
    expect(weights).toEqual([
      ['mood', 0],
      ['stress', 20 / 55],
      ['sleep', 15 / 55],
      ['energy', 10 / 55],
      ['social', 10 / 55],
      ['goals', 0],
      ['steadiness', 0],
    ]);
    const dashboard = (await client.call('analytics.dashboard', { period_days: 7 })).data;
    expect(dashboard.wellness_score).toEqual(score);
    expect(dashboard.recent.stress.at(-1)).toEqual({ date: '2026-05-20', value: 4, mean_7_days: null });
  });

  it('shows goals, advice and the number of reminders that are due', async () => {
    await client.call('goals.create', { goal_type: 'sleep_improvement', target: 8, timeframe: 30 });
    const made = await client.call('reminders.create', {
      reminder_type: 'check_in',
      schedule: { type: 'daily', times: ['11:40'] },
    });
    expect(made.success).toBe(true);
    const before = (await client.call('analytics.dashboard')).data;
    expect(before.goals).toHaveLength(1);
    expect(before.recommendations).toHaveLength(5);
    expect(before.reminders_due).toBe(0);
    // 11:41 in Berlin.
    door.clock.set('2026-05-20T09:41:00Z');
    expect((await client.call('analytics.dashboard')).data.reminders_due).toBe(1);
  });

  it('reports on a week and a month up to a day, and not on days to come', async () => {
    await recordSixtyDays();
    const week = (await client.call('insights.report')).data;
    expect(week).toMatchObject({
      period: 'week',
      review: { start_date: '2026-05-14', end_date: '2026-05-20', keep: null },
      entries: { mood: 7, stress: 0, journal: 0, check_in: 0 },
      generated_at: '2026-05-20T09:30:00.000Z',
    });
    const month = (await client.call('insights.report', { period: 'month', end_date: '2026-05-10' })).data;
    expect(month.review).toMatchObject({ start_date: '2026-04-11', end_date: '2026-05-10' });
    expect(month.mood.series).toHaveLength(30);
    const future = await client.call('insights.report', { end_date: '2026-05-21' });
    expect(future).toMatchObject({ code: 'VALIDATION_ERROR', status: status(400) });
    expect(future.details[0]?.path).toBe('end_date');
  });
});
