/** What a character is, and what it is compared as. */
export interface PlainLetter {
  readonly kind: 'letter' | 'picture' | 'nothing' | 'sign';
  readonly plain: string;
}

/** Letters of other scripts that look like Latin ones. */
const lookAlikes: ReadonlyMap<string, string> = new Map(
  Object.entries({
    а: 'a',
    в: 'b',
    с: 'c',
    ԁ: 'd',
    е: 'e',
    һ: 'h',
    і: 'i',
    ј: 'j',
    к: 'k',
    ӏ: 'l',
    м: 'm',
    н: 'h',
    о: 'o',
    р: 'p',
    ѕ: 's',
    т: 't',
    у: 'y',
    х: 'x',
    ѵ: 'v',
    α: 'a',
    ε: 'e',
    ι: 'i',
    κ: 'k',
    ν: 'v',
    ο: 'o',
    ρ: 'p',
    τ: 't',
    υ: 'u',
    ı: 'i',
    ɡ: 'g',
    ɑ: 'a',
    ł: 'l',
    ø: 'o',
    đ: 'd',
    ß: 'ss',
    æ: 'ae',
    œ: 'oe',
  }),
);

/** Pictures that say something here; the words stand in the lexicons. */
const pictures: ReadonlyMap<string, string> = new Map(
  Object.entries({
    '😂': 'emojilaugh',
    '🤣': 'emojilaugh',
    '😆': 'emojilaugh',
    '😹': 'emojilaugh',
    '💀': 'emojilaugh',
    '☠': 'emojilaugh',
    '🙃': 'emojiwry',
    '🔪': 'emojiblade',
    '🔫': 'emojigun',
    '💊': 'emojipills',
    '👋': 'emojibye',
  }),
);

const known = new Map<number, PlainLetter>();
const mostKnown = 4_000;
const nothing: PlainLetter = { kind: 'nothing', plain: '' };
const sign: PlainLetter = { kind: 'sign', plain: '' };

const ascii: readonly PlainLetter[] = Array.from({ length: 128 }, (_, code) => {
  const character = String.fromCharCode(code);
  return /[a-z0-9]/i.test(character) ? { kind: 'letter', plain: character.toLowerCase() } : sign;
});

/** What a character is compared as: case, marks, widths and look-alikes do not count. */
export function plainLetter(code: number): PlainLetter {
  const quick = ascii[code];
  if (quick !== undefined) return quick;
  const before = known.get(code);
  if (before !== undefined) return before;
  const found = find(code);
  if (known.size < mostKnown) known.set(code, found);
  return found;
}

function find(code: number): PlainLetter {
  if (code >= 0xd800 && code <= 0xdfff) return sign;
  const character = String.fromCodePoint(code);
  const picture = pictures.get(character);
  if (picture !== undefined) return { kind: 'picture', plain: picture };
  if (/[\p{M}\p{Cf}\u115f\u1160\u3164]/u.test(character)) return nothing;
  const plain = [...character.normalize('NFKD').toLowerCase().normalize('NFKD')]
    .filter((part) => !/\p{M}/u.test(part))
    .map((part) => lookAlikes.get(part) ?? part)
    .join('');
  return /^[\p{L}\p{N}]+$/u.test(plain) ? { kind: 'letter', plain } : sign;
}

/** A word of a lexicon as the words of a text are compared. */
export function plainWord(word: string): string {
  return [...word].map((character) => plainLetter(character.codePointAt(0) ?? 0).plain).join('');
}
