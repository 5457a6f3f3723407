import { expect, test } from 'vitest';
import { wordCount } from '../../../src-shared/wordCount.ts';

test.each([
  ['', 0],
  ['   \n\t', 0],
  ['One', 1],
  ["I don't know, really.", 4],
  ['Größe, Élan – naïve', 3],
  ['**bold** and _quiet_', 3],
  ['see [my page](https://example.org/a/b) now', 4],
  ['# Title\n\n- one\n- two', 3],
  ['🙂 👩‍👩‍👧 🇩🇪', 0],
  ['day 3 of 10', 4],
  ['今天天气很好', 3],
  ['Привет, мир', 2],
])('%j has %i words', (text, words) => {
  expect(wordCount(text)).toBe(words);
});

test('a text of 200 000 characters has as many words as its pieces together', () => {
  const line = "A day that wasn't easy, and yet: café, 3 walks, and 🙂 sleep.\n";
  const times = Math.floor(200_000 / line.length);
  expect(wordCount(line.repeat(times))).toBe(wordCount(line) * times);
});

test('what no word ends in does not take forever', () => {
  expect(wordCount(']('.repeat(100_000))).toBe(0);
  expect(wordCount('👩‍👩‍👧'.repeat(20_000))).toBe(0);
  expect(wordCount(`](${'a'.repeat(199_990)}`)).toBeGreaterThan(0);
});
