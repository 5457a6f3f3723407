import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'drizzle-orm';
import type { BetterSQLite3Database } from 'drizzle-orm/better-sqlite3';
import { afterEach, describe, expect, it } from 'vitest';
import { loadStrategyLibrary } from '../../src-main/content/strategyLibrary.ts';
import { recentMoodQuery, recentStressQuery } from '../../src-main/store/recentState.ts';
import { keepLibrary } from '../../src-main/store/strategies.ts';
import { groupedUsesQuery } from '../../src-main/store/strategyUses.ts';
import { AppError } from '../../src-shared/errors.ts';
import { openTestVault, queryPlan, type TestVault, type TestVaultOptions } from './support.ts';

const resources = join(import.meta.dirname, '..', '..', 'resources');
const box = 'box-breathing';
const hour = 3_600_000;

let opened: TestVault[] = [];
let folders: string[] = [];

afterEach(async () => {
  for (const account of opened) await account.close();
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
  opened = [];
  folders = [];
});

async function open(options: TestVaultOptions = {}): Promise<TestVault> {
  const account = await openTestVault(options);
  opened.push(account);
  return account;
}

/** Rows as they are in the database, under the sealing. */
function rows<Row>(account: TestVault, query: string): Row[] {
  return (account.vault.read.orm as unknown as BetterSQLite3Database).all<Row>(sql.raw(query));
}

const list = async (account: TestVault) => (await account.call('coping.strategies', {})).data;
const one = async (account: TestVault, id: string) => (await account.call('coping.strategy', { id })).data;

describe('the documented tables', () => {
  it('hold the library, once, and follow the facts that ship', async () => {
    const resourcesDir = mkdtempSync(join(tmpdir(), 'evenkeel-resources-'));
    folders.push(resourcesDir);
    cpSync(resources, resourcesDir, { recursive: true });
    const file = join(resourcesDir, 'facts', 'coping-strategies.json');
    const facts = JSON.parse(readFileSync(file, 'utf8')) as { name: string }[];
    writeFileSync(file, JSON.stringify(facts.slice(0, 70)));
    const account = await open({ resourcesDir });
    expect(await list(account)).toMatchObject({ strategies: expect.objectContaining({ length: 70 }) });
    await list(account);
    const stored = rows<{ name: string; instructions: string; evidence_level: string }>(
      account,
      'select name, instructions, evidence_level from coping_strategies',
    );
    expect(stored).toHaveLength(70);
    expect(stored.map(({ name }) => name).sort()).toEqual(
      facts
        .slice(0, 70)
        .map(({ name }) => name)
        .sort(),
    );
    for (const { instructions, evidence_level } of stored) {
      expect(JSON.parse(instructions).length).toBeGreaterThan(0);
      expect(['high', 'medium', 'low']).toContain(evidence_level);
    }
  });

  it('do not keep the library from being read when nothing can be written', async () => {
    const account = await open();
    const { read } = account.vault;
    const full = {
      ...account.vault,
      read,
      write: () => {
        throw new AppError('STORAGE_FAILED', 'The disk is full.');
      },
    };
    expect(() => keepLibrary(full, loadStrategyLibrary(resources), '2026-05-20T09:30:00.000Z')).not.toThrow();
    expect(rows(account, 'select id from coping_strategies')).toEqual([]);
    expect((await list(account)).strategies).toHaveLength(74);
    expect(rows(account, 'select id from coping_strategies')).toHaveLength(74);
  });

  it('hold the newest rating, the number of uses and the last one, whatever order they come in', async () => {
    const account = await open();
    const rate = (effectiveness_rating: number, used_at: string, notes?: string) =>
      account.call('coping.rate', { strategy_id: box, effectiveness_rating, used_at, ...(notes ? { notes } : {}) });
    await rate(5, '2026-05-19T08:00:00Z', 'newest');
    await rate(1, '2026-05-01T08:00:00Z', 'older');
    await rate(2, '2026-04-01T08:00:00+02:00');
    expect((await one(account, box)).strategy).toMatchObject({
      my_rating: 5,
      usage_count: 3,
      last_used: '2026-05-19T08:00:00.000Z',
      effectiveness: { n_ratings: 3 },
    });
    const [row, ...others] = rows<Record<string, unknown>>(account, 'select * from user_strategy_ratings');
    expect(others).toEqual([]);
    expect(row).toMatchObject({
      user_id: account.vault.userId,
      strategy_id: box,
      effectiveness_rating: 5,
      usage_count: 3,
      last_used: '2026-05-19T08:00:00.000Z',
    });
    const { sealer } = account.vault.read;
    expect(sealer.unseal('user_strategy_ratings', 'notes', row?.id as string, row?.notes as Buffer)).toBe('newest');
  });

  it('hold no text of the person in the clear', async () => {
    const account = await open();
    const { strategy } = (
      await account.call('coping.create', { name: 'secretname', category: 'secretkind', helps_with: ['secretneed'] })
    ).data;
    await account.call('coping.rate', { strategy_id: strategy.id, effectiveness_rating: 4, notes: 'secretnote' });
    for (const table of ['coping_strategies', 'user_strategy_ratings', 'strategy_uses', 'user_strategy_preferences']) {
      for (const row of rows<Record<string, unknown>>(account, `select * from ${table}`)) {
        for (const value of Object.values(row)) {
          const text = Buffer.isBuffer(value) ? value.toString('latin1') : String(value);
          expect(text).not.toContain('secret');
        }
      }
    }
  });

  it('lose everything about a strategy of the person’s own that is deleted', async () => {
    const account = await open();
    const { id } = (await account.call('coping.create', { name: 'Own' })).data.strategy;
    await account.call('coping.rate', { strategy_id: id, effectiveness_rating: 4 });
    await account.call('coping.preference', { id, favourite: true });
    await account.call('coping.delete', { id });
    for (const table of ['user_strategy_ratings', 'strategy_uses', 'user_strategy_preferences']) {
      expect(rows(account, `select * from ${table}`)).toEqual([]);
    }
  });
});

