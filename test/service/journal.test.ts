import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  type JournalFilter,
  journalConditions,
  journalPageQuery,
  journalRowsQuery,
} from '../../src-main/store/journal.ts';
import { dayQuery } from '../../src-main/store/journalOverview.ts';
import { journalEntries } from '../../src-main/vault/schema.ts';
import type { CallInput, Output } from '../../src-shared/contract/index.ts';
import { openTestVault, queryPlan, type TestVault } from './support.ts';

type Entry = Output<'journal.create'>['entry'];

let app: TestVault;

beforeEach(async () => {
  app = await openTestVault();
});

afterEach(async () => {
  await app.close();
});

async function write(input: CallInput<'journal.create'>): Promise<Entry> {
  return (await app.call('journal.create', input)).data.entry;
}

async function listed(input: CallInput<'journal.list'> = {}): Promise<string[]> {
  const { data, pagination } = await app.call('journal.list', { per_page: 200, ...input });
  expect(pagination?.total).toBe(data.entries.length);
  return data.entries.map((entry) => entry.content);
}

describe('writing', () => {
  it('takes a text alone', async () => {
    const { data, status } = await app.call('journal.create', { content: 'A quiet day.' });
    expect(status).toBe(201);
    expect(data).toEqual({
      entry: {
        id: expect.any(String),
        title: null,
        content: 'A quiet day.',
        mood_tag: null,
        privacy_level: 'private',
        tags: [],
        prompt_id: null,
        word_count: 3,
        recorded_at: '2026-05-20T09:30:00.000Z',
        day: '2026-05-20',
        created_at: '2026-05-20T09:30:00.000Z',
        updated_at: '2026-05-20T09:30:00.000Z',
      },
    });
  });

  it('keeps everything that was written, also over a restart', async () => {
    const entry = await write({
      title: 'Wünsche 🙂',
      content: '# Heute\n\n- **eins**\n- [zwei](https://example.org)\n\n> 引用\n\n`code` \u202Ertl\u202C',
      mood_tag: 'hopeful',
      privacy_level: 'shareable',
      tags: ['Therapie', 'garden', '旅行'],
      prompt_id: 'three-good-things',
      recorded_at: '2026-05-01T22:30:00Z',
    });
    expect(entry.day).toBe('2026-05-01');
    await app.reopen();
    expect((await app.call('journal.get', { id: entry.id })).data.entry).toEqual(entry);
  });

  it('takes a text of 200 000 characters, finds it again and gives it back', async () => {
    const line = 'The harbour was quiet, and so was I: café, 3 boats, 🙂.\n';
    const content = line.repeat(Math.floor(200_000 / line.length));
    const { id, word_count } = await write({ content, title: 'Long' });
    expect(word_count).toBe(Math.floor(200_000 / line.length) * 11);
    expect((await app.call('journal.get', { id })).data.entry.content).toBe(content);
    expect(await listed({ q: 'boats' })).toEqual([content]);
  });

  it('refuses a time in the future', async () => {
    await expect(write({ content: 'x', recorded_at: '2026-05-20T09:36:00Z' })).rejects.toMatchObject({
      code: 'VALIDATION_ERROR',
      details: [{ path: 'recorded_at' }],
    });
  });

  it('leaves no readable word in the rows of the database', async () => {
    await write({ title: 'Canary title', content: 'Canary content', tags: ['Canary tag'] });
    const rows = app.vault.read.orm.select().from(journalEntries).all();
    const bytes = Buffer.concat(
      rows.flatMap((row) =>
        Object.values(row).map((value) => (Buffer.isBuffer(value) ? value : Buffer.from(`${value}`))),
      ),
    );
    expect(bytes.length).toBeGreaterThan(100);
    expect(bytes.includes('Canary')).toBe(false);
  });
});

