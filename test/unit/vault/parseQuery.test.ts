import Database from 'better-sqlite3';
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { parseQuery } from '../../../src-main/vault/search/parseQuery.ts';

const database = new Database(':memory:');
database.exec('CREATE VIRTUAL TABLE t USING fts5(content, tokenize = "unicode61 remove_diacritics 2")');
const search = database.prepare('SELECT rowid FROM t WHERE t MATCH ?');

afterAll(() => {
  database.close();
});

describe('what was typed into the search', () => {
  it.each([
    ['calm', '"calm"'],
    ['calm evening', '"calm" AND "evening"'],
    ['"calm evening" walk', '"calm evening" AND "walk"'],
    ['eve*', '"eve"*'],
    ['"calm eve"*', '"calm eve"*'],
    ['"unfinished phrase', '"unfinished phrase"'],
    ['say "" nothing', '"say" AND "nothing"'],
    ['title:x OR (a NOT b)', '"title:x" AND "OR" AND "(a" AND "NOT" AND "b)"'],
    ["e-mail it's", '"e-mail" AND "it\'s"'],
    ['  über\tcafé ', '"über" AND "café"'],
    ['a\u0000b', '"a" AND "b"'],
  ])('%s', (typed, expression) => {
    expect(parseQuery(typed)).toBe(expression);
  });

  it.each(['', '   ', '*', '"', '""', '-', '!?…', '* * "*"', '\u0000'])(
    'without a word is no question: %j',
    (typed) => {
      expect(parseQuery(typed)).toBeUndefined();
    },
  );

  it('is never an error for the index, whatever it is', () => {
    const typed = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 200 }),
      fc
        .array(fc.constantFrom('"', '*', '^', ':', '(', ')', '{', '}', '+', '-', 'AND', 'NEAR', 'x', ' ', "'", '\\'))
        .map((parts) => parts.join('')),
    );
    fc.assert(
      fc.property(typed, (text) => {
        const expression = parseQuery(text);
        if (expression !== undefined) {
          expect(search.all(expression)).toEqual([]);
        }
      }),
      { numRuns: 1000 },
    );
  });

  it('may be as long as the contract allows', () => {
    const expression = parseQuery('a '.repeat(250)) ?? '';
    expect(search.all(expression)).toEqual([]);
  });
});
