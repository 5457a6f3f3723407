import type { Sliced } from '../sliced.ts';
import type { Family, Language } from './language.ts';
import { plainWord } from './letters.ts';
import { Spelling } from './spelling.ts';

/** A row of classes with the words allowed between them. */
export interface Pattern {
  readonly family: Family;
  readonly parts: readonly Part[];
  /** Most words from the first part to any other, where the order does not matter. */
  readonly within?: number;
  /** Nothing of its clause stands before it, or after it. */
  readonly isFirst?: boolean;
  readonly isLast?: boolean;
}

export interface Part {
  /** Number of a class. */
  readonly of: number;
  /** Most words between the part before and this one. */
  readonly gap: number;
  /** Whether other persons may be named between. */
  readonly isOpen: boolean;
}

/** All phrases of all classes, word by word, words by their numbers. */
export interface Node {
  readonly next: Map<number, Node>;
  readonly classes: number[];
}

/** A class with the most words between it and the one before. */
export interface Step {
  readonly of: number;
  readonly gap: number;
}

/** Classes that follow each other and together are one way to be another class. */
export interface Row {
  readonly of: number;
  readonly steps: readonly Step[];
}

export interface Lexicon {
  readonly language: Language;
  readonly fillers: ReadonlySet<string>;
  readonly joins: ReadonlySet<string>;
  readonly spelling: Spelling;
  /** Of every word that a phrase has. */
  readonly wordNumbers: ReadonlyMap<string, number>;
  readonly root: Node;
  readonly classes: ReadonlyMap<string, number>;
  /** In an order in which each needs only those before it; those of one class follow each other. */
  readonly rows: readonly Row[];
  readonly patterns: readonly Pattern[];
  /**
   * By class: what can stand in a text that has it. Each row and pattern stands once, under the rarest of its classes, so
   * that a short text has to do with a few of them only.
   */
  readonly rowsWith: readonly (readonly number[])[];
  readonly patternsWith: readonly (readonly number[])[];
}

/** Throws when a line is written wrongly; a unit test builds every language. */
export function* buildingLexicon(language: Language): Sliced<Lexicon> {
  const builder = new Builder(language);
  for (const name of Object.keys(language.classes)) {
    builder.classOf(name);
    yield;
  }
  const patterns: Pattern[] = [];
  for (const family of language.families) {
    for (const line of family.say) patterns.push(...builder.patterns(family, line));
    yield;
  }
  const { fillers, wordNumbers, root, numbers: classes, rows } = builder;
  const spelling = new Spelling(language, wordNumbers);
  const joins = new Set((language.joins ?? '').split(' ').map(plainWord));
  const ofRows = rows.map(({ steps }) => steps);
  const ofPatterns = patterns.map(({ parts }) => parts);
  const uses = usesOf([...ofRows, ...ofPatterns], classes.size);
  return {
    language,
    fillers,
    joins,
    spelling,
    wordNumbers,
    root,
    classes,
    rows,
    patterns,
    rowsWith: byRarest(ofRows, uses),
    patternsWith: byRarest(ofPatterns, uses),
  };
}

type InClasses = readonly { readonly of: number }[];

/** How many rows and patterns each class is part of. */
function usesOf(all: readonly InClasses[], classes: number): Int32Array {
  const uses = new Int32Array(classes);
  for (const parts of all) for (const { of } of parts) uses[of] = (uses[of] ?? 0) + 1;
  return uses;
}

/** The numbers of all, by the class of each that the fewest others need. */
function byRarest(all: readonly InClasses[], uses: Int32Array): number[][] {
  const found: number[][] = Array.from(uses, () => []);
  for (const [number, parts] of all.entries()) {
    const rarest = parts.reduce((best, { of }) => ((uses[of] ?? 0) < (uses[best] ?? 0) ? of : best), parts[0]?.of ?? 0);
    found[rarest]?.push(number);
  }
  return found;
}

/** Words that a sentence has, and two of them with the pause between. */
const withinOne = 18;
const withinTwo = 65;
/** Most words between two parts of a class. */
const widestStep = 12;

class Builder {
  readonly root: Node = { next: new Map(), classes: [] };
  readonly numbers = new Map<string, number>();
  readonly rows: Row[] = [];
  readonly wordNumbers = new Map<string, number>();
  readonly fillers: ReadonlySet<string>;
  readonly #language: Language;

  constructor(language: Language) {
    this.#language = language;
    this.fillers = new Set(language.fillers.split(/\s+/).map(plainWord));
  }

