const SCHEMES: readonly string[] = ['https:', 'http:', 'mailto:', 'tel:'];
const MAX_LENGTH = 2_048;

/**
 * The address of a link that may be offered to the operating system, normalized, or undefined: only web, mail and
 * phone, without credentials, control characters or excessive length.
 */
export function externalLink(text: string): string | undefined {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: refusing control characters is the point
  if (text.length > MAX_LENGTH || /[\u0000-\u0020\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069]/.test(text)) {
    return undefined;
  }
  if (!URL.canParse(text)) {
    return undefined;
  }
  const url = new URL(text);
  if (!SCHEMES.includes(url.protocol) || url.username !== '' || url.password !== '') {
    return undefined;
  }
  return url.href;
}
