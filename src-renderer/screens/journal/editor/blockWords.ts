import type { Node } from '@tiptap/pm/model';
import { wordCount } from '../../../../src-shared/wordCount.ts';
import type { RichNode } from '../markdown/richText.ts';
import { toMarkdown } from '../markdown/toMarkdown.ts';

/** Blocks do not change, they are replaced; so only the block that is being typed in is ever counted again. */
const counted = new WeakMap<Node, number>();

/** Number of words, counted as the service counts them when the text is saved. */
export function documentWords(doc: Node): number {
  let words = 0;
  doc.forEach((block) => {
    let count = counted.get(block);
    if (count === undefined) {
      count = wordCount(toMarkdown({ type: 'doc', content: [block.toJSON() as RichNode] }));
      counted.set(block, count);
    }
    words += count;
  });
  return words;
}
