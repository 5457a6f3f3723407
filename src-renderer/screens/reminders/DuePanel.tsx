import { Button, Group, Menu } from '@mantine/core';
import type { Occurrence, Reminder } from '../../../src-shared/contract/reminders.ts';
import { api } from '../../api.ts';
import { Panel } from '../../components/Panel.tsx';
import { useAction } from '../../hooks/useAction.ts';
import { useFormat } from '../../hooks/useFormat.ts';
import { t } from '../../i18n/i18n.ts';
import { toastError, toastSuccess } from '../../state/toasts.tsx';
import classes from './Reminders.module.css';
import { momentWords } from './reminderWords.ts';

const snoozes = [15, 30, 60, 180, 1440] as const;
type Snooze = (typeof snoozes)[number];

/** As it stands within a sentence: "in half an hour". */
const smallFirst = (words: string): string => words.charAt(0).toLocaleLowerCase() + words.slice(1);

interface DuePanelProps {
  readonly reminders: ReadonlyMap<string, Reminder>;
  readonly occurrences: readonly Occurrence[];
}

/** What is due now or was put off; nothing when nothing waits. */
export function DuePanel({ reminders, occurrences }: DuePanelProps) {
  const waiting = occurrences.filter(({ status }) => status === 'due' || status === 'snoozed');
  if (waiting.length === 0) {
    return null;
  }
  return (
    <Panel title={t('reminders:due.title')}>
      <ul className={classes.list}>
        {waiting.map((occurrence) => (
          <DueItem
            key={`${occurrence.reminder_id} ${occurrence.due_at}`}
            occurrence={occurrence}
            reminder={reminders.get(occurrence.reminder_id)}
          />
        ))}
      </ul>
    </Panel>
  );
}

interface DueItemProps {
  readonly occurrence: Occurrence;
  readonly reminder: Reminder | undefined;
}

function DueItem({ occurrence, reminder }: DueItemProps) {
  const format = useFormat();
  const { reminder_id: id, due_at, snoozed_until: until } = occurrence;
  const name = reminder?.title ?? '';
  const act = useAction(async (kind: 'complete' | 'skip' | Snooze) => {
    try {
      if (kind === 'complete') {
        await api('reminders.update', { id, due_at, complete: true });
        toastSuccess({ message: t('reminders:due.saidDone', { name }) });
      } else if (kind === 'skip') {
        await api('reminders.update', { id, due_at, skip: true });
        toastSuccess({ message: t('reminders:due.saidSkipped', { name }) });
      } else {
        await api('reminders.update', { id, due_at, snooze_minutes: kind });
        toastSuccess({
          message: t('reminders:due.saidSnoozed', { name, when: smallFirst(t(`reminders:due.snoozes.${kind}`)) }),
        });
      }
    } catch (error) {
      toastError(error);
    }
  });
  return (
    <li className={classes.item}>
      <div className={classes.words}>
        <h3 className={classes.name} dir="auto">
          {name}
        </h3>
        {reminder?.message != null && (
          <p className={classes.line} dir="auto">
            {reminder.message}
          </p>
        )}
        <p className={classes.facts}>
          {until === null
            ? t('reminders:due.since', { when: momentWords(due_at, format) })
            : t('reminders:due.snoozed', { when: momentWords(until, format) })}
        </p>
      </div>
      <Group gap="xs">
        <Button
          size="sm"
          loading={act.isPending}
          onClick={() => void act.run('complete')}
          aria-label={t('reminders:due.doneNamed', { name })}
        >
          {t('reminders:due.done')}
        </Button>
        <Menu position="bottom-start">
          <Menu.Target>
            <Button
              size="sm"
              variant="default"
              disabled={act.isPending}
              aria-label={t('reminders:due.snoozeNamed', { name })}
            >
              {t('reminders:due.snooze')}
            </Button>
          </Menu.Target>
          <Menu.Dropdown>
            {snoozes.map((snooze) => (
              <Menu.Item key={snooze} onClick={() => void act.run(snooze)}>
                {t(`reminders:due.snoozes.${snooze}`)}
              </Menu.Item>
            ))}
          </Menu.Dropdown>
        </Menu>
        <Button
          size="sm"
          variant="subtle"
          disabled={act.isPending}
          onClick={() => void act.run('skip')}
          aria-label={t('reminders:due.skipNamed', { name })}
        >
          {t('reminders:due.skip')}
        </Button>
      </Group>
    </li>
  );
}
