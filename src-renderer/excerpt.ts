/**
 * The first words of a Markdown text without its marks, for lists. Rough where Markdown is odd; the reading view shows
 * the text as it is.
 *
 * @param maximum length in UTF-16 units; a longer text ends in an ellipsis
 */
export function excerpt(markdown: string, maximum: number): string {
  const words = plainWords(markdown.slice(0, maximum * 3)).trim();
  if (words.length <= maximum && markdown.length <= maximum * 3) {
    return words;
  }
  const cut = words.slice(0, maximum);
  const lastSpace = cut.lastIndexOf(' ');
  return `${(lastSpace > maximum * 0.5 ? cut.slice(0, lastSpace) : cut).replace(/[\uD800-\uDBFF]$/, '')}…`;
}

/** Takes the marks of Markdown off a text, line breaks become spaces. */
export function plainWords(markdown: string): string {
  return markdown
    .replace(/^[ \t]*(?:```|~~~).*$/gm, '')
    .replace(/^[ \t]*(?:#{1,6}[ \t]+|(?:>[ \t]?)+|[-+*][ \t]+|\d{1,9}[.)][ \t]+)+/gm, '')
    .replace(/^[ \t]*(?:-{3,}|\*{3,}|_{3,})[ \t]*$/gm, '')
    .replace(/!?\[([^\]]*)\]\((?:<[^>]*>|[^)\s]*)(?:[ \t]+"[^"]*")?\)/g, '$1')
    .replace(/<((?:https?:|mailto:)[^\s<>]+)>/g, '$1')
    .replace(/(?<!\\)(?:\*{1,3}|~~|`+)/g, '')
    .replace(/\\([!-/:-@[-`{-~])/g, '$1')
    .replace(/\\?\n/g, ' ')
    .replace(/[ \t\u200b]{2,}/g, ' ');
}
