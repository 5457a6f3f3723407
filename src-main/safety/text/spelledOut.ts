import type { Token } from './tokens.ts';

/** Words that people spell out letter by letter, with the small words round them. */
const spelled =
  'i want to wanna die dead kill killing myself my self end it all life suicide suicidal cut hurt harm am going will help me not live wish was pills tonight muero morir quiero suicidio me sterben ich will mourir je veux morrer quero'.split(
    ' ',
  );
const longest = Math.max(...spelled.map((word) => word.length));
const known = new Set(spelled);
const shortestRun = 3;
const longestRun = 60;

/** Puts letters that stand alone (k i l l, s.u.i.c.i.d.e) together to words, where they come to known ones. */
export function joinSpelledOut(tokens: readonly Token[]): readonly Token[] {
  const joined: Token[] = [];
  for (let from = 0; from < tokens.length; ) {
    let to = from;
    while (to < tokens.length && to - from < longestRun && tokens[to]?.word.length === 1) to += 1;
    const words = to - from >= shortestRun ? wordsOf(tokens.slice(from, to)) : undefined;
    if (words !== undefined) joined.push(...words);
    else joined.push(...tokens.slice(from, Math.max(to, from + 1)));
    from = Math.max(to, from + 1);
  }
  return joined.length === tokens.length ? tokens : joined;
}

function wordsOf(letters: readonly Token[]): Token[] | undefined {
  const all = letters.map(({ word }) => word).join('');
  /** The last word of the best division of the first letters; undefined where there is none. */
  const lengths: (number | undefined)[] = [0];
  for (let end = 1; end <= all.length; end += 1) {
    for (let length = Math.min(longest, end); length >= 1; length -= 1) {
      if (lengths[end - length] !== undefined && known.has(all.slice(end - length, end))) {
        lengths[end] = length;
        break;
      }
    }
  }
  if (lengths[all.length] === undefined) return undefined;
  const words: Token[] = [];
  for (let end = all.length; end > 0; ) {
    const length = lengths[end] ?? end;
    const [first, last] = [letters[end - length], letters[end - 1]];
    if (first !== undefined && last !== undefined) {
      words.unshift({ ...first, word: all.slice(end - length, end), end: last.end });
    }
    end -= length;
  }
  return words;
}
