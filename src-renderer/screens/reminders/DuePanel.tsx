import { Button, Group, Menu } from '@mantine/core';
import type { Occurrence, Reminder } from '../../../src-shared/contract/reminders.ts';
import { api } from '../../api.ts';
import { Panel } from '../../components/Panel.tsx';
import { useAction } from '../../hooks/useAction.ts';
import { useFormat } from '../../hooks/useFormat.ts';
import { toastError, toastSuccess } from '../../state/toasts.tsx';
import classes from './Reminders.module.css';
import { momentWords } from './reminderWords.ts';
import { words } from './words.ts';

const text = words.due;
const snoozes = Object.entries(text.snoozes).map(([minutes, label]) => ({ minutes: Number(minutes), label }));

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
    <Panel title={text.title}>
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
  const act = useAction(async (kind: 'complete' | 'skip' | (typeof snoozes)[number]) => {
    try {
      if (kind === 'complete') {
        await api('reminders.update', { id, due_at, complete: true });
        toastSuccess({ message: text.saidDone(name) });
      } else if (kind === 'skip') {
        await api('reminders.update', { id, due_at, skip: true });
        toastSuccess({ message: text.saidSkipped(name) });
      } else {
        await api('reminders.update', { id, due_at, snooze_minutes: kind.minutes });
        toastSuccess({ message: text.saidSnoozed(name, kind.label.toLowerCase()) });
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
          {until === null ? text.since(momentWords(due_at, format)) : text.snoozed(momentWords(until, format))}
        </p>
      </div>
      <Group gap="xs">
        <Button
          size="sm"
          loading={act.isPending}
          onClick={() => void act.run('complete')}
          aria-label={text.doneNamed(name)}
        >
          {text.done}
        </Button>
        <Menu position="bottom-start">
          <Menu.Target>
            <Button size="sm" variant="default" disabled={act.isPending} aria-label={text.snoozeNamed(name)}>
              {text.snooze}
            </Button>
          </Menu.Target>
          <Menu.Dropdown>
            {snoozes.map((snooze) => (
              <Menu.Item key={snooze.minutes} onClick={() => void act.run(snooze)}>
                {snooze.label}
              </Menu.Item>
            ))}
          </Menu.Dropdown>
        </Menu>
        <Button
          size="sm"
          variant="subtle"
          disabled={act.isPending}
          onClick={() => void act.run('skip')}
          aria-label={text.skipNamed(name)}
        >
          {text.skip}
        </Button>
      </Group>
    </li>
  );
}
