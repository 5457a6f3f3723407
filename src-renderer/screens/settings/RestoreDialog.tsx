import { List, Text } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { ConfirmDialog } from '../../components/ConfirmDialog.tsx';
import { SecretInput } from '../../components/SecretInput.tsx';
import { useFormat } from '../../hooks/useFormat.ts';
import { startSession } from '../../state/session.ts';

const text = {
  title: (when: string) => `Go back to ${when}?`,
  what: [
    'Everything written since then goes out of sight. The state of now is kept as a backup of its own, so that you can return to it.',
    'Your password and recovery key stay those of today.',
    'The backup is read to its end first. If anything in it is damaged, nothing changes.',
    'Evenkeel locks when it is done, here and for other programs; sign in again.',
  ],
  password: 'Your password of today',
  confirm: 'Restore this backup',
};

interface RestoreDialogProps {
  readonly createdAt: string;
  /** What it is, if that is not clear from where it was chosen. */
  readonly about?: ReactNode;
  readonly onRestore: (password: string) => Promise<unknown>;
  readonly onClose: () => void;
}

/** Says what will happen and asks for the password. */
export function RestoreDialog({ createdAt, about, onRestore, onClose }: RestoreDialogProps) {
  const format = useFormat();
  const [password, setPassword] = useState('');
  return (
    <ConfirmDialog
      isOpen
      title={text.title(format.dateTime(createdAt))}
      confirmLabel={text.confirm}
      tone="danger"
      isConfirmDisabled={password === ''}
      onClose={onClose}
      onConfirm={async () => {
        await onRestore(password);
        await startSession();
      }}
    >
      {about !== undefined && (
        <Text size="sm" mb="md" style={{ overflowWrap: 'anywhere' }}>
          {about}
        </Text>
      )}
      <List size="sm" spacing={6} mb="md">
        {text.what.map((line) => (
          <List.Item key={line}>{line}</List.Item>
        ))}
      </List>
      <SecretInput
        label={text.password}
        value={password}
        onChange={(event) => setPassword(event.currentTarget.value)}
        autoComplete="current-password"
      />
    </ConfirmDialog>
  );
}
