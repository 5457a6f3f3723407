import { Alert, Button, Group, SegmentedControl, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { Instrument } from '../../../src-shared/contract/assessments.ts';
import { api, errorSentence } from '../../api.ts';
import { addDays } from '../../calendarDay.ts';
import { Panel } from '../../components/Panel.tsx';
import { useAction } from '../../hooks/useAction.ts';
import { useFormat } from '../../hooks/useFormat.ts';
import { toastSuccess } from '../../state/toasts.tsx';
import { words } from './words.ts';

const text = words.repeat;
type Weeks = keyof typeof text.weeks;

/** Sets a reminder to fill the questionnaire in again every few weeks. */
export function RepeatPanel({ instrument }: { readonly instrument: Pick<Instrument, 'short_name' | 'recall_period'> }) {
  const format = useFormat();
  const [weeks, setWeeks] = useState<Weeks>(weeksFor(instrument.recall_period));
  const [time, setTime] = useState('18:00');
  const set = useAction(async () => {
    const start = addDays(format.today(), 7 * Number(weeks));
    await api('reminders.create', {
      reminder_type: 'custom',
      title: text.reminderTitle(instrument.short_name),
      schedule: { type: 'custom', rrule: `FREQ=WEEKLY;INTERVAL=${weeks}`, time, start },
    });
    toastSuccess({ message: text.done(format.day(start)) });
  });
  return (
    <Panel title={text.title} description={text.text(instrument.recall_period)}>
      <Group align="end">
        <SegmentedControl
          aria-label={text.interval}
          value={weeks}
          onChange={(value) => setWeeks(value as Weeks)}
          data={Object.entries(text.weeks).map(([value, label]) => ({ value, label }))}
        />
        <TextInput
          type="time"
          label={text.time}
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
          {text.set}
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