describe('what a person made of strategies', () => {
  it('is still there after a lock', async () => {
    const account = await open();
    const { id } = (await account.call('coping.create', { name: 'Own', helps_with: ['stress'] })).data.strategy;
    await account.call('coping.rate', { strategy_id: box, effectiveness_rating: 4, mood_before: 5, mood_after: 6 });
    await account.call('coping.preference', { id: 'body-scan', dismissed: true });
    await account.call('coping.preference', { id, favourite: true });
    const before = await account.call('coping.strategies', { include_dismissed: true });
    await account.reopen();
    expect(await account.call('coping.strategies', { include_dismissed: true })).toEqual(before);
    expect((await one(account, id)).strategy).toMatchObject({ name: 'Own', is_favourite: true, is_own: true });
  });

  it('takes a rating for the exercise before it within two hours, and as a use of its own after', async () => {
    const account = await open();
    await account.call('coping.session', { strategy_id: box, seconds: 60 });
    account.clock.advance(2 * hour + 1000);
    await account.call('coping.rate', { strategy_id: box, effectiveness_rating: 3 });
    expect((await one(account, box)).strategy.usage_count).toBe(2);
    account.clock.advance(1000);
    await account.call('coping.session', { strategy_id: box, seconds: 60, completed: false });
    account.clock.advance(hour);
    await account.call('coping.rate', { strategy_id: box, effectiveness_rating: 5 });
    const { strategy, history } = await one(account, box);
    expect(strategy).toMatchObject({ usage_count: 3, my_rating: 5 });
    expect(history.map(({ completed, effectiveness_rating: rating }) => [completed, rating])).toEqual([
      [false, 5],
      [true, 3],
      [true, null],
    ]);
  });

  it('counts days in the person’s own time', async () => {
    const account = await open({ timezone: 'Pacific/Auckland' });
    await account.call('coping.rate', { strategy_id: box, effectiveness_rating: 3 });
    expect(rows(account, 'select day, local_hour from strategy_uses')).toEqual([{ day: '2026-05-20', local_hour: 21 }]);
  });
});

