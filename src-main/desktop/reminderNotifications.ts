import { Notification, type NotificationConstructorOptions } from 'electron';
import type { DueOccurrence, DueReminders } from '../services/scheduler.ts';
import { filled, type NativeWords } from './nativeWords.ts';
import { type Notice, type NoticeContent, type NoticeWords, noticeOf } from './reminderNotices.ts';

/** What the owner of a vault wants to be told. */
export interface NoticeWishes {
  readonly isWanted: boolean;
  readonly content: NoticeContent;
  readonly snoozeMinutes: number;
  /** The vault is open in the window: its reminders can be answered from the notification. */
  readonly canAct: boolean;
}

export type NoticeAnswer = { readonly complete: true } | { readonly snooze_minutes: number };

interface Parts {
  readonly words: () => NativeWords;
  readonly wishesOf: (vaultId: string) => NoticeWishes;
  readonly answer: (occurrence: DueOccurrence, answer: NoticeAnswer) => Promise<void>;
  /** The person wants to see the reminders. */
  readonly onOpen: () => void;
}

export interface ReminderNotifications {
  tell(due: DueReminders): void;
  /** Takes back what is on the screen of a vault: it was locked. */
  withdraw(vaultId: string): void;
  showTest(content: NoticeContent): boolean;
}

/**
 * Tells of due reminders by the system's notifications, all of one moment in one. Systems without buttons on
 * notifications leave them out; a click leads to the reminders everywhere.
 */
export function createReminderNotifications({ words, wishesOf, answer, onOpen }: Parts): ReminderNotifications {
  /** What is on the screen. A notification nobody holds would be collected with its listeners. */
  const shown = new Map<Notification, string>();
  let waiting: DueReminders[] = [];

  function tellAll(): void {
    const due = waiting;
    waiting = [];
    for (const vaultId of new Set(due.map((event) => event.vaultId))) {
      const wishes = wishesOf(vaultId);
      const events = due.filter((event) => event.vaultId === vaultId);
      if (wishes.isWanted) show(vaultId, noticeOf(events, wishes.content, words().notice), wishes);
    }
  }

  function show(vaultId: string, notice: Notice, { canAct, snoozeMinutes }: NoticeWishes): void {
    const [only, ...others] = notice.occurrences;
    const answers: NoticeAnswer[] =
      canAct && only !== undefined && others.length === 0
        ? [{ complete: true }, { snooze_minutes: snoozeMinutes }]
        : [];
    const notification = display(vaultId, {
      title: notice.title,
      body: notice.body,
      actions: answers.map((each) => ({ type: 'button', text: answerWords(each, words().notice) })),
    });
    notification?.on('action', (details, index) => {
      const chosen = answers[details.actionIndex ?? index];
      forget(notification);
      if (only !== undefined && chosen !== undefined) void answer(only, chosen);
    });
  }

  function display(vaultId: string, options: NotificationConstructorOptions): Notification | undefined {
    if (!Notification.isSupported()) return undefined;
    const notification = new Notification(options);
    shown.set(notification, vaultId);
    notification.on('click', () => {
      forget(notification);
      onOpen();
    });
    notification.on('close', () => forget(notification));
    notification.on('failed', () => forget(notification));
    notification.show();
    return notification;
  }

  function forget(notification: Notification): void {
    shown.delete(notification);
  }

  return {
    tell(due) {
      if (waiting.length === 0) setImmediate(tellAll);
      waiting.push(due);
    },
    withdraw(vaultId) {
      for (const [notification, owner] of shown) {
        if (owner !== vaultId) continue;
        forget(notification);
        notification.close();
      }
    },
    showTest(content) {
      const said = words().notice;
      const occurrence = { reminder_id: '', due_at: '', title: said.testTitle, reminder_type: 'exercise' } as const;
      const notice = noticeOf([{ is_late: false, occurrences: [occurrence] }], content, said);
      return display('', { title: notice.title, body: notice.body }) !== undefined;
    },
  };
}

function answerWords(answer: NoticeAnswer, words: NoticeWords): string {
  return 'complete' in answer ? words.done : filled(words.snooze, { minutes: answer.snooze_minutes });
}
