import { afterEach, expect, it } from 'vitest';
import type { TextAssessment } from '../../src-main/safety/assessment.ts';
import { openTestVault, type TestVault } from './support.ts';

let app: TestVault;
afterEach(() => app.close());

/** Finds what a test says is there, wherever a text holds it. */
function finds(passage: string, found: Pick<TextAssessment, 'level' | 'about_other'>, family = 'active_ideation') {
  return (text: string): TextAssessment => {
    const start = text.indexOf(passage);
    if (start < 0) return { level: 'none', about_other: false, signals: [] };
    const signal = { family, span: [start, start + passage.length] as const, level: found.level };
    return { ...found, signals: found.level === 'none' ? [] : [signal] };
  };
}

const hard = 'I keep thinking about it';

it('an entry is saved word for word, and the help that comes with it says why in its own words', async () => {
  app = await openTestVault({ assessText: finds(hard, { level: 'high', about_other: false }) });
  const content = `A long day. ${hard}. Tea.`;
  const { data } = await app.call('journal.create', { title: 'Tonight', content });
  expect(data.support).toMatchObject({
    about: 'me',
    panel: 'support_panel_full',
    opens: true,
    reasons: [{ signal: 'text_active_ideation', excerpt: expect.stringContaining(hard) }],
  });
  expect((await app.call('journal.get', { id: data.entry.id })).data.entry.content).toBe(content);
});

it('somebody else’s crisis brings the card for helping, and no level for the writer', async () => {
  app = await openTestVault({ assessText: finds(hard, { level: 'none', about_other: true }) });
  const { data } = await app.call('journal.create', { title: 'My friend', content: `He said: ${hard}.` });
  expect(data.support).toMatchObject({ about: 'someone_else', panel: 'soft_card', opens: true });
  expect(data.support?.message).toContain('It is kind that you are worried.');
  expect((await app.call('crisis.status', {})).data.support).toBeNull();
});

it('opens once in twelve hours, again when it is more serious, and leaves Today when its time is over', async () => {
  app = await openTestVault();
  const answered = async (last: number) =>
    (await app.call('assessments.respond', { instrument: 'phq-9', answers: [0, 0, 0, 0, 0, 0, 0, 0, last] })).data
      .support;
  expect((await answered(1))?.opens).toBe(true);
  await app.call('crisis.acknowledge', { action: 'seen' });
  app.clock.advance(3_600_000);
  expect(await answered(1)).toMatchObject({ opens: false, panel: 'support_panel' });
  expect(await answered(2)).toMatchObject({ opens: true, panel: 'support_panel_full' });
  // 168 h at this level, then a step down for 72 h and one more for 24 h.
  app.clock.advance((168 + 72 + 24) * 3_600_000 - 1000);
  expect((await app.call('crisis.status', {})).data.support).not.toBeNull();
  app.clock.advance(2000);
  expect((await app.call('crisis.status', {})).data.support).toBeNull();
});

it('an answer to a direct question only ever adds help, and “I am safe for now” hides none', async () => {
  app = await openTestVault();
  await app.call('assessments.respond', { instrument: 'phq-9', answers: [0, 0, 0, 0, 0, 0, 0, 0, 1] });
  const tell = async (answers: Parameters<typeof app.call<'crisis.acknowledge'>>[1]['answers']) =>
    (await app.call('crisis.acknowledge', { answers })).data.support?.panel;
  expect(await tell({ wish: false })).toBe('support_panel');
  expect(await tell({ ideation: true })).toBe('support_panel_full');
  expect(await tell({ intent: 'no' })).toBe('support_panel_full');
  expect(await tell({ intent: 'now' })).toBe('emergency_panel');
  const { data } = await app.call('crisis.acknowledge', { action: 'safe_for_now' });
  expect(data.support?.panel).toBe('emergency_panel');
  expect(data.closed_until).toBe('2026-05-21T00:00:00.000Z');
});

it('“I need help now” is the emergency panel, whatever else is known', async () => {
  app = await openTestVault();
  const { data } = await app.call('crisis.acknowledge', { action: 'need_help' });
  expect(data.support).toMatchObject({ panel: 'emergency_panel', urgency: 'now', opens: true });
  expect(data.support?.steps).toHaveLength(4);
});

it('an entry of one’s own can belong under “Get help now”, and a correction stays what it was', async () => {
  app = await openTestVault();
  const { data: own } = await app.call('resources.create', {
    name: 'The night doctor',
    resource_type: 'doctor',
    is_crisis_resource: true,
  });
  expect(own.resource.is_crisis_resource).toBe(true);
  const { data: plain } = await app.call('resources.create', { name: 'The choir', resource_type: 'other' });
  expect(plain.resource.is_crisis_resource).toBe(false);
  const { data: fixed } = await app.call('resources.update', { id: 'de-telefonseelsorge', phone: '116 123' });
  expect(fixed.resource).toMatchObject({ is_corrected: true, is_crisis_resource: true, phone: '116 123' });
});
