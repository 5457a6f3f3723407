import { describe, expect, it } from 'vitest';
import { snippetParts } from '../../../src-renderer/screens/journal/highlight.ts';
import { draftData, draftOf, emptyFields } from '../../../src-renderer/screens/journal/journalForm.ts';
import { journalPlace } from '../../../src-renderer/screens/journal/journalPlace.ts';

describe('a snippet', () => {
  it('is split at its matches', () => {
    expect(snippetParts('a \u0002quiet\u0003 and \u0002still\u0003 place')).toEqual([
      { text: 'a ', isMatch: false },
      { text: 'quiet', isMatch: true },
      { text: ' and ', isMatch: false },
      { text: 'still', isMatch: true },
      { text: ' place', isMatch: false },
    ]);
  });

  it('with a match that is cut off stays readable', () => {
    expect(snippetParts('cut \u0002off')).toEqual([
      { text: 'cut ', isMatch: false },
      { text: 'off', isMatch: false },
    ]);
  });
});

describe('a journal draft', () => {
  const draft = {
    fields: { ...emptyFields, title: 'A title', tags: ['one'], moment: '2026-01-02T03:04' },
    content: 'some *words*',
    base: '2026-01-01T00:00:00.000Z',
  };

  it('comes back as it was kept', () => expect(draftOf(draftData(draft))).toEqual(draft));

  it('with nothing in it is none', () => {
    expect(draftOf({})).toBeNull();
    expect(draftOf(draftData({ fields: emptyFields, content: ' ', base: null }))).toBeNull();
  });

  it('of an entry that was emptied is one', () => {
    expect(draftOf(draftData({ fields: emptyFields, content: '', base: draft.base }))).not.toBeNull();
  });

  it('of another form is read as far as it goes', () => {
    expect(draftOf({ title: 5, tags: ['a', 7], content: 'x', privacy_level: 'open' })).toEqual({
      fields: { ...emptyFields, tags: ['a'] },
      content: 'x',
      base: null,
    });
  });
});

describe('a place in the journal', () => {
  it.each([
    ['/journal', { at: 'list' }],
    ['/journal/', { at: 'list' }],
    ['/journal/new', { at: 'new' }],
    ['/journal/abc', { at: 'entry', id: 'abc' }],
    ['/journal/abc/edit', { at: 'edit', id: 'abc' }],
  ])('%s', (path, place) => expect(journalPlace(path)).toEqual(place));
});
