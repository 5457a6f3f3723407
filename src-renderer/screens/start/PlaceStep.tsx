import { Button, Group, Stack, Text } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import type { CallInput } from '../../../src-shared/contract/index.ts';
import { errorSentence } from '../../api.ts';
import { CountrySelect } from '../../components/CountrySelect.tsx';
import { TimeZoneSelect } from '../../components/TimeZoneSelect.tsx';
import { useEndpoint } from '../../hooks/useEndpoint.ts';
import { t } from '../../i18n/i18n.ts';
import { CrisisContactFields } from '../account/CrisisContactFields.tsx';
import { type CrisisContactForm, contactFromForm } from '../account/crisisContactForm.ts';
import classes from './PlaceStep.module.css';

export interface Place {
  readonly timezone: string;
  /** null: rather not say; undefined: not touched, the guess stands. */
  readonly country: string | null | undefined;
  readonly contact: CrisisContactForm;
}

interface PlaceStepProps {
  readonly value: Place;
  readonly onChange: (place: Place) => void;
  readonly isBusy: boolean;
  readonly error: unknown;
  readonly onBack: () => void;
  readonly onNext: (contact: CallInput<'auth.register'>['crisis_contact'], country: string | null) => void;
}

/** Time zone and country (guessed, changeable) and the optional contact. */
export function PlaceStep({ value, onChange, isBusy, error, onBack, onNext }: PlaceStepProps) {
  const [errors, setErrors] = useState<Partial<Record<keyof CrisisContactForm, string>>>({});
  const guessed = useEndpoint('resources.crisis', {}).data?.country ?? null;
  const country = value.country ?? (value.country === undefined ? guessed : null);

  const submit = (event: FormEvent): void => {
    event.preventDefault();
    const result = contactFromForm(value.contact);
    setErrors(result.errors ?? {});
    if (result.errors === null) {
      onNext(result.contact, country);
    }
  };

  return (
    <form onSubmit={submit} noValidate>
      <Stack gap="md">
        <Group grow align="flex-start">
          <TimeZoneSelect
            label={t('start:placeStep.timezone')}
            value={value.timezone}
            onChange={(timezone) => timezone !== null && onChange({ ...value, timezone })}
          />
          <CountrySelect
            label={t('start:placeStep.country')}
            placeholder={t('start:placeStep.countryPlaceholder')}
            value={country}
            onChange={(next) => onChange({ ...value, country: next })}
          />
        </Group>
        <fieldset className={classes.contact}>
          <legend>{t('start:placeStep.contactTitle')}</legend>
          <Text size="sm" c="dimmed" mb="xs">
            {t('start:placeStep.contactLead')}
          </Text>
          <CrisisContactFields
            value={value.contact}
            onChange={(contact) => onChange({ ...value, contact })}
            errors={errors}
          />
        </fieldset>
        {error !== null && (
          <Text c="var(--mantine-color-error)" role="alert">
            {errorSentence(error)}
          </Text>
        )}
        <Text size="sm" c="dimmed" role="status">
          {isBusy ? t('start:placeStep.creating') : ''}
        </Text>
        <Group justify="space-between">
          <Button variant="default" onClick={onBack} disabled={isBusy}>
            {t('start:placeStep.back')}
          </Button>
          <Button type="submit" loading={isBusy}>
            {t('start:placeStep.create')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
