import type { RichMark, RichNode } from './richText.ts';
import { textNode } from './richText.ts';

const allowed = new Set(['http:', 'https:', 'mailto:']);
const maximumLength = 2048;

/** The address if it is a whole http, https or mailto address; null for anything else (javascript:, data:, files …). */
export function safeHref(address: string): string | null {
  const trimmed = address.trim();
  if (trimmed.length > maximumLength || !URL.canParse(trimmed)) {
    return null;
  }
  const { protocol, hostname } = new URL(trimmed);
  if (!allowed.has(protocol) || (protocol !== 'mailto:' && hostname === '')) {
    return null;
  }
  return trimmed.replace(/[\s<>\\]/g, (character) => encodeURIComponent(character));
}

/** What a person types as a link: adds https:// or mailto: where it is clearly meant. */
export function typedHref(typed: string): string | null {
  const trimmed = typed.trim();
  if (/^[^\s@:/]+@[^\s@:/]+\.[^\s@:/]+$/.test(trimmed)) {
    return safeHref(`mailto:${trimmed}`);
  }
  if (/^[a-z][a-z\d+.-]*:/i.test(trimmed) && !/^[^\s/:]+\.[^\s/:]+:\d+/.test(trimmed)) {
    return safeHref(trimmed);
  }
  return /^[^\s/]+\.[^\s/]{2,}/.test(trimmed) ? safeHref(`https://${trimmed}`) : null;
}

/** A bare web address in a text; punctuation that ends a sentence is not part of it. */
const bareAddress = /https?:\/\/[^\s<>"`]*[^\s<>"`.,;:!?'()[\]{}*_~\\]/g;

/** Turns bare web addresses of a text into links. */
export function linkAddresses(text: string, marks: readonly RichMark[]): RichNode[] {
  if (marks.some((mark) => mark.type === 'link' || mark.type === 'code')) {
    return [textNode(text, marks)];
  }
  const nodes: RichNode[] = [];
  let end = 0;
  for (const match of text.matchAll(bareAddress)) {
    const href = safeHref(match[0]);
    if (href === null || href !== match[0]) {
      continue;
    }
    nodes.push(textNode(text.slice(end, match.index), marks));
    nodes.push(textNode(match[0], [{ type: 'link', attrs: { href, title: null } }, ...marks]));
    end = match.index + match[0].length;
  }
  nodes.push(textNode(text.slice(end), marks));
  return nodes.filter((node) => node.text !== '');
}
