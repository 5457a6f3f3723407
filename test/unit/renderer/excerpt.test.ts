import { describe, expect, it } from 'vitest';
import { excerpt } from '../../../src-renderer/excerpt.ts';

describe('the first words of an entry', () => {
  it.each([
    ['# A title\n\nSome **bold** and *fine* ~~old~~ `code`.', 'A title Some bold and fine old code.'],
    ['- one\n- two\n  1. three', 'one two three'],
    ['> quoted\n> > deeper', 'quoted deeper'],
    ['[a link](https://example.org "t") and <https://example.org>', 'a link and https://example.org'],
    ['2024\\. That was \\# a \\*year\\*', '2024. That was # a *year*'],
    ['one  \ntwo\\\nthree', 'one two three'],
    ['snake_case stays, 5 < 6 stays', 'snake_case stays, 5 < 6 stays'],
    ['---\n\nafter the line', 'after the line'],
  ])('of %j are %j', (markdown, words) => {
    expect(excerpt(markdown, 200).trim()).toBe(words);
  });

  it('end at a word, with an ellipsis', () => {
    expect(excerpt('one two three four', 12)).toBe('one two…');
  });

  it('never end within a character', () => {
    expect(excerpt('🙂'.repeat(20), 7)).toBe(`${'🙂'.repeat(3)}…`);
  });
});
