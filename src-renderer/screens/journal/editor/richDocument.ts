import type { Node } from '@tiptap/pm/model';
import { wordCount } from '../../../../src-shared/wordCount.ts';
import { onceForEach } from '../../../onceForEach.ts';
import type { RichNode } from '../markdown/richText.ts';
import { toMarkdown } from '../markdown/toMarkdown.ts';

/**
 * Blocks do not change, they are replaced. So what is made of a block is kept with it, and of a long text only the block
 * that is being typed in is ever gone through again.
 */
const richBlock = onceForEach((block: Node) => block.toJSON() as RichNode);
const blockWords = onceForEach((block: Node) => wordCount(toMarkdown(docOf([richBlock(block)]))));

export function documentMarkdown(doc: Node): string {
  return toMarkdown(docOf(doc.children.map(richBlock)));
}

/** Number of words, counted as the service counts them when the text is saved. */
export function documentWords(doc: Node): number {
  return doc.children.reduce((words, block) => words + blockWords(block), 0);
}

function docOf(content: readonly RichNode[]): RichNode {
  return { type: 'doc', content };
}
