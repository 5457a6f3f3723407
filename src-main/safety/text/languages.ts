import { finished, type Sliced } from '../sliced.ts';
import { german } from './de/index.ts';
import { english } from './en/index.ts';
import { spanish } from './es/index.ts';
import { french } from './fr/index.ts';
import type { Language } from './language.ts';
import { plainWord } from './letters.ts';
import { buildingLexicon, type Lexicon } from './lexicon.ts';
import { portuguese } from './pt/index.ts';
import type { Token } from './tokens.ts';

/** Every language that texts are read in. */
export const languages: readonly Language[] = [english, spanish, german, french, portuguese];

/** A language with the words of a text that belong to it. */
export interface ReadIn {
  readonly lexicon: Lexicon;
  /** By number of the token: whether its sentence may be of this language. */
  readonly isOwn: (token: number) => boolean;
  /** Whether it is near enough to such a sentence to matter for it; the rest need not be read in this language. */
  readonly isNear: (token: number) => boolean;
}

const built = new Map<string, Lexicon>();
let marks: ReadonlyMap<string, readonly number[]> | undefined;
/** A language counts beside the one with most marks when it has this share of them. */
const besideShare = 0.6;
/** Sentences without stops are looked at in parts. */
const longestPart = 40;
/** So many parts before and after a sentence can take weight from it, or give it back. */
const nearParts = 2;
const [near, own] = [1, 2];

/** The languages in which a text is to be read, sentence by sentence; where nothing tells, in all that the text has. */
export function languagesIn(tokens: readonly Token[], language: string | undefined): ReadIn[] {
  const named = languages.findIndex(({ id }) => id === language?.slice(0, 2).toLowerCase());
  marks ??= marksOf(languages);
  const known = marks;
  const whole = languages.map(() => 0);
  const parts: { readonly scores: number[]; readonly end: number }[] = [];
  let scores = languages.map(() => 0);
  let start = 0;
  for (const [index, token] of tokens.entries()) {
    if ((token.pause === 'hard' && index > start) || index - start >= longestPart) {
      parts.push({ scores, end: index });
      scores = languages.map(() => 0);
      start = index;
    }
    for (const number of known.get(token.word) ?? []) {
      scores[number] = (scores[number] ?? 0) + 1;
      whole[number] = (whole[number] ?? 0) + 1;
    }
  }
  parts.push({ scores, end: tokens.length });
  const most = Math.max(...whole);
  const starts = [0, ...parts.map(({ end }) => end)];
  const flagsOf = languages.map(() => new Uint8Array(tokens.length));
  for (const [at, part] of parts.entries()) {
    const best = Math.max(...part.scores);
    for (const [number, flags] of flagsOf.entries()) {
      const isHere =
        best > 0 ? (part.scores[number] ?? 0) >= besideShare * best : (whole[number] ?? 0) >= besideShare * most;
      if (isHere || number === named) markOwn(flags, starts, at);
    }
  }
  return languages.flatMap((one, number) => {
    const flags = flagsOf[number];
    return flags === undefined || !flags.includes(own)
      ? []
      : [
          {
            lexicon: lexiconOf(one),
            isOwn: (token: number) => flags[token] === own,
            isNear: (token: number) => flags[token] !== 0,
          },
        ];
  });
}

function markOwn(flags: Uint8Array, starts: readonly number[], part: number): void {
  const placeOf = (number: number): number => starts[Math.min(Math.max(number, 0), starts.length - 1)] ?? 0;
  for (let token = placeOf(part - nearParts); token < placeOf(part + 1 + nearParts); token += 1) {
    if (flags[token] === 0) flags[token] = near;
  }
  flags.fill(own, placeOf(part), placeOf(part + 1));
}

/** Built when first needed, and kept: a lexicon does not change. */
export function lexiconOf(language: Language): Lexicon {
  const known = built.get(language.id);
  if (known !== undefined) return known;
  const lexicon = finished(buildingLexicon(language));
  built.set(language.id, lexicon);
  return lexicon;
}

/** Makes ready what the first text would have to wait for. */
export function* preparingLexicons(): Sliced<void> {
  marks ??= marksOf(languages);
  for (const language of languages) {
    const work = buildingLexicon(language);
    while (!built.has(language.id)) {
      const step = work.next();
      if (step.done) built.set(language.id, step.value);
      else yield;
    }
  }
}

/** Frequent words, and those of weight in its lines. */
function wordsOf({ marks: frequent, classes, families }: Language): Set<string> {
  const lines = [...Object.values(classes).flat(), ...families.flatMap(({ say }) => say)];
  const words = lines.join(' ').match(/\p{Ll}+/gu) ?? [];
  return new Set([...frequent.split(/\s+/), ...words].map(plainWord));
}

/** Frequent words and the numbers of the languages that have them. */
function marksOf(all: readonly Language[]): Map<string, number[]> {
  const found = new Map<string, number[]>();
  for (const [number, language] of all.entries()) {
    for (const word of wordsOf(language)) {
      found.set(word, [...(found.get(word) ?? []), number]);
    }
  }
  return found;
}
