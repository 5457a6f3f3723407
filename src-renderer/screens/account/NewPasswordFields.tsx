import { Button, Checkbox, Group, SegmentedControl, Skeleton, Stack, Text } from '@mantine/core';
import { IconCopy, IconRefresh } from '@tabler/icons-react';
import { desktop } from '../../api.ts';
import { SecretInput } from '../../components/SecretInput.tsx';
import { toastError, toastSuccess } from '../../state/toasts.tsx';
import classes from './NewPasswordFields.module.css';
import { StrengthMeter } from './StrengthMeter.tsx';
import type { NewPassword } from './useNewPassword.ts';

const text = {
  kind: 'Kind of password',
  suggested: 'Six random words',
  own: 'My own password',
  phrase: 'Your passphrase',
  phraseWhy:
    'Easy to type, close to impossible to guess. Write it down on paper if you like, and keep the paper away from this computer.',
  another: 'Another one',
  copy: 'Copy',
  copied: 'The passphrase leaves the clipboard again in 30 seconds.',
  typePhrase: 'Type it once, so your fingers know it',
  ownLabel: 'Password',
  ownHint: 'At least 10 characters. Longer is better than complicated.',
  repeat: 'The same password again',
  confirm:
    'I know that this password could be guessed by somebody with my computer and a lot of patience, and I want to use it.',
};

/** Chooses a new password: the generated passphrase is offered first. */
export function NewPasswordFields({ choice }: { readonly choice: NewPassword }) {
  return (
    <Stack gap="md">
      <SegmentedControl
        fullWidth
        aria-label={text.kind}
        value={choice.mode}
        onChange={(mode) => choice.setMode(mode === 'own' ? 'own' : 'suggested')}
        data={[
          { value: 'suggested', label: text.suggested },
          { value: 'own', label: text.own },
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
      () => toastSuccess({ message: text.copied }),
      toastError,
    );
  };
  return (
    <>
      <div>
        <Text fw={500} mb={4}>
          {text.phrase}
        </Text>
        {choice.suggestion === undefined ? (
          <Skeleton height={56} radius="md" />
        ) : (
          <output className={classes.phrase} aria-label={text.phrase}>
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
            {text.another}
          </Button>
          <Button
            size="compact-sm"
            variant="subtle"
            leftSection={<IconCopy size={16} />}
            disabled={choice.suggestion === undefined}
            onClick={() => copy(choice.suggestion ?? '')}
          >
            {text.copy}
          </Button>
        </Group>
        <Text size="sm" c="dimmed" mt={6}>
          {text.phraseWhy}
        </Text>
      </div>
      <SecretInput
        label={text.typePhrase}
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
          label={text.ownLabel}
          description={text.ownHint}
          value={choice.own}
          onChange={(event) => choice.setOwn(event.currentTarget.value)}
          error={errorOf(choice, 'password')}
          autoComplete="new-password"
        />
        <StrengthMeter check={choice.check} />
      </Stack>
      <SecretInput
        label={text.repeat}
        value={choice.repeat}
        onChange={(event) => choice.setRepeat(event.currentTarget.value)}
        error={errorOf(choice, 'repeat')}
        autoComplete="new-password"
      />
      {choice.check?.needs_confirmation === true && (
        <Checkbox
          label={text.confirm}
          checked={choice.isConfirmed}
          onChange={(event) => choice.setConfirmed(event.currentTarget.checked)}
          error={errorOf(choice, 'confirmation')}
        />
      )}
    </>
  );
}
