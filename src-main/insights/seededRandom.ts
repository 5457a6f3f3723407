/** The next number of a sequence, 0 (included) to 1 (excluded). */
export type RandomSequence = () => number;

const wordRange = 2 ** 32;
const doubleBits = 2 ** 53;

/**
 * Numbers that look random and are the same for the same text, on every computer. For choices that have to stay what they
 * are for a day, never for keys.
 *
 * xoshiro128** 1.1 (Blackman and Vigna 2018, "Scrambled linear pseudorandom number generators", public domain). Its 128
 * bits of state are the text's 32-bit FNV-1a hash (draft-eastlake-fnv), spread by SplitMix32 as its authors advise; two
 * outputs make one number of 53 bits.
 */
export function seededRandom(seed: string): RandomSequence {
  const word = spread(fnv1a(seed));
  const next = xoshiro128([word(), word(), word(), word()]);
  return () => ((next() >>> 5) * 2 ** 26 + (next() >>> 6)) / doubleBits;
}

/** The generator itself: 32-bit words from four words of state, not all of them 0. */
export function xoshiro128(state: readonly [number, number, number, number]): () => number {
  let [a, b, c, d] = state;
  return () => {
    const result = Math.imul(rotated(Math.imul(b, 5), 7), 9) >>> 0;
    const shifted = b << 9;
    c ^= a;
    d ^= b;
    b ^= c;
    a ^= d;
    c ^= shifted;
    d = rotated(d, 11);
    return result;
  };
}

function rotated(word: number, bits: number): number {
  return (word << bits) | (word >>> (32 - bits));
}

/** Over the UTF-16 units of the text, low byte first. */
function fnv1a(text: string): number {
  let hash = 0x811c9dc5;
  for (let place = 0; place < text.length; place++) {
    const unit = text.charCodeAt(place);
    hash = Math.imul(hash ^ (unit & 0xff), 0x01000193);
    hash = Math.imul(hash ^ (unit >>> 8), 0x01000193);
  }
  return hash >>> 0;
}

/** SplitMix32: the finaliser of MurmurHash3 over a Weyl sequence. */
function spread(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x9e3779b9) % wordRange;
    let mixed = state ^ (state >>> 16);
    mixed = Math.imul(mixed, 0x85ebca6b);
    mixed ^= mixed >>> 13;
    mixed = Math.imul(mixed, 0xc2b2ae35);
    return (mixed ^ (mixed >>> 16)) >>> 0;
  };
}
