import { Modal, Select, Stack, Switch, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { limits } from '../../../src-shared/contract/common.ts';
import type { Reminder } from '../../../src-shared/contract/reminders.ts';
import { api, fieldErrors } from '../../api.ts';
import { DialogEnd } from '../../components/DialogEnd.tsx';
import { GrowingTextarea } from '../../components/GrowingTextarea.tsx';
import { useAction } from '../../hooks/useAction.ts';
import { useFormat } from '../../hooks/useFormat.ts';
import { t } from '../../i18n/i18n.ts';
import { toastSuccess } from '../../state/toasts.tsx';
import { NextTimes } from './NextTimes.tsx';
import { type ReminderForm, reminderChange, reminderFormOf, reminderInput, reminderProblems } from './reminderForm.ts';
import { ScheduleFields } from './ScheduleFields.tsx';

const types = [
  'check_in',
  'journaling',
  'medication',
  'exercise',
  'meditation',
  'social',
  'appointment',
  'custom',
] as const;
const priorities = ['low', 'normal', 'high'] as const;

interface ReminderDialogProps {
  /** `new` adds one; null keeps the dialog closed. */
  readonly edited: Reminder | 'new' | null;
  readonly onClose: () => void;
}

/** Sets or changes a reminder. */
export function ReminderDialog({ edited, onClose }: ReminderDialogProps) {
  const title = edited === 'new' ? t('reminders:form.addTitle') : t('reminders:form.editTitle');
  return (
    <Modal opened={edited !== null} onClose={onClose} title={title} size="40rem">
      {edited !== null && (
        <Form
          key={edited === 'new' ? 'new' : edited.id}
          reminder={edited === 'new' ? null : edited}
          onClose={onClose}
        />
      )}
    </Modal>
  );
}

function Form({ reminder, onClose }: { readonly reminder: Reminder | null; readonly onClose: () => void }) {
  const format = useFormat();
  const [form, setForm] = useState<ReminderForm>(() => reminderFormOf(reminder, format.today()));
  const [isAsked, setAsked] = useState(false);
  const set = (change: Partial<ReminderForm>): void => setForm((before) => ({ ...before, ...change }));
  const problems = reminderProblems(form);
  const save = useAction(async () => {
    const answer = await (reminder === null
      ? api('reminders.create', reminderInput(form))
      : api('reminders.update', reminderChange(reminder, form)));
    toastSuccess({ message: t('reminders:form.saved', { name: answer.reminder.title }) });
    onClose();
  });
  const refused = Object.values(fieldErrors(save.error)).join(' ');
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    setAsked(true);
    if (Object.keys(problems).length === 0) {
      void save.run();
    }
  };
  return (
    <form onSubmit={submit} noValidate>
      <Stack gap="md">
        <Select
          label={t('reminders:form.type')}
          value={form.reminder_type}
          onChange={(type) => type !== null && set({ reminder_type: type as ReminderForm['reminder_type'] })}
          data={types.map((value) => ({ value, label: t(`reminders:types.${value}`) }))}
          allowDeselect={false}
          data-autofocus
        />
        <TextInput
          label={t('reminders:form.title')}
          description={reminder === null ? t('reminders:form.titleHint') : undefined}
          value={form.title}
          maxLength={limits.title}
          onChange={(event) => set({ title: event.currentTarget.value })}
          dir="auto"
        />
        <ScheduleFields form={form} onChange={set} problems={isAsked ? problems : {}} />
        <NextTimes form={form} />
        <GrowingTextarea
          label={t('reminders:form.message')}
          value={form.message}
          maxLength={limits.note}
          onChange={(event) => set({ message: event.currentTarget.value })}
          minRows={2}
          maxRows={6}
          dir="auto"
        />
        <Select
          label={t('reminders:form.priority')}
          value={form.priority}
          onChange={(priority) => priority !== null && set({ priority: priority as ReminderForm['priority'] })}
          data={priorities.map((value) => ({ value, label: t(`reminders:priorities.${value}`) }))}
          allowDeselect={false}
        />
        <Switch
          label={t('reminders:form.adaptive')}
          description={t('reminders:form.adaptiveHint')}
          checked={form.adaptive}
          onChange={(event) => set({ adaptive: event.currentTarget.checked })}
        />
        <DialogEnd error={save.error} more={refused} isPending={save.isPending} onCancel={onClose} />
      </Stack>
    </form>
  );
}
