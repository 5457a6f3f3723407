import type { ScoreBand } from '../../src-shared/contract/assessments.ts';
import { answerRange, type InstrumentFacts, instruments, itemCount } from './instrumentFacts.ts';

/** Values in the order of the questions, or the total of a form that was filled in elsewhere (a score). */
export type Answers = readonly (number | null | undefined)[] | { readonly total: number };

export interface ScoringContext {
  /** Only where the person said so; nobody guesses it. */
  readonly sex?: 'female' | 'male';
}

/** A single answer that is a reason to act, whatever the score is. */
export interface AnswerFlag {
  readonly item: number;
  readonly value: number;
  readonly action: 'open_support_panel' | 'offer_support';
  readonly level: 'low' | 'moderate' | 'high';
}

export interface InstrumentScore {
  readonly id: string;
  /** Sum of the answers, reversed ones turned round. */
  readonly total: number;
  /** On the scale that the bands are about: the total, times the multiplier of the instrument. */
  readonly score: number;
  /** Label of the band; null where the instrument has none. */
  readonly band: string | null;
  readonly flags: readonly AnswerFlag[];
  /** PHQ-9: whether the question on thoughts of death or self-harm has an answer above 0. Null for a bare total. */
  readonly item9_flag?: boolean | null;
  /** WHO-5: the score, 0–100. */
  readonly percent?: number;
  /** AUDIT-C: null without a sex given, since there are two cut-offs. */
  readonly screen_positive?: boolean | null;
}

export interface UnscoredInstrument {
  readonly id: string;
  readonly error: 'incomplete' | 'invalid';
  /** Numbers of the questions that it is about; empty when it is the whole. */
  readonly items: readonly number[];
}

const itemAboutDeath = 9;

/**
 * Scores one questionnaire after resources/facts/instruments.json, which names the source of every cut-off.
 *
 * Never throws and never guesses: a missing answer is `incomplete` (no pro-rating), an answer out of range, a surplus
 * one or an unknown instrument is `invalid`.
 */
export function scoreInstrument(
  id: string,
  answers: Answers,
  context?: ScoringContext | null,
): InstrumentScore | UnscoredInstrument {
  const instrument = instruments().get(id);
  // Whatever a caller without types passes in is judged, not trusted.
  const isReadable = Array.isArray(answers) || (typeof answers === 'object' && answers !== null && 'total' in answers);
  if (instrument === undefined || !isReadable) return { id, error: 'invalid', items: [] };
  return scoreWith(instrument, answers, context ?? {});
}

/** The same with an instrument at hand. */
export function scoreWith(
  instrument: InstrumentFacts,
  answers: Answers,
  context: ScoringContext = {},
): InstrumentScore | UnscoredInstrument {
  if ('total' in answers) return scoreOfTotal(instrument, answers.total, context);
  const { id } = instrument;
  const { min, max } = answerRange(instrument);
  const wrong = numbersOf(answers, (value) => !Number.isInteger(value) || value < min || value > max);
  if (answers.length > itemCount(instrument) || wrong.length > 0) return { id, error: 'invalid', items: wrong };
  const complete = withSkipped(instrument, answers);
  const missing = complete.flatMap((value, index) => (value === null ? [index + 1] : []));
  if (missing.length > 0) return { id, error: 'incomplete', items: missing };
  const values = complete.map((value) => value ?? 0);
  const total = values.reduce(
    (sum, value, index) => sum + (instrument.scoring.reverse_items.includes(index + 1) ? min + max - value : value),
    0,
  );
  return scored(instrument, total, values, context);
}

function scoreOfTotal(
  instrument: InstrumentFacts,
  score: number,
  context: ScoringContext,
): InstrumentScore | UnscoredInstrument {
  const { id, scoring } = instrument;
  const total = typeof score === 'number' ? score / scoring.multiplier : Number.NaN;
  if (!Number.isInteger(total) || score < scoring.min || score > scoring.max)
    return { id, error: 'invalid', items: [] };
  return scored(instrument, total, null, context);
}

function scored(
  instrument: InstrumentFacts,
  total: number,
  values: readonly number[] | null,
  context: ScoringContext,
): InstrumentScore {
  const { id, scoring } = instrument;
  const score = total * scoring.multiplier;
  return {
    id,
    total,
    score,
    band: bandOf(instrument, score)?.label ?? null,
    flags: values === null ? [] : flagsOf(instrument, values),
    ...(instrument.special_items.some(({ item, action }) => item === itemAboutDeath && action === 'open_support_panel')
      ? { item9_flag: values === null ? null : (values[itemAboutDeath - 1] ?? 0) > 0 }
      : {}),
    ...(scoring.method === 'sum_times' ? { percent: score } : {}),
    ...(instrument.cut_offs.some(({ applies_to }) => applies_to !== undefined)
      ? { screen_positive: screenPositive(instrument, score, context) }
      : {}),
  };
}

/** The band that a score lies in; undefined where the instrument has none. */
export function bandOf(instrument: InstrumentFacts, score: number): ScoreBand | undefined {
  return instrument.bands.find(({ min, max }) => score >= min && score <= max);
}

/** The place of every question is taken: skipped ones by what they count as, unanswered ones by null. */
function withSkipped(
  instrument: InstrumentFacts,
  answers: readonly (number | null | undefined)[],
): readonly (number | null)[] {
  const rule = instrument.skip_rule;
  const isSkipping = rule !== undefined && answers[rule.item - 1] === rule.value;
  return Array.from({ length: itemCount(instrument) }, (_, index) =>
    isSkipping && rule.skips.includes(index + 1) ? rule.scored_as : (answers[index] ?? null),
  );
}

function flagsOf(instrument: InstrumentFacts, values: readonly number[]): AnswerFlag[] {
  return instrument.special_items.flatMap(({ item, action, level_by_value }) => {
    const value = values[item - 1] ?? 0;
    const level = level_by_value[String(value)];
    return level === undefined ? [] : [{ item, value, action, level }];
  });
}

function screenPositive(instrument: InstrumentFacts, score: number, { sex }: ScoringContext): boolean | null {
  const group = sex === 'female' ? 'women' : sex === 'male' ? 'men' : null;
  const cutOff = group === null ? undefined : instrument.cut_offs.find(({ applies_to }) => applies_to === group);
  return cutOff === undefined ? null : score >= cutOff.score;
}

function numbersOf(
  answers: readonly (number | null | undefined)[],
  isMeant: (value: number) => boolean,
): readonly number[] {
  return answers.flatMap((value, index) =>
    value !== null && value !== undefined && isMeant(value) ? [index + 1] : [],
  );
}
