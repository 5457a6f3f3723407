import { onceForEach } from '../../../onceForEach.ts';
import { linkAddresses, safeHref } from './links.ts';
import { emptyLine, joinTexts, markOrder, type RichMark, type RichNode, rankOf, textNode } from './richText.ts';

/** Marks whose Markdown delimiters may not have white space on their inside. */
const delimited = new Set(['bold', 'italic', 'strike']);

/**
 * The form of a rich text that Markdown can carry, so that reading back what was written gives exactly this. The words
 * stay; what changes is what nobody sees: white space at the ends of lines and of emphasis, breaks at the end of a
 * paragraph, empty paragraphs around the whole.
 */
export function normaliseRichText(doc: RichNode): RichNode {
  const content = (doc.content ?? []).map(tidyBlock);
  while (content.length > 0 && isEmptyParagraph(content.at(-1))) {
    content.pop();
  }
  while (content.length > 0 && isEmptyParagraph(content[0])) {
    content.shift();
  }
  return { type: 'doc', content: content.length === 0 ? [{ type: 'paragraph' }] : content };
}

export function isEmptyParagraph(node: RichNode | undefined): boolean {
  return node?.type === 'paragraph' && (node.content ?? []).length === 0;
}

/** A block that has not been typed in since is not gone through again. */
const tidyBlock = onceForEach(block);

function blocks(nodes: readonly RichNode[]): RichNode[] {
  return nodes.map(block);
}

