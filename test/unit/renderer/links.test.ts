import { describe, expect, it } from 'vitest';
import { linkAddresses, safeHref, typedHref } from '../../../src-renderer/screens/journal/markdown/links.ts';
import { parseMarkdown } from '../../../src-renderer/screens/journal/markdown/parseMarkdown.ts';

describe('a link', () => {
  it.each(['https://example.org/a?b=c#d', 'http://localhost:8080/', 'mailto:someone@example.org', ' https://a.b '])(
    'may lead to %j',
    (address) => expect(safeHref(address)).toBe(address.trim()),
  );

  it.each([
    'javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    ' java\nscript:alert(1)',
    'data:text/html,x',
    'file:///etc/passwd',
    'vbscript:x',
    'app://evenkeel/',
    'blob:https://a.b/x',
    '//example.org',
    '/relative',
    'example.org',
    'http://',
    '',
    `https://a.b/${'x'.repeat(2100)}`,
  ])('may not lead to %j', (address) => expect(safeHref(address)).toBeNull());

  it('is completed when it was typed without its scheme', () => {
    expect(typedHref('example.org/path')).toBe('https://example.org/path');
    expect(typedHref('someone@example.org')).toBe('mailto:someone@example.org');
    expect(typedHref('example.org:8080')).toBe('https://example.org:8080');
    expect(typedHref('javascript:alert(1)')).toBeNull();
    expect(typedHref('just words')).toBeNull();
  });

  it('of a Markdown text with an unsafe address is shown as it was written, not as a link', () => {
    const markdown = '[click](javascript:alert%281%29) <data:text/html,x>';
    expect(parseMarkdown(markdown).content).toEqual([
      { type: 'paragraph', content: [{ type: 'text', text: markdown }] },
    ]);
  });

  it('is found in a text without the punctuation after it', () => {
    expect(
      linkAddresses('See https://example.org/a_b. Or not.', []).map(({ text, marks }) => [text, marks?.length ?? 0]),
    ).toEqual([
      ['See ', 0],
      ['https://example.org/a_b', 1],
      ['. Or not.', 0],
    ]);
  });
});
