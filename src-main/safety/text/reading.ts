import { isKept, type Lexicon, type Node, type Pattern, type Row } from './lexicon.ts';
import type { Token } from './tokens.ts';

/** The words of a text as one language reads them: short forms spelt out, fillers left out. */
export interface Reading {
  readonly words: readonly string[];
  /** Of each word in the lexicon; -1 where it does not have it. */
  readonly numbers: readonly number[];
  /** Number of the token in the text. */
  readonly tokens: readonly number[];
  /** Place for distances: the end of a sentence counts as many words. */
  readonly places: readonly number[];
  readonly clauses: readonly number[];
  readonly sentences: readonly number[];
}

/** Words from `start` to `end` (exclusive). */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

export interface Found extends Stretch {
  readonly pattern: Pattern;
  readonly parts: readonly Stretch[];
}

/** No line reaches from one sentence into the next unless it says so many words. */
const sentenceGap = 20;
const afterIll = new Set(
  'am is was be feel feeling been being are were mentally so very terminally seriously the'.split(' '),
);

/** @param isNear by number of the token: what is to be read at all */
export function readAs(
  tokens: readonly Token[],
  { spelling, fillers, joins, language, wordNumbers }: Lexicon,
  isNear: (token: number) => boolean,
): Reading {
  const words: string[] = [];
  const numbers: number[] = [];
  const of: number[] = [];
  const places: number[] = [];
  const clauses: number[] = [];
  const sentences: number[] = [];
  const cache = new Map<string, readonly string[]>();
  let place = 0;
  let clause = 0;
  let sentence = 0;
  for (const [index, token] of tokens.entries()) {
    if (token.pause === 'hard' || (token.pause === 'soft' && !joins.has(token.word))) clause += 1;
    if (token.pause === 'hard') {
      sentence += 1;
      place += sentenceGap;
    }
    if (!isNear(index)) continue;
    let read = cache.get(token.word);
    if (read === undefined) {
      read = spelling.read(token.word);
      cache.set(token.word, read);
    }
    if (language.id === 'en' && token.word === 'ill' && (token.hasApostrophe || !afterIll.has(words.at(-1) ?? '')))
      read = ['i', 'will'];
    for (const word of read) {
      if (fillers.has(word) && !isKept(words.at(-1), word)) continue;
      words.push(word);
      numbers.push(wordNumbers.get(word) ?? -1);
      of.push(index);
      places.push(place);
      clauses.push(clause);
      sentences.push(sentence);
      place += 1;
    }
  }
  return { words, numbers, tokens: of, places, clauses, sentences };
}

/** Where each class occurs that does, by its number; sorted by where they start. */
export type Occurrences = ReadonlyMap<number, readonly Stretch[]>;

export function occurrencesIn(
  { numbers, sentences }: Reading,
  { root, rows, rowsWith }: Pick<Lexicon, 'root' | 'rows' | 'rowsWith'>,
): Occurrences {
  const found = new Map<number, Stretch[]>();
  const isPossible = new Uint8Array(rows.length);
  const listOf = (number: number): Stretch[] => {
    const known = found.get(number);
    if (known !== undefined) return known;
    for (const row of rowsWith[number] ?? []) isPossible[row] = 1;
    const list: Stretch[] = [];
    found.set(number, list);
    return list;
  };
  for (let start = 0; start < numbers.length; start += 1) {
    const sentence = sentences[start];
    let node: Node | undefined = root;
    for (let end = start; sentences[end] === sentence; ) {
      const number = numbers[end] ?? -1;
      // Most words are in no phrase.
      if (number < 0) break;
      node = node.next.get(number);
      if (node === undefined) break;
      end += 1;
      if (node.classes.length === 0) continue;
      const stretch = { start, end };
      for (const of of node.classes) listOf(of).push(stretch);
    }
  }
  let whole: Stretch[] = [];
  for (let number = 0; number < rows.length; number += 1) {
    const row = rows[number];
    if (row === undefined) continue;
    if (isPossible[number] === 1) for (const stretch of rowsIn(row, found, sentences)) whole.push(stretch);
    // The next class may be made of this one.
    if (whole.length > 0 && rows[number + 1]?.of !== row.of) {
      found.set(row.of, ordered([...listOf(row.of), ...whole]));
      whole = [];
    }
  }
  return found;
}

