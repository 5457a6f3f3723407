/** A piece of a search hit's snippet. */
export interface SnippetPart {
  readonly text: string;
  readonly isMatch: boolean;
}

const opening = '\u0002';
const closing = '\u0003';

/** Splits a snippet at its matches, which stand between U+0002 and U+0003. */
export function snippetParts(snippet: string): SnippetPart[] {
  const parts: SnippetPart[] = [];
  const add = (text: string, isMatch: boolean): void => {
    const clean = text.replaceAll(opening, '').replaceAll(closing, '');
    if (clean !== '') {
      parts.push({ text: clean, isMatch });
    }
  };
  for (const piece of snippet.split(opening)) {
    const end = piece.indexOf(closing);
    if (end === -1) {
      add(piece, false);
    } else {
      add(piece.slice(0, end), true);
      add(piece.slice(end + 1), false);
    }
  }
  return parts;
}
