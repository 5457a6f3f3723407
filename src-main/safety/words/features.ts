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

/** What stands for a word that a shape does not have is undefined. */
export type Visit<Word> = (shape: Shape, first: Word, second?: Word, third?: Word) => void;

/**
 * Tells every feature of a sentence, as often as it is there. Words may be given as they are or as numbers.
 *
 * @param beginnings of the words that are long; the others have none
 */
export function visitFeatures<Word>(
  words: readonly Word[],
  beginnings: readonly (Word | undefined)[],
  visit: Visit<Word>,
): void {
  const last = words.length - 1;
  for (let at = 0; at <= last; at += 1) {
    const word = words[at] as Word;
    visit('word', word);
    const beginning = beginnings[at];
    if (beginning !== undefined) visit('beginning', beginning);
    if (at + 1 > last) continue;
    const second = words[at + 1] as Word;
    visit('pair', word, second);
    if (at + 2 > last) continue;
    const third = words[at + 2] as Word;
    visit('three', word, second, third);
    visit('overOne', word, third);
    if (at + 3 <= last) visit('overTwo', word, words[at + 3] as Word);
  }
  if (last < 0) return;
  visit('first', words[0] as Word);
  visit('last', words[last] as Word);
}

/** What a long word begins with, as inflections of it do. */
export function beginningOf(word: string): string | undefined {
  return word.length >= longWord ? word.slice(0, beginningLength) : undefined;
}

/** As the stored model names a feature. */
export function featureName(shape: Shape, first: string, second = '', third = ''): string {
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
