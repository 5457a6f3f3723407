import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { instrumentTextsFile } from '../../src-main/content/instrumentTexts.ts';
import { assessmentQuery } from '../../src-main/store/assessments.ts';
import { openTestVault, queryPlan, type TestVault } from './support.ts';

const resources = join(import.meta.dirname, '..', '..', 'resources');
let app: TestVault;

beforeEach(async () => {
  app = await openTestVault();
});

afterEach(async () => {
  await app.close();
});

const week = 7 * 86_400_000;
const gad7 = (total: number) => Array.from({ length: 7 }, (_, index) => Math.min(3, Math.max(0, total - index * 3)));
const answerGad7 = async (total: number) =>
  (await app.call('assessments.respond', { instrument: 'gad-7', answers: gad7(total) })).data;
const history = async (instrument: string, range: object = {}) =>
  (await app.call('assessments.history', { instrument, ...range })).data;

describe('a questionnaire that was answered', () => {
  it('says what it means, and what has changed since', async () => {
    const first = await answerGad7(12);
    expect(first.result).toMatchObject({ score: 12, band: { label: 'moderate' }, change: null, offers_help: false });
    expect(first.result?.band_note).toContain('not a diagnosis');
    app.clock.advance(week);
    const small = await answerGad7(10);
    expect(small.result?.change).toMatchObject({ points: -2, direction: 'better', is_reliable: false });
    app.clock.advance(week);
    const large = await answerGad7(6);
    expect(large.result?.change).toMatchObject({ points: -4, direction: 'better', is_reliable: true });
    const told = await history('gad-7');
    expect(told.responses.map(({ score }) => score)).toEqual([6, 10, 12]);
    expect(told.since_first).toMatchObject({ points: -6, is_reliable: true });
    expect(told.latest).toEqual(large.result);
  });

  it('is there after a restart, in time order whenever it was entered', async () => {
    await answerGad7(6);
    const late = await app.call('assessments.respond', {
      instrument: 'gad-7',
      answers: gad7(9),
      recorded_at: '2026-05-06T08:00:00Z',
    });
    expect(late.data.result?.change).toBeNull();
    await app.reopen();
    const told = await history('gad-7', { sort: 'asc' });
    expect(told.responses.map(({ score, day }) => [score, day])).toEqual([
      [9, '2026-05-06'],
      [6, '2026-05-20'],
    ]);
    expect((await history('gad-7', { end_date: '2026-05-19' })).responses.map(({ score }) => score)).toEqual([9]);
    const pages = await app.call('assessments.history', { instrument: 'gad-7', per_page: 1, page: 2 });
    expect(pages.pagination).toEqual({ page: 2, per_page: 1, total: 2, pages: 2 });
    expect(pages.data.responses.map(({ score }) => score)).toEqual([9]);
  });

  it('keeps how difficult it makes things beside the score, not in it', async () => {
    const answers = [1, 1, 1, 1, 1, 1, 1, 1, 0];
    const { data } = await app.call('assessments.respond', { instrument: 'phq-9', answers, difficulty: 2 });
    expect(data.result?.score).toBe(8);
    expect((await history('phq-9')).responses[0]?.difficulty).toBe('Very difficult');
    await expect(
      app.call('assessments.respond', { instrument: 'gad-7', answers: gad7(3), difficulty: 1 }),
    ).rejects.toMatchObject({ details: [{ path: 'difficulty' }] });
  });

  it('stands in the list with its last result', async () => {
    await answerGad7(12);
    app.clock.advance(week);
    await answerGad7(4);
    const { instruments } = (await app.call('assessments.list', {})).data;
    expect(instruments.find(({ id }) => id === 'gad-7')).toMatchObject({
      n_responses: 2,
      last: { score: 4, band: 'minimal', day: '2026-05-27' },
    });
    expect(instruments.find(({ id }) => id === 'k10')).toMatchObject({ n_responses: 0, last: null });
  });

  it('has its single answers sealed, its score and band for charts not', async () => {
    await answerGad7(12);
    const [row] = assessmentQuery(app.vault.read, 'gad-7').all();
    expect(row).toMatchObject({ score: 12, band: 'moderate' });
    expect(row?.answers_sealed?.length).toBeGreaterThan(20);
    expect(row?.answers_sealed?.toString('utf8')).not.toContain('answers');
  });

  it('is found by its index', () => {
    expect(queryPlan(app.vault, assessmentQuery(app.vault.read, 'phq-9'))).toEqual([
      'SEARCH wellness_assessments USING INDEX wellness_assessments_by_time (user_id=? AND instrument=?)',
    ]);
  });
});

