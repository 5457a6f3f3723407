import { Group, Modal, MultiSelect, Select, Stack, Switch, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { limits } from '../../../src-shared/contract/common.ts';
import { api, fieldErrors } from '../../api.ts';
import { DialogEnd } from '../../components/DialogEnd.tsx';
import { GrowingTextarea } from '../../components/GrowingTextarea.tsx';
import { useAction } from '../../hooks/useAction.ts';
import { useFormat } from '../../hooks/useFormat.ts';
import { t } from '../../i18n/i18n.ts';
import { toastSuccess } from '../../state/toasts.tsx';
import classes from './ResourceDialog.module.css';
import {
  emptyResourceForm,
  isWebAddress,
  type Resource,
  type ResourceForm,
  resourceFormOf,
  resourceInput,
} from './resourceForm.ts';
import { knownTypes, typeWord } from './resourceWords.ts';

interface ResourceDialogProps {
  /** `new` adds one; null keeps the dialog closed. */
  readonly edited: Resource | 'new' | null;
  /** Codes of languages to choose from. */
  readonly languages: readonly string[];
  readonly onClose: () => void;
}

/** Adds or changes an entry of one's own, or corrects one that came with Evenkeel. */
export function ResourceDialog({ edited, languages, onClose }: ResourceDialogProps) {
  return (
    <Modal opened={edited !== null} onClose={onClose} title={titleOf(edited)} size="44rem">
      {edited !== null && (
        <Form key={edited === 'new' ? 'new' : edited.id} edited={edited} languages={languages} onClose={onClose} />
      )}
    </Modal>
  );
}

function titleOf(edited: ResourceDialogProps['edited']): string {
  if (edited === 'new') {
    return t('resources:form.addTitle');
  }
  return edited === null || edited.is_own ? t('resources:form.editTitle') : t('resources:form.correctTitle');
}

interface FormProps {
  readonly edited: Resource | 'new';
  readonly languages: readonly string[];
  readonly onClose: () => void;
}

function Form({ edited, languages, onClose }: FormProps) {
  const format = useFormat();
  const [form, setForm] = useState<ResourceForm>(() => (edited === 'new' ? emptyResourceForm : resourceFormOf(edited)));
  const [isAsked, setAsked] = useState(false);
  const set = (change: Partial<ResourceForm>): void => setForm({ ...form, ...change });
  const save = useAction(async () => {
    const input = resourceInput(form);
    await (edited === 'new' ? api('resources.create', input) : api('resources.update', { id: edited.id, ...input }));
    toastSuccess({ message: t('resources:form.saved', { name: input.name }) });
    onClose();
  });
  const isNamed = form.name.trim() !== '';
  const isUrlFine = isWebAddress(form.url);
  const refused = fieldErrors(save.error);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    setAsked(true);
    if (isNamed && isUrlFine) {
      void save.run();
    }
  };
  const types = [...new Set([...knownTypes, form.resource_type])];
  const codes = [...new Set([...languages, ...form.languages])];
  return (
    <form onSubmit={submit} noValidate>
      <Stack gap="md">
        {edited !== 'new' && !edited.is_own && <p className={classes.lead}>{t('resources:form.correctLead')}</p>}
        <TextInput
          label={t('resources:form.name')}
          value={form.name}
          maxLength={limits.title}
          onChange={(event) => set({ name: event.currentTarget.value })}
          error={isAsked && !isNamed ? t('resources:form.nameMissing') : refused['name']}
          required
          dir="auto"
          data-autofocus
        />
        <Select
          label={t('resources:form.type')}
          value={form.resource_type}
          onChange={(type) => type !== null && set({ resource_type: type })}
          data={types.map((value) => ({ value, label: typeWord(value) }))}
          allowDeselect={false}
        />
        <Group grow align="start">
          <TextInput
            label={t('resources:form.phone')}
            type="tel"
            value={form.phone}
            maxLength={50}
            onChange={(event) => set({ phone: event.currentTarget.value })}
            error={refused['phone']}
          />
          <TextInput
            label={t('resources:form.location')}
            value={form.location}
            maxLength={limits.title}
            onChange={(event) => set({ location: event.currentTarget.value })}
            error={refused['location']}
          />
        </Group>
        <TextInput
          label={t('resources:form.url')}
          type="url"
          placeholder="https://"
          value={form.url}
          maxLength={2048}
          onChange={(event) => set({ url: event.currentTarget.value })}
          error={isAsked && !isUrlFine ? t('resources:form.urlBad') : refused['url']}
        />
        <TextInput
          label={t('resources:form.contact')}
          description={t('resources:form.contactHint')}
          value={form.contact_info}
          maxLength={500}
          onChange={(event) => set({ contact_info: event.currentTarget.value })}
          error={refused['contact_info']}
        />
        <TextInput
          label={t('resources:form.availability')}
          value={form.availability}
          maxLength={limits.title}
          onChange={(event) => set({ availability: event.currentTarget.value })}
          error={refused['availability']}
        />
        <TextInput
          label={t('resources:form.specialty')}
          description={t('resources:form.specialtyHint')}
          value={form.specialty}
          maxLength={2000}
          onChange={(event) => set({ specialty: event.currentTarget.value })}
          error={refused['specialty'] ?? refused['specialty.0']}
        />
        <MultiSelect
          label={t('resources:form.languages')}
          value={[...form.languages]}
          onChange={(chosen) => set({ languages: chosen })}
          data={codes.map((value) => ({ value, label: format.language(value) }))}
          maxValues={20}
          searchable
        />
        <GrowingTextarea
          label={t('resources:form.description')}
          value={form.description}
          maxLength={2000}
          onChange={(event) => set({ description: event.currentTarget.value })}
          minRows={2}
          maxRows={10}
          dir="auto"
        />
        {(edited === 'new' || edited.is_own) && (
          <Switch
            label={t('resources:form.crisis')}
            description={t('resources:form.crisisHint')}
            checked={form.is_crisis_resource}
            onChange={(event) => set({ is_crisis_resource: event.currentTarget.checked })}
          />
        )}
        <DialogEnd error={save.error} isPending={save.isPending} className={classes.bar} onCancel={onClose} />
      </Stack>
    </form>
  );
}
