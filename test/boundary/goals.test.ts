import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { bothDoors, type Client, type Door, goodPassword, register } from './support/doors.ts';

vi.mock('electron', () => import('./support/electron.ts'));

interface Shown {
  readonly id: string;
  readonly title: string;
}

describe.each(bothDoors)('goals over %s', (_name, open) => {
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

  /** Sessions end sooner than goals. */
  const signInAgain = () => client.call('auth.login', { username: 'harbour', password: goodPassword });
  const goals = async (input: object = {}) => (await client.call('goals.list', input)).data.goals;

  it('takes the plain payload of the document and gives the goal back', async () => {
    const created = await client.call('goals.create', {
      goal_type: 'custom',
      target: 12,
      timeframe: '6 weeks',
      strategies: ['one chapter before bed'],
    });
    expect(created.success).toBe(true);
    if (created.status !== undefined) expect(created.status).toBe(201);
    expect(created.data.realism).toBeUndefined();
    expect(created.data.goal).toMatchObject({
      goal_type: 'custom',
      title: 'My goal',
      target: { value: 12, unit: 'times', direction: 'up' },
      target_value: 12,
      current_progress: 0,
      progress_source: 'manual',
      progress_percent: 0,
      pace: null,
      start_date: '2026-05-20',
      target_date: '2026-07-01',
      strategies: ['one chapter before bed'],
      milestones: [],
      notes: [],
      is_achieved: false,
      achieved_at: null,
      status: 'active',
    });
    expect(await goals()).toEqual([created.data.goal]);
  });

  it('understands a timeframe in all its forms', async () => {
    const forms = [
      ['30 days', '2026-06-19'],
      ['3 months', '2026-08-20'],
      [30, '2026-06-19'],
      ['2026-09-01', '2026-09-01'],
      [{ days: 7 }, '2026-05-27'],
      [{ target_date: '2026-09-01' }, '2026-09-01'],
    ];
    for (const [timeframe, date] of forms) {
      const { data } = await client.call('goals.create', { goal_type: 'custom', target: 3, timeframe });
      expect(data.goal.target_date).toBe(date);
    }
  });

  it('keeps what is told, reaches milestones and the goal, and keeps an insight of it', async () => {
    const { data } = await client.call('goals.create', {
      goal_type: 'custom',
      title: 'Read on paper',
      target: { value: 4, unit: 'books' },
      milestones: ['The first one', { title: 'Half of them', target: 2 }],
    });
    const { id } = data.goal;
    const first = await client.call('goals.update', { id, progress_update: 1, notes: 'slow but good' });
    expect(first.data.goal).toMatchObject({ current_progress: 1, progress_percent: 25 });
    expect(first.data.goal.notes).toEqual([{ at: '2026-05-20T09:30:00.000Z', text: 'slow but good', progress: 1 }]);
    const named = await client.call('goals.update', { id, milestone_reached: 'The first one' });
    expect(named.data.goal.milestones[0].reached_at).toBe('2026-05-20T09:30:00.000Z');
    expect(named.data.goal.milestones[1].reached_at).toBeNull();
    const half = await client.call('goals.update', { id, progress_update: 2 });
    expect(half.data.goal.milestones[1].reached_at).not.toBeNull();
    expect(half.data.achievement).toBeUndefined();
    const last = await client.call('goals.update', { id, progress_update: 4 });
    expect(last.data.goal).toMatchObject({ is_achieved: true, status: 'achieved', progress_percent: 100 });
    expect(last.data.achievement).toContain('Read on paper');
    expect(await goals({ status: 'active' })).toEqual([]);
    expect((await goals({ status: 'achieved' })).map((goal: Shown) => goal.id)).toEqual([id]);
  });

  it('is put away, taken back and deleted', async () => {
    const { data } = await client.call('goals.create', { goal_type: 'mindfulness', target: 100 });
    const { id } = data.goal;
    expect((await client.call('goals.update', { id, status: 'archived' })).data.goal.status).toBe('archived');
    expect((await client.call('goals.update', { id, status: 'active' })).data.goal.status).toBe('active');
    expect((await client.call('goals.delete', { id })).data).toEqual({ deleted: true, id });
    expect(await goals()).toEqual([]);
    expect((await client.call('goals.delete', { id })).code).toBe('NOT_FOUND');
    expect((await client.call('goals.update', { id, title: 'x' })).code).toBe('NOT_FOUND');
  });

  it('measures mood from the entries, notes bold aims, and changes nothing without a yes', async () => {
    for (let day = 1; day <= 28; day++) {
      const recorded_at = new Date(Date.parse('2026-05-20T08:00:00Z') - day * 86_400_000).toISOString();
      await client.call('mood.track', { mood_rating: 5, recorded_at });
    }
    const aim = { goal_type: 'mood_stability', target: 8, timeframe: 30 };
    const { data: preview } = await client.call('goals.preview', aim);
    expect(preview).toMatchObject({
      target: { value: 8, unit: 'points', direction: 'up' },
      baseline: 5,
      progress_source: 'measured',
      realism: { suggested_target: 6.5 },
    });
    expect(await goals()).toEqual([]);
    expect((await client.call('goals.preview', { ...aim, target: 6 })).data.realism).toBeUndefined();

    const created = await client.call('goals.create', aim);
    const { id } = created.data.goal;
    expect(created.data.goal).toMatchObject({ baseline: 5, current_progress: 5, progress_source: 'measured' });
    expect(created.data.realism).toMatchObject({ suggested_target: 6.5 });
    expect((await client.call('goals.adjust', { id, accept: true })).code).toBe('CONFLICT');

    door.clock.set('2026-06-03T09:30:00Z');
    await signInAgain();
    for (let day = 20; day <= 33; day++) {
      const recorded_at = new Date(Date.parse('2026-05-20T08:00:00Z') + (day - 20) * 86_400_000).toISOString();
      await client.call('mood.track', { mood_rating: 5, recorded_at });
    }
    const [behind] = await goals();
    expect(behind).toMatchObject({ progress_percent: 0, pace: 'behind', adjustment_suggestion: { kind: 'easier' } });
    expect(behind.target_value).toBe(8);
    const refused = await client.call('goals.adjust', { id, accept: false });
    expect(refused.data.goal.adjustment_suggestion).toBeUndefined();
    expect(refused.data.goal.target_value).toBe(8);
    expect((await client.call('goals.adjust', { id, accept: true })).code).toBe('CONFLICT');

    // Told by hand, it is kept and changes nothing that is measured.
    const told = await client.call('goals.update', { id, progress_update: 9 });
    expect(told.data.goal).toMatchObject({ current_progress: 5, is_achieved: false });
    expect(told.data.goal.notes).toHaveLength(1);

    // Another aim is another question.
    await client.call('goals.update', { id, target: 7 });
    const accepted = await client.call('goals.adjust', { id, accept: true });
    expect(accepted.data.goal).toMatchObject({ target_value: 6, target_date: '2026-06-19' });
  });

  it('takes what is told for a measured goal until the first entry tells more', async () => {
    const sleep = await client.call('goals.create', { goal_type: 'sleep_improvement', target: 8, timeframe: 30 });
    const { id } = sleep.data.goal;
    const told = await client.call('goals.update', { id, progress_update: 6, notes: 'by my own reckoning' });
    expect(told.data.goal).toMatchObject({ current_progress: 6, progress_source: 'manual', progress_percent: 75 });
    expect((await goals())[0]).toEqual(told.data.goal);

    await client.call('checkIn.save', { overall_rating: 5, sleep_quality: 4, energy: 5, social_connection: 5 });
    expect((await goals())[0]).toMatchObject({ current_progress: 4, progress_source: 'measured', is_achieved: false });
    const later = await client.call('goals.update', { id, progress_update: 9 });
    expect(later.data.goal).toMatchObject({ current_progress: 4, is_achieved: false });

    const beyond = await client.call('goals.update', { id, progress_update: 11 });
    expect(beyond).toMatchObject({ code: 'VALIDATION_ERROR', details: [{ path: 'progress_update' }] });

    // Moods without a word on exercise say nothing of exercise.
    await client.call('mood.track', { mood_rating: 6 });
    const exercise = await client.call('goals.create', { goal_type: 'exercise', target: 150, timeframe: 30 });
    const walked = await client.call('goals.update', { id: exercise.data.goal.id, progress_update: 60 });
    expect(walked.data.goal).toMatchObject({ current_progress: 60, progress_source: 'manual', progress_percent: 40 });
    await client.call('mood.track', { mood_rating: 6, context: { exercise_minutes: 30 } });
    expect((await goals()).at(-1)).toMatchObject({ current_progress: 30, progress_source: 'measured' });
  });

  it('shows the way so far, the planned one, and where it leads', async () => {
    const created = await client.call('goals.create', { goal_type: 'custom', target: 20, timeframe: 40 });
    const { id } = created.data.goal;
    const path = async () => (await client.call('goals.path', { id })).data.path;
    expect(await path()).toEqual({ measured: [], planned: null, projected: null });
    for (const [day, told] of [
      ['21', 1],
      ['22', 2],
      ['23', 3],
    ] as const) {
      door.clock.set(`2026-05-${day}T09:30:00Z`);
      await signInAgain();
      await client.call('goals.update', { id, progress_update: told });
    }
    expect(await path()).toEqual({
      measured: [
        { date: '2026-05-21', value: 1 },
        { date: '2026-05-22', value: 2 },
        { date: '2026-05-23', value: 3 },
      ],
      planned: { from: { date: '2026-05-20', value: 0 }, to: { date: '2026-06-29', value: 20 } },
      projected: { from: { date: '2026-05-21', value: 1 }, to: { date: '2026-06-09', value: 20 } },
    });
    expect((await goals())[0].projected_date).toBe('2026-06-09');
    await client.call('goals.delete', { id });
    expect((await client.call('goals.path', { id })).code).toBe('NOT_FOUND');
  });

  it('reaches a measured goal by entries alone', async () => {
    await client.call('goals.create', {
      goal_type: 'exercise',
      target: { value: 60, unit: 'minutes' },
      timeframe: 30,
    });
    await client.call('mood.track', { mood_rating: 6, context: { exercise_minutes: 70 } });
    const [goal] = await goals();
    expect(goal).toMatchObject({ is_achieved: true, status: 'achieved', current_progress: 70 });
    expect((await goals())[0].achieved_at).toBe(goal.achieved_at);
  });

  it('refuses what cannot be, naming the field', async () => {
    const wrong: [object, string][] = [
      [{ goal_type: 'mood_stability', target: 11 }, 'target'],
      [{ goal_type: 'mood_stability', target: { value: 11 } }, 'target.value'],
      [{ goal_type: 'mood_stability', target: { value: 7, unit: 'litres' } }, 'target.unit'],
      [{ goal_type: 'stress_reduction', target: { value: 3, direction: 'up' } }, 'target.direction'],
      [{ goal_type: 'exercise', target: { value: 9, unit: 'days a week' } }, 'target.value'],
      [{ goal_type: 'custom', target: 0 }, 'target'],
      [{ goal_type: 'custom', target: 5, target_date: '2026-05-20' }, 'target_date'],
      [{ goal_type: 'custom', target: 5, timeframe: '2020-01-01' }, 'timeframe'],
      [{ goal_type: 'custom', target: 5, timeframe: '0 days' }, 'timeframe'],
      [{ goal_type: 'custom', target: 5, timeframe: 10, target_date: '2026-06-01' }, 'target_date'],
      [{ goal_type: 'happiness', target: 5 }, 'goal_type'],
      [{ target: 5 }, 'goal_type'],
      [{ goal_type: 'custom' }, 'target'],
      [{ goal_type: 'custom', target: 5, timeframe: 'soon' }, 'timeframe'],
      [{ goal_type: 'custom', target: 5, title: ' ' }, 'title'],
      [{ goal_type: 'custom', target: 5, colour: 'red' }, 'colour'],
    ];
    for (const [input, path] of wrong) {
      const { code, details } = await client.call('goals.create', input);
      expect({ input, code, paths: details.map((detail) => detail.path) }).toEqual({
        input,
        code: 'VALIDATION_ERROR',
        paths: [path],
      });
    }
    expect(await goals()).toEqual([]);
  });

  it('refuses a milestone that is none, and strangers', async () => {
    const { data } = await client.call('goals.create', { goal_type: 'custom', target: 5 });
    const { id } = data.goal;
    const refused = await client.call('goals.update', { id, milestone_reached: 'no such' });
    expect(refused.details.map((detail) => detail.path)).toEqual(['milestone_reached']);
    const other = door.client();
    expect((await other.call('goals.list')).code).toBe('UNAUTHENTICATED');
    await register(other, 'mountain');
    expect((await other.call('goals.list')).data.goals).toEqual([]);
    expect((await other.call('goals.update', { id, title: 'mine now' })).code).toBe('NOT_FOUND');
  });
});
