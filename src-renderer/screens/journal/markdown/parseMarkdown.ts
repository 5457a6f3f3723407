import { Lexer, type Token, Tokenizer, type Tokens } from 'marked';
import { linkAddresses, safeHref } from './links.ts';
import { emptyLine, joinTexts, type RichMark, type RichNode, rankOf, textNode } from './richText.ts';

/**
 * The Markdown a journal knows: CommonMark without raw HTML, link definitions and images, with ~~strikethrough~~.
 * What it does not know stays in the text as it was written, so that nothing anybody wrote is ever dropped.
 */
const tokenizer = new Tokenizer();
const asWritten = (): undefined => undefined;
tokenizer.html = asWritten;
tokenizer.tag = asWritten;
tokenizer.def = asWritten;
tokenizer.table = asWritten;
// Bare addresses are found in the finished text (`linkAddresses`), where escapes cannot get into them.
tokenizer.url = asWritten;

/** Reads Markdown into a rich text. Never throws, never drops a word. */
export function parseMarkdown(markdown: string): RichNode {
  const tokens = new Lexer({ gfm: true, tokenizer }).lex(markdown);
  return { type: 'doc', content: orEmpty(blocks(tokens)) };
}

function orEmpty(nodes: RichNode[]): RichNode[] {
  return nodes.length === 0 ? [{ type: 'paragraph' }] : nodes;
}

function blocks(tokens: readonly Token[]): RichNode[] {
  return tokens.flatMap((token) => block(token));
}

function block(token: Token): RichNode[] {
  switch (token.type) {
    case 'space':
    case 'checkbox':
      return [];
    case 'heading':
      return [{ ...withInline('heading', token.tokens), attrs: { level: (token as Tokens.Heading).depth } }];
    case 'paragraph':
    case 'text':
      return [paragraph(token)];
    case 'code':
      return [codeBlock(token as Tokens.Code)];
    case 'blockquote':
      return [{ type: 'blockquote', content: orEmpty(blocks(token.tokens ?? [])) }];
    case 'list':
      return [list(token as Tokens.List)];
    case 'hr':
      return [{ type: 'horizontalRule' }];
    default:
      return [{ type: 'paragraph', content: [textNode(token.raw.trim(), [])] }];
  }
}

function paragraph(token: Token): RichNode {
  const tokens = 'tokens' in token && token.tokens !== undefined ? token.tokens : [token];
  const node = withInline('paragraph', tokens);
  const [only, ...more] = node.content ?? [];
  return only?.text === emptyLine && more.length === 0 ? { type: 'paragraph' } : node;
}

function withInline(type: string, tokens: readonly Token[] | undefined): RichNode {
  const content = joinTexts(inline(tokens ?? [], []));
  return content.length === 0 ? { type } : { type, content };
}

function codeBlock(token: Tokens.Code): RichNode {
  const language = token.lang === undefined || token.lang === '' ? null : token.lang;
  const node = { type: 'codeBlock', attrs: { language } };
  return token.text === '' ? node : { ...node, content: [textNode(token.text, [])] };
}

function list(token: Tokens.List): RichNode {
  const content = token.items.map(listItem);
  return token.ordered
    ? { type: 'orderedList', attrs: { start: token.start === '' ? 1 : token.start }, content }
    : { type: 'bulletList', content };
}

function listItem(item: Tokens.ListItem): RichNode {
  const content = blocks(item.tokens);
  const [first, ...rest] = content;
  if (item.task) {
    const box = textNode(item.checked === true ? '[x] ' : '[ ] ', []);
    const isText = first?.type === 'paragraph';
    const words = { type: 'paragraph', content: joinTexts([box, ...(isText ? (first.content ?? []) : [])]) };
    return { type: 'listItem', content: [words, ...(isText ? rest : content)] };
  }
  // The editor's list items start with a paragraph.
  return {
    type: 'listItem',
    content: first?.type === 'paragraph' ? content : [{ type: 'paragraph' }, ...content],
  };
}

function inline(tokens: readonly Token[], marks: readonly RichMark[]): RichNode[] {
  const nodes = tokens.flatMap((token) => inlineToken(token, marks));
  // Escapes split a text; addresses are looked for in the whole of it.
  return joinTexts(nodes).flatMap((node) =>
    node.type === 'text' ? linkAddresses(node.text ?? '', node.marks ?? []) : [node],
  );
}

function inlineToken(token: Token, marks: readonly RichMark[]): RichNode[] {
  switch (token.type) {
    case 'text':
      return 'tokens' in token && token.tokens !== undefined
        ? inline(token.tokens, marks)
        : [textNode(decodeEntities(token.text), marks)];
    case 'escape':
      return [textNode(token.text, marks)];
    case 'strong':
      return inline(token.tokens ?? [], withMark(marks, { type: 'bold' }));
    case 'em':
      return inline(token.tokens ?? [], withMark(marks, { type: 'italic' }));
    case 'del':
      return inline(token.tokens ?? [], withMark(marks, { type: 'strike' }));
    case 'codespan':
      return [textNode(token.text, withMark(marks, { type: 'code' }))];
    case 'br':
      return [{ type: 'hardBreak' }];
    case 'link':
      return link(token as Tokens.Link, marks);
    case 'checkbox':
      return [];
    default:
      return [textNode(token.raw, marks)];
  }
}

function link(token: Tokens.Link, marks: readonly RichMark[]): RichNode[] {
  const href = safeHref(token.href);
  if (href === null || token.text === '') {
    return [textNode(token.raw, marks)];
  }
  if (token.raw.startsWith('<')) {
    return [textNode(token.text, withMark(marks, { type: 'link', attrs: { href, title: null } }))];
  }
  const title = token.title === undefined || token.title === null || token.title === '' ? null : token.title;
  return inline(token.tokens, withMark(marks, { type: 'link', attrs: { href, title } }));
}

function withMark(marks: readonly RichMark[], mark: RichMark): RichMark[] {
  return [...marks.filter((other) => other.type !== mark.type), mark].sort((a, b) => rankOf(a) - rankOf(b));
}

const named: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: '\u00a0' };
/** A character reference that this app reads; other names stay as they are written. */
export const entity = /&(?:#(\d{1,7})|#[xX]([\da-fA-F]{1,6})|(amp|lt|gt|quot|apos|nbsp));/g;

function decodeEntities(text: string): string {
  return text.replace(entity, (written, decimal?: string, hex?: string, name?: string) => {
    if (name !== undefined) {
      return named[name] ?? written;
    }
    const code = decimal === undefined ? Number.parseInt(hex ?? '', 16) : Number(decimal);
    const isCharacter = code > 0 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff);
    return isCharacter ? String.fromCodePoint(code) : written;
  });
}
