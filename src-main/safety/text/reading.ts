import { isKept, type Lexicon, type Node, type Pattern } from './lexicon.ts';
import type { Token } from './tokens.ts';

/** The words of a text as one language reads them: short forms spelt out, fillers left out. */
export interface Reading {
  readonly words: readonly string[];
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
const afterIll = new Set('am is was be feel feeling been being are were mentally so very terminally seriously the'.split(' '));

export function readAs(tokens: readonly Token[], { spelling, fillers, joins, language }: Lexicon): Reading {
  const words: string[] = [];
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
      of.push(index);
      places.push(place);
      clauses.push(clause);
      sentences.push(sentence);
      place += 1;
    }
  }
  return { words, tokens: of, places, clauses, sentences };
}

/** Where each class occurs, by its number; sorted by where they end. */
export type Occurrences = readonly (readonly Stretch[])[];

export function occurrencesIn({ words, sentences }: Reading, { root, classes, compounds }: Lexicon): Occurrences {
  const found: Stretch[][] = Array.from({ length: classes.size }, () => []);
  for (let start = 0; start < words.length; start += 1) {
    let node: Node | undefined = root;
    for (let end = start; end < words.length && sentences[end] === sentences[start]; ) {
      node = node.next.get(words[end] ?? '');
      if (node === undefined) break;
      end += 1;
      for (const number of node.classes) found[number]?.push({ start, end });
    }
  }
  for (const { of, rows } of compounds) {
    const whole = rows.flatMap((row) => rowsIn(row, found, sentences));
    const own = found[of];
    if (whole.length > 0 && own !== undefined) found[of] = ordered([...own, ...whole]);
  }
  return found;
}

/** Where classes follow each other without a word between, in one sentence. */
function rowsIn(row: readonly number[], found: readonly Stretch[][], sentences: readonly number[]): Stretch[] {
  if (row.some((number) => (found[number] ?? []).length === 0)) return [];
  const [first = 0, ...rest] = row;
  let chains: Stretch[] = found[first] ?? [];
  for (const number of rest) {
    const byStart = new Map<number, Stretch[]>();
    for (const chain of chains) {
      const here = byStart.get(chain.end);
      if (here === undefined) byStart.set(chain.end, [chain]);
      else here.push(chain);
    }
    chains = (found[number] ?? []).flatMap(({ start, end }) =>
      sentences[start] === sentences[start - 1]
        ? (byStart.get(start) ?? []).map((chain) => ({ start: chain.start, end }))
        : [],
    );
    if (chains.length === 0) return [];
  }
  return chains;
}

/** Each stretch once, by where it starts. */
function ordered(stretches: Stretch[]): Stretch[] {
  stretches.sort((one, other) => one.start - other.start || one.end - other.end);
  return stretches.filter(({ start, end }, at) => {
    const before = stretches[at - 1];
    return before === undefined || before.start !== start || before.end !== end;
  });
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
  { places }: Reading,
  others: Int32Array,
): Found[] {
  let chains: Found[] = [];
  for (const [number, part] of pattern.parts.entries()) {
    const candidates = occurrences[part.of] ?? [];
    if (number === 0) chains = candidates.map((at) => ({ ...at, pattern, parts: [at] }));
    else {
      const grown: Found[] = [];
      let next = 0;
      const ordered = chains.toSorted((one, other) => one.end - other.end);
      for (const at of candidates) {
        while ((ordered[next]?.end ?? Number.POSITIVE_INFINITY) <= at.start) next += 1;
        const before = ordered[next - 1];
        if (before === undefined) continue;
        const between = (places[at.start] ?? 0) - ((places[before.end - 1] ?? 0) + 1);
        if (between > part.gap) continue;
        if (!part.isOpen && others[before.end] !== others[at.start]) continue;
        grown.push({ start: before.start, end: at.end, pattern, parts: [...before.parts, at] });
      }
      chains = grown;
    }
    if (chains.length === 0) return [];
  }
  return chains;
}
