import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { JournalIndex } from '../../../src-main/vault/search/journalIndex.ts';

const all = { offset: 0, limit: 100 };
let index: JournalIndex;

beforeEach(() => {
  index = new JournalIndex();
});

afterEach(() => {
  index.close();
});

function add(id: string, content: string, title = '', tags: string[] = []): void {
  index.upsert({ id, title, content, tags });
}

const ids = (typed: string, page: Parameters<JournalIndex['query']>[1] = all) =>
  index.query(typed, page).hits.map((hit) => hit.id);

describe('the journal index', () => {
  it('finds words without case and accents, phrases and prefixes', () => {
    add('a', 'An evening by the Überfluss of a CAFÉ');
    add('b', 'evening, but by a river');
    expect(ids('cafe')).toEqual(['a']);
    expect(ids('uberfluss')).toEqual(['a']);
    expect(ids('EVENING').sort()).toEqual(['a', 'b']);
    expect(ids('"by a river"')).toEqual(['b']);
    expect(ids('"river by"')).toEqual([]);
    expect(ids('even*').sort()).toEqual(['a', 'b']);
    expect(ids('even')).toEqual([]);
    expect(ids('evening cafe')).toEqual(['a']);
  });

  it('marks what it found, in a passage around it', () => {
    add('a', `${'before '.repeat(60)}the lighthouse ${'after '.repeat(60)}`);
    const [hit] = index.query('lighthouse', all).hits;
    expect(hit?.snippet).toContain('the \u0002lighthouse\u0003 after');
    expect(hit?.snippet.length).toBeLessThan(250);
  });

  it('does not let a text pretend to hold matches', () => {
    add('a', 'plain \u0002fake\u0003 text');
    expect(index.query('text', all).hits[0]?.snippet).toBe('plain  fake  \u0002text\u0003');
  });

  it('puts titles before tags before texts', () => {
    add('text', 'one two three harbour five six seven');
    add('tag', 'one two three four five six seven', '', ['harbour']);
    add('title', 'one two three four five six seven', 'harbour');
    expect(ids('harbour')).toEqual(['title', 'tag', 'text']);
  });

  it('knows a changed entry by its new text only, and a removed one not at all', () => {
    add('a', 'first version');
    add('a', 'second version');
    expect(ids('first')).toEqual([]);
    expect(ids('version')).toEqual(['a']);
    index.remove('a');
    index.remove('a');
    expect(ids('version')).toEqual([]);
  });

  it('pages, and counts all', () => {
    for (let number = 0; number < 30; number += 1) {
      add(`e${number}`, 'same text');
    }
    const first = index.query('same', { offset: 0, limit: 20 });
    const second = index.query('same', { offset: 20, limit: 20 });
    expect([first.total, second.total]).toEqual([30, 30]);
    expect(new Set([...first.hits, ...second.hits].map((hit) => hit.id)).size).toBe(30);
    expect(index.query('same', { offset: 40, limit: 20 }).hits).toEqual([]);
  });

  it('looks only among the entries it is told to', () => {
    for (let number = 0; number < 10; number += 1) {
      add(`e${number}`, 'same text');
    }
    const found = index.query('same', { ...all, among: ['e3', 'e7', 'unknown'] });
    expect(found.total).toBe(2);
    expect(found.hits.map((hit) => hit.id).sort()).toEqual(['e3', 'e7']);
    expect(index.query('same', { ...all, among: [] }).total).toBe(0);
  });

  it('lists titles first and the newest first when nearly everything matches', () => {
    index.fill(
      Array.from({ length: 2100 }, (_, number) => ({
        id: `e${number}`,
        title: number % 1000 === 5 ? 'today' : '',
        content: 'today again',
        tags: [],
      })),
    );
    expect(index.query('today', { offset: 0, limit: 5 })).toMatchObject({
      total: 2100,
      hits: [{ id: 'e2005' }, { id: 'e1005' }, { id: 'e5' }, { id: 'e2099' }, { id: 'e2098' }],
    });
    const pages = [0, 1, 2].flatMap((page) => ids('today', { offset: page * 2, limit: 2 }));
    expect(pages).toEqual(['e2005', 'e1005', 'e5', 'e2099', 'e2098', 'e2097']);
    const everything = ids('today', { offset: 0, limit: 3000 });
    expect(new Set(everything).size).toBe(2100);
    expect(ids('today', { offset: 2098, limit: 10 })).toEqual(['e1', 'e0']);
  });
});
