import { describe, expect, it } from 'vitest';
import { needsNow, type RecentState } from '../../../src-main/insights/needs.ts';
import { type Candidate, rankStrategies, recommendNow } from '../../../src-main/insights/recommend.ts';
import { sumUses } from '../../../src-main/insights/strategyEffect.ts';

const noon: RecentState = {
  mood: null,
  energy: null,
  stress: null,
  sleep: null,
  words: [],
  hour: 12,
  isAfterHardEntry: false,
};
const state = (changes: Partial<RecentState>): RecentState => ({ ...noon, ...changes });

function strategy(id: string, changes: Partial<Candidate> = {}): Candidate {
  return {
    id,
    name: `Name of ${id}`,
    category: id,
    duration_minutes: 5,
    evidence_level: 'medium',
    evidence_scope: 'direct',
    evidence_note: 'Tried.',
    needs: ['stress'],
    effort: 'low',
    suitable_in_crisis: false,
    cautions: [],
    is_own: false,
    is_favourite: false,
    is_dismissed: false,
    usage_count: 0,
    uses: sumUses([]),
    ...changes,
  };
}

const rated = (rating: number, n: number): Partial<Candidate> => ({
  usage_count: n,
  uses: sumUses([{ rating, mood_change: null, n }]),
});
const many = (count: number, changes: (index: number) => Partial<Candidate> = () => ({})): Candidate[] =>
  Array.from({ length: count }, (_, index) => strategy(`s${index}`, changes(index)));
const ids = (candidates: readonly Candidate[], now: RecentState, seed = 'person/day'): string[] =>
  recommendNow(candidates, now, seed).map(({ strategy_id }) => strategy_id);
const days = Array.from({ length: 300 }, (_, index) => `person/${index}`);

describe('what a person needs now', () => {
  const need = (changes: Partial<RecentState>, helped: readonly string[] = []) =>
    needsNow(state(changes), new Set(helped));
  const names = (changes: Partial<RecentState>, helped: readonly string[] = []): string[] =>
    need(changes, helped).map(({ name }) => name);

  it('is told by ratings', () => {
    expect(names({ mood: 3 })).toEqual(['low_mood']);
    expect(names({ mood: 7, stress: 3, energy: 8, sleep: 8 })).toEqual(['low_mood', 'stress']);
    expect(names({ stress: 6 })).toEqual(['stress']);
    expect(names({ stress: 8 })).toEqual(['stress', 'overwhelm']);
    expect(names({ energy: 3 })).toEqual(['low_energy']);
  });

  it('is told by words, and by a person’s own words', () => {
    expect(names({ words: ['lonely'] })).toEqual(['loneliness']);
    expect(names({ words: ['panic'] })).toEqual(['anxiety', 'panic']);
    expect(names({ words: ['friends', 'constructor'] })).toEqual(['low_mood', 'stress']);
    expect(names({ words: ['homesick'], mood: 3 }, ['homesick'])).toEqual(['low_mood', 'homesick']);
    expect(names({ words: ['homesick'] }, ['homesick'])[0]).toBe('homesick');
  });

  it('lets sleep count fully at bedtime only', () => {
    const weight = (hour: number): number => need({ sleep: 3, hour })[0]?.weight ?? 0;
    expect(weight(22)).toBeGreaterThan(weight(12));
    expect(weight(2)).toBe(weight(22));
    expect(names({ hour: 23 })).toEqual(['low_mood', 'stress']);
  });

  it('says why, with the figure or the word', () => {
    expect(need({ stress: 8 })[0]?.because).toBe('Your newest stress level is 8 of 10.');
    expect(need({ words: ['lonely'] })[0]?.because).toBe('You noted “lonely” in the last 24 hours.');
    expect(need({})[0]?.because).toBe('Good on any day, for keeping well.');
  });
});

