import type { Token } from '../text/tokens.ts';

/**
 * What the word model sees of a sentence: words, beginnings of long words, rows of two and three words, pairs with one or
 * two words between, and the words at its ends. `beyond` stands for a word that is left open.
 */
export const shapes = {
  word: 'a',
  beginning: 'a-',
  pair: 'a b',
  overOne: 'a _ b',
  overTwo: 'a _ _ b',
  three: 'a b c',
  first: '^ a',
  last: 'a $',
} as const;
export type Shape = keyof typeof shapes;

/** Words this long stand for their beginning as well, so that inflections count together. */
const longWord = 6;
const beginningLength = 5;

export type Visit = (shape: Shape, first: string, second: string, third: string) => void;

/** Tells every feature of a sentence, as often as it is there. */
export function visitFeatures(words: readonly string[], visit: Visit): void {
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at] ?? '';
    visit('word', word, '', '');
    if (word.length >= longWord) visit('beginning', word.slice(0, beginningLength), '', '');
    const second = words[at + 1];
    if (second === undefined) continue;
    visit('pair', word, second, '');
    const third = words[at + 2];
    if (third === undefined) continue;
    visit('three', word, second, third);
    visit('overOne', word, third, '');
    const fourth = words[at + 3];
    if (fourth !== undefined) visit('overTwo', word, fourth, '');
  }
  visit('first', words[0] ?? '', '', '');
  visit('last', words.at(-1) ?? '', '', '');
}

/** As the stored model names a feature. */
export function featureName(shape: Shape, first: string, second: string, third: string): string {
  return shapes[shape]
    .replace('a', () => first)
    .replace(/ b\b/, () => ` ${second}`)
    .replace(/ c\b/, () => ` ${third}`);
}

/** A sentence without stops is looked at in parts. */
const longestSentence = 60;

/** The tokens of a text, sentence by sentence. */
export function sentencesOf(tokens: readonly Token[]): readonly (readonly Token[])[] {
  const sentences: Token[][] = [];
  let current: Token[] = [];
  for (const token of tokens) {
    if (current.length > 0 && (token.pause === 'hard' || current.length >= longestSentence)) {
      sentences.push(current);
      current = [];
    }
    current.push(token);
  }
  if (current.length > 0) sentences.push(current);
  return sentences;
}
