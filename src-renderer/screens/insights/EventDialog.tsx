import { Group, Modal, Stack, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { limits } from '../../../src-shared/contract/common.ts';
import type { LifeEvent } from '../../../src-shared/contract/stress.ts';
import { api } from '../../api.ts';
import { DialogEnd } from '../../components/DialogEnd.tsx';
import { GrowingTextarea } from '../../components/GrowingTextarea.tsx';
import { useAction } from '../../hooks/useAction.ts';
import { useFormat } from '../../hooks/useFormat.ts';
import { t } from '../../i18n/i18n.ts';
import { type EventForm, eventFormOf, eventInput, eventProblems } from './eventForm.ts';

interface EventDialogProps {
  /** `new` adds one; null keeps the dialog closed. */
  readonly edited: LifeEvent | 'new' | null;
  readonly onClose: () => void;
}

/** Adds or changes a life event. */
export function EventDialog({ edited, onClose }: EventDialogProps) {
  return (
    <Modal
      opened={edited !== null}
      onClose={onClose}
      title={edited === 'new' ? t('insights:events.addTitle') : t('insights:events.editTitle')}
    >
      {edited !== null && (
        <Form key={edited === 'new' ? 'new' : edited.id} event={edited === 'new' ? null : edited} onClose={onClose} />
      )}
    </Modal>
  );
}

function Form({ event, onClose }: { readonly event: LifeEvent | null; readonly onClose: () => void }) {
  const format = useFormat();
  const [form, setForm] = useState<EventForm>(() => eventFormOf(event, format.today()));
  const [isAsked, setAsked] = useState(false);
  const set = (change: Partial<EventForm>): void => setForm({ ...form, ...change });
  const problems = eventProblems(form);
  const shown = isAsked ? problems : {};
  const save = useAction(async () => {
    const input = eventInput(form);
    await (event === null ? api('events.create', input) : api('events.update', { id: event.id, ...input }));
    onClose();
  });
  const submit = (submitted: FormEvent): void => {
    submitted.preventDefault();
    setAsked(true);
    if (Object.keys(problems).length === 0) {
      void save.run();
    }
  };
  return (
    <form onSubmit={submit} noValidate>
      <Stack gap="md">
        <TextInput
          label={t('insights:events.name')}
          value={form.title}
          maxLength={limits.title}
          onChange={(changed) => set({ title: changed.currentTarget.value })}
          error={shown.title}
          required
          dir="auto"
          data-autofocus
        />
        <Group grow align="start">
          <TextInput
            type="date"
            label={t('insights:events.start')}
            value={form.start_date}
            onChange={(changed) => set({ start_date: changed.currentTarget.value })}
            error={shown.start_date}
            required
          />
          <TextInput
            type="date"
            label={t('insights:events.end')}
            description={t('insights:events.endHint')}
            inputWrapperOrder={['label', 'input', 'description', 'error']}
            value={form.end_date}
            min={form.start_date}
            onChange={(changed) => set({ end_date: changed.currentTarget.value })}
            error={shown.end_date}
          />
        </Group>
        <GrowingTextarea
          label={t('insights:events.notes')}
          value={form.notes}
          maxLength={limits.note}
          onChange={(changed) => set({ notes: changed.currentTarget.value })}
          minRows={2}
          maxRows={8}
          dir="auto"
        />
        <DialogEnd error={save.error} isPending={save.isPending} onCancel={onClose} />
      </Stack>
    </form>
  );
}
