import stored from '../../../resources/risk-words.json' with { type: 'json' };
import type { TextAssessment, TextSignal } from '../assessment.ts';
import { highest, type RiskLevel, rankOf, riskLevels } from '../riskFacts.ts';
import type { Sliced } from '../sliced.ts';
import { languagesIn, type ReadIn } from '../text/languages.ts';
import type { Token } from '../text/tokens.ts';
import { familyFeatures } from './familyFeatures.ts';
import {
  buildingWordModel,
  questions,
  type ReadPassage,
  type ReadPassages,
  readPassages,
  type WordModel,
  wordModelOf,
} from './wordModel.ts';

/**
 * From which chance a level counts. Chosen so that about eight of a hundred texts that only look like one (idioms, denials,
 * fiction, grief) come to `moderate` or more, on texts that were not learnt from.
 */
const counts: Readonly<Record<Exclude<RiskLevel, 'none'>, number>> = {
  low: 0.85,
  moderate: 0.9,
  high: 0.45,
  imminent: 0.45,
};
const fewSentences = 3;
const doubtPerSentence = 0.12;
/** Below this chance of `moderate`, what the families found is taken for a way of speaking. */
const unlikely = 0.3;
/** From which chance on a passage tells of somebody else's crisis. */
const tellsOfOther = 0.4;

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
export function withSecondReader(
  tokens: readonly Token[],
  found: TextAssessment,
  readIn: readonly ReadIn[],
): TextAssessment {
  model ??= wordModelOf(stored);
  return readWith(model, tokens, found, readIn);
}

/** The same with weights of one's own. */
export function readWith(
  weights: WordModel,
  tokens: readonly Token[],
  found: TextAssessment,
  readIn: readonly ReadIn[] = languagesIn(tokens, undefined),
): TextAssessment {
  const read = readPassages(asMeant(tokens, readIn, weights), familyFeatures(found.signals), weights);
  const { passages } = read;
  const doubt = doubtIn(read.sentences);
  const signals = found.signals.map((signal) => weighed(signal, read));
  const known = highest(signals.flatMap(({ level, scoped_by }) => (scoped_by === undefined ? [level] : [])));
  const best = passages.reduce<{ level: RiskLevel; passage: ReadPassage } | undefined>((strongest, passage) => {
    const level = counted(levelOf(passage, doubt), passage, signals);
    const [isMore, isSame] = [rankOf(level) > rankOf(strongest?.level ?? 'none'), level === strongest?.level];
    return isMore || (isSame && sure(passage, level) > sure(strongest?.passage, level))
      ? { level, passage }
      : strongest;
  }, undefined);
  const own =
    best === undefined || rankOf(best.level) <= rankOf(known) || best.level === 'none'
      ? []
      : [{ family: families[best.level], level: best.level, span: [best.passage.start, best.passage.end] as const }];
  const other = found.about_other ? undefined : passageAboutOther(passages, doubt);
  return {
    level: highest([known, ...own.map(({ level }) => level)]),
    about_other: found.about_other || other !== undefined,
    signals: [...signals, ...own, ...(other === undefined ? [] : [other])].sort(
      (one, another) => one.span[0] - another.span[0],
    ),
  };
}

/** With words that the model does not know spelt as they were meant, where a language knows what was. */
function asMeant(tokens: readonly Token[], readIn: readonly ReadIn[], { numbers }: WordModel): readonly Token[] {
  return tokens.map((token, index) => {
    if (numbers.has(token.word)) return token;
    for (const { isOwn, lexicon } of readIn) {
      const [meant, ...more] = isOwn(index) ? lexicon.spelling.read(token.word) : [];
      if (meant !== undefined && more.length === 0 && meant !== token.word) return { ...token, word: meant };
    }
    return token;
  });
}

/** The passage that tells most surely of somebody else's crisis, if one does. */
function passageAboutOther(passages: readonly ReadPassage[], doubt: number): TextSignal | undefined {
  const chanceOf = ({ chances }: ReadPassage): number => chances[questions.indexOf('about_other')] ?? 0;
  const surest = passages.reduce<ReadPassage | undefined>(
    (best, passage) => (best === undefined || chanceOf(passage) > chanceOf(best) ? passage : best),
    undefined,
  );
  if (surest === undefined || !isLike(chanceOf(surest), tellsOfOther, doubt)) return undefined;
  return { family: 'someone_else', level: 'none', span: [surest.start, surest.end], scoped_by: 'other_person' };
}

/** A denial is made of the words that it denies: beside one, mere likeness says nothing. */
function counted(level: RiskLevel, { start, end }: ReadPassage, signals: readonly TextSignal[]): RiskLevel {
  if (level !== 'low') return level;
  return signals.some(({ scoped_by, span: [at] }) => scoped_by !== undefined && start <= at && at < end)
    ? 'none'
    : level;
}

/** The more sentences there are, the more of them look like something by chance: 1 for a few, growing slowly. */
function doubtIn(sentences: number): number {
  return 1 + doubtPerSentence * Math.max(0, sentences - fewSentences);
}

/** @param doubt how many times as sure one has to be that it is no chance */
function isLike(chance: number, least: number, doubt: number): boolean {
  return 1 - chance <= (1 - least) / doubt;
}

function levelOf({ chances }: ReadPassage, doubt: number): RiskLevel {
  const [low = 0, moderate = 0, high = 0, imminent = 0] = chances;
  if (!isLike(moderate, counts.moderate, doubt)) return isLike(low, counts.low, doubt) ? 'low' : 'none';
  if (high < counts.high) return 'moderate';
  return imminent < counts.imminent ? 'high' : 'imminent';
}

/** The chance of a level; of none, 0. */
function sure(passage: ReadPassage | undefined, level: RiskLevel): number {
  return passage?.chances[riskLevels.indexOf(level) - 1] ?? 0;
}

function weighed(signal: TextSignal, passages: ReadPassages): TextSignal {
  if (signal.scoped_by !== undefined || rankOf(signal.level) < rankOf('moderate')) return signal;
  const around = passages.around(signal.span[0]);
  const chance = Math.max(0, ...around.map(({ chances }) => chances[1] ?? 0));
  return around.length > 0 && chance < unlikely ? { ...signal, scoped_by: 'manner_of_speaking' } : signal;
}
