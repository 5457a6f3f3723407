import { Button, Checkbox, Group, SegmentedControl, Skeleton, Stack, Text } from '@mantine/core';
import { IconCopy, IconRefresh } from '@tabler/icons-react';
import { desktop } from '../../api.ts';
import { SecretInput } from '../../components/SecretInput.tsx';
import { t } from '../../i18n/i18n.ts';
import { toastError, toastSuccess } from '../../state/toasts.tsx';
import classes from './NewPasswordFields.module.css';
import { StrengthMeter } from './StrengthMeter.tsx';
import type { NewPassword } from './useNewPassword.ts';

/** Chooses a new password: the generated passphrase is offered first. */
export function NewPasswordFields({ choice }: { readonly choice: NewPassword }) {
  return (
    <Stack gap="md">
      <SegmentedControl
        fullWidth
        aria-label={t('account:newPasswordFields.kind')}
        value={choice.mode}
        onChange={(mode) => choice.setMode(mode === 'own' ? 'own' : 'suggested')}
        data={[
          { value: 'suggested', label: t('account:newPasswordFields.suggested') },
          { value: 'own', label: t('account:newPasswordFields.own') },
        ]}
      />
      {choice.mode === 'suggested' ? <SuggestedFields choice={choice} /> : <OwnFields choice={choice} />}
    </Stack>
  );
}

function errorOf(choice: NewPassword, field: 'password' | 'repeat' | 'confirmation'): string | undefined {
  return choice.problem?.field === field ? choice.problem.message : undefined;
}

function SuggestedFields({ choice }: { readonly choice: NewPassword }) {
  const copy = (phrase: string): void => {
    desktop('desktop.copy', { text: phrase, secret: true }).then(
      () => toastSuccess({ message: t('account:newPasswordFields.copied') }),
      toastError,
    );
  };
  return (
    <>
      <div>
        <Text fw={500} mb={4}>
          {t('account:newPasswordFields.phrase')}
        </Text>
        {choice.suggestion === undefined ? (
          <Skeleton height={56} radius="md" />
        ) : (
          <output className={classes.phrase} aria-label={t('account:newPasswordFields.phrase')}>
            {choice.suggestion}
          </output>
        )}
        <Group gap="xs" mt="xs">
          <Button
            size="compact-sm"
            variant="subtle"
            leftSection={<IconRefresh size={16} />}
            onClick={choice.suggestAnother}
          >
            {t('account:newPasswordFields.another')}
          </Button>
          <Button
            size="compact-sm"
            variant="subtle"
            leftSection={<IconCopy size={16} />}
            disabled={choice.suggestion === undefined}
            onClick={() => copy(choice.suggestion ?? '')}
          >
            {t('account:newPasswordFields.copy')}
          </Button>
        </Group>
        <Text size="sm" c="dimmed" mt={6}>
          {t('account:newPasswordFields.phraseWhy')}
        </Text>
      </div>
      <SecretInput
        label={t('account:newPasswordFields.typePhrase')}
        value={choice.repeat}
        onChange={(event) => choice.setRepeat(event.currentTarget.value)}
        error={errorOf(choice, 'repeat') ?? errorOf(choice, 'password')}
        autoComplete="new-password"
      />
    </>
  );
}

function OwnFields({ choice }: { readonly choice: NewPassword }) {
  return (
    <>
      <Stack gap="xs">
        <SecretInput
          label={t('account:newPasswordFields.ownLabel')}
          description={t('account:newPasswordFields.ownHint')}
          value={choice.own}
          onChange={(event) => choice.setOwn(event.currentTarget.value)}
          error={errorOf(choice, 'password')}
          autoComplete="new-password"
        />
        <StrengthMeter check={choice.check} />
      </Stack>
      <SecretInput
        label={t('account:newPasswordFields.repeat')}
        value={choice.repeat}
        onChange={(event) => choice.setRepeat(event.currentTarget.value)}
        error={errorOf(choice, 'repeat')}
        autoComplete="new-password"
      />
      {choice.check?.needs_confirmation === true && (
        <Checkbox
          label={t('account:newPasswordFields.confirm')}
          checked={choice.isConfirmed}
          onChange={(event) => choice.setConfirmed(event.currentTarget.checked)}
          error={errorOf(choice, 'confirmation')}
        />
      )}
    </>
  );
}