describe('the recommendations', () => {
  it('are those that help with what is needed', () => {
    const candidates = many(12, (index) => ({ needs: [index % 2 === 0 ? 'anger' : 'insomnia'] }));
    for (const id of ids(candidates, state({ words: ['angry'] }))) expect(Number(id.slice(1)) % 2).toBe(0);
    expect(ids(candidates, state({ words: ['lonely'] }))).toEqual([]);
  });

  it('are the same for a day and others on another day', () => {
    const candidates = many(30);
    expect(ids(candidates, noon, 'a/1')).toEqual(ids(candidates, noon, 'a/1'));
    expect(ids([...candidates].reverse(), noon, 'a/1')).toEqual(ids(candidates, noon, 'a/1'));
    const lists = new Set(days.map((day) => ids(candidates, noon, day).join()));
    expect(lists.size).toBeGreaterThan(290);
  });

  it('leave out what is dismissed, and what the entries speak against', () => {
    const caution = { contraindication: 'Not when dizzy.', words: ['dizziness'], mood_at_most: 2 };
    const candidates = [
      strategy('dismissed', { is_dismissed: true }),
      strategy('cautious', { cautions: [caution], needs: ['stress', 'low_mood'] }),
      strategy('plain', { needs: ['stress', 'low_mood'] }),
    ];
    expect(ids(candidates, state({ stress: 8 })).sort()).toEqual(['cautious', 'plain']);
    expect(ids(candidates, state({ stress: 8, words: ['dizziness'] }))).toEqual(['plain']);
    expect(ids(candidates, state({ mood: 2 }))).toEqual(['plain']);
    expect(ids(candidates, state({ mood: 3 })).sort()).toEqual(['cautious', 'plain']);
    const shown = rankStrategies(candidates, state({ mood: 2 }));
    expect(shown).toHaveLength(3);
    expect(shown.find(({ candidate }) => candidate.id === 'cautious')?.why[0]).toBe(
      'Not suggested now: Not when dizzy.',
    );
  });

  it('hold at most two of a category', () => {
    const candidates = many(20, (index) => ({ category: index < 18 ? 'breathing' : 'other', ...rated(5, 9) }));
    for (const day of days.slice(0, 50)) {
      const chosen = ids(candidates, noon, day);
      const breathing = chosen.filter((id) => Number(id.slice(1)) < 18);
      expect(breathing.length).toBeLessThanOrEqual(2);
      expect(chosen).toHaveLength(4);
    }
  });

  it('bring what helped before to the front, in almost every draw', () => {
    const candidates = many(20, (index) => rated(index === 7 ? 5 : 2, 20));
    const first = days.filter((day) => ids(candidates, noon, day)[0] === 's7').length;
    expect(first).toBeGreaterThan(285);
  });

  it('still give what is uncertain its chance among what is known to be fair', () => {
    const candidates = [...many(4, () => rated(3, 40)), strategy('new', { needs: ['stress'] })];
    const first = days.filter((day) => ids(candidates, noon, day)[0] === 'new').length;
    expect(first).toBeGreaterThan(60);
    expect(first).toBeLessThan(290);
  });

  it('keep the fifth place for what was tried least', () => {
    const candidates = many(20, (index) => (index < 15 ? rated(5, 30) : rated(1, index === 15 ? 0 : 30)));
    const lists = days.map((day) => ids(candidates, noon, day));
    for (const list of lists) expect(list).toContain('s15');
    // Once in a while it is drawn to a better place.
    expect(lists.filter((list) => list[4] === 's15').length).toBeGreaterThan(285);
    const alike = many(20, (index) => (index < 10 ? rated(5, 30) : {}));
    expect(new Set(days.map((day) => ids(alike, noon, day)[4])).size).toBe(10);
  });

  it.each([
    ['energy is low', state({ energy: 2, stress: 8 })],
    ['it is late', state({ hour: 23, stress: 8 })],
  ])('put the short and easy ones first when %s', (_name, now) => {
    const candidates = [
      ...many(6, () => ({ effort: 'high', duration_minutes: 45, ...rated(5, 50) })),
      strategy('easy', { ...rated(2, 5) }),
      strategy('easier', { ...rated(2, 5) }),
    ];
    expect(ids(candidates, now).slice(0, 2).sort()).toEqual(['easier', 'easy']);
    expect(ids(candidates, state({ stress: 8 }))[0]).toMatch(/^s\d$/);
    const [first] = recommendNow(candidates, now, 'x');
    expect(first?.why).toContain('Short and easy: 5 minutes.');
  });

  it('are only what steadies, and no experiments, after a very hard entry', () => {
    const candidates = many(12, (index) => ({ suitable_in_crisis: index < 6, ...(index < 5 ? rated(5, 60) : {}) }));
    const hard = state({ stress: 10, isAfterHardEntry: true });
    for (const day of days.slice(0, 50)) {
      const chosen = ids(candidates, hard, day);
      expect(chosen).toHaveLength(5);
      for (const id of chosen) expect(Number(id.slice(1))).toBeLessThan(6);
    }
  });

  it('are there on a good day with words that ask for nothing', () => {
    expect(ids(many(9), state({ mood: 8, words: ['friends', 'work', 'happy'] }))).toHaveLength(5);
  });

  it('come with what there is: none from nothing, fewer than five from few', () => {
    expect(recommendNow([], noon, 'x')).toEqual([]);
    expect(ids([strategy('only')], noon)).toEqual(['only']);
  });

  it('carry level, scope and note of the evidence together', () => {
    expect(recommendNow([strategy('only')], state({ stress: 7 }), 'x')).toEqual([
      {
        strategy_id: 'only',
        name: 'Name of only',
        category: 'only',
        duration_minutes: 5,
        evidence_level: 'medium',
        evidence_scope: 'direct',
        evidence_note: 'Tried.',
        why: [
          'Your newest stress level is 7 of 10.',
          'Helps with stress.',
          'You have not tried it yet.',
          'Evidence: medium, tested by itself.',
        ],
      },
    ]);
  });
});