/** The patterns that may stand in a text, in the order of the lexicon: their rarest class occurs. */
export function possiblePatterns(
  occurrences: Occurrences,
  { patterns, patternsWith }: Pick<Lexicon, 'patterns' | 'patternsWith'>,
): Pattern[] {
  const numbers = [...occurrences.keys()].flatMap((number) => patternsWith[number] ?? []);
  return numbers
    .sort((one, other) => one - other)
    .map((number) => patterns[number])
    .filter((pattern) => pattern !== undefined)
    .filter(({ parts }) => parts.every(({ of }) => occurrences.has(of)));
}

/** More than any text has words. */
const mostWords = 2 ** 21;

/** Where classes follow each other in one sentence, with no more words between than allowed. */
function rowsIn({ steps }: Row, found: Occurrences, sentences: readonly number[]): readonly Stretch[] {
  let chains: readonly Stretch[] | undefined;
  for (const { of, gap } of steps) {
    const stretches = found.get(of);
    if (stretches === undefined) return [];
    if (chains === undefined) {
      chains = stretches;
      continue;
    }
    const seen = new Set<number>();
    const grown: Stretch[] = [];
    eachFollowing(byEnd(chains), stretches, gap, ({ start, end }, next) => {
      if (sentences[next.start] !== sentences[end - 1]) return;
      const key = start * mostWords + next.end;
      if (seen.has(key)) return;
      seen.add(key);
      grown.push({ start, end: next.end });
    });
    if (grown.length === 0) return [];
    chains = grown;
  }
  return chains ?? [];
}

/** Every stretch with every chain that ends before it, where no more than `gap` words lie between. */
function eachFollowing(
  chains: readonly Stretch[],
  stretches: readonly Stretch[],
  gap: number,
  visit: (chain: Stretch, stretch: Stretch) => void,
): void {
  if (stretches.length < chains.length) {
    for (const stretch of stretches) {
      for (let at = leading(chains, ({ end }) => end < stretch.start - gap); ; at += 1) {
        const chain = chains[at];
        if (chain === undefined || chain.end > stretch.start) break;
        visit(chain, stretch);
      }
    }
    return;
  }
  let from = 0;
  for (const chain of chains) {
    while ((stretches[from]?.start ?? Number.POSITIVE_INFINITY) < chain.end) from += 1;
    for (let at = from; ; at += 1) {
      const stretch = stretches[at];
      if (stretch === undefined || stretch.start > chain.end + gap) break;
      visit(chain, stretch);
    }
  }
}

/** Each stretch once, by where it starts. */
function ordered(stretches: Stretch[]): Stretch[] {
  stretches.sort((one, other) => one.start - other.start || one.end - other.end);
  return stretches.filter(({ start, end }, at) => {
    const before = stretches[at - 1];
    return before === undefined || before.start !== start || before.end !== end;
  });
}

/** A part of a pattern with what stands before it. */
interface Chain extends Stretch {
  readonly before?: Chain;
}

/**
 * Every place where a pattern stands. Each part is tied to the nearest before it, so that time grows with the number of
 * occurrences only.
 *
 * @param others how many words before a place name another person
 */
export function findPattern(
  pattern: Pattern,
  occurrences: Occurrences,
  { places, clauses }: Reading,
  others: Int32Array,
): Found[] {
  if (pattern.within !== undefined) return together(pattern, pattern.within, occurrences, places);
  let chains: readonly Chain[] = occurrences.get(pattern.parts[0]?.of ?? 0) ?? [];
  for (const part of pattern.parts.slice(1)) {
    const grown: Chain[] = [];
    const add = (before: Chain, { start, end }: Stretch): void => {
      const between = (places[start] ?? 0) - (places[before.end - 1] ?? 0) - 1;
      if (between > part.gap) return;
      if (part.isOpen || others[before.end] === others[start]) grown.push({ start, end, before });
    };
    eachNearest(byEnd(chains), occurrences.get(part.of) ?? [], part.gap, add);
    if (grown.length === 0) return [];
    chains = grown;
  }
  const founds = chains.map((chain) => foundAs(pattern, chain));
  if (pattern.isFirst !== true && pattern.isLast !== true) return founds;
  return founds.filter(
    ({ start, end }) =>
      (pattern.isFirst !== true || clauses[start] !== clauses[start - 1]) &&
      (pattern.isLast !== true || clauses[end] !== clauses[end - 1]),
  );
}

