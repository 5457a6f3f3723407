import { ActionIcon, Button, Tooltip } from '@mantine/core';
import { IconPencil, IconPlus, IconTrash } from '@tabler/icons-react';
import type { LifeEvent } from '../../../src-shared/contract/stress.ts';
import { api } from '../../api.ts';
import type { ChartMark } from '../../charts/chartMark.ts';
import { useFormat } from '../../hooks/useFormat.ts';
import { t } from '../../i18n/i18n.ts';
import { deleteWithUndo } from '../../state/pendingDeletes.ts';
import classes from './EventList.module.css';
import sharedClasses from './Insights.module.css';

export function eventKey(id: string): string {
  return `event:${id}`;
}

interface EventListProps {
  readonly events: readonly LifeEvent[];
  /** The marks of the same events, in the same order. */
  readonly marks: readonly ChartMark[];
  readonly onAdd: () => void;
  readonly onEdit: (event: LifeEvent) => void;
}

/** The life events of the chart above, by their letters. */
export function EventList({ events, marks, onAdd, onEdit }: EventListProps) {
  return (
    <section aria-labelledby="life-events">
      <div className={classes.head}>
        <div>
          <h3 className={sharedClasses.subtitle} id="life-events">
            {t('insights:events.title')}
          </h3>
          <p className={sharedClasses.quiet}>
            {events.length === 0
              ? `${t('insights:events.none')} ${t('insights:events.lead')}`
              : t('insights:events.lead')}
          </p>
        </div>
        <Button size="sm" variant="light" leftSection={<IconPlus size={16} />} onClick={onAdd}>
          {t('insights:events.add')}
        </Button>
      </div>
      <ul className={classes.list}>
        {events.map((event, index) => (
          <EventItem key={event.id} event={event} name={marks[index]?.name ?? ''} onEdit={onEdit} />
        ))}
      </ul>
    </section>
  );
}

interface EventItemProps {
  readonly event: LifeEvent;
  readonly name: string;
  readonly onEdit: (event: LifeEvent) => void;
}

function EventItem({ event, name, onEdit }: EventItemProps) {
  const format = useFormat();
  const { id, title, notes, start_date: start, end_date: end } = event;
  const remove = (): void =>
    deleteWithUndo({
      key: eventKey(id),
      message: t('insights:events.deleted'),
      send: () => api('events.delete', { id }),
    });
  return (
    <li className={classes.item}>
      <span className={sharedClasses.chip}>{name}</span>
      <div className={classes.words}>
        <span className={sharedClasses.name} dir="auto">
          {title}
        </span>{' '}
        <span className={sharedClasses.facts}>
          {end === null
            ? format.shortDay(start)
            : t('insights:events.until', { start: format.shortDay(start), end: format.shortDay(end) })}
        </span>
        {notes !== null && (
          <p className={classes.notes} dir="auto">
            {notes}
          </p>
        )}
      </div>
      <div className={classes.actions}>
        <Tooltip label={t('insights:events.edit')}>
          <ActionIcon
            variant="subtle"
            size="lg"
            aria-label={t('insights:events.editNamed', { title })}
            onClick={() => onEdit(event)}
          >
            <IconPencil size={18} stroke={1.7} />
          </ActionIcon>
        </Tooltip>
        <Tooltip label={t('insights:events.delete')}>
          <ActionIcon
            variant="subtle"
            size="lg"
            aria-label={t('insights:events.deleteNamed', { title })}
            onClick={remove}
          >
            <IconTrash size={18} stroke={1.7} />
          </ActionIcon>
        </Tooltip>
      </div>
    </li>
  );
}
