import type { Reminder } from '../../src-shared/contract/reminders.ts';
import type { DueOccurrence, DueReminders } from '../services/scheduler.ts';

/** What a notification may say: that a reminder is due, its kind, or what the person called it. */
export type NoticeContent = 'private' | 'kind' | 'full';

export interface Notice {
  readonly title: string;
  readonly body: string;
  /** What it is about, the earliest first. */
  readonly occurrences: readonly DueOccurrence[];
}

export const noticeWords = {
  title: 'Evenkeel',
  one: 'Time for your reminder.',
  oneLate: 'A reminder is waiting for you.',
  several: (count: number) => `${count} reminders are waiting for you.`,
  severalTitle: (count: number) => `${count} reminders`,
  more: (count: number) => `and ${count} more`,
  titled: 'It is time.',
  titledLate: 'This came due while you were away.',
  kinds: {
    medication: 'Time for your medication.',
    exercise: 'Time to move.',
    meditation: 'Time for a quiet moment.',
    social: 'Time to get in touch with someone.',
    check_in: 'Time for your check-in.',
    journaling: 'Time to write a few lines.',
    appointment: 'You have an appointment.',
    custom: 'Time for your reminder.',
  } satisfies Readonly<Record<Reminder['reminder_type'], string>>,
  done: 'Done',
  snooze: (minutes: number) => `In ${minutes} min`,
  test: { title: 'Take a walk', kind: 'exercise' },
} as const;

const mostNamed = 4;

/**
 * One notification for all that came due together. Without a title in memory, that is while the vault is locked, it is
 * as private as it can be, whatever was chosen.
 */
export function noticeOf(due: readonly Omit<DueReminders, 'vaultId'>[], content: NoticeContent): Notice {
  const occurrences = due
    .flatMap((event) => event.occurrences)
    .sort((one, other) => (one.due_at < other.due_at ? -1 : one.due_at > other.due_at ? 1 : 0));
  const isLate = due.some(({ is_late }) => is_late);
  const [first] = occurrences;
  if (occurrences.length === 1 && first !== undefined) return { ...oneNotice(first, isLate, content), occurrences };
  return { ...collapsed(occurrences, content), occurrences };
}

function oneNotice(
  { title, reminder_type: kind }: DueOccurrence,
  isLate: boolean,
  content: NoticeContent,
): Omit<Notice, 'occurrences'> {
  const { title: name, one, oneLate, titled, titledLate, kinds } = noticeWords;
  if (content === 'full' && title !== null) return { title, body: isLate ? titledLate : titled };
  if (content === 'kind' && kind !== null) return { title: name, body: kinds[kind] };
  return { title: name, body: isLate ? oneLate : one };
}

function collapsed(occurrences: readonly DueOccurrence[], content: NoticeContent): Omit<Notice, 'occurrences'> {
  const titles = occurrences.flatMap(({ title }) => (title === null ? [] : [title]));
  const count = occurrences.length;
  if (content !== 'full' || titles.length < count) {
    return { title: noticeWords.title, body: noticeWords.several(count) };
  }
  const named = titles.slice(0, count > mostNamed ? mostNamed - 1 : mostNamed);
  const rest = count - named.length;
  return {
    title: noticeWords.severalTitle(count),
    body: [...named, ...(rest === 0 ? [] : [noticeWords.more(rest)])].join('\n'),
  };
}
