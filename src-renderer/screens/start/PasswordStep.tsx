import { Alert, Button, Group, Stack, Text } from '@mantine/core';
import { IconInfoCircle } from '@tabler/icons-react';
import type { FormEvent } from 'react';
import { errorSentence } from '../../api.ts';
import { useAction } from '../../hooks/useAction.ts';
import { NewPasswordFields } from '../account/NewPasswordFields.tsx';
import type { NewPassword } from '../account/useNewPassword.ts';

const text = {
  forgetTitle: 'If you forget it',
  forget:
    'Nobody can reset it, because nobody else has a key. That is what keeps your words private. In the last step you get a recovery key for just this case.',
  back: 'Back',
  next: 'Next',
};

interface PasswordStepProps {
  readonly choice: NewPassword;
  readonly onBack: () => void;
  readonly onNext: () => void;
}

/** Chooses the password and says plainly what losing it means. */
export function PasswordStep({ choice, onBack, onNext }: PasswordStepProps) {
  const next = useAction(async () => {
    if (await choice.isReady()) {
      onNext();
    }
  });
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    void next.run();
  };
  return (
    <form onSubmit={submit} noValidate>
      <Stack gap="md">
        <NewPasswordFields choice={choice} />
        <Alert variant="light" icon={<IconInfoCircle />} title={text.forgetTitle}>
          {text.forget}
        </Alert>
        {next.error !== null && (
          <Text c="var(--mantine-color-error)" role="alert">
            {errorSentence(next.error)}
          </Text>
        )}
        <Group justify="space-between">
          <Button variant="default" onClick={onBack}>
            {text.back}
          </Button>
          <Button type="submit" loading={next.isPending}>
            {text.next}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
