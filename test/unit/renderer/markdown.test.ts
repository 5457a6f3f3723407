import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { normaliseRichText } from '../../../src-renderer/screens/journal/markdown/normaliseRichText.ts';
import { parseMarkdown } from '../../../src-renderer/screens/journal/markdown/parseMarkdown.ts';
import { plainText, type RichMark, type RichNode } from '../../../src-renderer/screens/journal/markdown/richText.ts';
import { toMarkdown } from '../../../src-renderer/screens/journal/markdown/toMarkdown.ts';

const paragraph = (text: string): RichNode => ({ type: 'paragraph', content: [{ type: 'text', text }] });
const doc = (...content: RichNode[]): RichNode => ({ type: 'doc', content });

/** What is shown after saving and opening again. */
const reopened = (node: RichNode): RichNode => parseMarkdown(toMarkdown(node));

describe('text that only looks like Markdown', () => {
  it.each([
    '# no heading',
    '1. no list',
    '2024. That was a year.',
    'I. Smith came',
    '- dash',
    '+ plus',
    '* star',
    '> quote',
    '---',
    '- - -',
    '***',
    '===',
    '~~~',
    '```',
    '`x`',
    'Tom & Jerry <3 &amp; a < b &#65; &nbsp;',
    '<b>bold</b> <script>alert(1)</script>',
    'snake_case and _this_ and *that* and **those**',
    '5 * 3 * 2',
    'a\\b \\* \\',
    '[x](http://a.b/c)',
    '![x](http://a.b/c.png)',
    '[link](javascript:alert(1))',
    '[a]: http://x.y',
    '[ ] task',
    '~~x~~ a~b',
    '~5 km',
    '| a | b |',
    '<foo@x.y>',
    '<https://x.y>',
    'user@example.com',
    'http://x.y/a_b_c?q=1&b=2.',
    '\u00a0',
    'שלום - # עולם',
    '   indented',
    '    code?',
    '\ttab',
  ])('%j stays text', (text) => {
    const written = doc(paragraph(text), paragraph('after'));
    expect(plainText(reopened(written))).toBe(plainText(normaliseRichText(written)));
    expect(reopened(written).content?.every(({ type }) => type === 'paragraph')).toBe(true);
  });

  it('stays readable where nothing has to be escaped', () => {
    const text = "Tom & Jerry <3 it, don't they? (see [1]) snake_case, 5 * 3 = 15, ~2 km #tag @home 100% a/b";
    expect(toMarkdown(doc(paragraph(text)))).toBe(text);
  });
});

describe('Markdown this app has no form for', () => {
  it.each([
    ['a table', '| a | b |\n|---|---|\n| 1 | 2 |'],
    ['an image', 'before ![alt](https://x.y/z.png "t") after'],
    ['an image alone', '![alt](https://x.y/z.png)'],
    ['HTML', '<div onclick="x()">\nhi <b>there</b>\n</div>'],
    ['a link definition', '[ref][a]\n\n[a]: https://x.y "title"'],
    ['a footnote', 'foo[^1]\n\n[^1]: note'],
    ['an unsafe link', '[js](javascript:alert(1))'],
    ['an unknown entity', '&copy; &unknown;'],
  ])('%s stays as it was written', (_, markdown) => {
    expect(plainText(parseMarkdown(markdown)).replace(/\n+/g, '\n')).toBe(markdown.replace(/\n+/g, '\n'));
    expect(parseMarkdown(toMarkdown(parseMarkdown(markdown)))).toEqual(parseMarkdown(markdown));
  });

  it('keeps task lists as lists with their boxes', () => {
    const markdown = '- [ ] todo\n- [x] done';
    expect(toMarkdown(parseMarkdown(markdown))).toBe(markdown);
  });
});

describe('what was written is written again', () => {
  it.each([
    '# One\n\nA *calm* **day** with ~~no~~ `code`.',
    '- a\n- b\n  - c\n    - d\n- e',
    '3. a\n4. b\n\n   more of b',
    '> quoted\n>\n> - list\n\nafter',
    '```js\nconst a = "<b>";\n\n```',
    '````\n```\n````',
    'one\ntwo\nthree',
    'one  \ntwo',
    'a\n\n\u200b\n\nb',
    '- a\n\n* b',
    '1. a\n\n1) b',
    '---\n\nbelow the line',
    '- a\n- \u200b\n\n  ---',
    '[Evenkeel](https://example.org) and <https://example.org/a_b>',
    '[a](<https://x.y/(z)> "a \\"title\\"")',
    '**bold *and italic* inside**',
    'a***b***c',
  ])('%j', (markdown) => {
    expect(toMarkdown(parseMarkdown(markdown))).toBe(markdown);
  });
});

describe('emphasis', () => {
  const bold: RichMark = { type: 'bold' };
  const italic: RichMark = { type: 'italic' };
  const text = (words: string, ...marks: RichMark[]): RichNode => ({ type: 'text', text: words, marks });
  const line = (...content: RichNode[]): RichNode => doc({ type: 'paragraph', content });

  it.each([
    ['before a space', line(text('bold ', bold), text('x'))],
    ['around quotes within a word', line(text('a'), text('"b"', bold), text('c'))],
    ['around Chinese quotes', line(text('中文'), text('“引用”', bold), text('中文'))],
    ['overlapping', line(text('a', bold), text('b', bold, italic), text('c', italic))],
    ['of one letter', line(text('a'), text('b', italic), text('c'))],
    ['with a break inside', line(text('a', bold), { type: 'hardBreak' }, text('b', bold))],
  ])('%s keeps the words', (_, written) => {
    expect(plainText(reopened(written))).toBe(plainText(normaliseRichText(written)));
  });

  it('stays where quotes stand within a word', () => {
    const written = line(text('a'), text('"b"', bold), text('c'));
    expect(reopened(written).content?.[0]?.content?.[1]).toEqual({ type: 'text', text: '"b"', marks: [bold] });
  });
});

