const href = /\shref\s*=\s*(?:"[^"]*"|'[^']*')/i;
/** Tells the editor that a piece was copied from itself, and how it was cut. */
const ownMark = /\sdata-pm-slice\s*=\s*(?:"[^"]*"|'[^']*')/i;

/**
 * Takes from pasted HTML what has no place in a text: styles, scripts, comments, and attributes beyond the address of a
 * link. What is left goes through the editor's schema, which knows only what Markdown can say.
 */
export function cleanPaste(html: string): string {
  const body = /<body[^>]*>([\s\S]*)<\/body>/i.exec(html)?.[1] ?? html;
  return body
    .replace(/<!--[\s\S]*?-->/g, '')
    .replace(/<(style|script|head|title|svg|math|iframe|object|template|noscript)\b[\s\S]*?<\/\1\s*>/gi, '')
    .replace(/<([a-z][a-z\d]*)\b((?:"[^"]*"|'[^']*'|[^'">])*)>/gi, (_, name: string, attributes: string) => {
      const kept = name.toLowerCase() === 'a' ? href : ownMark;
      return `<${name}${kept.exec(attributes)?.[0] ?? ''}>`;
    });
}
