import { finished, type Sliced } from '../sliced.ts';
import type { Token } from '../text/tokens.ts';
import { beginningOf, type Shape, sentencesOf, shapes, visitFeatures } from './features.ts';
import { NumberTable } from './numberTable.ts';

/**
 * A logistic model over words and short rows of words: how like the texts of each level a passage is that nobody thought
 * of before. It is the second reader beside the families of phrases; of their finds it knows only what took weight from
 * them. It knows no grammar and needs no phrase to have been foreseen; its weights can be read, and were learnt by
 * scripts/train-risk.ts from the texts in test/fixtures/risk.
 */

/** What is asked of a passage: whether it is at least of this level, and whether somebody else's crisis is told in it. */
export const questions = ['low', 'moderate', 'high', 'imminent', 'about_other'] as const;

/**
 * As resources/risk-words.json holds it: whole numbers, to be divided by `scale`; one for each question. Features are one text
 * with a line for each (name, tab, numbers), so that nothing of it has to be read before the first text is.
 */
export interface StoredModel {
  readonly scale: number;
  readonly bias: readonly number[];
  readonly words: string;
  readonly families: string;
}

export interface WordModel {
  readonly bias: readonly number[];
  /** Number of a word or beginning. */
  readonly numbers: ReadonlyMap<string, number>;
  /** Number of what a word begins with, by the word's own; `notLooked` until it is asked for. */
  readonly beginnings: Int32Array;
  /** Where the weights of a feature start, by its shape and the numbers of its words in one number. */
  readonly places: Pick<NumberTable, 'get'>;
  readonly families: ReadonlyMap<string, number>;
  /** One after another: a hundred thousand small lists would take a multiple of the memory. */
  readonly weights: Float32Array;
}

/** More than any number of words: three of them and a shape are one whole number below 2^53. */
const base = 2 ** 16;
const shapeNumbers = Object.fromEntries(Object.keys(shapes).map((shape, index) => [shape, index])) as Record<
  Shape,
  number
>;
/** Numbers of words begin with 1. */
const unknown = 0;
const notLooked = -1;

export function wordModelOf(stored: StoredModel): WordModel {
  return finished(buildingWordModel(stored));
}

const linesAtOnce = 500;
const minus = '-'.charCodeAt(0);
const zero = '0'.charCodeAt(0);

/** The same in steps of a millisecond or so. */
export function* buildingWordModel({ scale, bias, words, families }: StoredModel): Sliced<WordModel> {
  const numbers = new Map<string, number>();
  const numberOf = (word: string): number => {
    const known = numbers.get(word);
    if (known !== undefined) return known;
    const next = numbers.size + 1;
    if (next >= base) throw new RangeError('The word model has more words than its keys can tell apart.');
    numbers.set(word, next);
    return next;
  };
  const features = lineCount(words);
  const places = new NumberTable(features);
  const familyPlaces = new Map<string, number>();
  const weights = new Float32Array(questions.length * (features + lineCount(families)));
  let place = 0;
  let count = 0;
  for (let from = 0; from < words.length; from = lineEnd(words, from) + 1) {
    const { shape, parts } = readName(words.slice(from, words.indexOf('\t', from)));
    const [first = unknown, second, third] = parts.map(numberOf);
    places.set(keyOf(shape, first, second, third), place);
    place = readWeights(words, from, scale, weights, place);
    count += 1;
    if (count % linesAtOnce === 0) yield;
  }
  for (let from = 0; from < families.length; from = lineEnd(families, from) + 1) {
    familyPlaces.set(families.slice(from, families.indexOf('\t', from)), place);
    place = readWeights(families, from, scale, weights, place);
  }
  const beginnings = new Int32Array(numbers.size + 1).fill(notLooked);
  return { bias: bias.map((value) => value / scale), numbers, beginnings, places, families: familyPlaces, weights };
}

function lineCount(stored: string): number {
  let count = 0;
  for (let from = 0; from < stored.length; from = lineEnd(stored, from) + 1) count += 1;
  return count;
}

function lineEnd(stored: string, from: number): number {
  const end = stored.indexOf('\n', from);
  return end === -1 ? stored.length : end;
}

/**
 * Reads the numbers of the line at `from` to `place`, digit by digit: there are close to a million of them, and lists of
 * texts take four times as long. Returns the place after them.
 */
function readWeights(stored: string, from: number, scale: number, weights: Float32Array, place: number): number {
  let to = place;
  let value = 0;
  let sign = 1;
  for (let at = stored.indexOf('\t', from) + 1; to < place + questions.length; at += 1) {
    const code = stored.charCodeAt(at);
    if (code === minus) sign = -1;
    else if (code >= zero && code <= zero + 9) value = value * 10 + (code - zero);
    else {
      // A space, the end of the line or of all.
      weights[to] = (sign * value) / scale;
      to += 1;
      value = 0;
      sign = 1;
    }
  }
  return to;
}

function keyOf(shape: Shape, first: number, second = unknown, third = unknown): number {
  return ((shapeNumbers[shape] * base + third) * base + second) * base + first;
}

