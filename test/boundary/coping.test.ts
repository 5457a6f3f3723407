import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Strategy } from '../../src-shared/contract/coping.ts';
import type { Recommendation } from '../../src-shared/contract/insightShapes.ts';
import { bothDoors, type Client, type Door, register } from './support/doors.ts';

vi.mock('electron', () => import('./support/electron.ts'));

const box = 'box-breathing';

describe.each(bothDoors)('coping over %s', (_name, open) => {
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

  const list = async (input: object = {}): Promise<Strategy[]> =>
    (await client.call('coping.strategies', input)).data.strategies;
  const one = async (id: string): Promise<Strategy> => (await client.call('coping.strategy', { id })).data.strategy;
  const recommended = async (): Promise<Recommendation[]> => (await client.call('coping.strategies')).data.recommended;

  it('answers the library with evidence, reasons, a score and five for now', async () => {
    const {
      strategies,
      recommended: five,
      exercises,
      categories,
      helps_with,
    } = (await client.call('coping.strategies')).data;
    expect(strategies).toHaveLength(74);
    for (const strategy of strategies as Strategy[]) {
      expect(strategy.evidence_scope).not.toBeNull();
      expect(strategy.evidence_note).not.toBeNull();
      expect(strategy.why.length).toBeGreaterThan(0);
      expect(strategy).toMatchObject({ my_rating: null, usage_count: 0, last_used: null, is_own: false });
    }
    const scores = (strategies as Strategy[]).map(({ score }) => score);
    expect(scores).toEqual([...scores].sort((first, second) => second - first));
    expect(five).toHaveLength(5);
    expect(exercises).toHaveLength(28);
    expect(categories).toContain('breathing');
    expect(helps_with).toContain('insomnia');
  });

  it.each([
    [{ category: 'Sleep' }, (strategy: Strategy) => strategy.category === 'sleep'],
    [{ helps_with: 'panic' }, (strategy: Strategy) => strategy.helps_with.includes('panic')],
    [{ max_minutes: 3 }, (strategy: Strategy) => (strategy.duration_minutes ?? 99) <= 3],
    [{ evidence_level: 'high' }, (strategy: Strategy) => strategy.evidence_level === 'high'],
    [{ q: 'CAFFEINE' }, (strategy: Strategy) => JSON.stringify(strategy).toLowerCase().includes('caffeine')],
  ])('filters by %j', async (filter, fits) => {
    const found = await list(filter);
    expect(found.map(({ id }) => id).sort()).toEqual(
      (await list())
        .filter(fits)
        .map(({ id }) => id)
        .sort(),
    );
    expect(found.length).toBeGreaterThan(0);
    expect(found.length).toBeLessThan(74);
  });

  it('limits the list, and finds nothing where nothing is', async () => {
    expect(await list({ limit: 3 })).toHaveLength(3);
    expect(await list({ q: 'no such words at all' })).toEqual([]);
    expect(await list({ category: 'none such' })).toEqual([]);
  });

  it('takes a rating, counts it, and answers the new score and rank', async () => {
    const before = await one(box);
    const rated = await client.call('coping.rate', {
      strategy_id: box,
      effectiveness_rating: 5,
      notes: 'calmer',
      mood_before: 4,
      mood_after: 7,
    });
    expect(rated.data.rating).toEqual({
      strategy_id: box,
      effectiveness_rating: 5,
      notes: 'calmer',
      usage_count: 1,
      last_used: '2026-05-20T09:30:00.000Z',
      mood_before: 4,
      mood_after: 7,
    });
    expect(rated.data.strategy).toMatchObject({ id: box, name: before.name });
    expect(rated.data.strategy.score).toBeGreaterThan(before.score);
    const order = await list();
    expect(order[rated.data.strategy.rank - 1]?.id).toBe(box);
    expect(rated.data.recommended).toHaveLength(5);
    const after = await one(box);
    expect(after).toMatchObject({
      my_rating: 5,
      usage_count: 1,
      effectiveness: { n_ratings: 1, mood_change: 3, n_mood: 1 },
    });
    expect(after.effectiveness.mean).toBeGreaterThan(before.effectiveness.mean);
    expect(after.why.join(' ')).toMatch(/You rated it 5\.0 of 5/);
  });

  it('ranks what helped above what did not', async () => {
    for (let day = 0; day < 6; day++) {
      await client.call('coping.rate', { strategy_id: box, effectiveness_rating: 5 });
      await client.call('coping.rate', { strategy_id: 'body-scan', effectiveness_rating: 1 });
      door.clock.advance(60_000);
    }
    const order = (await list()).map(({ id }) => id);
    expect(order.indexOf(box)).toBeLessThan(10);
    expect(order.indexOf('body-scan')).toBeGreaterThan(60);
  });

  it.each([
    [{ strategy_id: 'no-such-strategy', effectiveness_rating: 3 }, 'strategy_id'],
    [{ strategy_id: box, effectiveness_rating: 0 }, 'effectiveness_rating'],
    [{ strategy_id: box, effectiveness_rating: 6 }, 'effectiveness_rating'],
    [{ strategy_id: box, effectiveness_rating: 2.5 }, 'effectiveness_rating'],
    [{ strategy_id: box }, 'effectiveness_rating'],
    [{ strategy_id: box, effectiveness_rating: 3, mood_before: 11 }, 'mood_before'],
    [{ strategy_id: box, effectiveness_rating: 3, used_at: '2026-05-21T09:30:00Z' }, 'used_at'],
    [{ strategy_id: box, effectiveness_rating: 3, used_at: 'yesterday' }, 'used_at'],
    [{ strategy_id: box, effectiveness_rating: 3, stars: 5 }, 'stars'],
  ])('refuses the rating %j, naming the field', async (input, field) => {
    const { code, details } = await client.call('coping.rate', input);
    expect(code).toBe('VALIDATION_ERROR');
    expect(details.map(({ path }) => path)).toContain(field);
    expect((await one(box)).usage_count).toBe(0);
  });

  it.each([
    [{ strategy_id: 'no-such-strategy', seconds: 10 }, 'strategy_id'],
    [{ strategy_id: box, seconds: -1 }, 'seconds'],
    [{ strategy_id: box, seconds: 10, ended_at: '2027-01-01T00:00:00Z' }, 'ended_at'],
  ])('refuses the exercise %j, naming the field', async (input, field) => {
    const { code, details } = await client.call('coping.session', input);
    expect(code).toBe('VALIDATION_ERROR');
    expect(details.map(({ path }) => path)).toContain(field);
  });

  it('notes an exercise, and takes the rating after it for the same use', async () => {
    const done = await client.call('coping.session', { strategy_id: box, seconds: 240, mood_before: 4 });
    expect(done.data).toMatchObject({
      session: { strategy_id: box, seconds: 240, completed: true, mood_before: 4, mood_after: null },
      usage_count: 1,
    });
    if (door.name === 'REST') expect(done.status).toBe(201);
    door.clock.advance(5 * 60_000);
    await client.call('coping.rate', { strategy_id: box, effectiveness_rating: 4, mood_after: 6, notes: 'good' });
    const { strategy, history } = (await client.call('coping.strategy', { id: box })).data;
    expect(strategy.usage_count).toBe(1);
    expect(history).toEqual([
      {
        used_at: '2026-05-20T09:30:00.000Z',
        effectiveness_rating: 4,
        notes: 'good',
        mood_before: 4,
        mood_after: 6,
        seconds: 240,
        completed: true,
      },
    ]);
    door.clock.advance(5 * 60_000);
    await client.call('coping.rate', { strategy_id: box, effectiveness_rating: 2 });
    expect(await one(box)).toMatchObject({ usage_count: 2, my_rating: 2 });
  });

  it('does not count an exercise that was broken off', async () => {
    const broken = await client.call('coping.session', { strategy_id: box, seconds: 20, completed: false });
    expect(broken.data.usage_count).toBe(0);
    expect(await one(box)).toMatchObject({ usage_count: 0, last_used: null });
    expect((await client.call('coping.strategy', { id: box })).data.history).toHaveLength(1);
  });

  it('leaves what is dismissed out of lists and recommendations until it is taken back', async () => {
    const [first] = await recommended();
    const id = first?.strategy_id ?? '';
    await client.call('coping.preference', { id, dismissed: true });
    expect((await recommended()).map(({ strategy_id }) => strategy_id)).not.toContain(id);
    expect((await list()).map((strategy) => strategy.id)).not.toContain(id);
    expect((await list({ include_dismissed: true })).map((strategy) => strategy.id)).toContain(id);
    const back = await client.call('coping.preference', { id, dismissed: false, favourite: true });
    expect(back.data.strategy).toMatchObject({ is_dismissed: false, is_favourite: true });
    expect(back.data.strategy.why).toContain('One of your favourites.');
    expect((await list()).map((strategy) => strategy.id)).toContain(id);
  });

  it('recommends what fits the entries of the day, with the reason first', async () => {
    await client.call('mood.track', { mood_rating: 3, energy_level: 2, emotions: ['Lonely'] });
    const five = await recommended();
    const all = new Map((await list()).map((strategy) => [strategy.id, strategy]));
    expect(five).toHaveLength(5);
    const perCategory = new Map<string, number>();
    for (const { strategy_id, category, why } of five) {
      const helps = all.get(strategy_id)?.helps_with ?? [];
      expect(['low_mood', 'loneliness', 'low_energy'].some((need) => helps.includes(need))).toBe(true);
      expect(why[0]).toMatch(/mood is 3|“lonely”|energy is 2/);
      perCategory.set(category, (perCategory.get(category) ?? 0) + 1);
    }
    expect(Math.max(...perCategory.values())).toBeLessThanOrEqual(2);
    expect(all.get(five[0]?.strategy_id ?? '')).toMatchObject({ effort: 'low' });
    door.clock.advance(10 * 60_000);
    expect(await recommended()).toEqual(five);
  });

  it('leaves out what the entries of the day speak against, and says so in the library', async () => {
    await client.call('stress.track', { stress_level: 7, physical_symptoms: ['Tight chest', 'dizziness'] });
    const walk = await one('brisk-walk');
    expect(walk.why[0]).toMatch(/^Not suggested now: Ask a doctor first if you have chest pain/);
    expect(walk.contraindications.length).toBeGreaterThan(0);
    const contraindicated = (await list()).filter(({ why }) => why[0]?.startsWith('Not suggested now'));
    expect(contraindicated.length).toBeGreaterThan(5);
    const ids = (await recommended()).map(({ strategy_id }) => strategy_id);
    for (const { id } of contraindicated) expect(ids).not.toContain(id);
  });

  it('offers only what steadies right after a very hard entry', async () => {
    await client.call('mood.track', { mood_rating: 1, emotions: ['hopeless'] });
    const all = new Map((await list()).map((strategy) => [strategy.id, strategy]));
    const steadying = await recommended();
    expect(steadying.length).toBeGreaterThan(2);
    for (const { strategy_id } of steadying) expect(all.get(strategy_id)?.suitable_in_crisis).toBe(true);
  });

  it('keeps strategies of the person’s own, for nobody else', async () => {
    const created = await client.call('coping.create', {
      name: 'Call the choir',
      category: 'music',
      instructions: ['Pick up the phone.'],
      duration_minutes: 15,
      helps_with: ['loneliness'],
    });
    if (door.name === 'REST') expect(created.status).toBe(201);
    const { strategy } = created.data;
    expect(strategy).toMatchObject({
      name: 'Call the choir',
      description: '',
      is_own: true,
      evidence_level: 'none',
      evidence_scope: null,
      effort: null,
    });
    const { id } = strategy;
    expect((await list({ category: 'music' })).map((found) => found.id)).toEqual([id]);
    await client.call('coping.rate', { strategy_id: id, effectiveness_rating: 5, notes: 'sang along' });
    const changed = await client.call('coping.update', { id, name: 'Sing in the choir', duration_minutes: null });
    expect(changed.data.strategy).toMatchObject({
      name: 'Sing in the choir',
      duration_minutes: null,
      instructions: ['Pick up the phone.'],
      my_rating: 5,
    });

    const other = door.client();
    await register(other, 'mountain');
    expect((await other.call('coping.strategy', { id })).code).toBe('NOT_FOUND');
    expect((await other.call('coping.rate', { strategy_id: id, effectiveness_rating: 1 })).code).toBe(
      'VALIDATION_ERROR',
    );

    expect((await client.call('coping.delete', { id })).data).toEqual({ deleted: true, id });
    expect((await client.call('coping.strategy', { id })).code).toBe('NOT_FOUND');
    expect((await client.call('coping.delete', { id })).code).toBe('NOT_FOUND');
    expect(await list()).toHaveLength(74);
  });

  it('does not let the library be changed', async () => {
    expect((await client.call('coping.update', { id: box, name: 'mine' })).code).toBe('FORBIDDEN');
    expect((await client.call('coping.delete', { id: box })).code).toBe('FORBIDDEN');
    expect((await client.call('coping.update', { id: 'no-such', name: 'x' })).code).toBe('NOT_FOUND');
    expect((await client.call('coping.strategy', { id: 'no-such' })).code).toBe('NOT_FOUND');
    expect((await client.call('coping.preference', { id: 'no-such', favourite: true })).code).toBe('NOT_FOUND');
    expect((await client.call('coping.create', { name: ' ' })).code).toBe('VALIDATION_ERROR');
  });

  it('answers the guided exercises with their phases', async () => {
    const { exercises } = (await client.call('coping.exercises')).data;
    expect(exercises).toHaveLength(28);
    expect(exercises.find(({ id }: Strategy) => id === box).guided).toMatchObject({ pattern: 'paced', cycles: 19 });
  });

  it('needs a session', async () => {
    const stranger = door.client();
    expect((await stranger.call('coping.strategies')).code).toBe('UNAUTHENTICATED');
    expect((await stranger.call('coping.rate', { strategy_id: box, effectiveness_rating: 3 })).code).toBe(
      'UNAUTHENTICATED',
    );
  });
});
