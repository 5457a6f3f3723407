import { List, Text } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { ConfirmDialog } from '../../components/ConfirmDialog.tsx';
import { SecretInput } from '../../components/SecretInput.tsx';
import { useFormat } from '../../hooks/useFormat.ts';
import { t } from '../../i18n/i18n.ts';
import { startSession } from '../../state/session.ts';

const what = ['since', 'keys', 'check', 'lock'] as const;

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
      title={t('settings:restore.title', { when: format.dateTime(createdAt) })}
      confirmLabel={t('settings:restore.confirm')}
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
        {what.map((line) => (
          <List.Item key={line}>{t(`settings:restore.what.${line}`)}</List.Item>
        ))}
      </List>
      <SecretInput
        label={t('settings:restore.password')}
        value={password}
        onChange={(event) => setPassword(event.currentTarget.value)}
        autoComplete="current-password"
      />
    </ConfirmDialog>
  );
}
