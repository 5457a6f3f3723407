import { describe, expect, it } from 'vitest';
import { riskFacts } from '../../../src-main/safety/riskFacts.ts';
import { type RiskSignal, riskAt } from '../../../src-main/safety/riskState.ts';

const hour = 3_600_000;
const signal = (id: string, at = 0, place: string | null = 'journal/1'): RiskSignal => {
  const fact = riskFacts().signals.find((one) => one.id === id);
  if (fact === undefined) throw new Error(`No signal ${id}`);
  return { id, level: fact.level, source: fact.source, at, place };
};

describe('how long help is offered', () => {
  it.each([
    ['text_distress', 24 * hour - 1, 'low'],
    ['text_distress', 24 * hour, 'none'],
    ['text_passive_death', 72 * hour - 1, 'moderate'],
    ['text_passive_death', 72 * hour, 'low'],
    ['text_passive_death', 96 * hour, 'none'],
    ['text_active_ideation', 168 * hour - 1, 'high'],
    ['text_active_ideation', 168 * hour, 'moderate'],
    ['text_intent_now', 168 * hour, 'high'],
    ['text_intent_now', 336 * hour, 'moderate'],
    ['phq9_item9_0', 0, 'none'],
  ] as const)('%s after %i ms: %s', (id, now, level) => {
    expect(riskAt([signal(id)], now).level).toBe(level);
  });

  it('starts anew with another signal, and never comes down by one', () => {
    const signals = [signal('text_active_ideation'), signal('text_distress', 167 * hour, 'mood/2')];
    expect(riskAt(signals, 168 * hour).level).toBe('high');
    expect(riskAt(signals, (167 + 168) * hour).level).toBe('moderate');
  });
});

describe('signals together', () => {
  it.each([
    [['text_distress', 'gad7_severe'], 'moderate'],
    [['text_distress', 'text_burden'], 'low'],
    [['text_hopeless', 'text_burden'], 'moderate'],
    [['mood_very_low_3_days', 'text_distress'], 'moderate'],
    [['sleep_collapse'], 'none'],
    [['sleep_collapse', 'text_distress'], 'moderate'],
    [['text_substances'], 'none'],
    [['text_substances', 'text_passive_death'], 'high'],
    [['means_at_hand'], 'moderate'],
    [['means_at_hand', 'self_report_wish'], 'high'],
    [['means_at_hand', 'self_report_intent'], 'imminent'],
    [['self_report_plan', 'self_report_intent'], 'imminent'],
    [['text_plan_or_preparation', 'means_at_hand'], 'imminent'],
  ] as const)('%j: %s', (ids, level) => {
    expect(
      riskAt(
        ids.map((id) => signal(id)),
        0,
      ).level,
    ).toBe(level);
  });

  it('are seen together for seven days', () => {
    const pair = (at: number) => riskAt([signal('gad7_severe'), signal('text_distress', at)], at).level;
    expect(pair(168 * hour - 1)).toBe('moderate');
    expect(pair(168 * hour)).toBe('low');
  });

  it('the same words in the same entry are one reason', () => {
    expect(riskAt([signal('text_hopeless'), signal('text_hopeless', hour)], hour).level).toBe('low');
    expect(riskAt([signal('text_hopeless'), signal('text_hopeless', hour, 'mood/2')], hour).level).toBe('moderate');
  });
});
