import type { ScopeClass } from './language.ts';
import type { Lexicon } from './lexicon.ts';
import type { Found, Occurrences, Reading, Stretch } from './reading.ts';
import type { Token } from './tokens.ts';

/** Why words say nothing of their writer's present. */
export type Scope =
  | 'hoped'
  | 'grief'
  | 'other_person'
  | 'negation'
  | 'past'
  | 'fiction'
  | 'work'
  | 'idiom'
  | 'joke'
  | 'recovery';

const reachOfNegation = 5;
const subjects = new Set(['i', 'ich', 'je', 'j', 'yo', 'eu']);
const reachOfQuestion = 7;
/** A denial further off from what follows belongs to something else. */
const widestDenial = 6;
const reachOfSubject = 8;
const reachOfCondition = 8;
const reachOfTense = 6;
const reachOfHope = 5;
const reachOfQuoted = 2;
const reachOfSpeaker = 6;

/** Tells of every passage whether something took the weight from it. */
export class Scopes {
  readonly #text: string;
  readonly #tokens: readonly Token[];
  readonly #reading: Reading;
  readonly #occurrences: Occurrences;
  readonly #lexicon: Lexicon;
  readonly #counts = new Map<string, Int32Array>();
  readonly #sentenceStarts: number[] = [];
  readonly #isOld: boolean[] = [];