describe('the list', () => {
  it('of an empty journal is empty', async () => {
    const { data, pagination } = await app.call('journal.list', {});
    expect(data).toEqual({
      entries: [],
      metadata: { total_entries: 0, total_words: 0, streak_days: 0, tags: [], moods: [], search_ready: true },
      insights: [],
    });
    expect(pagination).toEqual({ page: 1, per_page: 50, total: 0, pages: 0 });
    expect(await listed({ q: 'anything' })).toEqual([]);
  });

  it('comes in pages by the time the entries are about', async () => {
    for (const day of [14, 11, 13, 12]) await write({ content: `${day}`, recorded_at: `2026-05-${day}T12:00:00Z` });
    expect(await listed()).toEqual(['14', '13', '12', '11']);
    const { data, pagination } = await app.call('journal.list', { per_page: 3, page: 2, sort: 'asc' });
    expect(data.entries.map((entry) => entry.content)).toEqual(['14']);
    expect(pagination).toEqual({ page: 2, per_page: 3, total: 4, pages: 2 });
  });

  it('can be narrowed by days, mood, tags and privacy, all together', async () => {
    await write({ content: 'one', tags: ['Work', 'ideas'], mood_tag: 'Calm', recorded_at: '2026-05-10T12:00:00Z' });
    await write({ content: 'two', tags: ['WORK'], mood_tag: 'calm', recorded_at: '2026-05-11T12:00:00Z' });
    await write({ content: 'three', tags: ['ideas'], privacy_level: 'shareable', recorded_at: '2026-05-12T12:00:00Z' });
    expect(await listed({ tag: ['work'] })).toEqual(['two', 'one']);
    expect(await listed({ tag: ['work', 'IDEAS'] })).toEqual(['one']);
    expect(await listed({ tag: ['wor'] })).toEqual([]);
    expect(await listed({ mood: 'CALM' })).toEqual(['two', 'one']);
    expect(await listed({ mood: 'unheard of' })).toEqual([]);
    expect(await listed({ privacy_level: 'shareable' })).toEqual(['three']);
    expect(await listed({ start_date: '2026-05-11', end_date: '2026-05-12' })).toEqual(['three', 'two']);
    expect(await listed({ tag: ['ideas'], end_date: '2026-05-11' })).toEqual(['one']);
  });

  it('finds a tag however its accents are composed', async () => {
    await write({ content: 'x', tags: ['Caf\u00e9', 'CAFE\u0301'] });
    expect(await listed({ tag: ['cafe\u0301'] })).toEqual(['x']);
  });

  it('tells what the journal amounts to', async () => {
    await write({ content: 'one two', tags: ['Work', 'ideas'], mood_tag: 'calm', recorded_at: '2026-05-18T12:00:00Z' });
    app.clock.advance(1000);
    await write({ content: 'one', tags: ['work'], mood_tag: 'Calm', recorded_at: '2026-05-19T12:00:00Z' });
    await write({ content: 'one two three', mood_tag: 'sad', recorded_at: '2026-05-16T12:00:00Z' });
    const { metadata } = (await app.call('journal.list', { mood: 'sad' })).data;
    expect(metadata).toEqual({
      total_entries: 3,
      total_words: 6,
      // Up to yesterday: today can still come.
      streak_days: 2,
      // Spelled as in the newest entry.
      tags: [
        { tag: 'work', n: 2 },
        { tag: 'ideas', n: 1 },
      ],
      moods: [
        { mood: 'Calm', n: 2 },
        { mood: 'sad', n: 1 },
      ],
      search_ready: true,
    });
  });

  it('follows every change of the tags', async () => {
    const tags = async () => (await app.call('journal.list', {})).data.metadata.tags;
    const first = await write({ content: 'x', tags: ['work', 'old'] });
    expect(await tags()).toEqual([
      { tag: 'old', n: 1 },
      { tag: 'work', n: 1 },
    ]);
    await app.call('journal.update', { id: first.id, tags: ['Work', 'new'] });
    expect(await tags()).toEqual([
      { tag: 'Work', n: 1 },
      { tag: 'new', n: 1 },
    ]);
    app.clock.advance(1000);
    await write({ content: 'y', tags: ['WORK'] });
    expect(await tags()).toEqual([
      { tag: 'WORK', n: 2 },
      { tag: 'new', n: 1 },
    ]);
    await app.call('journal.delete', { id: first.id });
    expect(await tags()).toEqual([{ tag: 'WORK', n: 1 }]);
  });

  it('says how often one writes, once there is enough to say', async () => {
    for (const day of ['03', '10', '17']) await write({ content: 'one two', recorded_at: `2026-05-${day}T12:00:00Z` });
    expect((await app.call('journal.list', {})).data.insights).toEqual([]);
    await write({ content: 'one two' });
    expect((await app.call('journal.list', {})).data.insights).toEqual([
      'You wrote on 4 of the last 28 days.',
      'On a usual day of writing it was about 2 words.',
    ]);
  });
});

