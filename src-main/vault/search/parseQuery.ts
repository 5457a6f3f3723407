/** Enough for any question; more would only cost time. */
const mostTerms = 32;

/** Something the tokenizer makes a token of: letters, digits, private use. */
const searchable = /[\p{L}\p{N}\p{Co}]/u;

/**
 * What a person typed as an FTS5 expression: words, "phrases" and prefixes*; every one has to occur.
 *
 * Each term becomes an FTS5 string, so that operators, column names and brackets are searched as words. `undefined`
 * when there is no word in it.
 */
export function parseQuery(typed: string): string | undefined {
  const terms = [...typed.replaceAll('\u0000', ' ').matchAll(/"([^"]*)"?(\*?)|([^\s"*]+)(\*?)/gu)]
    .map(([, phrase, phraseStar, word, wordStar]) => ({
      text: phrase ?? word ?? '',
      isPrefix: (phraseStar ?? wordStar) === '*',
    }))
    .filter(({ text }) => searchable.test(text))
    .slice(0, mostTerms);
  return terms.length === 0
    ? undefined
    : terms.map(({ text, isPrefix }) => `"${text.trim()}"${isPrefix ? '*' : ''}`).join(' AND ');
}
