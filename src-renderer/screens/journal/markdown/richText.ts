/**
 * A rich text as the editor keeps it (ProseMirror JSON), restricted to what Markdown can say.
 *
 * Blocks: paragraph, heading (level 1–6), bulletList, orderedList (start), listItem, blockquote, codeBlock (language),
 * horizontalRule. Inline: text with marks, hardBreak.
 */
export interface RichNode {
  readonly type: string;
  readonly attrs?: Readonly<Record<string, unknown>>;
  readonly content?: readonly RichNode[];
  readonly text?: string;
  readonly marks?: readonly RichMark[];
}

export interface RichMark {
  readonly type: string;
  readonly attrs?: Readonly<Record<string, unknown>>;
}

/** From the outermost to the innermost. */
export const markOrder = ['link', 'bold', 'italic', 'strike', 'code'] as const;
export type MarkType = (typeof markOrder)[number];

export function rankOf(mark: RichMark): number {
  return markOrder.indexOf(mark.type as MarkType);
}

export function sameMark(one: RichMark, other: RichMark): boolean {
  return (
    one.type === other.type &&
    one.attrs?.['href'] === other.attrs?.['href'] &&
    (one.attrs?.['title'] ?? null) === (other.attrs?.['title'] ?? null)
  );
}

export function sameMarks(one: readonly RichMark[], other: readonly RichMark[]): boolean {
  return one.length === other.length && one.every((mark) => other.some((candidate) => sameMark(mark, candidate)));
}

export function textNode(text: string, marks: readonly RichMark[]): RichNode {
  return marks.length === 0 ? { type: 'text', text } : { type: 'text', text, marks };
}

/** Joins neighbouring texts of the same marks; drops empty ones. */
export function joinTexts(nodes: readonly RichNode[]): RichNode[] {
  const joined: RichNode[] = [];
  for (const node of nodes) {
    const last = joined.at(-1);
    if (node.type === 'text' && node.text === '') {
      continue;
    }
    if (node.type === 'text' && last?.type === 'text' && sameMarks(node.marks ?? [], last.marks ?? [])) {
      joined[joined.length - 1] = textNode(`${last.text ?? ''}${node.text ?? ''}`, last.marks ?? []);
    } else {
      joined.push(node);
    }
  }
  return joined;
}

/** The text alone: blocks and breaks as new lines. */
export function plainText(node: RichNode): string {
  if (node.type === 'text') {
    return node.text ?? '';
  }
  if (node.type === 'hardBreak') {
    return '\n';
  }
  const isInlineHolder = ['paragraph', 'heading', 'codeBlock'].includes(node.type);
  return (node.content ?? []).map(plainText).join(isInlineHolder ? '' : '\n');
}

/**
 * How an empty line between paragraphs is kept in Markdown, which knows none: a paragraph of one zero-width space.
 * (A no-break space would be trimmed by parsers.)
 */
export const emptyLine = '\u200b';
