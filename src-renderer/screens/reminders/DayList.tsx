import { Button } from '@mantine/core';
import type { Occurrence, Reminder } from '../../../src-shared/contract/reminders.ts';
import { api } from '../../api.ts';
import { addDays } from '../../calendarDay.ts';
import { useAction } from '../../hooks/useAction.ts';
import { useFormat } from '../../hooks/useFormat.ts';
import { t } from '../../i18n/i18n.ts';
import { toastError } from '../../state/toasts.tsx';
import { stateOf } from './monthGrid.ts';
import classes from './Reminders.module.css';

/** So far back the vault takes a word about an occurrence. */
const reachDays = 30;

interface DayListProps {
  readonly day: string;
  readonly today: string;
  readonly reminders: ReadonlyMap<string, Reminder>;
  readonly occurrences: readonly Occurrence[];
}

/** What was or will be on one day, in words. */
export function DayList({ day, today, reminders, occurrences }: DayListProps) {
  const format = useFormat();
  const isNear = day <= today && day >= addDays(today, -reachDays);
  return (
    <div role="status" aria-atomic="false">
      <h3 className={classes.day}>{format.relativeDay(day)}</h3>
      {occurrences.length === 0 && <p className={classes.line}>{t('reminders:calendar.nothing')}</p>}
      <ul className={classes.list}>
        {occurrences.map((occurrence) => (
          <li key={`${occurrence.reminder_id} ${occurrence.due_at}`} className={classes.occurrence}>
            <span className={classes.time}>{format.time(occurrence.due_at)}</span>
            <span dir="auto">{reminders.get(occurrence.reminder_id)?.title}</span>
            <span className={classes.state}>{t(`reminders:calendar.states.${stateOf(occurrence)}`)}</span>
            {isNear && (occurrence.status === 'missed' || occurrence.status === 'skipped') && (
              <DoneAfterAll occurrence={occurrence} name={reminders.get(occurrence.reminder_id)?.title ?? ''} />
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}

/** What went by without a word may have been done all the same. */
function DoneAfterAll({ occurrence, name }: { readonly occurrence: Occurrence; readonly name: string }) {
  const format = useFormat();
  const { reminder_id: id, due_at } = occurrence;
  const complete = useAction(async () => {
    await api('reminders.update', { id, due_at, complete: true, at: due_at }).catch(toastError);
  });
  return (
    <Button
      size="compact-xs"
      variant="light"
      loading={complete.isPending}
      onClick={() => void complete.run()}
      aria-label={t('reminders:calendar.doneNamed', { name, time: format.time(due_at) })}
    >
      {t('reminders:calendar.done')}
    </Button>
  );
}
