const segmenter = new Intl.Segmenter('en', { granularity: 'word' });

/** Segmenting takes time out of proportion to the length of the piece, so long texts go in pieces. */
const pieceLength = 2_000;
const hardLimit = 10_000;

/**
 * Number of words of a text in any script, after Unicode's word boundaries (UAX 29): "don't" is one word, Chinese and
 * Thai are counted by dictionary, emoji and punctuation are none. Targets of Markdown links do not count.
 */
export function wordCount(markdown: string): number {
  // The target's class leaves brackets out, so that no start is searched to the end of the text twice.
  const text = markdown.replace(/\]\([^()[\]\s]*\)/g, '] ');
  let words = 0;
  for (let start = 0; start < text.length; ) {
    const end = pieceEnd(text, start);
    for (const { isWordLike } of segmenter.segment(text.slice(start, end))) if (isWordLike) words++;
    start = end;
  }
  return words;
}

/** After white space if there is any within reach, so that no word is cut in two. */
function pieceEnd(text: string, start: number): number {
  const wanted = start + pieceLength;
  if (wanted >= text.length) return text.length;
  const rest = text.slice(wanted, start + hardLimit);
  const space = rest.search(/\s/);
  if (space >= 0) return wanted + space + 1;
  const cut = Math.min(start + hardLimit, text.length);
  const isInsidePair = cut < text.length && /[\uD800-\uDBFF]/.test(text.charAt(cut - 1));
  return isInsidePair ? cut - 1 : cut;
}
