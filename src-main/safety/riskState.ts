import { highest, type RiskLevel, rankOf, riskFacts, riskLevels, type SignalSource } from './riskFacts.ts';

/** A reason to offer help, noticed at one moment. */
export interface RiskSignal {
  /** Of resources/facts/risk-escalation.json. */
  readonly id: string;
  readonly level: RiskLevel;
  readonly source: SignalSource;
  /** ms since 1970. */
  readonly at: number;
  /** What it was noticed in; the same entry noticed twice is one reason, not two. Null: told directly. */
  readonly place: string | null;
}

export interface RiskState<S extends RiskSignal = RiskSignal> {
  readonly level: RiskLevel;
  /** When the first signal of this time of help came, and when its level ends; null at level none. */
  readonly since: number | null;
  readonly held_until: number | null;
  /** Signals of this time of help, newest first. */
  readonly reasons: readonly S[];
}

const hour = 3_600_000;
/** Product rule (no study): signals within seven days are seen together. */
const togetherMilliseconds = 7 * 24 * hour;

const needSecond = new Set(['text_hopeless', 'text_own_warning_sign']);
const plans = new Set(['text_plan_or_preparation', 'self_report_plan']);
const intents = new Set(['text_intent_now', 'self_report_intent', 'self_report_now']);
/** No signals alone; beside others they count. */
const secondOnly = 'sleep_collapse';
const substances = 'text_substances';
const means = 'means_at_hand';

/**
 * How much help is due at an instant (ms since 1970), after `combine`, `coming_down` and the hold times of
 * risk-escalation.json. None of its thresholds has been tested as a predictor: a level is a reason to offer help, never
 * a statement on a person. A signal may only raise a level or prolong it; nothing but time brings one down, step by step.
 *
 * @param signals in any order; those after `now` do not count.
 */
export function riskAt<S extends RiskSignal>(signals: readonly S[], now: number): RiskState<S> {
  const past = signals.filter(({ at }) => at <= now).sort((one, other) => one.at - other.at);
  let state: { level: RiskLevel; since: number; until: number } | undefined;
  for (const at of new Set(past.map((signal) => signal.at))) {
    const group = past.filter((signal) => signal.at === at);
    state = state && heldAt(state, at);
    const together = past.filter((signal) => signal.at <= at && signal.at > at - togetherMilliseconds);
    const own = combinedLevel(group, together);
    if (own === 'none') continue;
    const level = highest([own, state?.level ?? 'none']);
    state = { level, since: state?.since ?? at, until: at + holdOf(level) };
  }
  state = state && heldAt(state, now);
  if (state === undefined) return { level: 'none', since: null, held_until: null, reasons: [] };
  const { level, since, until } = state;
  return { level, since, held_until: until, reasons: past.filter(({ at }) => at >= since).reverse() };
}

/**
 * The level that new signals come to, together with all of the last seven days (the new ones included).
 */
export function combinedLevel(fresh: readonly RiskSignal[], together: readonly RiskSignal[]): RiskLevel {
  const levels: RiskLevel[] = fresh.map(({ level }) => level);
  /** Whether there are two signals, one of them new, of these two kinds. */
  const pair = (one: Kind, other: Kind, isPair: (a: RiskSignal, b: RiskSignal) => boolean = () => true): boolean =>
    fresh.some((a) => together.some((b) => a !== b && isPair(a, b) && ((one(a) && other(b)) || (one(b) && other(a)))));

  const counts: Kind = (signal) => signal.level !== 'none';
  const countsBeside: Kind = (signal) => counts(signal) || signal.id === secondOnly;
  const moreThanOnce = (a: RiskSignal, b: RiskSignal): boolean => a.id !== b.id || a.place !== b.place;
  const fromTwoSources = (a: RiskSignal, b: RiskSignal): boolean =>
    a.id !== b.id && (a.source !== b.source || a.id === secondOnly || b.id === secondOnly);
  if (pair(counts, countsBeside, fromTwoSources)) levels.push('moderate');
  if (pair(({ id }) => needSecond.has(id), countsBeside, moreThanOnce)) levels.push('moderate');

  const isModerate: Kind = ({ id, level }) => id !== means && rankOf(level) >= rankOf('moderate');
  if (pair(isModerate, ({ id }) => id === means || id === substances)) levels.push('high');

  const isPlan: Kind = ({ id }) => plans.has(id);
  const isIntent: Kind = ({ id }) => intents.has(id);
  const isMeans: Kind = ({ id }) => id === means;
  if (pair(isPlan, isIntent) || pair(isIntent, isMeans)) levels.push('imminent');
  if (pair(({ id }) => id === 'text_plan_or_preparation', isMeans)) levels.push('imminent');
  return highest(levels);
}

type Kind = (signal: RiskSignal) => boolean;

/** Steps down each time a hold time is over; undefined once there is nothing left to hold. */
function heldAt<T extends { level: RiskLevel; until: number }>(state: T, now: number): T | undefined {
  let { level, until } = state;
  while (until <= now) {
    level = riskLevels[rankOf(level) - 1] ?? 'none';
    if (level === 'none') return undefined;
    until += holdOf(level);
  }
  return { ...state, level, until };
}

/** ms that a level lasts after its last signal. */
function holdOf(level: RiskLevel): number {
  return (riskFacts().levels[rankOf(level)]?.hold_hours ?? 0) * hour;
}

/** No signal is of any consequence after so long (ms): every step of the way down, and seven days to be seen together. */
export function longestMemory(): number {
  return riskLevels.reduce((sum, level) => sum + holdOf(level), togetherMilliseconds);
}