  constructor(text: string, tokens: readonly Token[], reading: Reading, occurrences: Occurrences, lexicon: Lexicon) {
    this.#text = text;
    this.#tokens = tokens;
    this.#reading = reading;
    this.#occurrences = occurrences;
    this.#lexicon = lexicon;
    // A sentence of which nothing is read starts and ends where the next one starts.
    for (const [index, sentence] of reading.sentences.entries()) {
      while (this.#sentenceStarts.length <= sentence) this.#sentenceStarts.push(index);
    }
  }

  /** How many words before each place name another person. */
  others(): Int32Array {
    return this.#countOf('OTHER');
  }

  of(found: Found): Scope | undefined {
    const { family } = found.pattern;
    if (this.#isIdiom(found) || this.#isOrdinary(found)) return 'idiom';
    const isLie = this.#isTakenBack(found);
    if (family.subject !== 'own' && !isLie && this.#isSomeoneElse(found)) return 'other_person';
    if (family.isAlone === true && this.#inSentence('OTHER', found.start)) return 'other_person';
    const world = this.#otherWorld(found);
    if (world !== undefined) return world;
    if (family.isFixed !== true && !isLie && this.#isDenied(found)) return 'negation';
    if (this.#isOnlyAsked(found)) return 'negation';
    if (this.#isOver(found)) return 'past';
    if (this.#isOnlyHoped(found) || this.#isImagined(found)) return 'hoped';
    if (this.#isForSafety(found)) return 'recovery';
    if (this.#isJoke(found)) return 'joke';
    return undefined;
  }

  /** From and to of a sentence, or of the one `by` further on. */
  sentence(at: number, by = 0): Stretch {
    const number = (this.#reading.sentences[at] ?? 0) + by;
    const start = this.#sentenceStarts[number];
    if (start === undefined) return { start: 0, end: 0 };
    return { start, end: this.#sentenceStarts[number + 1] ?? this.#reading.words.length };
  }

  any(name: ScopeClass, start: number, end: number): boolean {
    if (end <= start) return false;
    const counts = this.#countOf(name);
    return (counts[Math.min(end, counts.length - 1)] ?? 0) > (counts[Math.max(0, start)] ?? 0);
  }

  #inSentence(name: ScopeClass, at: number, by = 0): boolean {
    const { start, end } = this.sentence(at, by);
    return this.any(name, start, end);
  }

  /** Words that start before each place; of denials only those that deny something. */
  #countOf(name: ScopeClass): Int32Array {
    const known = this.#counts.get(name);
    if (known !== undefined) return known;
    const length = this.#reading.words.length;
    const counts = new Int32Array(length + 1);
    for (const { start, end } of this.#all(name)) {
      if (name === 'NEG' && this.#isAffirmed(start)) continue;
      if (name === 'IDIOM') for (let at = start; at < end; at += 1) counts[at + 1] = 1;
      else counts[start + 1] = (counts[start + 1] ?? 0) + 1;
    }
    for (let at = 0; at < length; at += 1) counts[at + 1] = (counts[at + 1] ?? 0) + (counts[at] ?? 0);
    this.#counts.set(name, counts);
    return counts;
  }

  #all(name: ScopeClass): readonly Stretch[] {
    const number = this.#lexicon.classes.get(name);
    return number === undefined ? [] : (this.#occurrences.get(number) ?? []);
  }

  #affirmed: Uint8Array | undefined;

  #isAffirmed(at: number): boolean {
    if (this.#affirmed === undefined) {
      this.#affirmed = new Uint8Array(this.#reading.words.length + 1);
      for (const { start, end } of this.#all('AFFIRM')) this.#affirmed.fill(1, start, end);
    }
    return this.#affirmed[at] === 1;
  }

  #isIdiom({ parts }: Found): boolean {
    return parts.some(({ start, end }) => this.any('IDIOM', start, end));
  }

  #isOrdinary({ start, end, pattern }: Found): boolean {
    if (pattern.family.isHint !== true) return false;
    const last = this.sentence(end - 1, 1).end || this.sentence(end - 1).end;
    return this.any('ORDINARY', this.sentence(start, -1).start || this.sentence(start).start, last);
  }

  /** Somebody else is who it is about, or who said it. */
  #isSomeoneElse(found: Found): boolean {
    const { start, end } = found;
    if (!this.#speaksOfSelf(start, end) && this.#subjectBefore(start) === 'other') return true;
    return this.#isReported(found);
  }

  /** A subject within the passage; "me" may be what somebody else does something to. */
  #speaksOfSelf(start: number, end: number): boolean {
    const { words } = this.#reading;
    for (let at = start; at < end; at += 1) if (words[at] !== 'me' && this.any('I', at, at + 1)) return true;
    return false;
  }

  #subjectBefore(at: number, reach = reachOfSubject): 'self' | 'other' | undefined {
    const { clauses } = this.#reading;
    for (let before = at - 1; before >= Math.max(0, at - reach); before -= 1) {
      if (clauses[before] !== clauses[Math.min(at, clauses.length - 1)]) return undefined;
      if (this.any('I', before, before + 1)) return 'self';
      if (this.any('OTHER', before, before + 1)) return 'other';
    }
    return undefined;
  }

  /** "she said I want to die", with or without signs of quotation. */
  #isReported({ start, end }: Found): boolean {
    const sentence = this.sentence(start);
    for (let at = start - 1; at >= Math.max(sentence.start, start - 3); at -= 1) {
      if (!this.any('SAID', at, at + 1)) continue;
      const speaker = this.#speakerBefore(at, sentence.start);
      if (speaker !== undefined) return speaker === 'other';
    }
    const quote = this.#quoteAt(start);
    if (quote === 0) return false;
    return this.#speakerAround(start, end, quote) === 'other';
  }

  #speakerBefore(at: number, from: number): 'self' | 'other' | undefined {
    for (let before = at - 1; before >= Math.max(from, at - 4); before -= 1) {
      if (this.any('I', before, before + 1)) return 'self';
      if (this.any('OTHER', before, before + 1) || this.#isName(before)) return 'other';
    }
    return undefined;
  }

  #speakerAround(start: number, end: number, quote: number): 'self' | 'other' | undefined {
    let first = start;
    while (first > 0 && this.#quoteAt(first - 1) === quote) first -= 1;
    let last = end;
    while (last < this.#reading.words.length && this.#quoteAt(last) === quote) last += 1;
    for (let at = first - 1; at >= Math.max(0, first - reachOfSpeaker); at -= 1) {
      if (this.any('SAID', at, at + 1)) return this.#speakerBefore(at, Math.max(0, at - 4));
    }
    for (let at = last; at < Math.min(this.#reading.words.length, last + reachOfSpeaker); at += 1) {
      if (!this.any('SAID', at, at + 1)) continue;
      if (this.any('I', last, at + 2)) return 'self';
      if (this.any('OTHER', last, at + 3) || this.#isName(at - 1) || this.#isName(at + 1)) return 'other';
    }
    return undefined;
  }

  #quoteAt(at: number): number {
    return this.#tokens[this.#reading.tokens[at] ?? -1]?.quote ?? 0;
  }

  /** A word with a capital letter that does not start a sentence. */
  #isName(at: number): boolean {
    const token = this.#tokens[this.#reading.tokens[at] ?? -1];
    if (token === undefined || !token.isCapital || this.any('I', at, at + 1)) return false;
    return token.word.length > 1 && token.word !== this.#text.slice(token.start, token.end).toUpperCase();
  }

  #otherWorld(found: Found): Scope | undefined {
    const { start, end, pattern } = found;
    const { start: from } = this.sentence(start);
    const reach = Math.max(from, start - reachOfQuoted - 2);
    if (this.#endsNear('QUOTED', reach, start)) return 'fiction';
    const quote = this.#quoteAt(start);
    const isInQuotes = quote !== 0 && this.#quoteAt(end - 1) === quote;
    const isCited = [-1, 0].some((by) => this.#inSentence('FICTION', start, by)) || this.#inSentence('QUOTED', start);
    if (isInQuotes && isCited) return 'fiction';
    const isFarewell = pattern.family.family === 'goodbye_settled' || pattern.family.isTheme === true;
    if (isFarewell && this.#isMourning(start)) return 'grief';
    const isLoose = pattern.family.isTheme === true || !this.any('I', start, end);
    if (!isLoose) return undefined;
    if (this.#subjectBefore(start) === 'self' && pattern.family.isTheme !== true) return undefined;
    if (this.#inSentence('FICTION', start)) return 'fiction';
    return this.#inSentence('WORK', start) ? 'work' : undefined;
  }

  #isMourning(at: number): boolean {
    return [-1, 0, 1].some((by) => this.#inSentence('GRIEF', at, by));
  }

  #endsNear(name: ScopeClass, from: number, to: number): boolean {
    return this.any(name, from, to);
  }

  #isDenied({ start, end, parts }: Found): boolean {
    const { clauses } = this.#reading;
    let from = start;
    while (from > 0 && start - from < reachOfNegation && clauses[from - 1] === clauses[start]) {
      if (this.#isNewClause(from - 1)) break;
      from -= 1;
    }
    const last = parts.at(-1)?.start ?? end;
    for (const [number, part] of parts.entries()) {
      const before = parts[number - 1];
      if (before !== undefined && part.start - before.end > widestDenial) from = part.start;
    }
    for (let at = from; at <= last; at += 1) {
      if (!this.any('NEG', at, at + 1) || parts.some((part) => at >= part.start && at < part.end)) continue;
      return true;
    }
    if (this.any('INSTEAD', Math.max(from, start - 2), start)) return true;
    return this.#isAnsweredNo(end);
  }

  /** "I told her I had no thoughts of it. That was a lie." */
  #isTakenBack({ start }: Found): boolean {
    return [0, 1].some((by) => this.#inSentence('LIE', start, by)) && this.#inSentence('I', start);
  }

  /** "he does not answer I want to die": where nothing is punctuated, a subject starts anew. */
  #isNewClause(at: number): boolean {
    if (!subjects.has(this.#reading.words[at] ?? '') || at === 0) return false;
    return !this.any('RAISE', at - 1, at) && !this.any('NEG', at - 1, at) && this.any('NEG', at - 4, at);
  }

  /** "Do I want to die? No." */
  #isAnsweredNo(end: number): boolean {
    const token = this.#tokens[this.#reading.tokens[end - 1] ?? -1];
    const next = this.#tokens[this.#reading.tokens[end] ?? -1];
    if (token === undefined || next === undefined || next.pause !== 'hard') return false;
    if (!this.#text.slice(token.end, next.start).includes('?')) return false;
    const after = this.#tokens[(this.#reading.tokens[end] ?? 0) + 1];
    return this.any('NEG', end, end + 1) && (after === undefined || after.pause !== 'none');
  }

  /** "She asked whether I think of suicide": what was answered counts. */
  #isOnlyAsked({ start }: Found): boolean {
    const { start: from } = this.sentence(start);
    if (!this.any('ASKED', Math.max(from, start - reachOfQuestion), start)) return false;
    return ![0, 1].some((by) => this.#inSentence('YES', start, by));
  }

  #isOver({ start, end, pattern }: Found): boolean {
    const { clauses } = this.#reading;
    let from = start;
    while (from > 0 && start - from < reachOfTense && clauses[from - 1] === clauses[start]) from -= 1;
    if (this.any('EASED', end, this.sentence(start).end)) return true;
    if (pattern.family.part === undefined && !isDeed(pattern.family.family) && this.#isEasedNext(start)) return true;
    const isToldAsPast = isDeed(pattern.family.family) || this.any('PASTVERB', from, end);
    if (!isToldAsPast) return false;
    const isRelapse = pattern.family.family.startsWith('self_harm') && this.#inSentence('RELAPSE', start);
    if (isRelapse && !this.#inSentence('LONGAGO', start)) return false;
    if (this.#inSentence('OVER', start)) return true;
    if (this.#inSentence('AGAIN', start)) return false;
    if (this.#inSentence('LONGAGO', start) || this.#isDated(start)) return true;
    if (this.#inSentence('RECENT', start) || pattern.family.isFixed === true) return false;
    if (this.#isOldTale(start)) return true;
    return [-1, 0, 1, 2].some((by) => this.#inSentence('OVER', start, by));
  }

  /** "I hope I will not wake up tomorrow" means nothing to do it; the wish itself is found on its own. */
  #isOnlyHoped({ start, pattern }: Found): boolean {
    const { level, part } = pattern.family;
    if (level !== 'imminent' && part !== 'closing' && part !== 'intent') return false;
    const { start: from } = this.sentence(start);
    return this.any('HOPED', Math.max(from, start - reachOfHope), start);
  }

  /** A farewell that is written in the head alone; that it is thought of is found on its own. */
  #isImagined({ start, pattern }: Found): boolean {
    return pattern.family.family === 'goodbye_settled' && this.#inSentence('IMAGINED', start);
  }

  /** Whether something done has been over for days, or was nearly done. */
  isDaysAgo({ start: at, end }: Found): boolean {
    if (this.any('ALMOST', Math.max(0, at - 2), end)) return true;
    return [-1, 0, 1].some((by) => this.#inSentence('DAYSAGO', at, by));
  }

  #isEasedNext(at: number): boolean {
    const next = this.sentence(at, 1);
    return this.any('EASED', next.start, Math.min(next.end, next.start + 4));
  }

  /** "That was 2014." */
  #isDated(at: number): boolean {
    const next = this.sentence(at, 1);
    return this.any('DATED', next.start, Math.min(next.end, next.start + 3));
  }

  /** Whether sentences before opened a tale of times long gone that nothing has ended since. */
  #isOldTale(at: number): boolean {
    const number = this.#reading.sentences[at] ?? 0;
    for (let next = this.#isOld.length; next <= number; next += 1) {
      const start = this.#sentenceStarts[next];
      if (start === undefined) {
        this.#isOld.push(this.#isOld[next - 1] ?? false);
        continue;
      }
      const isPresent = this.#inSentence('PRESENT', start) || this.#inSentence('RECENT', start);
      this.#isOld.push(this.#inSentence('LONGAGO', start) || (!isPresent && (this.#isOld[next - 1] ?? false)));
    }
    return this.#isOld[number] ?? false;
  }

  #isForSafety({ start, pattern }: Found): boolean {
    const { start: from } = this.sentence(start);
    const isHarm = pattern.family.family.startsWith('self_harm');
    if (isHarm && this.#inSentence('CLEAN', start) && !this.#inSentence('RELAPSE', start)) return true;
    if (!this.any('IFEVER', Math.max(from, start - reachOfCondition), start + 1)) return false;
    return [-1, 0, 1].some((by) => this.#inSentence('COPING', start, by));
  }

  #isJoke({ start }: Found): boolean {
    const isMeant = [-1, 0, 1, 2].some((by) => this.#inSentence('UNRETRACT', start, by));
    if (isMeant) return false;
    if ([0, 1].some((by) => this.#inSentence('RETRACT', start, by))) return true;
    const isLight = this.#inSentence('FLIPPANT', start) || [0, 1].some((by) => this.#inSentence('LAUGH', start, by));
    const isBoth = this.#inSentence('FLIPPANT', start) && this.#inSentence('LAUGH', start);
    return isBoth || (isLight && this.#inSentence('TARGET', start));
  }
}

/** What has been done is told as past, however short ago. */
function isDeed(family: string): boolean {
  return family === 'self_harm_done' || family === 'recent_attempt' || family === 'attempt_in_progress';
}
