import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { bothDoors, type Client, type Door, goodPassword, register } from './support/doors.ts';

vi.mock('electron', () => import('./support/electron.ts'));

describe.each(bothDoors)('assessments over %s', (_name, open) => {
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

  const answers = [2, 2, 1, 1, 0, 1, 1, 0, 0];

  it('are listed with what they are for and who holds them', async () => {
    const { data } = await client.call('assessments.list');
    expect(data.instruments).toHaveLength(11);
    expect(data.instruments[0]).toEqual({
      id: 'phq-9',
      name: 'Patient Health Questionnaire-9',
      short_name: 'PHQ-9',
      measures: 'depressive symptoms',
      recall_period: 'last 2 weeks',
      n_items: 9,
      entry: 'items',
      licence: expect.objectContaining({ attribution: expect.stringContaining('Spitzer'), text_licence: null }),
      scale: { min: 0, max: 27, higher_is: 'worse' },
      n_responses: 0,
      last: null,
      unfinished_since: null,
    });
    const { instrument } = (await client.call('assessments.get', { instrument: 'phq-9' })).data;
    expect(instrument.items).toHaveLength(9);
    expect(instrument.items[3].options.map(({ value }: { value: number }) => value)).toEqual([0, 1, 2, 3]);
    expect(instrument.reliable_change.points).toBe(6);
  });

  it('are answered, read and deleted', async () => {
    const answered = await client.call('assessments.respond', { instrument: 'phq-9', answers, difficulty: 1 });
    expect(answered.success).toBe(true);
    if (answered.status !== undefined) expect(answered.status).toBe(201);
    const { id } = answered.data.response;
    expect(answered.data.response).toEqual({
      id,
      instrument: 'phq-9',
      entry: 'items',
      recorded_at: '2026-05-20T09:30:00.000Z',
      day: '2026-05-20',
      created_at: '2026-05-20T09:30:00.000Z',
    });
    expect(answered.data.result).toMatchObject({ score: 8, band: { label: 'mild' }, change: null });
    const past = await client.call('assessments.history', { instrument: 'phq-9' });
    expect(past.pagination).toEqual({ page: 1, per_page: 50, total: 1, pages: 1 });
    expect(past.data.responses).toEqual([
      { ...answered.data.response, score: 8, band: 'mild', difficulty: 'Somewhat difficult', change: null },
    ]);
    const gone = await client.call('assessments.delete', { instrument: 'phq-9', id });
    expect(gone.data).toEqual({ deleted: true, id, still_in_backups: 0 });
    expect((await client.call('assessments.delete', { instrument: 'phq-9', id })).code).toBe('NOT_FOUND');
  });

  it('tell no score beside a reason for help', async () => {
    const { data } = await client.call('assessments.respond', {
      instrument: 'phq-9',
      answers: answers.with(8, 1),
    });
    expect(data.response.instrument).toBe('phq-9');
    expect(data.result).toBeUndefined();
  });

  it('are refused when they are incomplete, and name what is missing', async () => {
    const refused = await client.call('assessments.respond', { instrument: 'phq-9', answers: answers.slice(0, 7) });
    expect(refused.code).toBe('VALIDATION_ERROR');
    expect(refused.details.map(({ path }) => path)).toEqual(['answers[7]', 'answers[8]']);
    const wrong = await client.call('assessments.respond', { instrument: 'phq-9', answers, mood: 3 });
    expect(wrong.code).toBe('VALIDATION_ERROR');
    expect((await client.call('assessments.history', { instrument: 'phq-9' })).data.responses).toEqual([]);
  });

  it('exist by their own names only', async () => {
    expect((await client.call('assessments.get', { instrument: 'phq-8' })).code).toBe('NOT_FOUND');
    expect((await client.call('assessments.history', { instrument: 'phq-8' })).code).toBe('NOT_FOUND');
    expect((await client.call('assessments.respond', { instrument: 'phq-8', answers })).code).toBe('NOT_FOUND');
    expect((await client.call('assessments.get', { instrument: '../phq-9' })).success).toBe(false);
  });

  it('wait as a draft across a lock', async () => {
    await client.call('drafts.put', { kind: 'assessment:gad-7', data: { answers: [1, 2] } });
    await client.call('auth.lock');
    expect((await client.call('assessments.list')).code).toBe('UNAUTHENTICATED');
    await client.call('auth.login', { username: 'harbour', password: goodPassword });
    const { draft } = (await client.call('drafts.get', { kind: 'assessment:gad-7' })).data;
    expect(draft.data).toEqual({ answers: [1, 2] });
  });

  it('are part of the export, answers included', async () => {
    await client.call('assessments.respond', { instrument: 'phq-9', answers, difficulty: 1 });
    const { data } = await client.call('privacy.export', { format: 'json' });
    expect(data.data.wellness_assessments).toEqual([
      expect.objectContaining({
        instrument: 'phq-9',
        score: 8,
        band: 'mild',
        answers_sealed: JSON.stringify({ answers, difficulty: 1 }),
      }),
    ]);
  });
});
