import { describe, expect, it } from 'vitest';
import english from '../../../resources/locales/en.json' with { type: 'json' };
import { riskFacts } from '../../../src-main/safety/riskFacts.ts';
import {
  nextQuestion,
  shortFirst,
  sortResources,
  steadyingExercise,
} from '../../../src-renderer/screens/support/supportLists.ts';
import type { Strategy } from '../../../src-shared/contract/coping.ts';
import type { DirectAnswers } from '../../../src-shared/contract/safety.ts';
import type { SupportResource } from '../../../src-shared/contract/support.ts';

const resource = (change: Partial<SupportResource>): SupportResource => ({
  kind: 'call',
  id: 'line',
  name: 'A line',
  description: '',
  phone: '116 123',
  sms: null,
  chat_url: null,
  url: null,
  hours: null,
  last_verified: null,
  specialty: ['general'],
  ...change,
});

const strategy = (id: string, change: Partial<Strategy> = {}): Strategy =>
  ({
    id,
    category: 'grounding',
    suitable_in_crisis: true,
    is_dismissed: false,
    contraindications: [],
    duration_minutes: 3,
    ...change,
  }) as Strategy;

describe('the words of the help', () => {
  it('tell every reason that the facts know in plain words, and never by a level or a score', () => {
    for (const { id, level } of riskFacts().signals) {
      if (level !== 'none') expect(english.support.signals, id).toHaveProperty(id);
    }
    const said = JSON.stringify([english.settings.textCheck, english.support, english.help]);
    expect(said).not.toMatch(/\b(moderate|imminent|risk|severity|score|streak|committed|successful)\b/i);
    expect(said).not.toContain('!');
  });
});

describe('what a panel is made of', () => {
  it('keeps the order of the answer, and puts lines for something else after those for everybody', () => {
    const sorted = sortResources([
      resource({ id: 'violence', specialty: ['domestic_violence'] }),
      resource({ id: 'first' }),
      resource({ kind: 'contact', id: null, specialty: [] }),
      resource({ id: 'second', kind: 'chat', specialty: ['suicide'] }),
      resource({ kind: 'emergency', id: null, specialty: [] }),
    ]);
    expect(sorted.lines.map(({ id }) => id)).toEqual(['first', 'second']);
    expect(sorted.special.map(({ id }) => id)).toEqual(['violence']);
    expect([sorted.contacts.length, sorted.emergency.length]).toEqual([1, 1]);
  });

  it('offers an exercise that is fit for a crisis, better one that needs no care, and none that is not wanted', () => {
    const careful = strategy('careful', { contraindications: ['Not with this.'] });
    expect(
      steadyingExercise([
        strategy('running', { suitable_in_crisis: false }),
        strategy('letter', { category: 'creative' }),
        careful,
        strategy('dismissed', { is_dismissed: true }),
        strategy('free'),
      ])?.id,
    ).toBe('free');
    expect(steadyingExercise([careful])?.id).toBe('careful');
    expect(steadyingExercise([])).toBeUndefined();
  });

  it('puts short things first and keeps their order otherwise', () => {
    const ids = shortFirst([
      strategy('hour', { duration_minutes: 60 }),
      strategy('a', { duration_minutes: 5 }),
      strategy('open', { duration_minutes: null }),
      strategy('b', { duration_minutes: 1 }),
    ]).map(({ id }) => id);
    expect(ids).toEqual(['a', 'b', 'hour', 'open']);
  });
});

describe('direct questions', () => {
  const questions = [
    { id: 'wish', asked_if: [] },
    { id: 'ideation', asked_if: [] },
    { id: 'plan', asked_if: ['ideation'] },
    { id: 'intent', asked_if: ['ideation'] },
    { id: 'means', asked_if: ['plan', 'intent'] },
    { id: 'done', asked_if: [] },
  ] as const;

  /** The questions that are asked of somebody who answers like this; what is not named is left out. */
  const asked = (answers: DirectAnswers): string[] => {
    const given: DirectAnswers = {};
    const passed = new Set<string>();
    for (;;) {
      const question = nextQuestion(questions, given, passed);
      if (question === undefined) return [...passed];
      passed.add(question.id);
      if (question.id in answers) Object.assign(given, { [question.id]: answers[question.id] });
    }
  };

  it('ask what follows from a yes only after a yes', () => {
    expect(asked({})).toEqual(['wish', 'ideation', 'done']);
    expect(asked({ wish: true, ideation: false })).toEqual(['wish', 'ideation', 'done']);
    expect(asked({ ideation: true })).toEqual(['wish', 'ideation', 'plan', 'intent', 'done']);
    expect(asked({ ideation: true, plan: true })).toEqual(['wish', 'ideation', 'plan', 'intent', 'means', 'done']);
    expect(asked({ ideation: true, intent: 'no' })).toEqual(['wish', 'ideation', 'plan', 'intent', 'done']);
    expect(asked({ ideation: true, intent: 'not_sure' })).toContain('means');
  });
});
