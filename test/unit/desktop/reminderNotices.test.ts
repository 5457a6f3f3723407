import { describe, expect, it } from 'vitest';
import { nativeWords } from '../../../src-main/desktop/nativeWords.ts';
import { type NoticeContent, noticeOf as noticeIn } from '../../../src-main/desktop/reminderNotices.ts';
import type { DueOccurrence } from '../../../src-main/services/scheduler.ts';

const occurrence = (title: string | null, minute = 0): DueOccurrence => ({
  reminder_id: `id of ${title}`,
  due_at: `2026-05-20T10:0${minute}:00.000Z`,
  title,
  reminder_type: title === null ? null : 'medication',
});
const due = (titles: readonly (string | null)[], is_late = false) => ({
  is_late,
  occurrences: titles.map((title, index) => occurrence(title, index)),
});

const words = nativeWords('en').notice;
const noticeOf = (events: Parameters<typeof noticeIn>[0], content: NoticeContent) => noticeIn(events, content, words);

describe('a notification', () => {
  it('says only that a reminder is due unless more was allowed', () => {
    expect(noticeOf([due(['Blue tablet'])], 'private')).toMatchObject({
      title: 'Evenkeel',
      body: 'Time for your reminder.',
    });
    expect(noticeOf([due(['Blue tablet'], true)], 'private').body).toBe('A reminder is waiting for you.');
    expect(noticeOf([due(['Blue tablet'])], 'kind').body).toBe('Time for your medication.');
    expect(noticeOf([due(['Blue tablet'])], 'full')).toMatchObject({ title: 'Blue tablet', body: 'It is time.' });
  });

  it('says nothing of a locked vault, whatever was allowed', () => {
    for (const content of ['private', 'kind', 'full'] as const) {
      expect(noticeOf([due([null])], content)).toMatchObject({ title: 'Evenkeel', body: 'Time for your reminder.' });
      expect(noticeOf([due([null, null])], content)).toMatchObject({
        title: 'Evenkeel',
        body: '2 reminders are waiting for you.',
      });
    }
  });

  it('is one for all that came due together, the earliest first', () => {
    const together = [{ is_late: false, occurrences: [occurrence('Second', 5)] }, due(['First'])];
    const notice = noticeOf(together, 'full');
    expect(notice).toMatchObject({ title: '2 reminders', body: 'First\nSecond' });
    expect(notice.occurrences.map(({ title }) => title)).toEqual(['First', 'Second']);
    expect(noticeOf(together, 'kind').body).toBe('2 reminders are waiting for you.');
  });

  it('names no more than a notification can show', () => {
    expect(noticeOf([due(['A', 'B', 'C', 'D'])], 'full').body).toBe('A\nB\nC\nD');
    expect(noticeOf([due(['A', 'B', 'C', 'D', 'E', 'F'])], 'full').body).toBe('A\nB\nC\nand 3 more');
  });

  it('speaks the language of the window', () => {
    const inGerman = nativeWords('de').notice;
    expect(noticeIn([due(['Blue tablet'])], 'private', inGerman).body).toBe('Zeit für deine Erinnerung.');
    expect(noticeIn([due([null, null, null])], 'full', inGerman).body).toBe('3 Erinnerungen warten auf dich.');
    const many = noticeIn([due(['A', 'B', 'C', 'D', 'E'])], 'full', nativeWords('es').notice);
    expect(many).toMatchObject({ title: '5 recordatorios', body: 'A\nB\nC\ny 2 más' });
  });

  it('never speaks of a crisis, nor scolds', () => {
    const said = [...Object.values(words.kinds), words.one, words.oneLate, words.titledLate];
    expect(said.filter((text) => /crisis|help|safe|miss|late|overdue|!/i.test(text))).toEqual([]);
    const elsewhere = (['de', 'es'] as const).flatMap((language) => {
      const { kinds, one, oneLate, titledLate } = nativeWords(language).notice;
      return [...Object.values(kinds), one, oneLate, titledLate];
    });
    expect(elsewhere.filter((text) => /kris|crisis|hilf|ayud|verpass|versäum|olvid|tarde|[!¡]/i.test(text))).toEqual(
      [],
    );
  });
});
