import { Button, List, TextInput } from '@mantine/core';
import { useState } from 'react';
import { api } from '../../api.ts';
import { ConfirmDialog } from '../../components/ConfirmDialog.tsx';
import { Panel } from '../../components/Panel.tsx';
import { SecretInput } from '../../components/SecretInput.tsx';
import { useAccount } from '../../hooks/useAccount.ts';
import { t } from '../../i18n/i18n.ts';
import { startSession } from '../../state/session.ts';

const what = ['vault', 'files', 'disks'] as const;

/** Ends the account: asks for the typed name and the password. */
export function DeleteAccountPanel() {
  const { user } = useAccount();
  const [isOpen, setOpen] = useState(false);
  const [typed, setTyped] = useState('');
  const [password, setPassword] = useState('');
  const close = (): void => {
    setOpen(false);
    setTyped('');
    setPassword('');
  };
  return (
    <Panel
      title={t('settings:deleteAccount.title')}
      description={t('settings:deleteAccount.description')}
      tone="danger"
    >
      <Button variant="outline" color="clay" onClick={() => setOpen(true)}>
        {t('settings:deleteAccount.open')}
      </Button>
      <ConfirmDialog
        isOpen={isOpen}
        title={t('settings:deleteAccount.dialogTitle')}
        confirmLabel={t('settings:deleteAccount.confirm')}
        tone="danger"
        isConfirmDisabled={typed.trim() !== user.username || password === ''}
        onClose={close}
        onConfirm={async () => {
          await api('auth.deleteUser', { password });
          await startSession();
        }}
      >
        <List size="sm" spacing={6} mb="md">
          {what.map((line) => (
            <List.Item key={line}>{t(`settings:deleteAccount.what.${line}`)}</List.Item>
          ))}
        </List>
        <TextInput
          label={t('settings:deleteAccount.typeName', { username: user.username })}
          value={typed}
          onChange={(event) => setTyped(event.currentTarget.value)}
          autoComplete="off"
          spellCheck={false}
          mb="md"
          data-autofocus
        />
        <SecretInput
          label={t('settings:deleteAccount.password')}
          value={password}
          onChange={(event) => setPassword(event.currentTarget.value)}
          autoComplete="current-password"
        />
      </ConfirmDialog>
    </Panel>
  );
}
