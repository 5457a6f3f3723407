import type { TextSignal } from '../assessment.ts';
import { type RiskLevel, rankOf } from '../riskFacts.ts';
import type { TextPart } from './language.ts';
import type { Found } from './reading.ts';
import type { Scope } from './scopes.ts';

/** A passage that one language found. */
export interface Passage {
  readonly found: Found;
  readonly scope: Scope | undefined;
  /** Something done some days ago, not now. */
  readonly isDaysAgo: boolean;
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
  const weighed = live.map((passage): Weighed => {
    const { family, level } = passage.found.pattern.family;
    if (passage.isDaysAgo && family === 'attempt_in_progress') {
      return { passage, family: 'recent_attempt', level: 'high' };
    }
    return { passage, family, level };
  });
  const partOf = ({ found }: Passage) => found.pattern.family.part;
  const levelOf = ({ found }: Passage) => rankOf(found.pattern.family.level);
  const strongest = (which: (passage: Passage) => boolean): number =>
    Math.max(0, ...weighed.filter(({ passage }) => which(passage)).map(({ level }) => rankOf(level)));
  const moderate = rankOf('moderate');
  const isWished = strongest((one) => partOf(one) !== 'closing' && !isHarm(one)) >= moderate;
  const isTroubled = strongest((one) => partOf(one) !== 'closing') >= moderate;
  const lift = (to: RiskLevel, family: string, which: (passage: Passage) => boolean): void => {
    for (const one of weighed) {
      if (!which(one.passage) || rankOf(one.level) >= rankOf(to)) continue;
      one.level = to;
      one.family = family;
    }
  };

  const times = new Set(parts('time').map(({ sentence }) => sentence));
  const days = new Set(parts('today').map(({ sentence }) => sentence));
  const isNear = (sentences: ReadonlySet<number>, { sentence }: Passage) =>
    [-1, 0, 1].some((by) => sentences.has(sentence + by));
  const isTimed = (one: Passage) => isNear(times, one) || (partOf(one) === 'intent' && isNear(days, one));
  const isTimedAtAll = times.size + days.size > 0;
  const isArmed = parts('in_hand').length > 0 || parts('means', 'access').length > 0;
  const isPlanned = (one: Passage) =>
    (partOf(one) === 'intent' || partOf(one) === 'plan') && (isWished || levelOf(one) >= rankOf('high'));
  const isMeant = parts('intent').length > 0;
  lift('imminent', 'intent_now', (one) => partOf(one) === 'weak_intent' && (isWished || isArmed) && isTimedAtAll);
  lift('high', 'plan_or_preparation', (one) => partOf(one) === 'weak_intent' && (isWished || isArmed));
  const isParting = parts('farewell').length > 0 && isTimedAtAll;
  lift('imminent', 'intent_now', (one) => partOf(one) === 'weak_intent' && isParting);
  const isFarewell = isWished || parts('in_hand').length > 0 || (isArmed && isTimedAtAll);
  lift('imminent', 'goodbye_settled', (one) => partOf(one) === 'farewell' && isFarewell);
  lift('imminent', 'intent_now', (one) => isPlanned(one) && isTimed(one));
  lift('high', 'plan_or_preparation', isPlanned);
  if (isWished) {
    lift('imminent', 'intent_now', (one) => partOf(one) === 'in_hand' && !one.isDaysAgo);
    lift('high', 'plan_or_preparation', (one) => ['means', 'access', 'in_hand'].includes(partOf(one) ?? ''));
  }
  if (isMeant) lift('imminent', 'intent_now', (one) => partOf(one) === 'access');
  lift(
    'imminent',
    'goodbye_settled',
    (one) => partOf(one) === 'closing' && levelOf(one) > 0 && times.has(one.sentence),
  );
  const closings = parts('closing');
  const isClosed = isTroubled || (apart(closings) && strongest((one) => partOf(one) === 'closing') >= moderate);
  if (isClosed) lift('imminent', 'goodbye_settled', (one) => partOf(one) === 'closing');
  if (isTroubled) lift('high', 'substances', (one) => partOf(one) === 'drink');
  const scoped = passages.flatMap((passage): TextSignal[] => {
    const scoped_by = scopeOf(passage);
    const { family, level } = passage.found.pattern.family;
    return scoped_by === undefined ? [] : [{ family, level, span: passage.span, scoped_by }];
  });
  const ofOthers = parts('someone_else').map(({ found, span }): TextSignal => {
    const { family, level } = found.pattern.family;
    return { family, level, span, scoped_by: 'other_person' };
  });
  return [
    ...weighed.map(({ passage, family, level }) => ({ family, level, span: passage.span })),
    ...scoped,
    ...ofOthers,
  ];
}

function isHarm({ found }: Passage): boolean {
  return found.pattern.family.family.startsWith('self_harm');
}

/** Whether there are two passages that share no word. */
function apart(passages: readonly Passage[]): boolean {
  const first = Math.min(...passages.map(({ span }) => span[1]));
  return passages.some(({ span }) => span[0] >= first);
}
