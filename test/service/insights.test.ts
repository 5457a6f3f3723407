import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { answerOnce } from '../../src-main/store/answers.ts';
import { keepFinding, markInsight } from '../../src-main/store/insights.ts';
import { readUser, updateUser } from '../../src-main/store/users.ts';
import { wellnessInsights } from '../../src-main/vault/schema.ts';
import type { Output } from '../../src-shared/contract/index.ts';
import { openTestVault, type TestVault } from './support.ts';

const oneDay = 86_400_000;

let app: TestVault;

beforeEach(async () => {
  app = await openTestVault();
});

afterEach(async () => {
  await app.close();
});

/** One mood a day up to today; on every third one "work" is named and mood is lower by three. */
async function recordDays(count: number): Promise<void> {
  for (let index = 0; index < count; index++) {
    const isWork = index % 3 === 0;
    await app.call('mood.track', {
      mood_rating: (isWork ? 4 : 7) + (index % 2),
      triggers: isWork ? ['work'] : [],
      recorded_at: new Date(app.clock.now() - (count - 1 - index) * oneDay).toISOString(),
    });
  }
}

async function listed(): Promise<Output<'insights.list'>['insights']> {
  return (await app.call('insights.list', {})).data.insights;
}

describe('what was found', () => {
  it('is told once, however often somebody looks and whatever is added', async () => {
    await recordDays(60);
    const about = (list: Awaited<ReturnType<typeof listed>>) => list.filter(({ title }) => title.includes('“work”'));
    const first = await listed();
    expect(about(first)).toHaveLength(1);
    app.clock.advance(60_000);
    await app.call('mood.track', { mood_rating: 7 });
    expect(await listed()).toEqual(first);
  });

  it('is told again after a fortnight, and after 90 days when it was waved away', () => {
    const finding = { key: 'a', insight_type: 'pattern', title: 'T', description: 'D', confidence_score: 0.7 } as const;
    let last = 0;
    const rowId = (number: number) => `01970000-0000-7000-8000-00000000000${number}`;
    const keep = (day: number) =>
      app.vault.write((writer) => keepFinding(writer, finding, day * oneDay, () => rowId(last++)));
    expect([keep(0), keep(13), keep(14), keep(15)]).toEqual([true, false, true, false]);
    app.vault.write((writer) => markInsight(writer, rowId(1), { is_dismissed: true }));
    expect([keep(28), keep(103), keep(104)]).toEqual([false, false, true]);
  });

  it('is sealed: no word of it stands in the row', async () => {
    await recordDays(60);
    await listed();
    const rows = app.vault.read.orm.select().from(wellnessInsights).all();
    expect(rows.length).toBeGreaterThan(0);
    for (const row of rows) {
      expect(Buffer.isBuffer(row.title) && Buffer.isBuffer(row.description)).toBe(true);
      expect(row.finding_hash).toHaveLength(16);
      expect(Buffer.concat([row.title, row.description, row.finding_hash]).includes('work')).toBe(false);
    }
  });

  it('is nothing when the person wants no insights', async () => {
    await recordDays(60);
    app.vault.write((writer) => {
      const { privacy_settings: settings } = readUser(writer);
      updateUser(writer, { privacy_settings: { ...settings, insights: false } });
    });
    app.vault.touch(['account']);
    expect(await listed()).toEqual([]);
    expect((await app.call('analytics.dashboard', {})).data.insights).toEqual([]);
  });

  it('contains at most one suggestion nobody asked for a day, and none in quiet hours', async () => {
    app.clock.set('2026-05-20T23:30:00Z');
    await app.call('mood.track', { mood_rating: 5 });
    expect(await listed()).toEqual([]);
    app.clock.set('2026-05-21T10:00:00Z');
    const suggestions = async () => (await listed()).filter(({ insight_type: type }) => type === 'recommendation');
    expect(await suggestions()).toHaveLength(1);
    app.clock.set('2026-05-21T15:00:00Z');
    await app.call('mood.track', { mood_rating: 2, emotions: ['anxious'] });
    expect(await suggestions()).toHaveLength(1);
  });
});

describe('the score', () => {
  it('of the account is the one the dashboard shows, once it has been looked at', async () => {
    await app.call('stress.track', { stress_level: 9 });
    const { wellness_score: score } = (await app.call('analytics.dashboard', {})).data;
    expect(score.score).toBeLessThan(50);
    expect((await app.call('auth.user', {})).data.user.wellness_score).toBe(score.score);
  });

  it('counts goals, and the last point of its series is the score', async () => {
    await recordDays(20);
    await app.call('goals.create', { goal_type: 'mood_stability', target: 8, timeframe: 30 });
    const progress = (await app.call('wellness.progress', {})).data;
    expect(progress.goals).toHaveLength(1);
    const goals = progress.wellness_score.components.find(({ name }) => name === 'goals');
    expect(goals?.weight).toBeGreaterThan(0);
    expect(progress.score_series.at(-1)?.score).toBe(progress.wellness_score.score);
  });
});

describe('long ranges', () => {
  it('are answered in another thread as they would be in this one', async () => {
    await recordDays(60);
    const short = (await app.call('mood.insights', { period_days: 90 })).data;
    const long = (await app.call('mood.insights', { period_days: 3650 })).data;
    expect(long.triggers).toEqual(short.triggers);
    expect(long.correlations).toEqual(short.correlations);
    expect(long.range).toEqual({ start_date: '2016-05-23', end_date: '2026-05-20', days: 3650 });
    const names = ['wellness.progress', 'analytics.dashboard', 'stress.analysis', 'insights.correlations'] as const;
    for (const name of names) expect((await app.call(name, { period_days: 3650 })).data.range.days).toBe(3650);
  });

  it('are not answered any more when the vault is locked meanwhile', async () => {
    await recordDays(3);
    const asked = app.call('wellness.progress', { period_days: 3650 });
    const refused = expect(asked).rejects.toMatchObject({ code: 'UNAUTHENTICATED' });
    await app.reopen();
    await refused;
    expect((await app.call('wellness.progress', { period_days: 3650 })).data.mood.trends.days_with_data).toBe(3);
  });
});

describe('answers that were found', () => {
  it('are found once while the data stay, and anew when they have changed or finding them failed', async () => {
    let found = 0;
    const ask = (fails = false) =>
      answerOnce(app.vault, 'test', ['mood', 'stress'], 'key', async () => {
        found += 1;
        if (fails) throw new Error('failed');
        return found;
      });
    await expect(ask(true)).rejects.toThrow('failed');
    expect([await ask(), await ask()]).toEqual([2, 2]);
    await app.call('stress.track', { stress_level: 5 });
    expect(await ask()).toBe(3);
    await app.call('journal.create', { content: 'nothing to do with it' });
    expect(await ask()).toBe(3);
  });
});

describe('the review', () => {
  it('names what helped, one thing to keep and one to try', async () => {
    const [one, two] = (await app.call('coping.strategies', {})).data.strategies;
    if (one === undefined || two === undefined) throw new Error('The library is empty.');
    await app.call('coping.rate', { strategy_id: one.id, effectiveness_rating: 5 });
    await app.call('coping.rate', { strategy_id: two.id, effectiveness_rating: 2 });
    const { review } = (await app.call('insights.report', {})).data;
    expect(review.helped).toEqual([`“${one.name}” was rated 5.0 of 5 over 1 use.`]);
    expect(review.keep).toBe(one.name);
    expect(review.try_next).not.toBe(one.name);
    expect(review.try_next).not.toBeNull();
  });
});
