import { Button } from '@mantine/core';
import { IconBell, IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import type { Reminder } from '../../../src-shared/contract/reminders.ts';
import { addDays } from '../../calendarDay.ts';
import { EmptyState } from '../../components/EmptyState.tsx';
import { ErrorState } from '../../components/ErrorState.tsx';
import { Page } from '../../components/Page.tsx';
import { Panel } from '../../components/Panel.tsx';
import { ListSkeleton } from '../../components/Skeletons.tsx';
import { useEndpoint } from '../../hooks/useEndpoint.ts';
import { useToday } from '../../hooks/useToday.ts';
import { t } from '../../i18n/i18n.ts';
import { useHiddenKeys } from '../../state/pendingDeletes.ts';
import { CalendarPanel } from './CalendarPanel.tsx';
import { ComingPanel } from './ComingPanel.tsx';
import { DuePanel } from './DuePanel.tsx';
import { QuietHoursPanel } from './QuietHoursPanel.tsx';
import { ReminderDialog } from './ReminderDialog.tsx';
import { ReminderItem, reminderKey } from './ReminderItem.tsx';
import classes from './Reminders.module.css';
import { Suggestions } from './Suggestions.tsx';
import { useRefetchWhenDue } from './useRefetchWhenDue.ts';

/** What waits, the person's reminders, and the occurrences of the coming days. */
export function RemindersScreen() {
  const today = useToday();
  const [edited, setEdited] = useState<Reminder | 'new' | null>(null);
  // What was due late in the evening may still wait in the morning.
  const window = { start_date: addDays(today, -1), end_date: addDays(today, 6) };
  const list = useEndpoint('reminders.list', window, { areas: ['reminders'] });
  useRefetchWhenDue(list.data?.occurrences ?? [], list.refetch);
  const hidden = useHiddenKeys();
  const reminders = (list.data?.reminders ?? []).filter(({ id }) => !hidden.has(reminderKey(id)));
  const shown = new Map(reminders.map((reminder) => [reminder.id, reminder]));
  const occurrences = (list.data?.occurrences ?? []).filter(({ reminder_id: id }) => shown.has(id));
  const add = (
    <Button leftSection={<IconPlus size={18} />} onClick={() => setEdited('new')}>
      {t('reminders:add')}
    </Button>
  );
  return (
    <Page title={t('reminders:title')} lead={t('reminders:lead')} actions={reminders.length > 0 && add}>
      {list.data === undefined && (
        <Panel>
          {list.error === null ? (
            <ListSkeleton rows={4} />
          ) : (
            <ErrorState error={list.error} onRetry={list.refetch} isRetrying={list.isFetching} />
          )}
        </Panel>
      )}
      {list.data !== undefined && reminders.length === 0 && (
        <Panel>
          <EmptyState
            icon={<IconBell />}
            title={t('reminders:empty.title')}
            action={
              <>
                <Suggestions />
                <Button variant="default" onClick={() => setEdited('new')}>
                  {t('reminders:empty.action')}
                </Button>
              </>
            }
          >
            {t('reminders:empty.text')}
          </EmptyState>
        </Panel>
      )}
      {reminders.length > 0 && (
        <div className={classes.stack}>
          <DuePanel reminders={shown} occurrences={occurrences} />
          <Panel title={t('reminders:list.title')}>
            <ul className={classes.list}>
              {reminders.map((reminder) => (
                <ReminderItem key={reminder.id} reminder={reminder} onEdit={setEdited} />
              ))}
            </ul>
          </Panel>
          <ComingPanel reminders={shown} occurrences={occurrences} today={today} />
          <CalendarPanel reminders={shown} today={today} />
          <QuietHoursPanel />
        </div>
      )}
      <ReminderDialog edited={edited} onClose={() => setEdited(null)} />
    </Page>
  );
}
