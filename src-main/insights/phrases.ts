/** The pieces that statements are put together from. The same figures always give the same words. */

/** One decimal, without a minus before a zero. */
export function rounded(value: number): string {
  const text = value.toFixed(1);
  return text === '-0.0' ? '0.0' : text;
}

/** A correlation, as it is written in the field: two decimals. */
export function coefficient(value: number): string {
  const text = value.toFixed(2);
  return text === '-0.00' ? '0.00' : text;
}

export function countOf(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}

/** `1.2 higher`, `0.8 lower`, `about the same`. */
export function differenceWords(difference: number): string {
  const text = rounded(Math.abs(difference));
  if (text === '0.0') return 'about the same';
  return `${text} ${difference > 0 ? 'higher' : 'lower'}`;
}

/** A word of the user's, marked as such. */
export function quoted(word: string): string {
  return `“${word}”`;
}

export function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** `a`, `a and b`, `a, b and c`. */
export function listed(items: readonly string[]): string {
  const last = items.at(-1) ?? '';
  return items.length < 2 ? last : `${items.slice(0, -1).join(', ')} and ${last}`;
}
