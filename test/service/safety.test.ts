import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
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