describe('the search', () => {
  beforeEach(async () => {
    await write({
      title: 'Harbour',
      content: 'Boats in the morning',
      tags: ['sea'],
      recorded_at: '2026-05-10T12:00:00Z',
    });
    await write({ content: 'A walk along the harbour, cafés closed', recorded_at: '2026-05-11T12:00:00Z' });
    await write({ content: 'Nothing to do with water', tags: ['harbour'], recorded_at: '2026-05-12T12:00:00Z' });
  });

  it('ranks a title above tags above the text, and shows where it hit', async () => {
    const { data, pagination } = await app.call('journal.list', { q: 'harbour' });
    expect(data.entries.map((entry) => entry.content.slice(0, 5))).toEqual(['Boats', 'Nothi', 'A wal']);
    expect(data.entries.at(-1)?.snippet).toContain('\u0002harbour\u0003');
    expect(pagination).toMatchObject({ total: 3, pages: 1 });
  });

  it('knows phrases, prefixes, and words without their accents', async () => {
    expect(await listed({ q: '"along the harbour"' })).toHaveLength(1);
    expect(await listed({ q: '"the harbour along"' })).toEqual([]);
    expect(await listed({ q: 'harb* CAFES' })).toEqual(['A walk along the harbour, cafés closed']);
    expect(await listed({ q: 'harbour boats' })).toEqual(['Boats in the morning']);
  });

  it('is narrowed by the other filters, and pages what is left', async () => {
    expect(await listed({ q: 'harbour', end_date: '2026-05-11' })).toHaveLength(2);
    expect(await listed({ q: 'harbour', tag: ['SEA'] })).toEqual(['Boats in the morning']);
    const second = await app.call('journal.list', { q: 'harbour', per_page: 1, page: 2 });
    expect(second.data.entries.map((entry) => entry.content)).toEqual(['Nothing to do with water']);
    expect(second.pagination).toEqual({ page: 2, per_page: 1, total: 3, pages: 3 });
  });

  it.each([
    '"',
    '""',
    '*',
    'AND',
    'NEAR(',
    "'; DROP TABLE x",
    'title:x',
    '(((',
    '-',
    '🙂',
    '\\',
    '%',
    'a AND NOT',
    '\u202E',
  ])('takes %j as words and never as an error', async (q) => {
    expect(await listed({ q })).toEqual([]);
  });

  it('lists all when nothing was typed', async () => {
    expect(await listed({ q: '  ' })).toHaveLength(3);
  });

  it('sees a change at once and forgets what was deleted', async () => {
    const { id } = await write({ content: 'First lighthouse' });
    expect(await listed({ q: 'lighthouse' })).toEqual(['First lighthouse']);
    await app.call('journal.update', { id, content: 'Second windmill' });
    expect(await listed({ q: 'lighthouse' })).toEqual([]);
    expect(await listed({ q: 'windmill' })).toEqual(['Second windmill']);
    await app.call('journal.delete', { id });
    expect(await listed({ q: 'windmill' })).toEqual([]);
  });

  it('finds after a restart what was written before', async () => {
    await app.reopen();
    expect(await listed({ q: 'walk' })).toEqual(['A walk along the harbour, cafés closed']);
    expect((await app.call('journal.list', {})).data.metadata.search_ready).toBe(true);
  });
});

