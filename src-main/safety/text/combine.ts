import type { TextSignal } from '../assessment.ts';
import { type RiskLevel, rankOf } from '../riskFacts.ts';
import type { TextPart } from './language.ts';
import type { Found } from './reading.ts';
import type { Scope } from './scopes.ts';

/** A passage that one language found. */
export interface Passage {
  readonly found: Found;
  readonly scope: Scope | undefined;
  readonly sentence: number;
  readonly span: readonly [number, number];
}

interface Weighed {
  readonly passage: Passage;
  family: string;
  level: RiskLevel;
}

/**
 * What the passages come to together, after the ladder of the C-SSRS: an act that is meant, with a time or with means in
 * hand, is imminent; so are things brought to an end beside a wish to die.
 */
export function raised(passages: readonly Passage[]): TextSignal[] {
  const isBack = passages.some(({ found, scope }) => found.pattern.family.part === 'returned' && scope === undefined);
  const scopeOf = ({ scope }: Passage) => (scope === 'past' && isBack ? undefined : scope);
  const live = passages.filter((passage) => scopeOf(passage) === undefined);
  const parts = (...names: TextPart[]) =>
    live.filter(({ found }) => names.some((name) => found.pattern.family.part === name));
  const weighed: Weighed[] = live.map((passage) => {
    const { family, level } = passage.found.pattern.family;
    return { passage, family, level };
  });
  const strongest = Math.max(0, ...weighed.map(({ level }) => rankOf(level)));
  const isWished = strongest >= rankOf('moderate');
  const lift = (to: RiskLevel, family: string, which: (passage: Passage) => boolean): void => {
    for (const one of weighed) {
      if (!which(one.passage) || rankOf(one.level) >= rankOf(to)) continue;
      one.level = to;
      one.family = family;
    }
  };
  const partOf = ({ found }: Passage) => found.pattern.family.part;

  const times = new Set(parts('time').map(({ sentence }) => sentence));
  const isTimed = ({ sentence }: Passage) => [-1, 0, 1].some((by) => times.has(sentence + by));
  lift('imminent', 'intent_now', (one) => (partOf(one) === 'intent' || partOf(one) === 'plan') && isTimed(one));
  const isMeant = parts('intent', 'plan').length > 0;
  if (isWished || isMeant) lift('imminent', 'intent_now', (one) => partOf(one) === 'in_hand');
  if (isMeant) lift('imminent', 'intent_now', (one) => partOf(one) === 'access');
  if (isWished) {
    lift('imminent', 'goodbye_settled', (one) => partOf(one) === 'closing');
    lift('high', 'plan_or_preparation', (one) => partOf(one) === 'means' || partOf(one) === 'access');
    lift('high', 'substances', (one) => partOf(one) === 'drink');
  }
  const scoped = passages.flatMap((passage): TextSignal[] => {
    const scoped_by = scopeOf(passage);
    const { family, level } = passage.found.pattern.family;
    return scoped_by === undefined ? [] : [{ family, level, span: passage.span, scoped_by }];
  });
  return [...weighed.map(({ passage, family, level }) => ({ family, level, span: passage.span })), ...scoped];
}