const piece = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom('word', 'two words', ' ', 'é', '中文', '🙂', 'שלום', "don't", 'a', '1') },
  {
    weight: 3,
    arbitrary: fc.constantFrom(
      ...[
        '*',
        '**',
        '_',
        '`',
        '``',
        '~',
        '~~',
        '[',
        ']',
        '](',
        '(',
        ')',
        '<',
        '>',
        '&',
        '&amp;',
        '\\',
        '#',
        '##',
        '-',
        '+',
        '1.',
        '2)',
        '=',
        '|',
        '!',
        '![',
        ':',
        '@',
        '.',
        ' - ',
        '\n',
        '\t',
        '"',
        "'",
        '---',
        '```',
        'http://a.b/c_d',
        'https://x.y',
        'www.a.b',
        'a@b.c',
        '<b>',
        '<!--',
        '\u00a0',
        '\u2028',
        '[x]: http://y.z',
        '[ ] ',
      ],
    ),
  },
  { weight: 1, arbitrary: fc.string({ maxLength: 8, unit: 'grapheme' }) },
);
const words = fc.array(piece, { minLength: 1, maxLength: 6 }).map((parts) => parts.join(''));

const marks = fc
  .subarray(['bold', 'italic', 'strike', 'code', 'link'])
  .map((types): RichMark[] =>
    types.map((type) =>
      type === 'link' ? { type, attrs: { href: 'https://a.b/(c)_d?x=1&y=*2*', title: null } } : { type },
    ),
  );
const inline = fc.array(
  fc.oneof(
    { weight: 6, arbitrary: fc.record({ type: fc.constant('text'), text: words }) },
    { weight: 3, arbitrary: fc.record({ type: fc.constant('text'), text: words, marks }) },
    { weight: 1, arbitrary: fc.constant({ type: 'hardBreak' }) },
  ),
  { maxLength: 5 },
);
const { block } = fc.letrec<{ block: RichNode; item: RichNode }>((tie) => ({
  block: fc.oneof(
    { maxDepth: 3, withCrossShrink: true },
    fc.record({ type: fc.constant('paragraph'), content: inline }),
    fc.record({
      type: fc.constant('heading'),
      attrs: fc.record({ level: fc.integer({ min: 1, max: 3 }) }),
      content: inline,
    }),
    fc.record({
      type: fc.constant('codeBlock'),
      content: fc.array(fc.record({ type: fc.constant('text'), text: words }), { maxLength: 2 }),
    }),
    fc.constant({ type: 'horizontalRule' }),
    fc.record({ type: fc.constant('blockquote'), content: fc.array(tie('block'), { minLength: 1, maxLength: 3 }) }),
    fc.record({ type: fc.constant('bulletList'), content: fc.array(tie('item'), { minLength: 1, maxLength: 3 }) }),
    fc.record({
      type: fc.constant('orderedList'),
      attrs: fc.record({ start: fc.integer({ min: 0, max: 12 }) }),
      content: fc.array(tie('item'), { minLength: 1, maxLength: 3 }),
    }),
  ),
  item: fc.record({
    type: fc.constant('listItem'),
    content: fc
      .tuple(fc.record({ type: fc.constant('paragraph'), content: inline }), fc.array(tie('block'), { maxLength: 2 }))
      .map(([first, rest]) => [first, ...rest]),
  }),
}));

/** The same documents each time; `FUZZ_RUNS=20000` looks further, with other ones. */
const runs = process.env['FUZZ_RUNS'];
const search = runs === undefined ? { numRuns: 300, seed: 20_261_122 } : { numRuns: Number(runs) };

/** Types, levels and texts, without emphasis. */
function skeleton(node: RichNode): unknown {
  const inlineText = ['paragraph', 'heading', 'codeBlock'].includes(node.type);
  return inlineText
    ? { type: node.type, attrs: node.attrs, text: plainText(node) }
    : { type: node.type, attrs: node.attrs, content: node.content?.map(skeleton) };
}

describe('for any text', () => {
  it('what is saved is what is shown: every word and every block comes back', () => {
    fc.assert(
      fc.property(fc.array(block, { minLength: 1, maxLength: 4 }), (content) => {
        const written = doc(...content);
        expect(skeleton(reopened(written))).toEqual(skeleton(normaliseRichText(written)));
      }),
      search,
    );
  });

  it('what is shown is what is saved again', () => {
    fc.assert(
      fc.property(
        fc.array(fc.oneof(words, fc.constantFrom('\n\n', '\n', '    ', '> ', '- ', '1. ')), { maxLength: 12 }),
        (parts) => {
          const shown = parseMarkdown(parts.join(''));
          expect(skeleton(reopened(shown))).toEqual(skeleton(normaliseRichText(shown)));
        },
      ),
      search,
    );
  });

  it('blocks that were written before, in other company, are written as if for the first time', () => {
    fc.assert(
      fc.property(
        fc.array(block, { minLength: 1, maxLength: 4 }),
        fc.array(fc.nat(), { maxLength: 6 }),
        (blocks, order) => {
          toMarkdown(doc(...blocks));
          const again = order.map((place) => blocks[place % blocks.length] as RichNode);
          expect(toMarkdown(doc(...again))).toBe(toMarkdown(structuredClone(doc(...again))));
        },
      ),
      search,
    );
  });
});
