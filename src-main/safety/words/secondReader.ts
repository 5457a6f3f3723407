import stored from '../../../resources/risk-words.json' with { type: 'json' };
import type { TextAssessment, TextSignal } from '../assessment.ts';
import { highest, type RiskLevel, rankOf, riskLevels } from '../riskFacts.ts';
import type { Sliced } from '../sliced.ts';
import type { Token } from '../text/tokens.ts';
import { familyFeatures } from './familyFeatures.ts';
import { buildingWordModel, type ReadPassage, readPassages, type WordModel, wordModelOf } from './wordModel.ts';

/**
 * From which chance a level counts. Chosen so that about eight of a hundred texts that only look like one (idioms, denials,
 * fiction, grief) come to `moderate` or more, on texts that were not learnt from.
 */
const counts: Readonly<Record<Exclude<RiskLevel, 'none'>, number>> = {
  low: 0.85,
  moderate: 0.75,
  high: 0.45,
  imminent: 0.45,
};
const fewSentences = 3;
const doubtPerSentence = 0.08;
/** Below this chance of `moderate`, what the families found is taken for a way of speaking. */
const unlikely = 0.3;

/** For a passage that only the word model noticed. */
const families: Readonly<Record<Exclude<RiskLevel, 'none'>, string>> = {
  low: 'distress',
  moderate: 'passive_death',
  high: 'active_ideation',
  imminent: 'intent_now',
};

let model: WordModel | undefined;

/** Makes ready what the first text would have to wait for. */
export function* preparingWords(): Sliced<void> {
  const work = buildingWordModel(stored);
  while (model === undefined) {
    const step = work.next();
    if (step.done) model = step.value;
    else yield;
  }
}

/**
 * Puts what the word model makes of a text beside what the families of phrases found in it. It adds what has no phrase of
 * its own, and takes weight from phrases in a text that is as a whole like those about something else.
 */
export function withSecondReader(tokens: readonly Token[], found: TextAssessment): TextAssessment {
  model ??= wordModelOf(stored);
  return readWith(model, tokens, found);
}

/** The same with weights of one's own. */
export function readWith(weights: WordModel, tokens: readonly Token[], found: TextAssessment): TextAssessment {
  const { passages, sentences } = readPassages(tokens, familyFeatures(found.signals), weights);
  const doubt = doubtIn(sentences);
  const signals = found.signals.map((signal) => weighed(signal, passages));
  const known = highest(signals.flatMap(({ level, scoped_by }) => (scoped_by === undefined ? [level] : [])));
  const best = passages.reduce<{ level: RiskLevel; passage: ReadPassage } | undefined>((strongest, passage) => {
    const level = counted(levelOf(passage, doubt), passage, signals);
    const [isMore, isSame] = [rankOf(level) > rankOf(strongest?.level ?? 'none'), level === strongest?.level];
    return isMore || (isSame && sure(passage, level) > sure(strongest?.passage, level))
      ? { level, passage }
      : strongest;
  }, undefined);
  if (best === undefined || rankOf(best.level) <= rankOf(known) || best.level === 'none') {
    return { ...found, level: known, signals };
  }
  const { level, passage } = best;
  const own: TextSignal = { family: families[level], level, span: [passage.start, passage.end] };
  return { ...found, level, signals: [...signals, own].sort((one, other) => one.span[0] - other.span[0]) };
}

/** A denial is made of the words that it denies: beside one, mere likeness says nothing. */
function counted(level: RiskLevel, { start, end }: ReadPassage, signals: readonly TextSignal[]): RiskLevel {
  const isDenied = signals.some(({ scoped_by, span: [at] }) => scoped_by !== undefined && start <= at && at < end);
  return level === 'low' && isDenied ? 'none' : level;
}

/** The more sentences there are, the more of them look like something by chance: 1 for a few, growing slowly. */
function doubtIn(sentences: number): number {
  return 1 + doubtPerSentence * Math.max(0, sentences - fewSentences);
}

/** @param doubt how many times as sure one has to be that it is no chance */
function levelOf({ chances }: ReadPassage, doubt: number): RiskLevel {
  const [low = 0, moderate = 0, high = 0, imminent = 0] = chances;
  const isLike = (chance: number, least: number): boolean => 1 - chance <= (1 - least) / doubt;
  if (!isLike(moderate, counts.moderate)) return isLike(low, counts.low) ? 'low' : 'none';
  if (high < counts.high) return 'moderate';
  return imminent < counts.imminent ? 'high' : 'imminent';
}

/** The chance of a level; of none, 0. */
function sure(passage: ReadPassage | undefined, level: RiskLevel): number {
  return passage?.chances[riskLevels.indexOf(level) - 1] ?? 0;
}

function weighed(signal: TextSignal, passages: readonly ReadPassage[]): TextSignal {
  if (signal.scoped_by !== undefined || rankOf(signal.level) < rankOf('moderate')) return signal;
  const around = passages.filter(({ start, end }) => start <= signal.span[0] && signal.span[0] < end);
  const chance = Math.max(0, ...around.map(({ chances }) => chances[1] ?? 0));
  return around.length > 0 && chance < unlikely ? { ...signal, scoped_by: 'manner_of_speaking' } : signal;
}
