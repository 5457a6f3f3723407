import { Button, Group, Modal, Stack, Text } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { api, errorSentence } from '../../api.ts';
import { Panel } from '../../components/Panel.tsx';
import { SecretInput } from '../../components/SecretInput.tsx';
import { useAccount } from '../../hooks/useAccount.ts';
import { useAction } from '../../hooks/useAction.ts';
import { toastSuccess } from '../../state/toasts.tsx';
import { RecoveryKeyCheck } from '../account/RecoveryKeyCheck.tsx';
import { RecoveryKeyView } from '../account/RecoveryKeyView.tsx';

const text = {
  title: 'Recovery key',
  description:
    'The way in when the password is forgotten. If the sheet is lost, or somebody may have seen it, make a new key: the old one stops working.',
  renew: 'Make a new recovery key',
  password: 'Your password',
  passwordMissing: 'Please type your password.',
  make: 'Make the key',
  cancel: 'Cancel',
  keyTitle: 'Your new recovery key',
  keyLead: 'It is shown this one time. The old key does not work any more.',
  kept: 'I have kept it',
  checkLead: 'Please type two groups of the key from your copy.',
  done: 'Done',
  renewed: 'Your new recovery key is in place.',
};

/** Issues a new recovery key. */
export function RecoveryKeyPanel() {
  const [isAsking, setAsking] = useState(false);
  const [recoveryKey, setRecoveryKey] = useState<string | null>(null);
  return (
    <Panel title={text.title} description={text.description}>
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
          {text.renew}
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
          label={text.password}
          value={password}
          onChange={(event) => setPassword(event.currentTarget.value)}
          error={isMissing ? text.passwordMissing : undefined}
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
            {text.make}
          </Button>
          <Button variant="default" onClick={onCancel} disabled={renew.isPending}>
            {text.cancel}
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
      title={text.keyTitle}
      size="lg"
      withCloseButton={false}
      closeOnClickOutside={false}
      closeOnEscape={false}
    >
      {isChecking ? (
        <Stack gap="md">
          <Text>{text.checkLead}</Text>
          <RecoveryKeyCheck
            recoveryKey={recoveryKey}
            doneLabel={text.done}
            onBack={() => setChecking(false)}
            onDone={() => {
              toastSuccess({ message: text.renewed });
              onDone();
            }}
          />
        </Stack>
      ) : (
        <Stack gap="md">
          <Text>{text.keyLead}</Text>
          <RecoveryKeyView recoveryKey={recoveryKey} username={user.username} />
          <Group justify="flex-end">
            <Button onClick={() => setChecking(true)}>{text.kept}</Button>
          </Group>
        </Stack>
      )}
    </Modal>
  );
}
