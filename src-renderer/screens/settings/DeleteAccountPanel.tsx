import { Button, List, TextInput } from '@mantine/core';
import { useState } from 'react';
import { api } from '../../api.ts';
import { ConfirmDialog } from '../../components/ConfirmDialog.tsx';
import { Panel } from '../../components/Panel.tsx';
import { SecretInput } from '../../components/SecretInput.tsx';
import { useAccount } from '../../hooks/useAccount.ts';
import { startSession } from '../../state/session.ts';

const text = {
  title: 'Delete this account',
  description: 'Destroys the keys, the vault and its backups on this computer. There is no undo, and no copy with us.',
  open: 'Delete account…',
  dialogTitle: 'Delete this account for good?',
  what: [
    'Everything you recorded and wrote becomes unreadable and is removed.',
    'Files you exported or copied elsewhere are not touched.',
    'On some disks old blocks may survive for a while; without the keys they are noise, as long as nobody knows your password.',
  ],
  typeName: (username: string) => `Type your username (${username}) to confirm`,
  password: 'Your password',
  confirm: 'Delete everything',
};

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
    <Panel title={text.title} description={text.description} tone="danger">
      <Button variant="outline" color="clay" onClick={() => setOpen(true)}>
        {text.open}
      </Button>
      <ConfirmDialog
        isOpen={isOpen}
        title={text.dialogTitle}
        confirmLabel={text.confirm}
        tone="danger"
        isConfirmDisabled={typed.trim() !== user.username || password === ''}
        onClose={close}
        onConfirm={async () => {
          await api('auth.deleteUser', { password });
          await startSession();
        }}
      >
        <List size="sm" spacing={6} mb="md">
          {text.what.map((line) => (
            <List.Item key={line}>{line}</List.Item>
          ))}
        </List>
        <TextInput
          label={text.typeName(user.username)}
          value={typed}
          onChange={(event) => setTyped(event.currentTarget.value)}
          autoComplete="off"
          spellCheck={false}
          mb="md"
          data-autofocus
        />
        <SecretInput
          label={text.password}
          value={password}
          onChange={(event) => setPassword(event.currentTarget.value)}
          autoComplete="current-password"
        />
      </ConfirmDialog>
    </Panel>
  );
}
