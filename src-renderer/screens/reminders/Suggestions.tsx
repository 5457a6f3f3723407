import { Button, Stack } from '@mantine/core';
import type { CallInput } from '../../../src-shared/contract/index.ts';
import { api } from '../../api.ts';
import { useAction } from '../../hooks/useAction.ts';
import { t } from '../../i18n/i18n.ts';
import { toastError, toastSuccess } from '../../state/toasts.tsx';
import { ownTitle } from './reminderForm.ts';

interface Suggestion {
  readonly label: string;
  readonly input: CallInput<'reminders.create'>;
}

/** A few that many people find useful; each is one click and can be changed afterwards. */
const suggestions = (): readonly Suggestion[] => [
  {
    label: t('reminders:empty.evening'),
    input: {
      reminder_type: 'check_in',
      title: ownTitle('check_in'),
      schedule: 'daily',
      schedule_time: '20:00',
      adaptive: true,
    },
  },
  {
    label: t('reminders:empty.walk'),
    input: {
      reminder_type: 'exercise',
      title: t('reminders:empty.walkTitle'),
      schedule: { type: 'weekly', days: [1, 2, 3, 4, 5], time: '12:30' },
      adaptive: true,
    },
  },
  {
    label: t('reminders:empty.sunday'),
    input: {
      reminder_type: 'journaling',
      title: ownTitle('journaling'),
      schedule: { type: 'weekly', days: [7], time: '18:00' },
      adaptive: true,
    },
  },
];

export function Suggestions() {
  const add = useAction(async (input: CallInput<'reminders.create'>) => {
    try {
      const { reminder } = await api('reminders.create', input);
      toastSuccess({ message: t('reminders:form.saved', { name: reminder.title }) });
    } catch (error) {
      toastError(error);
    }
  });
  return (
    <Stack gap="xs" align="center">
      <p>{t('reminders:empty.suggestions')}</p>
      {suggestions().map(({ label, input }) => (
        <Button key={label} variant="light" disabled={add.isPending} onClick={() => void add.run(input)}>
          {label}
        </Button>
      ))}
    </Stack>
  );
}
