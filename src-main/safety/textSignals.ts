import type { TextAssessment, TextSignal } from './assessment.ts';
import { type RiskLevel, rankOf, signalFact } from './riskFacts.ts';

/** A reason found in a text, by its id in risk-escalation.json. */
export interface FoundInText {
  readonly id: string;
  readonly level: RiskLevel;
  readonly span: readonly [number, number];
}

/** For a family that the facts do not name: what they call a text of this level. */
const ofLevel: Readonly<Record<RiskLevel, string>> = {
  none: 'text_distress',
  low: 'text_distress',
  moderate: 'text_passive_death',
  high: 'text_active_ideation',
  imminent: 'text_intent_now',
};
/** Scopes in which a passage is about nobody's present at all. */
const neverOneself = new Set(['other_person', 'fiction', 'work']);

/**
 * The reasons in a text. The level of the whole text decides: no signal stands above it, and the strongest stands at it.
 * With `more` care a passage that something took the weight from counts as `low`.
 */
export function textSignals(found: TextAssessment, care: 'standard' | 'more'): FoundInText[] {
  const counted = found.signals.flatMap((signal): FoundInText[] => {
    const level = levelIn(found, signal, care);
    return level === 'none' ? [] : [{ id: idOf(signal.family, level), level, span: signal.span }];
  });
  const strongest = counted.reduce<FoundInText | undefined>(
    (best, signal) => (best === undefined || rankOf(signal.level) > rankOf(best.level) ? signal : best),
    undefined,
  );
  if (found.level === 'none') return counted;
  if (strongest === undefined) return [{ id: ofLevel[found.level], level: found.level, span: [0, 0] }];
  return counted.map((signal) =>
    signal === strongest ? { ...signal, level: atLeast(signal.level, found.level) } : signal,
  );
}

function levelIn(found: TextAssessment, { level, scoped_by }: TextSignal, care: 'standard' | 'more'): RiskLevel {
  if (scoped_by !== undefined) {
    return care === 'more' && !found.about_other && !neverOneself.has(scoped_by) ? 'low' : 'none';
  }
  return rankOf(level) > rankOf(found.level) ? found.level : level;
}

function atLeast(level: RiskLevel, floor: RiskLevel): RiskLevel {
  return rankOf(level) < rankOf(floor) ? floor : level;
}

function idOf(family: string, level: RiskLevel): string {
  const name = [family, `text_${family}`].find((id) => signalFact(id)?.source === 'text');
  return name ?? ofLevel[level];
}
