import type { TextAssessment, TextSignal } from '../assessment.ts';
import { highest, type RiskLevel, rankOf } from '../riskFacts.ts';
import { withSecondReader } from '../words/secondReader.ts';
import { type Passage, raised } from './combine.ts';
import { languagesIn, type ReadIn } from './languages.ts';
import { type Found, findPattern, occurrencesIn, possiblePatterns, type Reading, readAs } from './reading.ts';
import { type Scope, Scopes } from './scopes.ts';
import { joinSpelledOut } from './spelledOut.ts';
import { type Token, tokensOf } from './tokens.ts';

/** More passages say nothing new. */
const mostSignals = 100;
/** So often is one way to say a thing looked at in one text. */
const mostOfOne = 500;

/**
 * What a text says about the danger its writer is in now (docs: crisis levels of a text). A reason to offer help, never a
 * diagnosis. Pure, on this computer only; time grows with the length of the text. Spans are UTF-16 units of `text`.
 *
 * @param language ISO 639-1; the languages are seen from the text as well, and all that occur are read.
 */
export function assessText(text: string, language?: string): TextAssessment {
  const tokens = joinSpelledOut(tokensOf(text));
  const readIn = languagesIn(tokens, language);
  return withSecondReader(tokens, readByFamilies(text, tokens, readIn), readIn);
}

/** The same by the families of phrases alone. */
export function readByFamilies(
  text: string,
  tokens: readonly Token[],
  readIn: readonly ReadIn[] = languagesIn(tokens, undefined),
): TextAssessment {
  const passages = readIn.flatMap((one) => passagesIn(text, tokens, one));
  const signals = raised(passages)
    .filter(({ level, scoped_by }) => level !== 'none' || scoped_by === 'other_person')
    .sort((one, other) => one.span[0] - other.span[0] || rankOf(other.level) - rankOf(one.level));
  const live = signals.filter(({ scoped_by }) => scoped_by === undefined);
  const level: RiskLevel = highest(live.map((signal) => signal.level));
  const about_other = passages.some(({ found, scope }) => isAboutOther(found, scope));
  return { level, about_other, signals: shown(signals) };
}

/** The passages of one language, with what takes weight from them. */
function passagesIn(text: string, tokens: readonly Token[], { lexicon, isOwn, isNear }: ReadIn): Passage[] {
  const reading = readAs(tokens, lexicon, isNear);
  const occurrences = occurrencesIn(reading, lexicon);
  const scopes = new Scopes(text, tokens, reading, occurrences, lexicon);
  const others = scopes.others();
  return possiblePatterns(occurrences, lexicon).flatMap((pattern) =>
    findPattern(pattern, occurrences, reading, others)
      .filter(({ start }) => isOwn(reading.tokens[start] ?? 0))
      .slice(0, mostOfOne)
      .map((found) => ({
        found,
        scope: scopes.of(found),
        isDaysAgo: scopes.isDaysAgo(found),
        sentence: reading.sentences[found.start] ?? 0,
        span: spanOf(found, reading, tokens),
      })),
  );
}

function spanOf({ start, end }: Found, reading: Reading, tokens: readonly Token[]): readonly [number, number] {
  const first = tokens[reading.tokens[start] ?? 0];
  const last = tokens[reading.tokens[end - 1] ?? 0];
  return [first?.start ?? 0, last?.end ?? 0];
}

function isAboutOther({ pattern }: Found, scope: Scope | undefined): boolean {
  const { part, level } = pattern.family;
  if (part === 'someone_else') return scope === undefined;
  return scope === 'other_person' && rankOf(level) >= rankOf('moderate');
}

/** Each passage once: what lies within a stronger one says nothing of its own. */
function shown(signals: readonly TextSignal[]): TextSignal[] {
  const kept: TextSignal[] = [];
  const byStrength = signals.toSorted(
    (one, other) =>
      Number(one.scoped_by !== undefined) - Number(other.scoped_by !== undefined) ||
      rankOf(other.level) - rankOf(one.level),
  );
  const families = new Set<string>();
  for (const signal of byStrength) {
    if (kept.length >= mostSignals) break;
    const key = `${signal.family} ${signal.span[0]}`;
    if (families.has(key)) continue;
    families.add(key);
    kept.push(signal);
  }
  return kept.sort((one, other) => one.span[0] - other.span[0]);
}