describe('answers that call for help', () => {
  it('come back without any score; the history tells it when it is asked for', async () => {
    const { data } = await app.call('assessments.respond', {
      instrument: 'phq-9',
      answers: [0, 0, 0, 0, 0, 0, 0, 0, 1],
    });
    expect(data.result).toBeUndefined();
    expect(JSON.stringify(data)).not.toMatch(/score|band|minimal/);
    const told = await history('phq-9');
    expect(told.latest).toMatchObject({ score: 1, offers_help: true });
    const { instrument } = (await app.call('assessments.get', { instrument: 'phq-9' })).data;
    expect(instrument.help_first).toEqual([{ item: 9, values: [1, 2, 3] }]);
  });

  it('offer help beside the result for frequent hopelessness', async () => {
    const answers = [1, 1, 1, 4, 1, 1, 1, 1, 1, 1];
    const { data } = await app.call('assessments.respond', { instrument: 'k10', answers });
    expect(data.result).toMatchObject({ score: 13, offers_help: true });
  });

  it('say with a high AUDIT-C that stopping at once can be dangerous', async () => {
    const result = async (answers: number[]) =>
      (await app.call('assessments.respond', { instrument: 'audit-c', answers })).data.result;
    expect((await result([4, 2, 1]))?.safety_note).toBeNull();
    expect((await result([4, 3, 1]))?.safety_note).toContain('withdrawal');
  });
});

describe('answers that are not complete', () => {
  it('are refused with the questions that are missing, and nothing is kept', async () => {
    const answers = [1, null, 2, 0, 0, 0];
    await expect(app.call('assessments.respond', { instrument: 'gad-7', answers })).rejects.toMatchObject({
      code: 'VALIDATION_ERROR',
      message: expect.stringContaining('incomplete'),
      details: [{ path: 'answers[1]' }, { path: 'answers[6]' }],
    });
    await expect(
      app.call('assessments.respond', { instrument: 'gad-7', answers: [4, 0, 0, 0, 0, 0, 0] }),
    ).rejects.toMatchObject({ details: [{ path: 'answers[0]' }] });
    await expect(
      app.call('assessments.respond', { instrument: 'gad-7', answers: [...gad7(3), 0] }),
    ).rejects.toMatchObject({ details: [{ path: 'answers' }] });
    expect((await history('gad-7')).responses).toEqual([]);
  });

  it('wait as a draft and say so in the list', async () => {
    await app.call('drafts.put', { kind: 'assessment:phq-9', data: { answers: [1, 2] } });
    await app.reopen();
    const { instruments } = (await app.call('assessments.list', {})).data;
    expect(instruments.find(({ id }) => id === 'phq-9')?.unfinished_since).toBe('2026-05-20T09:30:00.000Z');
    expect(instruments.find(({ id }) => id === 'gad-7')?.unfinished_since).toBeNull();
  });
});

describe('a questionnaire whose questions may not be shown', () => {
  it('takes a total within its range, and nothing else', async () => {
    const { instrument } = (await app.call('assessments.get', { instrument: 'isi' })).data;
    expect(instrument).toMatchObject({ entry: 'total', items: null, scale: { min: 0, max: 28 } });
    const { data } = await app.call('assessments.respond', { instrument: 'isi', total: 16 });
    expect(data).toMatchObject({
      response: { entry: 'total' },
      result: { score: 16, band: { label: 'moderate insomnia' } },
    });
    for (const input of [{ total: 29 }, { answers: [0, 0, 0, 0, 0, 0, 0] }, {}]) {
      await expect(app.call('assessments.respond', { instrument: 'isi', ...input })).rejects.toMatchObject({
        code: 'VALIDATION_ERROR',
      });
    }
    await expect(app.call('assessments.respond', { instrument: 'phq-9', total: 10 })).rejects.toMatchObject({
      details: [{ path: 'total' }],
    });
  });

  it('is the WHO-5, too, in a build that leaves its text out', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'evenkeel-build-'));
    cpSync(resources, folder, { recursive: true });
    rmSync(join(folder, 'facts', instrumentTextsFile));
    const built = await openTestVault({ resourcesDir: folder, username: 'sold' });
    try {
      const { instrument } = (await built.call('assessments.get', { instrument: 'who-5' })).data;
      expect(instrument).toMatchObject({ entry: 'total', items: null, instruction: null });
      const { data } = await built.call('assessments.respond', { instrument: 'who-5', total: 52 });
      expect(data.result?.score).toBe(52);
    } finally {
      await built.close();
      rmSync(folder, { recursive: true, force: true });
    }
  });

  it('is shown with its licence where the text is part of the build', async () => {
    const { instrument } = (await app.call('assessments.get', { instrument: 'who-5' })).data;
    expect(instrument.licence.text_licence).toBe('CC BY-NC-SA 3.0 IGO');
    expect(instrument.items?.[0]).toMatchObject({ number: 1, text: 'I have felt cheerful and in good spirits' });
  });
});

describe('a response that was deleted', () => {
  it('is gone, and the others are compared anew', async () => {
    await answerGad7(12);
    app.clock.advance(week);
    const { response } = await answerGad7(10);
    app.clock.advance(week);
    await answerGad7(6);
    await app.call('assessments.delete', { instrument: 'gad-7', id: response.id });
    const told = await history('gad-7');
    expect(told.responses.map(({ score, change }) => [score, change?.points])).toEqual([
      [6, -6],
      [12, undefined],
    ]);
    await expect(app.call('assessments.delete', { instrument: 'gad-7', id: response.id })).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
  });

  it('is named by its own questionnaire only', async () => {
    const { response } = await answerGad7(12);
    await expect(app.call('assessments.delete', { instrument: 'phq-9', id: response.id })).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
    expect((await history('gad-7')).responses).toHaveLength(1);
  });
});