/** Where all parts stand close to an occurrence of the rarest, in any order. */
function together(pattern: Pattern, within: number, occurrences: Occurrences, places: readonly number[]): Found[] {
  const lists = pattern.parts.map(({ of }) => occurrences.get(of) ?? []);
  const rarest = lists.reduce((one, other) => (other.length < one.length ? other : one));
  const at = lists.map(() => 0);
  const placeOf = (stretch: Stretch | undefined): number => places[stretch?.start ?? -1] ?? Number.POSITIVE_INFINITY;
  return rarest.flatMap((anchor): Found[] => {
    const parts = lists.map((list, number): Stretch | undefined => {
      if (list === rarest) return anchor;
      let next = at[number] ?? 0;
      while (placeOf(list[next]) < placeOf(anchor) - within) next += 1;
      at[number] = next;
      return placeOf(list[next]) <= placeOf(anchor) + within ? list[next] : undefined;
    });
    if (!parts.every((part) => part !== undefined)) return [];
    const start = Math.min(...parts.map((part) => part.start));
    const end = Math.max(...parts.map((part) => part.end));
    return [{ pattern, parts: parts.toSorted((one, other) => one.start - other.start), start, end }];
  });
}

const orderedByEnd = new WeakMap<readonly Stretch[], readonly Stretch[]>();

/** As they end; a list is looked at once. */
function byEnd<One extends Stretch>(chains: readonly One[]): readonly One[] {
  const known = orderedByEnd.get(chains);
  if (known !== undefined) return known as readonly One[];
  const isOrdered = chains.every(({ end }, at) => at === 0 || (chains[at - 1]?.end ?? 0) <= end);
  const found = isOrdered ? chains : chains.toSorted((one, other) => one.end - other.end);
  orderedByEnd.set(chains, found);
  return found;
}

/**
 * Every stretch with the last chain that ends before it, where no more than `gap` words lie between; by start. Looked up
 * from the fewer of the two.
 */
function eachNearest(
  chains: readonly Chain[],
  stretches: readonly Stretch[],
  gap: number,
  visit: (chain: Chain, stretch: Stretch) => void,
): void {
  if (stretches.length < chains.length) {
    for (const stretch of stretches) {
      const before = chains[leading(chains, ({ end }) => end <= stretch.start) - 1];
      if (before !== undefined) visit(before, stretch);
    }
    return;
  }
  for (let at = 0; at < chains.length; at += 1) {
    const chain = chains[at];
    if (chain === undefined) continue;
    const next = chains[at + 1]?.end ?? Number.POSITIVE_INFINITY;
    const last = Math.min(chain.end + gap, next - 1);
    let place = leading(stretches, ({ start }) => start < chain.end);
    for (let one = stretches[place]; one !== undefined && one.start <= last; one = stretches[place]) {
      visit(chain, one);
      place += 1;
    }
  }
}

/** How many at the beginning of a list are so; after the first that is not, none is. */
function leading<One>(list: readonly One[], isSo: (one: One) => boolean): number {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const one = list[middle];
    if (one !== undefined && isSo(one)) low = middle + 1;
    else high = middle;
  }
  return low;
}

function foundAs(pattern: Pattern, last: Chain): Found {
  const parts: Stretch[] = [];
  for (let chain: Chain | undefined = last; chain !== undefined; chain = chain.before) parts.push(chain);
  parts.reverse();
  return { pattern, parts, start: parts[0]?.start ?? last.start, end: last.end };
}
