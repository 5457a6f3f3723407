import { Alert, Button, Group, Stack, Text } from '@mantine/core';
import { IconInfoCircle } from '@tabler/icons-react';
import type { FormEvent } from 'react';
import { errorSentence } from '../../api.ts';
import { useAction } from '../../hooks/useAction.ts';
import { t } from '../../i18n/i18n.ts';
import { NewPasswordFields } from '../account/NewPasswordFields.tsx';
import type { NewPassword } from '../account/useNewPassword.ts';

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
        <Alert variant="light" icon={<IconInfoCircle />} title={t('start:passwordStep.forgetTitle')}>
          {t('start:passwordStep.forget')}
        </Alert>
        {next.error !== null && (
          <Text c="var(--mantine-color-error)" role="alert">
            {errorSentence(next.error)}
          </Text>
        )}
        <Group justify="space-between">
          <Button variant="default" onClick={onBack}>
            {t('start:passwordStep.back')}
          </Button>
          <Button type="submit" loading={next.isPending}>
            {t('start:passwordStep.next')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