describe('what is recommended', () => {
  const five = async (account: TestVault) => (await list(account)).recommended;

  it('goes by the last 24 hours, not by what is older', async () => {
    const account = await open();
    await account.call('mood.track', { mood_rating: 2, emotions: ['lonely'], recorded_at: '2026-05-19T09:00:00Z' });
    for (const { why } of await five(account)) expect(why[0]).toMatch(/^Good on any day/);
    await account.call('mood.track', { mood_rating: 4, emotions: ['LONELY'], recorded_at: '2026-05-19T10:00:00Z' });
    const now = await five(account);
    expect(now).toHaveLength(5);
    for (const { why } of now) expect(why[0]).toMatch(/lonely|mood is 4/);
  });

  it('takes the newest of the day’s entries', async () => {
    const account = await open();
    await account.call('stress.track', { stress_level: 9, recorded_at: '2026-05-20T06:00:00Z' });
    await account.call('stress.track', { stress_level: 3, recorded_at: '2026-05-20T09:00:00Z' });
    for (const { why } of await five(account)) expect(why[0]).toMatch(/^Good on any day/);
  });

  it('steadies for two hours after a very hard entry', async () => {
    const account = await open();
    const suitable = new Set(
      (await list(account)).strategies.flatMap(({ id, suitable_in_crisis: is }) => (is ? [id] : [])),
    );
    await account.call('stress.track', { stress_level: 10 });
    const isSteadying = async () => (await five(account)).every(({ strategy_id: id }) => suitable.has(id));
    expect(await isSteadying()).toBe(true);
    account.clock.advance(2 * hour + 1000);
    expect(await isSteadying()).toBe(false);
  });

  it('knows sleep and energy from the check-in', async () => {
    const account = await open({ now: '2026-05-20T22:30:00Z' });
    await account.call('checkIn.save', { overall_rating: 6, sleep_quality: 2, energy_level: 2, social_connection: 5 });
    const reasons = (await five(account)).flatMap(({ why }) => why);
    expect(reasons).toContain('You rated your sleep 2 of 10 today.');
    expect(reasons.some((reason) => reason.startsWith('Short and easy'))).toBe(true);
  });

  it('knows that a strategy of the person’s own fits a word of their own', async () => {
    const account = await open();
    const { id } = (await account.call('coping.create', { name: 'Tea', helps_with: ['Homesick'], duration_minutes: 5 }))
      .data.strategy;
    const before = (await one(account, id)).strategy;
    await account.call('mood.track', { mood_rating: 6, emotions: ['homesick'] });
    const { strategy } = await one(account, id);
    expect(strategy.score).toBeGreaterThan(before.score);
    expect(strategy.why).toEqual([
      'You noted “homesick” in the last 24 hours.',
      'Helps with homesick.',
      'You have not tried it yet.',
      'A strategy of your own.',
    ]);
    expect(await five(account)).toHaveLength(5);
  });
});

describe('the queries behind the recommendations', () => {
  it('are answered from indexes', async () => {
    const account = await open();
    const { read } = account.vault;
    const now = account.clock.now();
    expect(queryPlan(account.vault, recentMoodQuery(read, now)).join()).toMatch(/mood_entries_by_time/);
    expect(queryPlan(account.vault, recentStressQuery(read, now)).join()).toMatch(/stress_entries_by_time/);
    expect(queryPlan(account.vault, groupedUsesQuery(read)).join()).toMatch(/COVERING INDEX strategy_uses_by_strategy/);
  });
});