describe('the ranking of all strategies', () => {
  const scoreOf = (changes: Partial<Candidate>, now = state({ stress: 8 })): number =>
    rankStrategies([strategy('one', changes)], now)[0]?.score ?? Number.NaN;

  it('scores 0 to 1: by evidence, by fit, by what helped, by what is liked', () => {
    expect(scoreOf({ evidence_level: 'high' })).toBeGreaterThan(scoreOf({}));
    expect(scoreOf({})).toBeGreaterThan(scoreOf({ evidence_scope: 'programme' }));
    expect(scoreOf({})).toBeGreaterThan(scoreOf({ needs: ['insomnia'] }));
    expect(scoreOf(rated(5, 2))).toBeGreaterThan(scoreOf({}));
    expect(scoreOf(rated(1, 2))).toBeLessThan(scoreOf({}));
    expect(scoreOf({ is_favourite: true })).toBeGreaterThan(scoreOf({}));
    const raised = { usage_count: 4, uses: sumUses([{ rating: null, mood_change: 2, n: 4 }]) };
    const lowered = { usage_count: 4, uses: sumUses([{ rating: null, mood_change: -2, n: 4 }]) };
    expect(scoreOf(raised)).toBeGreaterThan(scoreOf(lowered));
    for (const score of [scoreOf(rated(5, 9999)), scoreOf(rated(1, 9999))]) {
      expect(score).toBeGreaterThanOrEqual(0);
      expect(score).toBeLessThanOrEqual(1);
    }
  });

  it('tells what was noted after earlier uses, without a claim', () => {
    const used = { usage_count: 3, uses: sumUses([{ rating: 4, mood_change: 1, n: 2 }]) };
    const [entry] = rankStrategies([strategy('one', used)], state({ stress: 8 }));
    expect(entry?.why).toEqual([
      'Your newest stress level is 8 of 10.',
      'Helps with stress.',
      'You rated it 4.0 of 5 on average over 2 ratings.',
      'Your mood after it was 1.0 higher than before, on average over 2 uses.',
      'Evidence: medium, tested by itself.',
    ]);
  });
});
