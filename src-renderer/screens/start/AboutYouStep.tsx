import { Button, Group, Stack, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useEffect } from 'react';
import { personProblems } from '../../validation.ts';

const text = {
  username: 'Username',
  usernameHint:
    '3 to 32 letters, digits, dots, hyphens or underscores. Shown on the start screen; you can hide it later.',
  email: 'E-mail address',
  emailHint: 'Stays inside your vault. Nothing is ever sent to it; it is a second name to sign in with.',
  back: 'Back',
  next: 'Next',
};

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
          label={text.username}
          description={text.usernameHint}
          autoFocus
          autoComplete="off"
          spellCheck={false}
          {...form.getInputProps('username')}
        />
        <TextInput
          label={text.email}
          description={text.emailHint}
          type="email"
          autoComplete="off"
          spellCheck={false}
          {...form.getInputProps('email')}
        />
        <Group justify="space-between">
          <Button variant="default" onClick={onBack}>
            {text.back}
          </Button>
          <Button type="submit">{text.next}</Button>
        </Group>
      </Stack>
    </form>
  );
}
