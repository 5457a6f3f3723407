const fold = (word: string): string => word.trim().toLocaleLowerCase();

export function hasWord(words: readonly string[], word: string): boolean {
  return words.some((other) => fold(other) === fold(word));
}

/** Adds a word, or takes it away when it is there; compared without case. */
export function toggleWord(words: readonly string[], word: string): string[] {
  return hasWord(words, word) ? words.filter((other) => fold(other) !== fold(word)) : [...words, word];
}

/**
 * Adds the words of a typed line, split at commas: trimmed, each once, none over `maximumLength`, at most `maximum`
 * in all.
 */
export function addTypedWords(
  words: readonly string[],
  typed: string,
  { maximum, maximumLength }: { readonly maximum: number; readonly maximumLength: number },
): string[] {
  const next = [...words];
  for (const word of typed.split(',').map((part) => part.trim().slice(0, maximumLength).trim())) {
    if (word !== '' && next.length < maximum && !hasWord(next, word)) {
      next.push(word);
    }
  }
  return next;
}