  /** The number of a class, of `(…|…)` or of words that stand in a line. */
  classOf(name: string): number {
    const known = this.numbers.get(name);
    if (known !== undefined) return known;
    const number = this.numbers.size;
    this.numbers.set(name, number);
    const rows = this.#linesOf(name).flatMap((line) => {
      const elements = elementsOf(line);
      if (elements.every(isPlain)) this.#add(elements, number);
      return elements.every(isPlain) ? [] : this.#rows(elements);
    });
    this.rows.push(...rows.map((steps) => ({ of: number, steps })));
    return number;
  }

  patterns(family: Family, whole: string): Pattern[] {
    const isFirst = whole.startsWith('^ ');
    const isLast = whole.endsWith(' $');
    const line = whole.slice(isFirst ? 2 : 0, isLast ? -2 : undefined);
    if (/ &&? /.test(line)) {
      const parts = line.split(/ &&? /).map((element) => ({ of: this.classOf(element.trim()), gap: 0, isOpen: true }));
      return [{ family, parts, within: line.includes(' && ') ? withinTwo : withinOne }];
    }
    let rows: Part[][] = [[]];
    let gap = 0;
    let isOpen = false;
    for (const element of this.#joined(elementsOf(line))) {
      if (element.startsWith('..')) {
        isOpen = element.startsWith('...');
        gap = Number(element.replace(/^\.+/, ''));
        if (!Number.isInteger(gap)) throw new Error(`No number of words in "${line}"`);
        continue;
      }
      const isOptional = element.endsWith('?');
      const part: Part = { of: this.classOf(isOptional ? element.slice(0, -1) : element), gap, isOpen };
      const longer = rows.map((row) => [...row, part]);
      rows = isOptional ? [...rows, ...longer] : longer;
      gap = 0;
      isOpen = false;
    }
    return rows.filter((row) => row.length > 0).map((parts) => ({ family, parts, isFirst, isLast }));
  }

  #linesOf(name: string): readonly string[] {
    if (name.startsWith('(') && elementsOf(name).length === 1) return choicesOf(name);
    if (!isName(name)) return [name];
    const lines = this.#language.classes[name];
    if (lines === undefined) throw new Error(`${this.#language.id}: there is no class ${name}`);
    return lines;
  }

  #rows(elements: readonly string[]): Step[][] {
    let rows: Step[][] = [[]];
    let gap = 0;
    for (const element of this.#joined(elements)) {
      if (element.startsWith('..')) {
        gap = Number(element.replace(/^\.+/, ''));
        if (!(gap >= 1 && gap <= widestStep))
          throw new Error(`${this.#language.id}: no such gap: ${elements.join(' ')}`);
        continue;
      }
      const isOptional = element.endsWith('?');
      const step = { of: this.classOf(isOptional ? element.slice(0, -1) : element), gap };
      const longer = rows.map((row) => [...row, step]);
      rows = isOptional ? [...rows, ...longer] : longer;
      gap = 0;
    }
    return rows.filter((row) => row.length > 0);
  }

  /** Words that follow each other become one phrase; fillers stand nowhere. */
  #joined(elements: readonly string[]): string[] {
    const joined: string[] = [];
    let isPhrase = false;
    for (const [at, element] of elements.entries()) {
      if (!isPlain(element)) {
        joined.push(element);
        isPhrase = false;
      } else if (!this.fillers.has(plainWord(element)) || isKept(elements[at - 1], plainWord(element))) {
        if (isPhrase) joined.push(`${joined.pop()} ${element}`);
        else joined.push(element);
        isPhrase = true;
      }
    }
    return joined;
  }

  #add(phrase: readonly string[], number: number): void {
    for (const words of this.#spellings(phrase)) {
      let node = this.root;
      for (const word of words) {
        const number = this.#wordNumber(word);
        const next = node.next.get(number) ?? { next: new Map(), classes: [] };
        node.next.set(number, next);
        node = next;
      }
      if (node !== this.root && !node.classes.includes(number)) node.classes.push(number);
    }
  }

  #wordNumber(word: string): number {
    const number = this.wordNumbers.get(word) ?? this.wordNumbers.size;
    this.wordNumbers.set(word, number);
    return number;
  }

  /** With umlauts as one letter or as two, and without fillers, as texts are compared. */
  #spellings(phrase: readonly string[]): string[][] {
    const twoLetters = (word: string): string => word.replaceAll('ä', 'ae').replaceAll('ö', 'oe').replaceAll('ü', 'ue');
    const both = phrase.some((word) => /[äöü]/.test(word)) ? [phrase, phrase.map(twoLetters)] : [phrase];
    return both.map((one) => {
      const words = one.map(plainWord);
      const weighty = words.filter((word, at) => !this.fillers.has(word) || isKept(words[at - 1], word));
      if (weighty.length < words.length && weighty.length < 2 && words.length > 1) return [];
      return weighty.length === 0 ? words : weighty;
    });
  }
}

/** "not only", "not literally": here the small word turns the meaning. */
const kept = new Set('only just literally actually nur bloss solo solamente seulement juste so apenas'.split(' '));
const keptAfter = new Set('not nicht no pas nao'.split(' '));

/** Whether a filler counts after the word before it. */
export function isKept(before: string | undefined, filler: string): boolean {
  return before !== undefined && keptAfter.has(before) && kept.has(filler);
}

function isPlain(element: string): boolean {
  return !isName(element) && !element.startsWith('(') && !element.startsWith('..') && !element.endsWith('?');
}

function isName(element: string): boolean {
  return /^[A-Z][A-Z_]*$/.test(element);
}

/** The elements of a line; brackets hold together. */
function elementsOf(line: string): string[] {
  const elements: string[] = [];
  let depth = 0;
  let element = '';
  for (const character of `${line.trim()} `) {
    if (character === '(') depth += 1;
    if (character === ')') depth -= 1;
    if (depth < 0) throw new Error(`Brackets do not match in "${line}"`);
    if (depth > 0 || !/\s/.test(character)) element += character;
    else if (element !== '') {
      elements.push(element);
      element = '';
    }
  }
  if (depth !== 0) throw new Error(`Brackets do not match in "${line}"`);
  return elements;
}

function choicesOf(bracketed: string): string[] {
  const choices: string[] = [];
  let depth = 0;
  let choice = '';
  for (const character of bracketed.slice(1, -1)) {
    if (character === '(') depth += 1;
    if (character === ')') depth -= 1;
    if (character === '|' && depth === 0) {
      choices.push(choice);
      choice = '';
    } else choice += character;
  }
  return [...choices, choice];
}
