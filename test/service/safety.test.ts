import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openLines } from '../../src-main/desktop/openLines.ts';
import { openTestVault, type TestVault } from './support.ts';

let app: TestVault;
beforeEach(async () => {
  app = await openTestVault();
});
afterEach(() => app.close());

const answers = [1, 1, 1, 1, 1, 1, 1, 1, 2];

it('an answer to question 9 of the PHQ-9 brings help at once, and why is told afterwards', async () => {
  const { data } = await app.call('assessments.respond', { instrument: 'phq-9', answers });
  expect(data.support).toMatchObject({ urgency: 'soon', panel: 'support_panel_full', opens: true });
  expect(data.result).toBeUndefined();
  const status = (await app.call('crisis.status', {})).data;
  expect(status.reasons.map(({ signal }) => signal)).toEqual(['phq9_item9_2']);
  expect((await app.call('analytics.dashboard', {})).data.support_suggested).toBe(true);
});

it('does not open the panel again for the same reason', async () => {
  await app.call('assessments.respond', { instrument: 'phq-9', answers });
  app.clock.advance(60_000);
  const { data } = await app.call('assessments.respond', { instrument: 'phq-9', answers });
  expect(data.support).toMatchObject({ opens: false });
});

it('keeps a safety plan, and shows before unlock only what was chosen', async () => {
  const plan = { warning_signs: [{ text: 'I stop answering' }], people_to_ask: [{ name: 'A friend', phone: '123' }] };
  await app.call('safetyPlan.save', plan);
  const file = join(app.dataDir, 'vaults', app.vault.vaultId, 'before-unlock.json');
  expect(existsSync(file)).toBe(false);
  const [person] = plan.people_to_ask;
  await app.call('safetyPlan.save', {
    ...plan,
    people_to_ask: [{ name: 'A friend', phone: '123', ...person, before_unlock: true }],
  });
  expect(statSync(file).mode & 0o777).toBe(0o600);
  expect(readFileSync(file, 'utf8')).not.toContain('answering');
  await app.reopen();
  const { safety_plan } = (await app.call('safetyPlan.get', {})).data;
  expect(safety_plan?.warning_signs[0]?.text).toBe('I stop answering');
  expect((await app.call('resources.crisis', {})).data.safety_plan_available).toBe(true);
});

it('names the lines chosen for the locked window by account, with the title of their part', async () => {
  expect(openLines(app.services.home)).toEqual([]);
  await app.call('safetyPlan.save', {
    internal_coping: [{ text: 'Slow breathing', before_unlock: true }],
    people_to_ask: [{ name: 'A friend', phone: '123', before_unlock: true }],
    reasons_for_living: [{ photo: 'data:image/png;base64,AA==', before_unlock: true }],
  });
  const vault_id = app.vault.vaultId;
  expect(openLines(app.services.home)).toEqual([
    {
      vault_id,
      label: 'harbour',
      lines: [
        { title: 'Things I can do by myself', text: 'Slow breathing', phone: null },
        { title: 'People I can ask for help', text: 'A friend', phone: '123' },
      ],
    },
  ]);
  await app.call('safetyPlan.delete', {});
  expect(openLines(app.services.home)).toEqual([]);
});

it('looks for warning signs no more once the plan is deleted', async () => {
  await app.call('safetyPlan.save', { warning_signs: [{ text: 'I stop answering' }], notice_warning_signs: true });
  const signals = async () => {
    const { data } = await app.call('crisis.check', { text: 'I stop answering again.' });
    return data.reasons.map(({ signal }) => signal);
  };
  expect(await signals()).toContain('text_own_warning_sign');
  await app.call('safetyPlan.delete', {});
  expect(await signals()).not.toContain('text_own_warning_sign');
});

describe('what a person writes', () => {
  const grave = 'The week was long. I keep thinking about killing myself and nobody knows. Rain again.';
  const write = (content: string) => app.call('journal.create', { content });

  it('brings help with the answer, and the words that it came from', async () => {
    const { data } = await write(grave);
    expect(data.support).toMatchObject({ urgency: 'soon', panel: 'support_panel_full', about: 'me', opens: true });
    expect(data.support?.reasons).toContainEqual(expect.objectContaining({ signal: 'text_active_ideation' }));
    expect(JSON.stringify(data.support?.reasons)).toContain('thinking about killing myself');
  });

  it('brings none on an ordinary day', async () => {
    const { data } = await write('I nearly died laughing at lunch. The deadline is killing me, but it is nearly done.');
    expect(data.support).toBeUndefined();
  });

  it('brings help for somebody else as such', async () => {
    const { data } = await write('My brother told me he wants to kill himself. I do not know what to do.');
    expect(data.support).toMatchObject({ about: 'someone_else' });
    expect((await app.call('crisis.status', {})).data.reasons).toEqual([]);
  });

  it('is looked at whole, however long it is', async () => {
    const day = 'We walked along the river and talked about the garden. ';
    const { data } = await write(`${day.repeat(400)}${grave} ${day.repeat(400)}`);
    expect(data.support).toMatchObject({ urgency: 'soon' });
  });

  it('is not looked at when that is switched off', async () => {
    await app.call('privacy.updateSettings', { crisis_text_check: 'off' });
    expect((await write(grave)).data.support).toBeUndefined();
  });

  it('counts a denial as a reason for a quiet card only with more care', async () => {
    const denied = 'I have no thoughts of suicide, I am only tired.';
    expect((await write(denied)).data.support).toBeUndefined();
    await app.call('privacy.updateSettings', { crisis_text_check: 'more' });
    expect((await write(denied)).data.support).toMatchObject({ panel: 'soft_card' });
  });

  it('can be checked without being kept', async () => {
    const { data } = await app.call('crisis.check', { text: 'Heute Nacht bringe ich mich um.', language: 'de' });
    expect(data).toMatchObject({ level: 'imminent', about_other: false, support: { panel: 'emergency_panel' } });
    expect((await app.call('crisis.status', {})).data.reasons).toEqual([]);
  });
});
