import { Button, Group, Stack, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useEffect } from 'react';
import { t } from '../../i18n/i18n.ts';
import { personProblems } from '../../validation.ts';

interface Person {
  readonly username: string;
  readonly email: string;
}

function trimmed({ username: name, email: address }: Person): Person {
  return { username: name.trim(), email: address.trim() };
}

interface AboutYouStepProps {
  readonly value: Person;
  /** What the vault had against it, by field. */
  readonly errors: Readonly<Record<string, string>>;
  readonly onBack: () => void;
  readonly onNext: (person: Person) => void;
}

/** Username and e-mail address. */
export function AboutYouStep({ value, errors, onBack, onNext }: AboutYouStepProps) {
  const form = useForm<Person>({
    mode: 'controlled',
    initialValues: value,
    initialErrors: errors,
    validate: (values) => personProblems(trimmed(values)),
    transformValues: trimmed,
  });
  const { setErrors } = form;
  useEffect(() => {
    if (Object.keys(errors).length > 0) {
      setErrors({ ...errors });
    }
  }, [errors, setErrors]);

  return (
    <form onSubmit={form.onSubmit((values) => onNext(values))} noValidate>
      <Stack gap="md">
        <TextInput
          label={t('start:aboutYouStep.username')}
          description={t('start:aboutYouStep.usernameHint')}
          autoFocus
          autoComplete="off"
          spellCheck={false}
          {...form.getInputProps('username')}
        />
        <TextInput
          label={t('start:aboutYouStep.email')}
          description={t('start:aboutYouStep.emailHint')}
          type="email"
          autoComplete="off"
          spellCheck={false}
          {...form.getInputProps('email')}
        />
        <Group justify="space-between">
          <Button variant="default" onClick={onBack}>
            {t('start:aboutYouStep.back')}
          </Button>
          <Button type="submit">{t('start:aboutYouStep.next')}</Button>
        </Group>
      </Stack>
    </form>
  );
}
