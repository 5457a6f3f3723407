import { randomBytes } from 'node:crypto';

/**
 * Texts that occur nowhere else, one for each field, so that whatever they are found in tells which field leaked.
 *
 * All of one set begin alike. They are lower case letters and digits, which no tokenizer splits, folds or escapes.
 */
export interface Canaries {
  readonly stem: string;
  /** Name of the field → its text. */
  readonly texts: Readonly<Record<string, string>>;
}

export interface Finding {
  readonly field: string;
  readonly encoding: string;
}

export function newCanaries<F extends string>(fields: readonly F[]): Canaries & { readonly texts: Record<F, string> } {
  const stem = `canary${randomBytes(9).toString('hex')}`;
  const texts = Object.fromEntries(fields.map((field) => [field, `${stem}${field.replaceAll(/[^a-z]/g, '')}`]));
  return { stem, texts: texts as Record<F, string> };
}

/** The bytes a text can stand in a file as. */
export function encodingsOf(text: string): readonly { readonly encoding: string; readonly bytes: Buffer }[] {
  const utf8 = Buffer.from(text, 'utf8');
  const utf16 = Buffer.from(text, 'utf16le');
  return [
    { encoding: 'UTF-8', bytes: utf8 },
    { encoding: 'UTF-16LE', bytes: utf16 },
    { encoding: 'UTF-16BE', bytes: Buffer.from(utf16).swap16() },
    ...[0, 1, 2].map((shift) => ({ encoding: `base64, shifted by ${shift}`, bytes: base64Inside(utf8, shift) })),
    { encoding: 'hex', bytes: Buffer.from(utf8.toString('hex'), 'latin1') },
    { encoding: 'HEX', bytes: Buffer.from(utf8.toString('hex').toUpperCase(), 'latin1') },
  ];
}

/** What of the base64 of a longer text is the same whatever stands before (`shift` bytes modulo 3) and behind. */
function base64Inside(bytes: Buffer, shift: number): Buffer {
  const whole = Buffer.concat([Buffer.alloc(shift), bytes]);
  const first = Math.ceil((shift * 8) / 6);
  const end = Math.floor((whole.length * 8) / 6);
  return Buffer.from(whole.toString('base64').slice(first, end), 'latin1');
}

/** Longest form of any canary in bytes: what a scan in pieces has to let them overlap by. */
export function longestForm({ texts }: Canaries): number {
  return Math.max(...Object.values(texts).flatMap((text) => encodingsOf(text).map(({ bytes }) => bytes.length)));
}

/** Every canary in `bytes`, in whatever encoding. A stem with an ending that fits no field counts, too. */
export function findCanaries(bytes: Buffer, { stem, texts }: Canaries): Finding[] {
  const stems = encodingsOf(stem).filter((form) => bytes.includes(form.bytes));
  if (stems.length === 0) return [];
  const whole = Object.entries(texts).flatMap(([field, text]) =>
    encodingsOf(text)
      .filter((form) => bytes.includes(form.bytes))
      .map(({ encoding }) => ({ field, encoding })),
  );
  return whole.length > 0 ? whole : stems.map(({ encoding }) => ({ field: 'cut off', encoding }));
}
