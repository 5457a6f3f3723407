/** Repeatable numbers and words, so that two runs measure the same data. */
export interface Dice {
  /** At least 0, less than `end`. */
  below(end: number): number;
  pick<T>(items: readonly T[]): T;
  /** `count` words, some of them common, most of them rare, as in any language. */
  words(count: number): string;
}

const syllables = ['ba', 'ce', 'do', 'fi', 'gu', 'la', 'me', 'no', 'pi', 'ru', 'sa', 'te', 'vo', 'wi', 'zu', 'har'];
const vocabularySize = 4_000;

/** Word number 0 is the most common one. */
export function wordNumber(rank: number): string {
  const { length } = syllables;
  return [rank % length, Math.floor(rank / length) % length, Math.floor(rank / length ** 2) % length]
    .map((index) => syllables[index])
    .join('');
}

/** Mulberry32. */
export function diceFrom(seed: number): Dice {
  let state = seed;
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  return {
    below: (end) => Math.floor(next() * end),
    pick: (items) => items[Math.floor(next() * items.length)] as never,
    // Log-uniform ranks: the word of rank r comes about 1/r as often as the first (Zipf).
    words: (count) =>
      Array.from({ length: count }, () => wordNumber(Math.floor(vocabularySize ** next()) - 1)).join(' '),
  };
}
