import { Group, Stack, TextInput } from '@mantine/core';
import { t } from '../../i18n/i18n.ts';
import type { CrisisContactForm } from './crisisContactForm.ts';

interface CrisisContactFieldsProps {
  readonly value: CrisisContactForm;
  readonly onChange: (value: CrisisContactForm) => void;
  readonly errors?: Partial<Record<keyof CrisisContactForm, string>>;
}

/** Somebody to call in a bad hour. */
export function CrisisContactFields({ value, onChange, errors = {} }: CrisisContactFieldsProps) {
  return (
    <Stack gap="sm">
      <Group grow align="flex-start">
        <TextInput
          label={t('account:crisisContactFields.name')}
          maxLength={100}
          value={value.name}
          onChange={(event) => onChange({ ...value, name: event.currentTarget.value })}
          error={errors.name}
        />
        <TextInput
          label={t('account:crisisContactFields.phone')}
          type="tel"
          maxLength={50}
          value={value.phone}
          onChange={(event) => onChange({ ...value, phone: event.currentTarget.value })}
          error={errors.phone}
        />
      </Group>
      <TextInput
        label={t('account:crisisContactFields.relationship')}
        placeholder={t('account:crisisContactFields.relationshipHint')}
        maxLength={100}
        value={value.relationship}
        onChange={(event) => onChange({ ...value, relationship: event.currentTarget.value })}
        error={errors.relationship}
      />
    </Stack>
  );
}
