import type { DueOccurrence, DueReminders } from '../services/scheduler.ts';
import { filled, type NativeWords } from './nativeWords.ts';

/** What a notification may say: that a reminder is due, its kind, or what the person called it. */
export type NoticeContent = 'private' | 'kind' | 'full';

export type NoticeWords = NativeWords['notice'];

export interface Notice {
  readonly title: string;
  readonly body: string;
  /** What it is about, the earliest first. */
  readonly occurrences: readonly DueOccurrence[];
}

const app = 'Evenkeel';
const mostNamed = 4;

/**
 * One notification for all that came due together. Without a title in memory, that is while the vault is locked, it is
 * as private as it can be, whatever was chosen.
 */
export function noticeOf(
  due: readonly Omit<DueReminders, 'vaultId'>[],
  content: NoticeContent,
  words: NoticeWords,
): Notice {
  const occurrences = due
    .flatMap((event) => event.occurrences)
    .sort((one, other) => (one.due_at < other.due_at ? -1 : one.due_at > other.due_at ? 1 : 0));
  const isLate = due.some(({ is_late }) => is_late);
  const [first] = occurrences;
  if (occurrences.length === 1 && first !== undefined)
    return { ...oneNotice(first, isLate, content, words), occurrences };
  return { ...collapsed(occurrences, content, words), occurrences };
}

function oneNotice(
  { title, reminder_type: kind }: DueOccurrence,
  isLate: boolean,
  content: NoticeContent,
  { one, oneLate, titled, titledLate, kinds }: NoticeWords,
): Omit<Notice, 'occurrences'> {
  if (content === 'full' && title !== null) return { title, body: isLate ? titledLate : titled };
  if (content === 'kind' && kind !== null) return { title: app, body: kinds[kind] };
  return { title: app, body: isLate ? oneLate : one };
}

function collapsed(
  occurrences: readonly DueOccurrence[],
  content: NoticeContent,
  words: NoticeWords,
): Omit<Notice, 'occurrences'> {
  const titles = occurrences.flatMap(({ title }) => (title === null ? [] : [title]));
  const count = occurrences.length;
  if (content !== 'full' || titles.length < count) {
    return { title: app, body: filled(words.several, { count }) };
  }
  const named = titles.slice(0, count > mostNamed ? mostNamed - 1 : mostNamed);
  const rest = count - named.length;
  return {
    title: filled(words.severalTitle, { count }),
    body: [...named, ...(rest === 0 ? [] : [filled(words.more, { count: rest })])].join('\n'),
  };
}
