import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { bothDoors, type Client, type Door, register } from './support/doors.ts';

vi.mock('electron', () => import('./support/electron.ts'));

/** The same cases over both doors: what one answers, the other answers. */
describe.each(bothDoors)('stress over %s', (_name, open) => {
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

  it('takes the plain payload of the document, coping_used included', async () => {
    const reply = await client.call('stress.track', {
      stress_level: 7,
      stressors: ['work', 'money'],
      physical_symptoms: ['headache'],
      coping_used: ['a walk'],
      effectiveness_rating: 4,
      notes: 'long day',
    });
    expect(reply).toMatchObject({ success: true, status: status(201) });
    expect(reply.data).toMatchObject({
      entry: {
        stress_level: 7,
        stressors: ['work', 'money'],
        physical_symptoms: ['headache'],
        coping_strategies_used: ['a walk'],
        effectiveness_rating: 4,
        notes: 'long day',
        recorded_at: '2026-05-20T09:30:00.000Z',
        day: '2026-05-20',
      },
      pattern: null,
    });
    const { id } = reply.data.entry;
    expect((await client.call('stress.get', { id })).data.entry).toEqual(reply.data.entry);
  });

  it('says when a high day continues others', async () => {
    for (const day of ['18', '19']) {
      await client.call('stress.track', { stress_level: 8, recorded_at: `2026-05-${day}T10:00:00Z` });
    }
    const { data } = await client.call('stress.track', { stress_level: 9 });
    expect(data.pattern).toBe('Third day in a row with stress of 7 or more (9.0 on average that day).');
  });

  it.each([
    [{ stress_level: 0 }, 'stress_level'],
    [{ stress_level: 11 }, 'stress_level'],
    [{ stress_level: 5, effectiveness_rating: 6 }, 'effectiveness_rating'],
    [{ stress_level: 5, recorded_at: '2026-05-20T09:36:00Z' }, 'recorded_at'],
    [{ stress_level: 5, recorded_at: 'yesterday' }, 'recorded_at'],
    [{ stress_level: 5, stressors: 'work' }, 'stressors'],
    [{ stress_level: 5, mood: 3 }, 'mood'],
  ])('refuses %j and names %s', async (wrong, field) => {
    const reply = await client.call('stress.track', wrong);
    expect(reply).toMatchObject({ code: 'VALIDATION_ERROR', status: status(400) });
    expect(reply.details.map((detail) => detail.path.split('.')[0])).toContain(field);
  });

  it('lists by range, level, stressor and symptom, whatever the case, with a series ready for a chart', async () => {
    const track = (day: string, level: number, more: object = {}) =>
      client.call('stress.track', { stress_level: level, recorded_at: `${day}T08:00:00Z`, ...more });
    await track('2026-05-17', 3, { stressors: ['Work'] });
    await track('2026-05-18', 5, { physical_symptoms: ['Headache'] });
    await track('2026-05-20', 8, { stressors: ['work', 'noise'] });
    const levels = async (input: object) =>
      (await client.call('stress.history', input)).data.entries.map(
        (entry: { stress_level: number }) => entry.stress_level,
      );
    expect(await levels({})).toEqual([8, 5, 3]);
    expect(await levels({ sort: 'asc', per_page: 2 })).toEqual([3, 5]);
    expect(await levels({ stressor: 'WORK' })).toEqual([8, 3]);
    expect(await levels({ symptom: 'headache' })).toEqual([5]);
    expect(await levels({ stressor: 'thunder' })).toEqual([]);
    expect(await levels({ min_level: 4, max_level: 7 })).toEqual([5]);
    expect(await levels({ start_date: '2026-05-18', end_date: '2026-05-19' })).toEqual([5]);

    const { data, pagination } = await client.call('stress.history', {});
    expect(pagination).toEqual({ page: 1, per_page: 50, total: 3, pages: 1 });
    expect(data.series.map((point: { value: number | null }) => point.value)).toEqual([3, 5, null, 8]);
    expect(data.series.at(-1).mean_7_days).toBeCloseTo(16 / 3, 10);
    expect(data.trends).toMatchObject({ days_with_data: 3, direction: null });
    expect(data.trends.missing).toBe('7 more days with a stress level show a direction.');
    expect((await client.call('stress.history', { start_date: '2026-05-20', end_date: '2026-05-01' })).code).toBe(
      'VALIDATION_ERROR',
    );
  });

  it('changes what is named, keeps the rest, and deletes once', async () => {
    const { entry } = (await client.call('stress.track', { stress_level: 4, notes: 'first', stressors: ['news'] }))
      .data;
    const changed = await client.call('stress.update', { id: entry.id, stress_level: 6, notes: null });
    expect(changed.data.entry).toMatchObject({ stress_level: 6, notes: null, stressors: ['news'] });
    expect((await client.call('stress.delete', { id: entry.id })).data).toEqual({
      deleted: true,
      id: entry.id,
      still_in_backups: expect.any(Number),
    });
    for (const name of ['stress.get', 'stress.update', 'stress.delete'] as const) {
      expect(await client.call(name, { id: entry.id })).toMatchObject({ code: 'NOT_FOUND', status: status(404) });
    }
  });

  it('analyses an empty record and one entry, and says what is missing', async () => {
    const empty = await client.call('stress.analysis', {});
    expect(empty.data).toMatchObject({
      range: { start_date: '2026-02-20', end_date: '2026-05-20', days: 90 },
      n_entries: 0,
      average: null,
      top_stressors: [],
      peak_times: { by_weekday: [], by_hour: [], description: null },
      missing: ['14 more days with a stress level before patterns can be told.'],
    });
    await client.call('stress.track', { stress_level: 6, stressors: ['work'] });
    const one = await client.call('stress.analysis', { days: 30 });
    expect(one.data).toMatchObject({ range: { days: 30 }, n_entries: 1, average: 6 });
    expect(one.data.top_stressors).toMatchObject([
      { stressor: 'work', n: 1, share: 1, mean_level: 6, mean_difference: null, is_shown: false },
    ]);
    expect((await client.call('stress.analysis', { period_days: 3651 })).code).toBe('VALIDATION_ERROR');
    expect((await client.call('stress.analysis', { period_days: 3650 })).data.n_entries).toBe(1);
  });

  it('keeps life events for the charts', async () => {
    const made = await client.call('events.create', {
      title: ' Moved ',
      start_date: '2026-03-01',
      end_date: '2026-03-05',
    });
    expect(made).toMatchObject({ success: true, status: status(201) });
    const { event } = made.data;
    expect(event).toMatchObject({ title: 'Moved', notes: null, start_date: '2026-03-01', end_date: '2026-03-05' });
    await client.call('events.create', { title: 'New job', start_date: '2026-06-01' });
    const titles = async (input: object) =>
      (await client.call('events.list', input)).data.events.map((item: { title: string }) => item.title);
    expect(await titles({})).toEqual(['Moved', 'New job']);
    expect(await titles({ start_date: '2026-03-05', end_date: '2026-03-31' })).toEqual(['Moved']);
    expect(await titles({ start_date: '2026-03-06' })).toEqual(['New job']);

    const wrong = await client.call('events.update', { id: event.id, start_date: '2026-03-06' });
    expect(wrong).toMatchObject({ code: 'VALIDATION_ERROR', status: status(400) });
    expect(wrong.details[0]?.path).toBe('end_date');
    expect((await client.call('events.create', { title: ' ', start_date: '2026-03-01' })).details[0]?.path).toBe(
      'title',
    );
    const changed = await client.call('events.update', { id: event.id, end_date: null, notes: 'by the sea' });
    expect(changed.data.event).toMatchObject({ end_date: null, notes: 'by the sea', title: 'Moved' });
    expect((await client.call('events.delete', { id: event.id })).data).toEqual({ deleted: true, id: event.id });
    expect((await client.call('events.delete', { id: event.id })).code).toBe('NOT_FOUND');
  });
});
