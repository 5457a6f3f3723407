import { onceForEach } from '../../../onceForEach.ts';
import { isEmptyParagraph, normaliseRichText } from './normaliseRichText.ts';
import { entity, parseMarkdown } from './parseMarkdown.ts';
import { emptyLine, joinTexts, type RichMark, type RichNode, sameMark, sameMarks } from './richText.ts';

/**
 * Writes a rich text as Markdown. Reading it back gives the same text (in the form of `normaliseRichText`): whatever
 * would be taken for Markdown and is none is escaped.
 */
export function toMarkdown(doc: RichNode): string {
  const { content = [] } = normaliseRichText(doc);
  return content.length === 1 && isEmptyParagraph(content[0]) ? '' : blocks(content).join('\n');
}

/** Lines of several blocks, with a blank line between them. */
function blocks(nodes: readonly RichNode[]): string[] {
  let isAlternate = false;
  return nodes.flatMap((node, index) => {
    // Two lists in a row would become one; another marker keeps them apart.
    isAlternate = isList(node) && nodes[index - 1]?.type === node.type && !isAlternate;
    const lines = isAlternate ? block(node, true) : linesOf(node);
    return index === 0 ? lines : ['', ...lines];
  });
}

/** What a block was written as the last time, if nothing was typed in it since. */
const linesOf = onceForEach((node: RichNode) => block(node, false));

function block(node: RichNode, isAlternate: boolean): string[] {
  switch (node.type) {
    case 'heading':
      return [`${'#'.repeat(Number(node.attrs?.['level'] ?? 1))} ${headingText(node)}`];
    case 'codeBlock':
      return codeBlock(node);
    case 'blockquote':
      return blocks(node.content ?? []).map((line) => (line === '' ? '>' : `> ${line}`));
    case 'bulletList':
      return listItems(node, () => (isAlternate ? '*' : '-'));
    case 'orderedList': {
      const start = Number(node.attrs?.['start'] ?? 1);
      return listItems(node, (index) => `${start + index}${isAlternate ? ')' : '.'}`);
    }
    case 'horizontalRule':
      return ['---'];
    default:
      return isEmptyParagraph(node) ? [emptyLine] : paragraphLines(node);
  }
}

