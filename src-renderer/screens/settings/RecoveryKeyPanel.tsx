import { Button, Group, Modal, Stack, Text } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { api, errorSentence } from '../../api.ts';
import { Panel } from '../../components/Panel.tsx';
import { SecretInput } from '../../components/SecretInput.tsx';
import { useAccount } from '../../hooks/useAccount.ts';
import { useAction } from '../../hooks/useAction.ts';
import { t } from '../../i18n/i18n.ts';
import { toastSuccess } from '../../state/toasts.tsx';
import { RecoveryKeyCheck } from '../account/RecoveryKeyCheck.tsx';
import { RecoveryKeyView } from '../account/RecoveryKeyView.tsx';

/** Issues a new recovery key. */
export function RecoveryKeyPanel() {
  const [isAsking, setAsking] = useState(false);
  const [recoveryKey, setRecoveryKey] = useState<string | null>(null);
  return (
    <Panel title={t('settings:recoveryKey.title')} description={t('settings:recoveryKey.description')}>
      {isAsking ? (
        <PasswordQuestion
          onCancel={() => setAsking(false)}
          onKey={(key) => {
            setAsking(false);
            setRecoveryKey(key);
          }}
        />
      ) : (
        <Button variant="light" onClick={() => setAsking(true)}>
          {t('settings:recoveryKey.renew')}
        </Button>
      )}
      {recoveryKey !== null && <NewKeyDialog recoveryKey={recoveryKey} onDone={() => setRecoveryKey(null)} />}
    </Panel>
  );
}

interface PasswordQuestionProps {
  readonly onCancel: () => void;
  readonly onKey: (recoveryKey: string) => void;
}

function PasswordQuestion({ onCancel, onKey }: PasswordQuestionProps) {
  const [password, setPassword] = useState('');
  const [isMissing, setMissing] = useState(false);
  const renew = useAction(async () => {
    setMissing(password === '');
    if (password !== '') {
      onKey((await api('auth.newRecoveryKey', { password })).recovery_key);
    }
  });
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    void renew.run();
  };
  return (
    <form onSubmit={submit} noValidate>
      <Stack gap="md" maw={480}>
        <SecretInput
          label={t('settings:recoveryKey.password')}
          value={password}
          onChange={(event) => setPassword(event.currentTarget.value)}
          error={isMissing ? t('settings:recoveryKey.passwordMissing') : undefined}
          autoFocus
          autoComplete="current-password"
        />
        {renew.error !== null && (
          <Text c="var(--mantine-color-error)" role="alert">
            {errorSentence(renew.error)}
          </Text>
        )}
        <Group>
          <Button type="submit" loading={renew.isPending}>
            {t('settings:recoveryKey.make')}
          </Button>
          <Button variant="default" onClick={onCancel} disabled={renew.isPending}>
            {t('settings:recoveryKey.cancel')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

/** Closes only through the two questions: a key that nobody has kept is no way in. */
function NewKeyDialog({ recoveryKey, onDone }: { readonly recoveryKey: string; readonly onDone: () => void }) {
  const { user } = useAccount();
  const [isChecking, setChecking] = useState(false);
  return (
    <Modal
      opened
      onClose={onDone}
      title={t('settings:recoveryKey.keyTitle')}
      size="lg"
      withCloseButton={false}
      closeOnClickOutside={false}
      closeOnEscape={false}
    >
      {isChecking ? (
        <Stack gap="md">
          <Text>{t('settings:recoveryKey.checkLead')}</Text>
          <RecoveryKeyCheck
            recoveryKey={recoveryKey}
            doneLabel={t('settings:recoveryKey.done')}
            onBack={() => setChecking(false)}
            onDone={() => {
              toastSuccess({ message: t('settings:recoveryKey.renewed') });
              onDone();
            }}
          />
        </Stack>
      ) : (
        <Stack gap="md">
          <Text>{t('settings:recoveryKey.keyLead')}</Text>
          <RecoveryKeyView recoveryKey={recoveryKey} username={user.username} />
          <Group justify="flex-end">
            <Button onClick={() => setChecking(true)}>{t('settings:recoveryKey.kept')}</Button>
          </Group>
        </Stack>
      )}
    </Modal>
  );
}
