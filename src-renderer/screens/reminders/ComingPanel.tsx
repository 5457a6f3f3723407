import type { Occurrence, Reminder } from '../../../src-shared/contract/reminders.ts';
import { Panel } from '../../components/Panel.tsx';
import { useFormat } from '../../hooks/useFormat.ts';
import { t } from '../../i18n/i18n.ts';
import classes from './Reminders.module.css';

interface ComingPanelProps {
  readonly reminders: ReadonlyMap<string, Reminder>;
  readonly occurrences: readonly Occurrence[];
  readonly today: string;
}

/** The occurrences of today and the six days after, day by day. */
export function ComingPanel({ reminders, occurrences, today }: ComingPanelProps) {
  const format = useFormat();
  const days = new Map<string, Occurrence[]>();
  for (const occurrence of occurrences) {
    const day = format.dayOf(occurrence.due_at);
    if (day >= today) {
      days.set(day, [...(days.get(day) ?? []), occurrence]);
    }
  }
  return (
    <Panel title={t('reminders:coming.title')}>
      {days.size === 0 && <p className={classes.line}>{t('reminders:coming.none')}</p>}
      {[...days].map(([day, members]) => (
        <div key={day}>
          <h3 className={classes.day}>{format.relativeDay(day)}</h3>
          <ul className={classes.list}>
            {members.map(({ reminder_id: id, due_at, status }) => (
              <li key={`${id} ${due_at}`} className={classes.occurrence}>
                <span className={classes.time} data-past={status !== 'upcoming' || undefined}>
                  {format.time(due_at)}
                </span>
                <span dir="auto">{reminders.get(id)?.title}</span>
                {status !== 'upcoming' && <span className={classes.state}>{t(`reminders:coming.${status}`)}</span>}
              </li>
            ))}
          </ul>
        </div>
      ))}
    </Panel>
  );
}
