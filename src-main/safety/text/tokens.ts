import { plainLetter } from './letters.ts';

/** A word as it is compared, and where it stands. */
export interface Token {
  /** Small letters without marks; a wildcard (`*`) where somebody censored a letter. */
  readonly word: string;
  /** UTF-16 units of the original text, `end` exclusive. */
  readonly start: number;
  readonly end: number;
  /** What stands before it: nothing, a comma or its like, or the end of a sentence. */
  readonly pause: Pause;
  /** Number of the quotation it stands in; 0 outside. */
  readonly quote: number;
  readonly isCapital: boolean;
  readonly hasApostrophe: boolean;
}

export type Pause = 'none' | 'soft' | 'hard';

/** Longer than any word: what is longer is cut, so that no step has to look at more. */
const longestWord = 40;
const openQuotes = '"“„«‟‹「';
const closeQuotes = '"”“»›」';
const softPauses = ',;:–—()[]/|…';
const hardPauses = '.!?\n\r।。！？\u2028\u2029';

/** The words of a text in one pass. Never throws, whatever the text holds. */
export function tokensOf(text: string): Token[] {
  return new Reader(text).read();
}

class Reader {
  readonly #text: string;
  readonly #tokens: Token[] = [];
  #word = '';
  #start = 0;
  #end = 0;
  #pause: Pause = 'hard';
  #quote = 0;
  #quotes = 0;
  #quoteEnd = '';
  #isCapital = false;
  #hasApostrophe = false;

  constructor(text: string) {
    this.#text = text;
  }

  read(): Token[] {
    const text = this.#text;
    for (let at = 0; at < text.length; ) {
      const code = text.codePointAt(at) ?? 0;
      const width = code > 0xffff ? 2 : 1;
      this.#take(code, at, width);
      at += width;
    }
    this.#finish();
    return this.#tokens;
  }

  #take(code: number, at: number, width: number): void {
    const letter = plainLetter(code);
    if (letter.kind === 'letter') this.#add(letter.plain, at, width);
    else if (letter.kind === 'picture') this.#picture(letter.plain, at, width);
    else if (letter.kind === 'sign') this.#sign(String.fromCodePoint(code), at, width);
  }

  #picture(word: string, at: number, width: number): void {
    this.#finish();
    this.#add(word, at, width);
    this.#finish();
  }

  #sign(character: string, at: number, width: number): void {
    const isInside = this.#word !== '' && isLetterAt(this.#text, at + width);
    const letter = isInside ? disguises.get(character) : undefined;
    const isDotted = character === '.' && isInside && this.#end - this.#start === 1;
    if (letter !== undefined) this.#add(letter, at, width);
    else if (isInside && isApostrophe(character)) this.#hasApostrophe = true;
    else {
      this.#finish();
      if (!isDotted) this.#mark(character, at);
    }
  }

  #add(plain: string, at: number, width: number): void {
    if (this.#word === '') {
      this.#start = at;
      this.#isCapital = /^\p{Lu}/u.test(this.#text.slice(at, at + width));
    }
    if (this.#word.length < longestWord) this.#word += plain;
    this.#end = at + width;
  }

  #finish(): void {
    if (this.#word === '') return;
    this.#tokens.push({
      word: this.#word,
      start: this.#start,
      end: this.#end,
      pause: this.#pause,
      quote: this.#quote,
      isCapital: this.#isCapital,
      hasApostrophe: this.#hasApostrophe,
    });
    this.#hasApostrophe = false;
    this.#word = '';
    this.#pause = 'none';
  }

  /** A sign between words. */
  #mark(character: string, at: number): void {
    if (this.#quote !== 0 && (this.#quoteEnd.includes(character) || isLineEnd(character))) {
      if (!isApostrophe(character) || !isLetterAt(this.#text, at + 1)) {
        this.#closeQuote(character);
        return;
      }
    }
    if (this.#quote === 0 && this.#opensQuote(character, at)) this.#openQuote(character);
    else if (hardPauses.includes(character)) {
      const isEllipsis = character === '.' && (this.#text[at + 1] === '.' || this.#text[at - 1] === '.');
      this.#raise(isEllipsis ? 'soft' : 'hard');
    } else if (softPauses.includes(character) || (character === '-' && this.#text[at - 1] === ' ')) this.#raise('soft');
  }

  #opensQuote(character: string, at: number): boolean {
    if (openQuotes.includes(character)) return true;
    const before = this.#text[at - 1];
    return (
      isApostrophe(character) && (before === undefined || /[\s(:,]/.test(before)) && isLetterAt(this.#text, at + 1)
    );
  }

  #openQuote(character: string): void {
    this.#quotes += 1;
    this.#quote = this.#quotes;
    this.#quoteEnd = isApostrophe(character) ? "'’" : closeQuotes;
    this.#raise('soft');
  }

  #closeQuote(character: string): void {
    this.#quote = 0;
    this.#raise(isLineEnd(character) ? 'hard' : 'soft');
  }

  #raise(pause: Pause): void {
    if (this.#pause !== 'hard') this.#pause = pause;
  }
}

/** Signs that stand for a letter when letters stand on both sides. */
const disguises: ReadonlyMap<string, string> = new Map([
  ['@', 'a'],
  ['$', 's'],
  ['!', 'i'],
  ['*', '*'],
  ['#', '*'],
  ['_', '*'],
]);

function isApostrophe(character: string): boolean {
  return character === "'" || character === '’' || character === '‘' || character === '`' || character === '´';
}

function isLineEnd(character: string): boolean {
  return character === '\n' || character === '\r';
}

function isLetterAt(text: string, at: number): boolean {
  const code = text.codePointAt(at);
  if (code === undefined) return false;
  if (code === 0x2a || code === 0x23) return disguiseEnds(text, at);
  return plainLetter(code).kind === 'letter';
}

/** Whether a short run of censoring signs ends in a letter. */
function disguiseEnds(text: string, from: number): boolean {
  for (let at = from; at < from + 4; at += 1) {
    const character = text[at];
    if (character !== '*' && character !== '#') return plainLetter(text.codePointAt(at) ?? 0).kind === 'letter';
  }
  return false;
}