describe('changing an entry', () => {
  it('leaves out what is left out, and empties what is null', async () => {
    const before = await write({ title: 'T', content: 'one two', mood_tag: 'calm', tags: ['a'], prompt_id: 'p' });
    app.clock.advance(60_000);
    const { entry } = (await app.call('journal.update', { id: before.id, content: 'one two three' })).data;
    expect(entry).toEqual({
      ...before,
      content: 'one two three',
      word_count: 3,
      updated_at: '2026-05-20T09:31:00.000Z',
    });
    await app.call('journal.update', { id: before.id, title: null, mood_tag: null, tags: [], prompt_id: null });
    expect((await app.call('journal.get', { id: before.id })).data.entry).toMatchObject({
      title: null,
      content: 'one two three',
      mood_tag: null,
      tags: [],
      prompt_id: null,
    });
  });

  it('seals the text anew, so that the same text is other bytes', async () => {
    const { id } = await write({ content: 'the same' });
    const sealed = () => app.vault.read.orm.select({ content: journalEntries.content }).from(journalEntries).get();
    const before = sealed();
    await app.call('journal.update', { id, content: 'the same' });
    expect(sealed()).not.toEqual(before);
  });
});

describe('deleting an entry', () => {
  it('takes its draft with it and says what backups still hold', async () => {
    const { id } = await write({ content: 'gone', tags: ['t'] });
    await app.call('drafts.put', { kind: `journal:${id}`, data: { content: 'gone, but changed' } });
    expect((await app.call('journal.delete', { id })).data).toEqual({ deleted: true, id, still_in_backups: 0 });
    expect(await listed()).toEqual([]);
    expect(await listed({ tag: ['t'] })).toEqual([]);
    expect((await app.call('drafts.get', { kind: `journal:${id}` })).data.draft).toBeNull();
  });
});

it('an entry that is not there cannot be read, changed or deleted', async () => {
  const id = '019e44b8-75c0-737a-b984-eaf083c247ef';
  const missing = { code: 'NOT_FOUND' };
  await expect(app.call('journal.get', { id })).rejects.toMatchObject(missing);
  await expect(app.call('journal.update', { id, title: 'x' })).rejects.toMatchObject(missing);
  await expect(app.call('journal.delete', { id })).rejects.toMatchObject(missing);
});

describe('how the pages are found', () => {
  it.each<[string, JournalFilter, string]>([
    ['all', {}, '(user_id=?)'],
    ['mood and privacy', { mood: 'calm', privacy_level: 'private' }, '(user_id=?)'],
    ['from a day on', { start_date: '2026-01-01' }, '(user_id=? AND recorded_at>?)'],
  ])('%s: in the order of the index alone; only the entries of the page are read', (_name, filter, search) => {
    const { read } = app.vault;
    const page = { limit: 50, offset: 0, sort: 'desc' } as const;
    expect(queryPlan(app.vault, journalPageQuery(read, journalConditions(read, filter), page))).toEqual([
      'SEARCH journal_entries USING INDEX sqlite_autoindex_journal_entries_1 (id=?)',
      'LIST SUBQUERY 1',
      `SEARCH journal_entries USING COVERING INDEX journal_entries_by_time ${search}`,
      // The 50 rows of the page.
      'USE TEMP B-TREE FOR ORDER BY',
    ]);
  });

  it('what a search found is looked up by id', () => {
    expect(queryPlan(app.vault, journalRowsQuery(app.vault.read, ['a', 'b']))).toEqual([
      'SEARCH journal_entries USING INDEX sqlite_autoindex_journal_entries_1 (id=?)',
    ]);
  });

  it('a tag is looked up by its hash', () => {
    const { read } = app.vault;
    const page = { limit: 50, offset: 0, sort: 'desc' } as const;
    expect(queryPlan(app.vault, journalPageQuery(read, journalConditions(read, { tags: ['work'] }), page))).toContain(
      'SEARCH journal_entry_tags USING PRIMARY KEY (tag_hash=?)',
    );
  });

  it('the days come from an index alone', () => {
    expect(queryPlan(app.vault, dayQuery(app.vault.read))).toEqual([
      'SEARCH journal_entries USING COVERING INDEX journal_entries_by_day (user_id=?)',
    ]);
  });
});
