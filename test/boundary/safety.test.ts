import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { limits } from '../../src-shared/contract/common.ts';
import { bothDoors, type Client, type Door, type Reply, register } from './support/doors.ts';

vi.mock('electron', () => import('./support/electron.ts'));

const answers = [0, 0, 0, 0, 0, 0, 0, 0, 1];

/** Over REST the status says the same as the code; over IPC there is none. */
function expectCode(reply: Reply, code: string, status: number): void {
  expect(reply.code).toBe(code);
  if (reply.status !== undefined) expect(reply.status).toBe(status);
}

describe.each(bothDoors)('crisis endpoints over %s', (_name, open) => {
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

  const thoughts = () => client.call('assessments.respond', { instrument: 'phq-9', answers });

  it('need a session', async () => {
    const stranger = door.client();
    expectCode(await stranger.call('crisis.status'), 'UNAUTHENTICATED', 401);
    expectCode(await stranger.call('crisis.acknowledge', { action: 'seen' }), 'UNAUTHENTICATED', 401);
    expectCode(await stranger.call('crisis.check', { text: 'a text' }), 'UNAUTHENTICATED', 401);
    // Before the input is looked at: a stranger learns nothing about it.
    expectCode(await stranger.call('crisis.acknowledge', { action: 'no such' }), 'UNAUTHENTICATED', 401);
  });

  it('tell with nothing noticed that nothing is known, and which questions there are', async () => {
    const { success, status, data } = await client.call('crisis.status');
    expect(success).toBe(true);
    if (status !== undefined) expect(status).toBe(200);
    expect(data).toMatchObject({ support: null, since: null, reasons: [], closed_until: null, text_check: 'standard' });
    expect(data.questions.map(({ id }: { id: string }) => id)).toEqual([
      'wish',
      'ideation',
      'plan',
      'intent',
      'means',
      'done',
    ]);
    expect(data.questions[3]).toMatchObject({ asked_if: ['ideation'], options: { length: 4 } });
  });

  it('tell why help is offered, with the lines of the country, and never a level', async () => {
    const saved = await thoughts();
    expect(saved.data.support).toEqual({
      urgency: 'soon',
      about: 'me',
      panel: 'support_panel',
      opens: true,
      message: expect.stringContaining('Thank you for putting this into words.'),
      steps: [],
      reasons: [{ signal: 'phq9_item9_1', excerpt: null }],
      resources: expect.any(Array),
      safety_plan_available: false,
    });
    const kinds = saved.data.support.resources.map(({ kind }: { kind: string }) => kind);
    expect(kinds[0]).toBe('call');
    expect(saved.data.support.resources[0]).toEqual({
      kind: 'call',
      id: 'de-telefonseelsorge',
      name: 'TelefonSeelsorge',
      description: expect.any(String),
      phone: '0800 1110111',
      sms: null,
      chat_url: expect.stringMatching(/^https:/),
      url: expect.stringMatching(/^https:/),
      hours: '24/7',
      last_verified: expect.stringMatching(/^\d{4}-\d{2}$/),
      specialty: ['general', 'suicide'],
    });
    expect(kinds).toContain('emergency');

    const { data } = await client.call('crisis.status');
    expect(data.since).toBe('2026-05-20T09:30:00.000Z');
    expect(data.reasons).toEqual([
      {
        signal: 'phq9_item9_1',
        excerpt: null,
        description: expect.any(String),
        place: { area: 'assessments', id: saved.data.response.id },
        noticed_at: '2026-05-20T09:30:00.000Z',
      },
    ]);
    expect(JSON.stringify(data)).not.toMatch(/"(moderate|high|imminent)"/);
  });

  it('take being closed, “I am safe for now” and a call for help', async () => {
    await thoughts();
    const seen = await client.call('crisis.acknowledge', { action: 'seen' });
    expect(seen.data).toMatchObject({ support: { panel: 'support_panel', opens: false }, closed_until: null });
    const safe = await client.call('crisis.acknowledge', { action: 'safe_for_now' });
    // Midnight in Berlin.
    expect(safe.data).toMatchObject({ support: { opens: false }, closed_until: '2026-05-20T22:00:00.000Z' });
    const help = await client.call('crisis.acknowledge', { action: 'need_help' });
    expect(help.data.support).toMatchObject({ panel: 'emergency_panel', urgency: 'now' });
    expect(help.data.support.resources[0]).toMatchObject({ kind: 'emergency', phone: '112' });
    const nothing = await client.call('crisis.acknowledge', {});
    expect(nothing.success).toBe(true);
  });

  it('take answers to the direct questions, each of which may be missing', async () => {
    const none = await client.call('crisis.acknowledge', { answers: {} });
    expect(none.data.support).toBeNull();
    const no = await client.call('crisis.acknowledge', { answers: { wish: false, intent: 'no', done: 'no' } });
    expect(no.data.support).toBeNull();
    const wish = await client.call('crisis.acknowledge', { answers: { wish: true } });
    expect(wish.data.support.panel).toBe('support_panel');
    const now = await client.call('crisis.acknowledge', { answers: { intent: 'now' } });
    expect(now.data.support.panel).toBe('emergency_panel');
    const later = await client.call('crisis.acknowledge', { answers: { wish: false, ideation: false } });
    expect(later.data.support.panel).toBe('emergency_panel');
  });

  it.each([
    ['an action that there is not', { action: 'dismiss_forever' }],
    ['a field that there is not', { action: 'seen', level: 'none' }],
    ['a question that there is not', { answers: { how: true } }],
    ['an answer of another type', { answers: { wish: 'yes' } }],
    ['an option that there is not', { answers: { intent: 'maybe' } }],
    ['answers that are no object', { answers: [true] }],
    ['no object at all', 'seen'],
    ['a list', []],
  ])('refuse %s', async (_what, input) => {
    expectCode(await client.call('crisis.acknowledge', input), 'VALIDATION_ERROR', 400);
    expect((await client.call('crisis.status')).data.support).toBeNull();
  });

  it('refuse a question about status that holds anything', async () => {
    expectCode(await client.call('crisis.status', { level: 'high' }), 'VALIDATION_ERROR', 400);
  });

  it('check a text of 200 000 characters and store nothing of it', async () => {
    const text = 'A long and quiet day by the water. '.repeat(6_000).slice(0, 200_000);
    const checked = await client.call('crisis.check', { text });
    expect(checked.data).toEqual({ level: 'none', about_other: false, reasons: [] });
    expect((await client.call('crisis.check', { text: '' })).data.level).toBe('none');
    expect((await client.call('crisis.check', { text: '🙂‍↔️ مرحبا e\u0301' })).success).toBe(true);
    expect((await client.call('crisis.check', { text: 'ein Tag', language: 'de' })).success).toBe(true);
    expect((await client.call('crisis.status')).data).toMatchObject({ support: null, reasons: [] });
  });

  it.each([
    ['no text', {}],
    ['a number', { text: 5 }],
    ['a language that it does not know', { text: 'a', language: 'tlh' }],
    ['a field that there is not', { text: 'a', store: true }],
    ['a text that no entry can be as long as', { text: 'a'.repeat(limits.journalContent + 1) }],
  ])('check no text with %s', async (_what, input) => {
    expectCode(await client.call('crisis.check', input), 'VALIDATION_ERROR', 400);
  });

  it('have somewhere to turn where the country is not known, and say so', async () => {
    await client.call('auth.updateUser', { wellness_preferences: { country: 'ZZ' } });
    const { data } = await thoughts();
    expect(data.support.notice).toContain('There is no list for this place.');
    const { resources } = data.support;
    expect(resources.length).toBeGreaterThan(0);
    expect(resources.every(({ kind }: { kind: string }) => kind !== 'emergency')).toBe(true);
    const listed = (await client.call('resources.crisis')).data;
    expect(listed.country).toBeNull();
    const everywhere = new Set(listed.international.map(({ id }: { id: string }) => id));
    for (const { id } of resources) expect(everywhere).toContain(id);
  });

  it('are locked away with the vault, and the help list is not', async () => {
    await thoughts();
    await client.call('auth.lock');
    expectCode(await client.call('crisis.status'), 'UNAUTHENTICATED', 401);
    expect((await client.call('resources.crisis', { location: 'DE' })).data.emergency_numbers[0].phone).toBe('112');
  });
});

