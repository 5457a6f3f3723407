import { createElement, Fragment, type MouseEvent, type ReactNode, useMemo } from 'react';
import { parseMarkdown } from './markdown/parseMarkdown.ts';
import { type RichMark, type RichNode, rankOf } from './markdown/richText.ts';
import { openLink } from './openLink.ts';
import classes from './RichText.module.css';

/** A Markdown text to read. Made of elements one by one, so no HTML of a text ever becomes part of the page. */
export function RichTextView({ markdown }: { readonly markdown: string }) {
  const doc = useMemo(() => withHeadingTags(parseMarkdown(markdown)), [markdown]);
  return <div className={classes.text}>{children(doc)}</div>;
}

function children(node: RichNode): ReactNode {
  return inOrder((node.content ?? []).map((child) => createElement(Block, { node: child })));
}

/** Elements of a text have no names; they never change places while it is shown. */
function inOrder(elements: readonly ReactNode[]): ReactNode {
  return createElement(Fragment, null, ...elements);
}

function Block({ node }: { readonly node: RichNode }): ReactNode {
  switch (node.type) {
    case 'paragraph':
      return <p dir="auto">{inline(node)}</p>;
    case 'heading':
      return <Heading node={node} />;
    case 'bulletList':
      return <ul>{children(node)}</ul>;
    case 'orderedList':
      return <ol start={Number(node.attrs?.['start'] ?? 1)}>{children(node)}</ol>;
    case 'listItem':
      return <li>{children(node)}</li>;
    case 'blockquote':
      return <blockquote>{children(node)}</blockquote>;
    case 'codeBlock':
      return (
        <pre dir="ltr">
          <code>{(node.content ?? []).map((child) => child.text).join('')}</code>
        </pre>
      );
    case 'horizontalRule':
      return <hr />;
    default:
      return null;
  }
}

const headingTags = ['h2', 'h3', 'h4', 'h5', 'h6'] as const;
type HeadingTag = (typeof headingTags)[number];

/**
 * The title of the entry is the first heading of the page, so those of the text come below it, and none is skipped: a
 * person who walks from heading to heading finds no hole.
 */
function withHeadingTags(doc: RichNode): RichNode {
  let depth = 0;
  const walk = (node: RichNode): RichNode => {
    if (node.type === 'heading') {
      depth = Math.min(Number(node.attrs?.['level'] ?? 1), depth + 1, headingTags.length);
      return { ...node, attrs: { ...node.attrs, tag: headingTags[depth - 1] } };
    }
    return node.content === undefined ? node : { ...node, content: node.content.map(walk) };
  };
  return walk(doc);
}

function Heading({ node }: { readonly node: RichNode }) {
  const Tag = (node.attrs?.['tag'] as HeadingTag | undefined) ?? 'h2';
  return (
    <Tag data-level={Number(node.attrs?.['level'] ?? 1)} dir="auto">
      {inline(node)}
    </Tag>
  );
}

function inline(node: RichNode): ReactNode {
  const content = node.content ?? [];
  if (content.length === 0) {
    // An empty line has a height.
    return <br />;
  }
  return inOrder(content.map((child) => createElement(Inline, { node: child })));
}

function Inline({ node }: { readonly node: RichNode }): ReactNode {
  if (node.type === 'hardBreak') {
    return <br />;
  }
  let element: ReactNode = node.text;
  for (const mark of [...(node.marks ?? [])].sort((a, b) => rankOf(b) - rankOf(a))) {
    element = marked(element, mark);
  }
  return element;
}

function marked(inside: ReactNode, mark: RichMark): ReactNode {
  switch (mark.type) {
    case 'bold':
      return <strong>{inside}</strong>;
    case 'italic':
      return <em>{inside}</em>;
    case 'strike':
      return <s>{inside}</s>;
    case 'code':
      return <code>{inside}</code>;
    case 'link':
      return <Link href={String(mark.attrs?.['href'] ?? '')}>{inside}</Link>;
    default:
      return inside;
  }
}

function Link({ href, children: inside }: { readonly href: string; readonly children: ReactNode }) {
  const open = (event: MouseEvent): void => {
    event.preventDefault();
    openLink(href);
  };
  return (
    <a href={href} title={href} onClick={open} onAuxClick={(event) => event.preventDefault()}>
      {inside}
    </a>
  );
}
