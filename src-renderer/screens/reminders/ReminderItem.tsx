import { Badge, Button, Group } from '@mantine/core';
import type { CallInput } from '../../../src-shared/contract/index.ts';
import type { Reminder } from '../../../src-shared/contract/reminders.ts';
import { api } from '../../api.ts';
import { useAction } from '../../hooks/useAction.ts';
import { useFormat } from '../../hooks/useFormat.ts';
import { t } from '../../i18n/i18n.ts';
import { deleteWithUndo } from '../../state/pendingDeletes.ts';
import { toastError } from '../../state/toasts.tsx';
import classes from './Reminders.module.css';
import { adherenceWords, clockWords, momentWords, scheduleWords } from './reminderWords.ts';

export function reminderKey(id: string): string {
  return `reminder:${id}`;
}

interface ReminderItemProps {
  readonly reminder: Reminder;
  readonly onEdit: (reminder: Reminder) => void;
}

/** One reminder: when it comes, how it went, and what it would like to know. */
export function ReminderItem({ reminder, onEdit }: ReminderItemProps) {
  const format = useFormat();
  const { id, title, is_active: isActive, next_due: next } = reminder;
  const change = useAction(async (input: Omit<CallInput<'reminders.update'>, 'id'>) => {
    await api('reminders.update', { id, ...input }).catch(toastError);
  });
  const remove = (): void =>
    deleteWithUndo({
      key: reminderKey(id),
      message: t('reminders:list.deleted', { name: title }),
      send: () => api('reminders.delete', { id }),
    });
  return (
    <li className={classes.item}>
      <div className={classes.words}>
        <div className={classes.head}>
          <h3 className={classes.name} dir="auto">
            {title}
          </h3>
          <Badge variant="light">{t(`reminders:types.${reminder.reminder_type}`)}</Badge>
          {!isActive && (
            <Badge variant="light" color="honey">
              {t('reminders:list.paused')}
            </Badge>
          )}
        </div>
        <p className={classes.line}>{scheduleWords(reminder.schedule, format)}</p>
        {isActive && (
          <p className={classes.facts}>
            {next === null ? t('reminders:list.noNext') : t('reminders:list.next', { when: momentWords(next, format) })}
          </p>
        )}
        <p className={classes.facts}>{adherenceWords(reminder, format)}</p>
      </div>
      <Group gap="xs">
        <Button
          size="compact-sm"
          variant="subtle"
          onClick={() => void change.run({ is_active: !isActive })}
          aria-label={
            isActive
              ? t('reminders:list.pauseNamed', { name: title })
              : t('reminders:list.resumeNamed', { name: title })
          }
        >
          {isActive ? t('reminders:list.pause') : t('reminders:list.resume')}
        </Button>
        <Button
          size="compact-sm"
          variant="subtle"
          onClick={() => onEdit(reminder)}
          aria-label={t('reminders:list.editNamed', { name: title })}
        >
          {t('reminders:list.edit')}
        </Button>
        <Button
          size="compact-sm"
          variant="subtle"
          onClick={remove}
          aria-label={t('reminders:list.deleteNamed', { name: title })}
        >
          {t('reminders:list.delete')}
        </Button>
      </Group>
      <Offers reminder={reminder} onChange={(input) => void change.run(input)} />
    </li>
  );
}

interface OffersProps {
  readonly reminder: Reminder;
  readonly onChange: (input: Omit<CallInput<'reminders.update'>, 'id'>) => void;
}

/** A better time, and whether it shall come half as often: both asked, neither done. */
function Offers({ reminder, onChange }: OffersProps) {
  const format = useFormat();
  const { suggested_time: suggested, halved, question } = reminder;
  return (
    <>
      {suggested !== undefined && (
        <div className={classes.offer}>
          <p className={classes.line}>
            {t('reminders:list.suggested', { time: clockWords(suggested.time, format) })} {suggested.reason}
          </p>
          <Group gap="xs" mt="xs">
            <Button size="compact-sm" variant="light" onClick={() => onChange({ schedule_time: suggested.time })}>
              {t('reminders:list.accept', { time: clockWords(suggested.time, format) })}
            </Button>
            <Button size="compact-sm" variant="default" onClick={() => onChange({ refuse_suggestion: true })}>
              {t('reminders:list.refuse')}
            </Button>
          </Group>
        </div>
      )}
      {question !== undefined && (
        <div className={classes.offer}>
          <p className={classes.line}>{question}</p>
          <Group gap="xs" mt="xs">
            <Button size="compact-sm" variant="light" onClick={() => onChange({ halved: true })}>
              {t('reminders:list.halve')}
            </Button>
            <Button size="compact-sm" variant="default" onClick={() => onChange({ halved: false })}>
              {t('reminders:list.keepWhole')}
            </Button>
          </Group>
        </div>
      )}
      {halved && (
        <div className={classes.offer}>
          <p className={classes.line}>{t('reminders:list.halved')}</p>
          <Button mt="xs" size="compact-sm" variant="default" onClick={() => onChange({ halved: false })}>
            {t('reminders:list.whole')}
          </Button>
        </div>
      )}
    </>
  );
}
