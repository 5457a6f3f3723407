/** Too frequent to say anything of a sentence. */
const small = new Set(
  'a an and are as at be been but by can could do does for from get had has have i if in into is it its me my no not of off on or our out over so than that the their then they this to too up was we were when with you your'.split(
    ' ',
  ),
);
const stemLength = 5;
const mostWordsTogether = 30;

/** A passage of a text that says what a warning sign says. */
export interface NoticedSign {
  readonly start: number;
  readonly end: number;
}

/**
 * The first sentence of a text that has every word of weight of one of the person's own warning signs, in any order and
 * inflection (words are compared by their first five letters). A sign without two such words has to occur word for word.
 * Time grows with the length of the text.
 */
export function ownWarningSign(text: string, signs: readonly string[]): NoticedSign | undefined {
  const wanted = signs.map((sign) => {
    const all = wordsOf(sign).map(({ word }) => word);
    const weighty = all.filter((word) => !small.has(word)).map(stem);
    return { phrase: all.join(' '), weighty: new Set(weighty) };
  });
  for (const { index, 0: sentence } of text.matchAll(/[^.!?\n]+/g)) {
    const words = wordsOf(sentence);
    for (let from = 0; from < words.length; from += mostWordsTogether / 2) {
      const part = words.slice(from, from + mostWordsTogether);
      if (wanted.some((sign) => says(part, sign))) {
        const [first, last] = [part.at(0), part.at(-1)];
        return { start: index + (first?.start ?? 0), end: index + (last?.end ?? 0) };
      }
    }
  }
  return undefined;
}

interface Word {
  readonly word: string;
  readonly start: number;
  readonly end: number;
}

function says(words: readonly Word[], { phrase, weighty }: { phrase: string; weighty: ReadonlySet<string> }): boolean {
  if (phrase === '') return false;
  if (weighty.size < 2) return ` ${words.map(({ word }) => word).join(' ')} `.includes(` ${phrase} `);
  const found = new Set(words.map(({ word }) => stem(word)));
  return [...weighty].every((word) => found.has(word));
}

function wordsOf(text: string): Word[] {
  return [...text.matchAll(/[\p{L}\p{N}]+(?:['’][\p{L}]+)?/gu)].map(({ index, 0: found }) => ({
    word: found.normalize('NFD').replace(/\p{M}/gu, '').replace('’', "'").toLowerCase(),
    start: index,
    end: index + found.length,
  }));
}

function stem(word: string): string {
  return word.slice(0, stemLength);
}
