import { Alert, Button, Group, SegmentedControl, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { Instrument } from '../../../src-shared/contract/assessments.ts';
import { api, errorSentence } from '../../api.ts';
import { addDays } from '../../calendarDay.ts';
import { Panel } from '../../components/Panel.tsx';
import { useAction } from '../../hooks/useAction.ts';
import { useFormat } from '../../hooks/useFormat.ts';
import { t } from '../../i18n/i18n.ts';
import { told } from '../../i18n/told.ts';
import { toastSuccess } from '../../state/toasts.tsx';

const weekChoices = ['2', '5', '13', '52'] as const;
type Weeks = (typeof weekChoices)[number];

/** Sets a reminder to fill the questionnaire in again every few weeks. */
export function RepeatPanel({ instrument }: { readonly instrument: Pick<Instrument, 'short_name' | 'recall_period'> }) {
  const format = useFormat();
  const [weeks, setWeeks] = useState<Weeks>(weeksFor(instrument.recall_period));
  const [time, setTime] = useState('18:00');
  const set = useAction(async () => {
    const start = addDays(format.today(), 7 * Number(weeks));
    await api('reminders.create', {
      reminder_type: 'custom',
      title: t('assessments:repeat.reminderTitle', { name: instrument.short_name }),
      schedule: { type: 'custom', rrule: `FREQ=WEEKLY;INTERVAL=${weeks}`, time, start },
    });
    toastSuccess({ message: t('assessments:repeat.done', { day: format.day(start) }) });
  });
  return (
    <Panel
      title={t('assessments:repeat.title')}
      description={t('assessments:repeat.text', { period: told(instrument.recall_period) })}
    >
      <Group align="end">
        <SegmentedControl
          aria-label={t('assessments:repeat.interval')}
          value={weeks}
          onChange={(value) => setWeeks(value as Weeks)}
          data={weekChoices.map((value) => ({ value, label: t(`assessments:repeat.weeks.${value}`) }))}
        />
        <TextInput
          type="time"
          label={t('assessments:repeat.time')}
          value={time}
          onChange={(event) => setTime(event.currentTarget.value)}
          w="10rem"
        />
        <Button
          variant="light"
          loading={set.isPending}
          disabled={!/^\d\d:\d\d$/.test(time)}
          onClick={() => void set.run()}
        >
          {t('assessments:repeat.set')}
        </Button>
      </Group>
      {set.error !== null && (
        <Alert mt="md" color="clay" role="alert">
          {errorSentence(set.error)}
        </Alert>
      )}
    </Panel>
  );
}

/** At least the time that the questions are about. */
function weeksFor(recallPeriod: string): Weeks {
  if (/year/.test(recallPeriod)) {
    return '52';
  }
  return /month|30 days/.test(recallPeriod) ? '5' : '2';
}
