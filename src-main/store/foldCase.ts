/** The form in which two spellings of one word are the same: case and the way accents are written do not count. */
export function foldCase(text: string): string {
  return text.normalize('NFC').toLowerCase();
}
