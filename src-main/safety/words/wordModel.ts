import { finished, type Sliced } from '../sliced.ts';
import type { Token } from '../text/tokens.ts';
import { type Shape, sentencesOf, shapes, visitFeatures } from './features.ts';

/**
 * A logistic model over words and short rows of words: how like the texts of each level a passage is that nobody thought
 * of before. It is the second reader beside the families of phrases; of their finds it knows only what took weight from
 * them. It knows no grammar and needs no phrase to have been foreseen; its weights can be read, and were learnt by
 * scripts/train-risk.ts from the texts in test/fixtures/risk.
 */

/** What is asked of a passage: whether it is at least of this level. */
export const steps = ['low', 'moderate', 'high', 'imminent'] as const;

/**
 * As resources/risk-words.json holds it: whole numbers, to be divided by `scale`; one for each step. Features are one text
 * with a line for each (name, tab, numbers), so that nothing of it has to be read before the first text is.
 */
export interface StoredModel {
  readonly scale: number;
  readonly bias: readonly number[];
  readonly words: string;
  readonly families: string;
}

type Weights = readonly number[];

export interface WordModel {
  readonly bias: Weights;
  /** Number of a word or beginning. */
  readonly numbers: ReadonlyMap<string, number>;
  /** By the numbers of the words in one number. */
  readonly weights: Readonly<Record<Shape, ReadonlyMap<number, Weights>>>;
  readonly families: ReadonlyMap<string, Weights>;
}

/** More than any number of words. */
const base = 2 ** 17;

export function wordModelOf(stored: StoredModel): WordModel {
  return finished(buildingWordModel(stored));
}

const linesAtOnce = 500;

/** The same in steps of a millisecond or so. */
export function* buildingWordModel({ scale, bias, words, families }: StoredModel): Sliced<WordModel> {
  const numbers = new Map<string, number>();
  const numberOf = (word: string): number => {
    const known = numbers.get(word) ?? numbers.size + 1;
    numbers.set(word, known);
    return known;
  };
  const tables = Object.fromEntries(Object.keys(shapes).map((shape) => [shape, new Map<number, Weights>()])) as Record<
    Shape,
    Map<number, Weights>
  >;
  const scaled = (values: Weights): Weights => values.map((value) => value / scale);
  let count = 0;
  for (const [name, values] of lines(words)) {
    const { shape, parts } = readName(name);
    tables[shape].set(keyOf(parts.map(numberOf)), scaled(values));
    count += 1;
    if (count % linesAtOnce === 0) yield;
  }
  return {
    bias: scaled(bias),
    numbers,
    weights: tables,
    families: new Map([...lines(families)].map(([name, values]) => [name, scaled(values)])),
  };
}

function* lines(stored: string): Generator<readonly [string, Weights]> {
  for (let from = 0; from < stored.length; ) {
    const next = stored.indexOf('\n', from);
    const end = next === -1 ? stored.length : next;
    const [name = '', values = ''] = stored.slice(from, end).split('\t');
    yield [name, values.split(' ').map(Number)];
    from = end + 1;
  }
}

function keyOf(numbers: readonly number[]): number {
  return numbers.reduce((key, number) => key * base + number, 0);
}

function readName(name: string): { shape: Shape; parts: string[] } {
  const parts = name.split(' ');
  if (parts[0] === '^') return { shape: 'first', parts: parts.slice(1) };
  if (parts.at(-1) === '$') return { shape: 'last', parts: parts.slice(0, -1) };
  const open = parts.filter((part) => part === '_').length;
  const said = parts.filter((part) => part !== '_');
  if (open > 0) return { shape: open === 1 ? 'overOne' : 'overTwo', parts: said };
  if (said.length > 1) return { shape: said.length === 2 ? 'pair' : 'three', parts: said };
  return { shape: name.endsWith('-') ? 'beginning' : 'word', parts: said };
}

/** What the families of phrases found, as a feature. */
export interface FoundFamily {
  readonly name: string;
  /** Start in the text. */
  readonly at: number;
}

/** A passage of some sentences, with the chance of each step. */
export interface ReadPassage {
  readonly start: number;
  readonly end: number;
  /** Between 0 and 1, in the order of the steps. */
  readonly chances: readonly number[];
}

const longestWindow = 3;
/** A text of so many sentences is looked at as a whole, too. */
const shortText = 6;
/** So much the words of a passage weigh together, however many they are. */
const passageWeight = 4;
const featuresPerWord = 5;
/** Fewer words weigh no more each than so many do: a title is not much to go by. */
const fewWords = 8;

/** @param words how many words a passage has */
export function wordWeight(words: number): number {
  return passageWeight / Math.sqrt(Math.max(fewWords, words) * featuresPerWord);
}

/** Every window of one to three sentences, and the whole of a short text. Time grows with the length of the text. */
export function readPassages(
  tokens: readonly Token[],
  families: readonly FoundFamily[],
  model: WordModel,
): { readonly passages: readonly ReadPassage[]; readonly sentences: number } {
  const sentences = sentencesOf(tokens).map((sentence) => summed(sentence, model));
  for (const { name, at } of families) {
    const sentence = sentences.findLast(({ start }) => start <= at);
    const values = model.families.get(name);
    if (sentence !== undefined && values !== undefined && !sentence.names.has(name)) {
      sentence.names.add(name);
      add(sentence.found, values);
    }
  }
  const widths = sentences.length <= shortText ? [1, 2, 3, sentences.length] : [1, 2, longestWindow];
  const passages = [...new Set(widths)].flatMap((width) =>
    sentences.slice(width - 1).map((_, from) => passageOf(sentences.slice(from, from + width), model)),
  );
  return { passages, sentences: sentences.length };
}

interface Sentence {
  readonly start: number;
  readonly end: number;
  readonly words: number;
  /** Of its words. */
  readonly sums: number[];
  /** Of what families found in it. */
  readonly found: number[];
  readonly names: Set<string>;
}

function summed(sentence: readonly Token[], { numbers, weights }: WordModel): Sentence {
  const sums = steps.map(() => 0);
  visitFeatures(
    sentence.map(({ word }) => word),
    (shape, first, second, third) => {
      const one = numbers.get(first);
      if (one === undefined) return;
      let key = one;
      if (second !== '') {
        const two = numbers.get(second);
        if (two === undefined) return;
        key = key * base + two;
      }
      if (third !== '') {
        const three = numbers.get(third);
        if (three === undefined) return;
        key = key * base + three;
      }
      const values = weights[shape].get(key);
      if (values !== undefined) add(sums, values);
    },
  );
  return {
    start: sentence[0]?.start ?? 0,
    end: sentence.at(-1)?.end ?? 0,
    words: sentence.length,
    sums,
    found: steps.map(() => 0),
    names: new Set(),
  };
}

function add(sums: number[], values: Weights): void {
  for (let step = 0; step < sums.length; step += 1) sums[step] = (sums[step] ?? 0) + (values[step] ?? 0);
}

function passageOf(window: readonly Sentence[], { bias }: WordModel): ReadPassage {
  const factor = wordWeight(window.reduce((sum, { words }) => sum + words, 0));
  const chances = steps.map((_, step) => {
    const value = window.reduce(
      (sum, { sums, found }) => sum + factor * (sums[step] ?? 0) + (found[step] ?? 0),
      bias[step] ?? 0,
    );
    return 1 / (1 + Math.exp(-value));
  });
  return { start: window[0]?.start ?? 0, end: window.at(-1)?.end ?? 0, chances };
}