function block(node: RichNode): RichNode {
  switch (node.type) {
    case 'heading': {
      const content = inline(node.content ?? [], ' ');
      const level = Math.min(6, Math.max(1, Number(node.attrs?.['level'] ?? 1)));
      return content.length === 0 ? { type: 'paragraph' } : { type: 'heading', content, attrs: { level } };
    }
    case 'codeBlock': {
      const language = /^[^\s`~]+/.exec(String(node.attrs?.['language'] ?? ''))?.[0] ?? null;
      const text = cleanLines((node.content ?? []).map((child) => child.text ?? '').join(''));
      return { type: 'codeBlock', attrs: { language }, ...(text === '' ? {} : { content: [textNode(text, [])] }) };
    }
    case 'bulletList':
      return { type: 'bulletList', content: (node.content ?? []).map(listItem) };
    case 'orderedList': {
      const start = Number(node.attrs?.['start'] ?? 1);
      const isUsable = Number.isSafeInteger(start) && start >= 0 && start < 900_000_000;
      return {
        type: 'orderedList',
        attrs: { start: isUsable ? start : 1 },
        content: (node.content ?? []).map(listItem),
      };
    }
    case 'blockquote': {
      const content = blocks(node.content ?? []);
      return { type: 'blockquote', content: content.length === 0 ? [{ type: 'paragraph' }] : content };
    }
    case 'horizontalRule':
      return { type: 'horizontalRule' };
    default: {
      const content = inline(node.content ?? [], '\n');
      const isEmpty = content.length === 0 || (content.length === 1 && content[0]?.text === emptyLine);
      return isEmpty ? { type: 'paragraph' } : { type: 'paragraph', content };
    }
  }
}

function listItem(node: RichNode): RichNode {
  const content = blocks(node.content ?? []);
  const [first, ...rest] = content;
  return {
    type: 'listItem',
    content: first?.type === 'paragraph' ? [withTidyBox(first), ...rest] : [{ type: 'paragraph' }, ...content],
  };
}

/** `[X]  words` is read as `[x] words`. */
function withTidyBox(paragraph: RichNode): RichNode {
  const [first, ...rest] = paragraph.content ?? [];
  const box = first?.type === 'text' && !hasMark(first, 'code') ? /^\[([ xX])\] +/.exec(first.text ?? '') : null;
  if (first === undefined || box === null) {
    return paragraph;
  }
  const words = `[${(box[1] ?? ' ').toLowerCase()}] ${(first.text ?? '').slice(box[0].length)}`;
  return { ...paragraph, content: [textNode(words, first.marks ?? []), ...rest] };
}

function cleanLines(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .replaceAll('\t', '    ')
    .replace(/[\u0085\u2028\u2029\v\f]/g, ' ');
}

/** @param lineBreak what a line break within the text becomes: a heading has one line only */
function inline(nodes: readonly RichNode[], lineBreak: ' ' | '\n'): RichNode[] {
  const cleaned = nodes.map((node) => {
    if (node.type === 'hardBreak') {
      return lineBreak === ' ' ? textNode(' ', []) : { type: 'hardBreak' };
    }
    const text = cleanLines(node.text ?? '');
    const marks = cleanMarks(node.marks ?? [], text);
    const isCode = marks.some((mark) => mark.type === 'code');
    return textNode(isCode || lineBreak === ' ' ? text.replaceAll('\n', ' ') : text, marks);
  });
  const lines = lineBreak === ' ' ? withoutIndent(cleaned) : cleaned;
  const trimmed = trimBreaks(trimLines(trimLines(emphasisWithoutEdges(joinTexts(lines)))));
  // Trimming may leave emphasis with white space at its edge, and joins texts that were apart.
  const settled = joinTexts(emphasisWithoutEdges(joinTexts(trimmed)));
  return joinTexts(
    settled.flatMap((node) => (node.type === 'text' ? linkAddresses(node.text ?? '', node.marks ?? []) : [node])),
  );
}

function withoutIndent(nodes: readonly RichNode[]): RichNode[] {
  const [first, ...rest] = joinTexts(nodes);
  if (first?.type !== 'text' || hasMark(first, 'code')) {
    return [...nodes];
  }
  const text = (first.text ?? '').trimStart();
  return text === '' ? withoutIndent(rest) : [textNode(text, first.marks ?? []), ...rest];
}

function cleanMarks(marks: readonly RichMark[], text: string): RichMark[] {
  // Code of white space is none; within a link, brackets and backslashes of code cannot be told from the link's.
  const isAmbiguous = text.trim() === '' || (/[`[\]\\]/.test(text) && marks.some((mark) => mark.type === 'link'));
  return marks
    .filter((mark) => markOrder.some((type) => type === mark.type) && !(isAmbiguous && mark.type === 'code'))
    .flatMap((mark): RichMark[] => {
      if (mark.type !== 'link') {
        return [{ type: mark.type }];
      }
      const href = safeHref(String(mark.attrs?.['href'] ?? ''));
      const title = String(mark.attrs?.['title'] ?? '')
        .replace(/\s+/g, ' ')
        .trim();
      return href === null ? [] : [{ type: 'link', attrs: { href, title: title === '' ? null : title } }];
    })
    .sort((a, b) => rankOf(a) - rankOf(b));
}

/** Takes bold, italic and strikethrough off the white space at the edges of a run. */
function emphasisWithoutEdges(nodes: readonly RichNode[]): RichNode[] {
  let current = [...nodes];
  for (const type of delimited) {
    const next: RichNode[] = [];
    let place = 0;
    while (place < current.length) {
      let end = place;
      while (end < current.length && hasMark(current[end], type)) {
        end++;
      }
      if (end === place) {
        next.push(current[place] as RichNode);
        place++;
        continue;
      }
      next.push(...withoutEdges(current.slice(place, end), type));
      place = end;
    }
    current = joinTexts(next);
  }
  return current;
}

function hasMark(node: RichNode | undefined, type: string): boolean {
  return node?.marks?.some((mark) => mark.type === type) ?? false;
}

function withoutEdges(run: readonly RichNode[], type: string): RichNode[] {
  const bare = (node: RichNode, text: string): RichNode =>
    textNode(
      text,
      (node.marks ?? []).filter((mark) => mark.type !== type),
    );
  const whole = run.map((node) => node.text ?? '').join('');
  let head = whole.length - whole.trimStart().length;
  let tail = whole.trimEnd().length;
  const nodes: RichNode[] = [];
  for (const node of run) {
    const text = node.text ?? '';
    const before = Math.max(0, Math.min(head, text.length));
    const inside = Math.max(before, Math.min(tail, text.length));
    nodes.push(bare(node, text.slice(0, before)));
    nodes.push(textNode(text.slice(before, inside), node.marks ?? []));
    nodes.push(bare(node, text.slice(inside)));
    head -= text.length;
    tail -= text.length;
  }
  return nodes;
}

/** White space before a line break goes; at the start of a line it becomes unbreakable, so that indents stay. */
function trimLines(nodes: readonly RichNode[]): RichNode[] {
  let isLineStart = true;
  const forward = nodes.map((node) => {
    if (node.type === 'hardBreak') {
      isLineStart = true;
      return node;
    }
    const isCode = hasMark(node, 'code');
    let text = node.text ?? '';
    if (!isCode) {
      text = text.replace(/\s*\n/g, '\n').replace(/(?<=\n) +/g, unbreakable);
      text = isLineStart ? text.replace(/^\n+/, '').replace(/^ +/, unbreakable) : text;
    }
    isLineStart = text === '' ? isLineStart : text.endsWith('\n');
    return textNode(text, node.marks ?? []);
  });
  return trimEnds(joinTexts(forward));
}

function unbreakable(spaces: string): string {
  return '\u00a0'.repeat(spaces.length);
}

/** Takes white space off the end of every line that ends at a break, at a text that starts a line, or at the end. */
function trimEnds(nodes: readonly RichNode[]): RichNode[] {
  const reversed: RichNode[] = [];
  let isLineEnd = true;
  for (const node of [...nodes].reverse()) {
    if (node.type === 'hardBreak') {
      isLineEnd = true;
      reversed.push(node);
      continue;
    }
    let text = node.text ?? '';
    if (isLineEnd && !hasMark(node, 'code')) {
      text = text.trimEnd();
    }
    isLineEnd = text === '' ? isLineEnd : text.startsWith('\n');
    reversed.push(textNode(text, node.marks ?? []));
  }
  return joinTexts(reversed.reverse());
}

function trimBreaks(nodes: readonly RichNode[]): RichNode[] {
  const kept = [...nodes];
  while (kept.at(-1)?.type === 'hardBreak') {
    kept.pop();
  }
  return kept;
}
