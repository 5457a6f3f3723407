import { Button, Group, Stack, Text } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { api, errorSentence } from '../../api.ts';
import { Panel } from '../../components/Panel.tsx';
import { SecretInput } from '../../components/SecretInput.tsx';
import { useAccount } from '../../hooks/useAccount.ts';
import { useAction } from '../../hooks/useAction.ts';
import { t } from '../../i18n/i18n.ts';
import { toastSuccess } from '../../state/toasts.tsx';
import { NewPasswordFields } from '../account/NewPasswordFields.tsx';
import { useNewPassword } from '../account/useNewPassword.ts';

/** Changes the password. */
export function PasswordPanel() {
  const [isOpen, setOpen] = useState(false);
  return (
    <Panel title={t('settings:password.title')} description={t('settings:password.description')}>
      {isOpen ? (
        <PasswordForm onClose={() => setOpen(false)} />
      ) : (
        <Button variant="light" onClick={() => setOpen(true)}>
          {t('settings:password.change')}
        </Button>
      )}
    </Panel>
  );
}

function endedWords(sessions: number): string[] {
  return sessions === 0 ? [] : [t('settings:password.ended', { count: sessions, number: sessions })];
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
    toastSuccess({ message: [t('settings:password.changed'), ...endedWords(sessions_ended)].join(' ') });
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
          label={t('settings:password.current')}
          value={current}
          onChange={(event) => setCurrent(event.currentTarget.value)}
          error={isMissing ? t('settings:password.currentMissing') : undefined}
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
            {t('settings:password.save')}
          </Button>
          <Button variant="default" onClick={onClose} disabled={save.isPending}>
            {t('settings:password.cancel')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
