import { Button, Group, Stack, Text } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { api, errorSentence } from '../../api.ts';
import { Panel } from '../../components/Panel.tsx';
import { SecretInput } from '../../components/SecretInput.tsx';
import { useAccount } from '../../hooks/useAccount.ts';
import { useAction } from '../../hooks/useAction.ts';
import { toastSuccess } from '../../state/toasts.tsx';
import { NewPasswordFields } from '../account/NewPasswordFields.tsx';
import { useNewPassword } from '../account/useNewPassword.ts';

const text = {
  title: 'Password',
  description: 'Changing it keeps everything you wrote. Backups made before still open with the password of their day.',
  change: 'Change password',
  current: 'Current password',
  currentMissing: 'Please type your current password.',
  cancel: 'Cancel',
  save: 'Set new password',
  changed: 'Your password has been changed.',
  ended: (sessions: number) =>
    sessions === 0 ? '' : ` ${sessions} other ${sessions === 1 ? 'session has' : 'sessions have'} ended.`,
};

/** Changes the password. */
export function PasswordPanel() {
  const [isOpen, setOpen] = useState(false);
  return (
    <Panel title={text.title} description={text.description}>
      {isOpen ? (
        <PasswordForm onClose={() => setOpen(false)} />
      ) : (
        <Button variant="light" onClick={() => setOpen(true)}>
          {text.change}
        </Button>
      )}
    </Panel>
  );
}

function PasswordForm({ onClose }: { readonly onClose: () => void }) {
  const { user } = useAccount();
  const [current, setCurrent] = useState('');
  const [isMissing, setMissing] = useState(false);
  const choice = useNewPassword({ username: user.username, email: user.email });
  const save = useAction(async () => {
    setMissing(current === '');
    if (current === '' || !(await choice.isReady())) {
      return;
    }
    const { sessions_ended } = await api('auth.changePassword', {
      current_password: current,
      new_password: choice.password,
    });
    toastSuccess({ message: text.changed + text.ended(sessions_ended) });
    onClose();
  });
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    void save.run();
  };
  return (
    <form onSubmit={submit} noValidate>
      <Stack gap="md" maw={480}>
        <SecretInput
          label={text.current}
          value={current}
          onChange={(event) => setCurrent(event.currentTarget.value)}
          error={isMissing ? text.currentMissing : undefined}
          autoFocus
          autoComplete="current-password"
        />
        <NewPasswordFields choice={choice} />
        {save.error !== null && (
          <Text c="var(--mantine-color-error)" role="alert">
            {errorSentence(save.error)}
          </Text>
        )}
        <Group>
          <Button type="submit" loading={save.isPending}>
            {text.save}
          </Button>
          <Button variant="default" onClick={onClose} disabled={save.isPending}>
            {text.cancel}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
