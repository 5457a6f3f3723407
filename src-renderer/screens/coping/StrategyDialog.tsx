import { Group, Modal, NumberInput, Select, Stack, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { limits } from '../../../src-shared/contract/common.ts';
import type { Strategy } from '../../../src-shared/contract/coping.ts';
import { api, fieldErrors } from '../../api.ts';
import { DialogEnd } from '../../components/DialogEnd.tsx';
import { GrowingTextarea } from '../../components/GrowingTextarea.tsx';
import { useAction } from '../../hooks/useAction.ts';
import { t } from '../../i18n/i18n.ts';
import { toastSuccess } from '../../state/toasts.tsx';
import { kindName } from './kindNames.ts';
import { type StrategyForm, strategyFormOf, strategyInput } from './strategyForm.ts';

interface StrategyDialogProps {
  /** `new` adds one; null keeps the dialog closed. */
  readonly edited: Strategy | 'new' | null;
  /** Kinds to choose from. */
  readonly categories: readonly string[];
  readonly onClose: () => void;
}

/** Adds or changes a strategy of one's own. */
export function StrategyDialog({ edited, categories, onClose }: StrategyDialogProps) {
  const title = edited === 'new' ? t('coping:form.addTitle') : t('coping:form.editTitle');
  return (
    <Modal opened={edited !== null} onClose={onClose} title={title} size="40rem">
      {edited !== null && (
        <Form strategy={edited === 'new' ? null : edited} categories={categories} onClose={onClose} />
      )}
    </Modal>
  );
}

interface FormProps {
  readonly strategy: Strategy | null;
  readonly categories: readonly string[];
  readonly onClose: () => void;
}

function Form({ strategy, categories, onClose }: FormProps) {
  const [form, setForm] = useState<StrategyForm>(() => strategyFormOf(strategy));
  const [isAsked, setAsked] = useState(false);
  const set = (change: Partial<StrategyForm>): void => setForm({ ...form, ...change });
  const isNamed = form.name.trim() !== '';
  const save = useAction(async () => {
    const input = strategyInput(form);
    await (strategy === null ? api('coping.create', input) : api('coping.update', { id: strategy.id, ...input }));
    toastSuccess({ message: t('coping:form.saved', { name: input.name }) });
    onClose();
  });
  const refused = fieldErrors(save.error);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    setAsked(true);
    if (isNamed) {
      void save.run();
    }
  };
  const kinds = [...new Set([...categories, 'own', form.category])];
  return (
    <form onSubmit={submit} noValidate>
      <Stack gap="md">
        <TextInput
          label={t('coping:form.name')}
          value={form.name}
          maxLength={limits.title}
          onChange={(event) => set({ name: event.currentTarget.value })}
          error={isAsked && !isNamed ? t('coping:form.nameMissing') : refused['name']}
          required
          dir="auto"
          data-autofocus
        />
        <GrowingTextarea
          label={t('coping:form.description')}
          value={form.description}
          maxLength={2000}
          onChange={(event) => set({ description: event.currentTarget.value })}
          minRows={2}
          maxRows={6}
          dir="auto"
        />
        <GrowingTextarea
          label={t('coping:form.instructions')}
          description={t('coping:form.instructionsHint')}
          value={form.instructions}
          onChange={(event) => set({ instructions: event.currentTarget.value })}
          error={refused['instructions']}
          minRows={3}
          maxRows={10}
          dir="auto"
        />
        <Group grow align="start">
          <Select
            label={t('coping:form.category')}
            value={form.category}
            onChange={(category) => category !== null && set({ category })}
            data={kinds.map((value) => ({ value, label: kindName(value) }))}
            allowDeselect={false}
          />
          <NumberInput
            label={t('coping:form.minutes')}
            value={form.minutes === '' ? '' : Number(form.minutes)}
            min={1}
            max={600}
            allowDecimal={false}
            onChange={(minutes) => set({ minutes: String(minutes) })}
            error={refused['duration_minutes']}
          />
        </Group>
        <TextInput
          label={t('coping:form.helpsWith')}
          description={t('coping:form.helpsWithHint')}
          value={form.helps_with}
          maxLength={2000}
          onChange={(event) => set({ helps_with: event.currentTarget.value })}
          error={refused['helps_with']}
        />
        <DialogEnd error={save.error} isPending={save.isPending} onCancel={onClose} />
      </Stack>
    </form>
  );
}