function readName(name: string): { shape: Shape; parts: readonly string[] } {
  const parts = name.split(' ');
  if (parts.length === 1) {
    return name.endsWith('-') ? { shape: 'beginning', parts: [name.slice(0, -1)] } : { shape: 'word', parts };
  }
  if (parts[0] === '^') return { shape: 'first', parts: parts.slice(1) };
  if (parts.at(-1) === '$') return { shape: 'last', parts: parts.slice(0, -1) };
  if (parts[1] === '_') {
    return { shape: parts[2] === '_' ? 'overTwo' : 'overOne', parts: parts.filter((part) => part !== '_') };
  }
  return { shape: parts.length === 2 ? 'pair' : 'three', parts };
}

/** What the families of phrases found, as a feature. */
export interface FoundFamily {
  readonly name: string;
  /** Start in the text. */
  readonly at: number;
}

/** A passage of some sentences, with the chance of each answer being yes. */
export interface ReadPassage {
  readonly start: number;
  readonly end: number;
  /** Between 0 and 1, in the order of the questions. */
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

export interface ReadPassages {
  readonly passages: readonly ReadPassage[];
  /** How many sentences there are. */
  readonly sentences: number;
  /** The passages that hold a place of the text. */
  around(at: number): readonly ReadPassage[];
}

/** Every window of one to three sentences, and the whole of a short text. Time grows with the length of the text. */
export function readPassages(
  tokens: readonly Token[],
  families: readonly FoundFamily[],
  model: WordModel,
): ReadPassages {
  const sentences = sentencesOf(tokens).map((sentence) => summed(sentence, model));
  for (const { name, at } of families) {
    const sentence = sentences[sentenceAt(sentences, at)];
    const place = model.families.get(name);
    if (sentence !== undefined && place !== undefined && !sentence.names.has(name)) {
      sentence.names.add(name);
      add(sentence.found, model.weights, place);
    }
  }
  const widths = sentences.length <= shortText ? [1, 2, 3, sentences.length] : [1, 2, longestWindow];
  const byWidth = [...new Set(widths)].map((width) => ({
    width,
    windows: sentences.slice(width - 1).map((last, from) => passageOf(sentences, from, last, model)),
  }));
  return {
    passages: byWidth.flatMap(({ windows }) => windows),
    sentences: sentences.length,
    around(at) {
      const place = sentenceAt(sentences, at);
      return byWidth
        .flatMap(({ width, windows }) => windows.slice(Math.max(0, place - width + 1), place + 1))
        .filter(({ end }) => at < end);
    },
  };
}

/** The last that begins at a place or before it; -1 when none does. */
function sentenceAt(sentences: readonly { readonly start: number }[], at: number): number {
  let low = 0;
  let high = sentences.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((sentences[middle]?.start ?? 0) <= at) low = middle + 1;
    else high = middle;
  }
  return low - 1;
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

function summed(sentence: readonly Token[], model: WordModel): Sentence {
  const { numbers, places, weights } = model;
  const sums = questions.map(() => 0);
  const words = sentence.map(({ word }) => numbers.get(word) ?? unknown);
  const beginnings = sentence.map(({ word }, at) => beginningNumber(word, words[at] ?? unknown, model));
  visitFeatures(words, beginnings, (shape, first, second, third) => {
    if (first === unknown || second === unknown || third === unknown) return;
    const place = places.get(keyOf(shape, first, second, third));
    if (place >= 0) add(sums, weights, place);
  });
  return {
    start: sentence[0]?.start ?? 0,
    end: sentence.at(-1)?.end ?? 0,
    words: sentence.length,
    sums,
    found: questions.map(() => 0),
    names: new Set(),
  };
}

/** `unknown` also of a word that is too short to stand for what it begins with. */
function beginningNumber(word: string, number: number, { numbers, beginnings }: WordModel): number {
  const known = number === unknown ? notLooked : (beginnings[number] ?? notLooked);
  if (known !== notLooked) return known;
  const beginning = beginningOf(word);
  const found = beginning === undefined ? unknown : (numbers.get(beginning) ?? unknown);
  if (number !== unknown) beginnings[number] = found;
  return found;
}

function add(sums: number[], weights: Float32Array, place: number): void {
  for (let at = 0; at < sums.length; at += 1) sums[at] = (sums[at] ?? 0) + (weights[place + at] ?? 0);
}

/** Of the sentences from one place to `last`. */
function passageOf(sentences: readonly Sentence[], from: number, last: Sentence, { bias }: WordModel): ReadPassage {
  let words = 0;
  for (let at = from; at < sentences.length; at += 1) {
    words += sentences[at]?.words ?? 0;
    if (sentences[at] === last) break;
  }
  const factor = wordWeight(words);
  const chances: number[] = [];
  for (let question = 0; question < bias.length; question += 1) {
    let value = bias[question] ?? 0;
    for (let at = from; at < sentences.length; at += 1) {
      const sentence = sentences[at];
      value += factor * (sentence?.sums[question] ?? 0) + (sentence?.found[question] ?? 0);
      if (sentence === last) break;
    }
    chances.push(1 / (1 + Math.exp(-value)));
  }
  return { start: sentences[from]?.start ?? 0, end: last.end, chances };
}