describe.each(bothDoors)('with a damaged directory, over %s', (_name, open) => {
  let door: Door;
  let resourcesDir: string;

  beforeEach(async () => {
    resourcesDir = mkdtempSync(join(tmpdir(), 'evenkeel-damaged-'));
    cpSync(join(import.meta.dirname, '..', '..', 'resources'), resourcesDir, { recursive: true });
    for (const file of ['crisis-resources.json', 'emergency-fallback.json', 'coping-strategies.json']) {
      writeFileSync(join(resourcesDir, 'facts', file), '[{"id": "de-tele');
    }
    door = await open({ resourcesDir });
  });

  afterEach(async () => {
    await door.close();
    rmSync(resourcesDir, { recursive: true, force: true });
  });

  it('help still has the emergency number, and says that something is missing', async () => {
    const client = door.client();
    await register(client);
    const { success, data } = await client.call('assessments.respond', { instrument: 'phq-9', answers });
    expect(success).toBe(true);
    expect(data.support.notice).toContain('Part of the list of helplines could not be read.');
    expect(data.support.resources).toEqual([expect.objectContaining({ kind: 'emergency', phone: '112' })]);
    const asked = await client.call('crisis.acknowledge', { action: 'need_help' });
    expect(asked.data.support.resources[0]).toMatchObject({ kind: 'emergency', phone: '112' });
    const { data: listed } = await client.call('resources.crisis');
    expect(listed.emergency_numbers[0].phone).toBe('112');
    expect(listed.notice).toContain('could not be read');
  });
});
