import type { RiskLevel } from '../riskFacts.ts';

/**
 * One family of ways to say a thing. A line of `say` is a row of elements that follow each other:
 *
 *   word          that word
 *   NAME          any phrase of the class NAME
 *   (one|two w|X) one of these
 *   ..3           up to three words between, none of them another person
 *   ...3          the same, whoever is named between
 *   x?            may be missing
 *   ^ … $         begins its clause; ends it
 *   A & B & C     all of them in one sentence, in any order; `&&`: in two that follow each other
 */
export interface Family {
  /** Of risk-escalation.json without `text_`, or the name of a part that says nothing alone (level `none`). */
  readonly family: string;
  readonly level: RiskLevel;
  /** What it is to the whole, where the family alone does not tell. */
  readonly part?: TextPart;
  /** `own`: the words alone say whose it is, whoever stands before. */
  readonly subject?: 'own';
  /** A theme that one can also read, write or work about. */
  readonly isTheme?: true;
  /** Words so common that they count only where nobody else is named in the sentence. */
  readonly isAlone?: true;
  /** The words carry their negation and time with them. */
  readonly isFixed?: true;
  /** A hint only: beside journeys, weddings, tools at work and the like it says nothing. */
  readonly isHint?: true;
  readonly say: readonly string[];
}

/**
 * What words are to the whole of a text: a wish, an act that is meant or may be, means thought of, within reach or in hand,
 * a time, things brought to an end, a farewell, strong drink, feelings that are back, and somebody else's crisis.
 */
export type TextPart =
  | 'wish'
  | 'intent'
  | 'plan'
  | 'means'
  | 'access'
  | 'in_hand'
  | 'weak_intent'
  | 'time'
  | 'today'
  | 'closing'
  | 'farewell'
  | 'drink'
  | 'returned'
  | 'someone_else';

/** What takes weight from words, or gives it back. Every language says what it has. */
export const scopeClasses = [
  /** The writer as subject, and others. */
  'I',
  'OTHER',
  'SAID',
  /** Denials, and negated words that deny nothing. */
  'NEG',
  'AFFIRM',
  'INSTEAD',
  /** Verbs told as past, times long gone, times just gone, words that say it is over or here again. */
  'PASTVERB',
  'LONGAGO',
  'DATED',
  'RECENT',
  'OVER',
  'AGAIN',
  'PRESENT',
  /** Other worlds. */
  'FICTION',
  'WORK',
  'QUOTED',
  /** Questions that somebody put, and words that answer them with yes or with a lie. */
  'ASKED',
  'YES',
  /** Verbs that hand a denial on: "I do not think I want to". */
  'RAISE',
  /** Set phrases and jokes. */
  'IDIOM',
  'LAUGH',
  'RETRACT',
  'UNRETRACT',
  'TARGET',
  'FLIPPANT',
  /** Conditions of a plan to keep safe. */
  'HOPED',
  'DAYSAGO',
  'ALMOST',
  'IFEVER',
  'COPING',
  'CLEAN',
  'RELAPSE',
  /** A funeral, a grave. */
  'GRIEF',
  /** What is over by itself, and what happens in the mind only. */
  'EASED',
  'IMAGINED',
  /** What takes a denial back: "that was a lie". */
  'LIE',
  /** Journeys, feasts, crafts, games: what makes of a hint an ordinary thing. */
  'ORDINARY',
] as const;
export type ScopeClass = (typeof scopeClasses)[number];

export interface Language {
  readonly id: string;
  /** Frequent words that no other of the languages has. */
  readonly marks: string;
  /** Words that change nothing of what is said; they do not count as words between. */
  readonly fillers: string;
  /** What short forms, slang and frequent misspellings stand for. */
  readonly short: Readonly<Record<string, string>>;
  /** Words of weight that are recognised with one slip of the keys. */
  readonly slips: string;
  /** Letters that melt into the next word, as in j'ai. */
  readonly elisions: readonly string[];
  /** Words before which a comma parts nothing, as in German. */
  readonly joins?: string;
  readonly classes: Readonly<Record<string, readonly string[]>>;
  readonly families: readonly Family[];
}
