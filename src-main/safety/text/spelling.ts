import { plainWord } from './letters.ts';

/** Knows the words of one language, in whatever way they are written. */
export class Spelling {
  readonly #short = new Map<string, readonly string[]>();
  readonly #vocabulary: ReadonlyMap<string, unknown>;
  readonly #slips = new Map<string, string>();
  readonly #weighty: ReadonlySet<string>;
  /** How words of weight begin or end, with their length: most other words can be told from them by that. */
  readonly #outlines = new Set<string>();
  readonly #elisions: readonly string[];

  constructor(
    parts: {
      readonly short: Readonly<Record<string, string>>;
      readonly slips: string;
      readonly elisions: readonly string[];
    },
    vocabulary: ReadonlyMap<string, unknown>,
  ) {
    this.#vocabulary = vocabulary;
    this.#elisions = parts.elisions;
    for (const [short, long] of Object.entries(parts.short)) {
      this.#short.set(plainWord(short), long.split(' ').map(plainWord));
    }
    this.#weighty = new Set(parts.slips.split(/\s+/).map(plainWord));
    for (const word of this.#weighty) {
      for (const less of withoutOne(word)) this.#slips.set(less, word);
      for (const outline of outlinesOf(word, word.length)) this.#outlines.add(outline);
    }
  }

  /** The words that a written one stands for; itself when nothing is known of it. */
  read(written: string): readonly string[] {
    const short = this.#short.get(written);
    if (short !== undefined) return short;
    if (this.#vocabulary.has(written)) return [written];
    for (const guess of mayBeGuessed.test(written) ? this.#guesses(written) : []) {
      const long = this.#short.get(guess);
      if (long !== undefined) return long;
      if (this.#vocabulary.has(guess)) return [guess];
    }
    return this.#elided(written) ?? [this.#withoutSlip(written) ?? written];
  }

  *#guesses(written: string): Generator<string> {
    const plain = /\d/.test(written) && /[a-z]/.test(written) ? unleet(written) : written;
    if (plain !== written) yield plain;
    const twice = plain.replace(/(.)\1{2,}/g, '$1$1');
    if (twice !== plain) yield twice;
    if (plain !== twice) yield plain.replace(/(.)\1+/g, '$1');
    if (plain.includes('1')) yield plain.replaceAll('1', 'l');
    if (plain.length > 4 && plain.endsWith('in')) yield `${plain}g`;
    if (written.includes('*')) {
      const word = [...this.#weighty].find((candidate) => isCensored(written, candidate));
      if (word !== undefined) yield word;
    }
  }

  #elided(written: string): readonly string[] | undefined {
    for (const letters of this.#elisions) {
      if (!written.startsWith(letters)) continue;
      const rest = written.slice(letters.length);
      const known = this.#short.get(rest) ?? (this.#vocabulary.has(rest) ? [rest] : undefined);
      if (known !== undefined && rest.length > 1) return [letters, ...known];
    }
    return undefined;
  }

  /** With its first letter and one slip, either the second letter or the last two are as they should be. */
  #mayBeSlip(written: string): boolean {
    return [written.length, written.length - 1].some((length) =>
      outlinesOf(written, length).some((outline) => this.#outlines.has(outline)),
    );
  }

  /** The word meant when a letter is missing, doubled, wrong or has changed places; first letters are rarely wrong. */
  #withoutSlip(written: string): string | undefined {
    if (written.length < 5 || written.length > 13) return undefined;
    const direct = this.#slips.get(written);
    if (direct !== undefined) return direct;
    if (!this.#mayBeSlip(written)) return undefined;
    for (const less of withoutOne(written)) {
      const word = this.#slips.get(less) ?? (this.#weighty.has(less) ? less : undefined);
      if (word !== undefined && word[0] === written[0]) return word;
    }
    return undefined;
  }
}

/** Digits, stars, doubled letters, a lost g: without any of them no guess is another word. */
const mayBeGuessed = /[\d*]|(.)\1|in$/;

function outlinesOf(word: string, length: number): readonly string[] {
  return [`${word.slice(0, 2)}${length}`, `${word.slice(0, 1)}${length}${word.slice(-2)}`];
}

function withoutOne(word: string): string[] {
  return Array.from(word, (_, at) => word.slice(0, at) + word.slice(at + 1));
}

const digits: Readonly<Record<string, string>> = { 0: 'o', 1: 'i', 3: 'e', 4: 'a', 5: 's', 7: 't', 8: 'b' };

function unleet(word: string): string {
  return word.replace(/\d/g, (digit) => digits[digit] ?? digit);
}

function isCensored(written: string, word: string): boolean {
  if (written.length !== word.length || written[0] !== word[0]) return false;
  for (let at = 0; at < word.length; at += 1) if (written[at] !== '*' && written[at] !== word[at]) return false;
  return true;
}