function headingText(node: RichNode): string {
  // A run of # at the end would be taken for the closing of the heading.
  return inlineMarkdown(node.content ?? [])
    .replace(/^(?=\[[ x]\]\s)/i, '\\')
    .replace(/#+$/, (hashes) => '\\#'.repeat(hashes.length));
}

function codeBlock(node: RichNode): string[] {
  const text = node.content?.[0]?.text ?? '';
  const longest = Math.max(2, ...[...text.matchAll(/`+/g)].map((run) => run[0].length));
  const fence = '`'.repeat(longest + 1);
  return [`${fence}${String(node.attrs?.['language'] ?? '')}`, ...(text === '' ? [] : text.split('\n')), fence];
}

function listItems(list: RichNode, marker: (index: number) => string): string[] {
  return (list.content ?? []).flatMap((item, index) => {
    const mark = marker(index);
    const indent = ' '.repeat(mark.length + 1);
    // A box at the start of an item is meant as one, whatever reads it.
    const lines = itemLines(item.content ?? []).map((line, row) => (row === 0 ? line.replace(/^\\(?=\[)/, '') : line));
    return lines.map((line, row) => {
      if (row === 0) {
        return line === '' ? mark : `${mark} ${line}`;
      }
      return line === '' ? '' : `${indent}${line}`;
    });
  });
}

function itemLines(content: readonly RichNode[]): string[] {
  const [first, ...rest] = content;
  if (isEmptyParagraph(first)) {
    // The empty paragraph before another block is what the editor needs, not what was written.
    if (rest.length === 0) {
      return [''];
    }
    const lines = blocks(rest);
    // `- - -` and `- ---` would be a line across the page.
    const isNeeded = rest[0]?.type === 'paragraph' || /^[-*\s]*$/.test(lines[0] ?? '');
    return isNeeded ? [emptyLine, '', ...lines] : lines;
  }
  const [second] = rest;
  if (first?.type === 'paragraph' && second !== undefined && canFollowDirectly(second)) {
    return [...block(first, false), ...blocks(rest)];
  }
  return blocks(content);
}

/** Whether a nested list may stand in the line after a paragraph without being taken for part of it. */
function canFollowDirectly(node: RichNode): boolean {
  const firstItem = node.content?.[0];
  const startsWithText = firstItem?.content?.[0] !== undefined && !isEmptyParagraph(firstItem.content[0]);
  const canStart = node.type === 'bulletList' || (node.type === 'orderedList' && node.attrs?.['start'] === 1);
  return canStart && startsWithText;
}

function isList({ type }: RichNode): boolean {
  return type === 'bulletList' || type === 'orderedList';
}

function paragraphLines(node: RichNode): string[] {
  return inlineMarkdown(node.content ?? [])
    .split('\n')
    .map(escapeLineStart);
}

/** What would start a block at the start of a line gets a backslash. */
function escapeLineStart(line: string): string {
  const number = /^(\d{1,9})[.)](?=\s|$)/.exec(line);
  if (number !== null) {
    const digits = (number[1] ?? '').length;
    return `${line.slice(0, digits)}\\${line.slice(digits)}`;
  }
  const startsBlock =
    /^(?:#{1,6}(?=\s|$)|>|[-+*](?=\s|$)|-[-\s]*$|=+\s*$|~{3}|<(?!https?:)[a-z!/?]|\[[ x]\](?=\s))/i.test(line);
  return startsBlock ? `\\${line}` : line;
}

function inlineMarkdown(nodes: readonly RichNode[]): string {
  const plain = writeInline(nodes, false);
  const hasEmphasis = nodes.some((node) => node.marks?.some(({ type }) => type !== 'code' && type !== 'link'));
  if (!hasEmphasis || readsBackAs(plain, nodes)) {
    return plain;
  }
  // Markdown knows no emphasis that starts or ends within a word at a punctuation mark, unless the letter beside it
  // is written as a character reference.
  const referenced = writeInline(nodes, true);
  return readsBackAs(referenced, nodes) ? referenced : writeInline(withoutEmphasis(nodes), false);
}

function readsBackAs(markdown: string, nodes: readonly RichNode[]): boolean {
  const read = parseMarkdown(markdown.split('\n').map(escapeLineStart).join('\n')).content ?? [];
  const [only] = read;
  const content = only?.content ?? [];
  return (
    read.length === 1 &&
    content.length === nodes.length &&
    content.every((node, index) => {
      const wanted = nodes[index];
      return node.type === wanted?.type && node.text === wanted.text && sameMarks(node.marks ?? [], wanted.marks ?? []);
    })
  );
}

function withoutEmphasis(nodes: readonly RichNode[]): RichNode[] {
  return joinTexts(
    nodes.map((node) =>
      node.type === 'text'
        ? { ...node, marks: (node.marks ?? []).filter(({ type }) => type === 'code' || type === 'link') }
        : node,
    ),
  );
}

/** @param withReferences writes the letters beside a delimiter as character references */
function writeInline(nodes: readonly RichNode[], withReferences: boolean): string {
  const whole = nodes.map((node) => node.text ?? '\n').join('');
  const hasLink = nodes.some((node) => node.marks?.some(({ type }) => type === 'link'));
  let out = '';
  let open: RichMark[] = [];
  nodes.forEach((node, index) => {
    const ordered = orderMarks(nodes, index, open);
    let kept = 0;
    while (kept < open.length && kept < ordered.length && sameMark(open[kept] as RichMark, ordered[kept] as RichMark)) {
      kept++;
    }
    const closing = open.slice(kept).reverse();
    const opening = ordered.slice(kept);
    out += closing.map((mark) => delimiter(mark, 'close')).join('');
    const isBeside = withReferences && closing.length > 0 && opening.length === 0;
    open = ordered;
    if (node.type === 'hardBreak') {
      out += isSafeSpace(nodes, index) ? '  \n' : '\\\n';
      return;
    }
    const code = ordered.find(({ type }) => type === 'code');
    const text = node.text ?? '';
    if (opening.some(({ type }) => type === 'link')) {
      out = out.replace(/!$/, '\\!');
      const address = asAutolink(nodes, index, ordered);
      if (address !== null) {
        open = ordered.filter(({ type }) => type !== 'link');
        out += opening
          .filter(({ type }) => type !== 'link')
          .map((mark) => delimiter(mark, 'open'))
          .join('');
        out += address;
        return;
      }
    }
    out += opening.map((mark) => delimiter(mark, 'open')).join('');
    if (code !== undefined) {
      out += codeSpan(text);
      return;
    }
    const endsBefore = withReferences && emphasisChanges(nodes, index);
    out += escapeText(text, { hasLink, whole, isFirstReferenced: isBeside, isLastReferenced: endsBefore });
  });
  return (
    out +
    [...open]
      .reverse()
      .map((mark) => delimiter(mark, 'close'))
      .join('')
  );
}

/** Whether emphasis opens right after this node and none that it has closes there. */
function emphasisChanges(nodes: readonly RichNode[], index: number): boolean {
  const here = nodes[index]?.marks ?? [];
  const after = nodes[index + 1]?.marks ?? [];
  return (
    after.some((mark) => !here.some((other) => sameMark(mark, other))) &&
    here.every((mark) => after.some((other) => sameMark(mark, other)))
  );
}

/** What stays open longer goes outside, so that delimiters nest. */
function orderMarks(nodes: readonly RichNode[], index: number, open: readonly RichMark[]): RichMark[] {
  const marks = nodes[index]?.marks ?? [];
  const stillOpen = open.filter((mark) => marks.some((other) => sameMark(mark, other)));
  const fresh = marks.filter((mark) => !stillOpen.some((other) => sameMark(mark, other)));
  const length = (mark: RichMark): number => {
    let end = index;
    while (nodes[end]?.marks?.some((other) => sameMark(mark, other))) {
      end++;
    }
    return end - index;
  };
  const isCode = (mark: RichMark): number => (mark.type === 'code' ? 1 : 0);
  return [
    ...stillOpen,
    ...fresh
      .map((mark) => ({ mark, length: length(mark) }))
      .sort((a, b) => isCode(a.mark) - isCode(b.mark) || b.length - a.length)
      .map(({ mark }) => mark),
  ];
}

function delimiter(mark: RichMark, side: 'open' | 'close'): string {
  switch (mark.type) {
    case 'bold':
      return '**';
    case 'italic':
      return '*';
    case 'strike':
      return '~~';
    case 'link':
      return side === 'open' ? '[' : `](${destination(mark)})`;
    default:
      return '';
  }
}

function destination(mark: RichMark): string {
  const href = String(mark.attrs?.['href'] ?? '');
  const title = mark.attrs?.['title'];
  const address = /[()]/.test(href) ? `<${href}>` : href;
  return typeof title === 'string' ? `${address} "${title.replace(/[\\"&]/g, '\\$&')}"` : address;
}

/** `<https://…>` where the text of a link is its address and nothing else. */
function asAutolink(nodes: readonly RichNode[], index: number, marks: readonly RichMark[]): string | null {
  const text = nodes[index]?.text ?? '';
  const link = marks.find(({ type }) => type === 'link');
  const goesOn = nodes[index + 1]?.marks?.some((mark) => link !== undefined && sameMark(mark, link)) ?? false;
  const isPlain = link !== undefined && link.attrs?.['title'] === null && marks.every(({ type }) => type !== 'code');
  return isPlain && !goesOn && link.attrs?.['href'] === text && /^https?:/.test(text) ? `<${text}>` : null;
}

function codeSpan(text: string): string {
  const longest = Math.max(0, ...[...text.matchAll(/`+/g)].map((run) => run[0].length));
  const fence = '`'.repeat(longest + 1);
  const needsRoom = text.startsWith('`') || text.endsWith('`') || (/^ .* $/.test(text) && text.trim() !== '');
  return needsRoom ? `${fence} ${text} ${fence}` : `${fence}${text}${fence}`;
}

/** Two spaces before the break read better than a backslash, where nothing but text is around. */
function isSafeSpace(nodes: readonly RichNode[], index: number): boolean {
  const before = nodes[index - 1];
  const after = nodes[index + 1];
  const isPlainText = (node: RichNode | undefined): boolean =>
    node?.type === 'text' && (node.marks ?? []).length === 0 && /\S/.test(node.text ?? '');
  return isPlainText(before) && isPlainText(after);
}

interface EscapeOptions {
  readonly hasLink: boolean;
  /** The text of the whole paragraph. */
  readonly whole: string;
  readonly isFirstReferenced: boolean;
  readonly isLastReferenced: boolean;
}

function escapeText(text: string, { hasLink, whole, isFirstReferenced, isLastReferenced }: EscapeOptions): string {
  const tildes = (whole.match(/~/g) ?? []).length;
  const characters = [...text];
  return characters
    .map((character, index) => {
      const before = characters[index - 1] ?? '';
      const after = characters[index + 1] ?? '';
      const isEdge = (index === 0 && isFirstReferenced) || (index === characters.length - 1 && isLastReferenced);
      if (isEdge && /[\p{L}\p{N}]/u.test(character)) {
        return `&#${character.codePointAt(0)};`;
      }
      switch (character) {
        case '\\':
        case '`':
          return `\\${character}`;
        case '*':
          return isSpace(before) && isSpace(after) ? character : '\\*';
        case '_':
          return isWord(before) && isWord(after) ? character : '\\_';
        case '~':
          return tildes > 1 || after === '' ? '\\~' : character;
        case '!':
          return after === '[' ? '\\!' : character;
        case '[':
          return hasLink ? '\\[' : character;
        case ']':
          return hasLink || after === '(' ? '\\]' : character;
        case '<':
          return whole.includes('>') && !isSpace(after) ? '\\<' : character;
        case '&':
          return startsEntity.test(characters.slice(index, index + 12).join('')) ? '\\&' : character;
        default:
          return character;
      }
    })
    .join('');
}

const startsEntity = new RegExp(`^${entity.source}`);

function isSpace(character: string): boolean {
  return character === ' ';
}

function isWord(character: string): boolean {
  return /^[\p{L}\p{N}]$/u.test(character);
}
