import { Badge, Button, Group, List, Stack, Text } from '@mantine/core';
import { IconAlertTriangle, IconArchive } from '@tabler/icons-react';
import { useState } from 'react';
import type { Backup } from '../../../src-shared/contract/backups.ts';
import { api } from '../../api.ts';
import { ConfirmDialog } from '../../components/ConfirmDialog.tsx';
import { SecretInput } from '../../components/SecretInput.tsx';
import { useAction } from '../../hooks/useAction.ts';
import { useFormat } from '../../hooks/useFormat.ts';
import { startSession } from '../../state/session.ts';
import { toastError, toastSuccess } from '../../state/toasts.tsx';
import { fileSize } from './fileSize.ts';
import classes from './SessionsPanel.module.css';

const text = {
  kinds: {
    automatic: 'By itself',
    manual: 'By hand',
    before_migration: 'Before an update',
    before_restore: 'Before a restore',
  },
  verified: 'Checked',
  unverified: 'Not checked',
  unreadable: 'Cannot be read',
  entries: (entries: number) => (entries === 1 ? '1 row' : `${entries} rows`),
  verify: 'Check',
  verifyOf: (when: string) => `Check the backup of ${when}`,
  whole: 'The backup is whole: every field in it could be read.',
  restore: 'Restore…',
  restoreOf: (when: string) => `Restore the backup of ${when}`,
  dialogTitle: (when: string) => `Go back to ${when}?`,
  what: [
    'Everything written since then goes out of sight. The state of now is kept as a backup of its own, so that you can return to it.',
    'Your password and recovery key stay those of today.',
    'The backup is read to its end first. If anything in it is damaged, nothing changes.',
    'Evenkeel locks when it is done, here and for other programs; sign in again.',
  ],
  password: 'Your password of today',
  confirm: 'Restore this backup',
};

interface BackupListProps {
  readonly backups: readonly Backup[];
  readonly onChanged: () => void;
}

/** The backups, the newest first, each with what can be done with it. */
export function BackupList({ backups, onChanged }: BackupListProps) {
  const [chosen, setChosen] = useState<Backup | null>(null);
  return (
    <>
      <ul className={classes.list}>
        {backups.map((backup) => (
          <BackupRow key={backup.id} backup={backup} onChanged={onChanged} onRestore={() => setChosen(backup)} />
        ))}
      </ul>
      {chosen !== null && <RestoreDialog backup={chosen} onClose={() => setChosen(null)} />}
    </>
  );
}

interface BackupRowProps {
  readonly backup: Backup;
  readonly onChanged: () => void;
  readonly onRestore: () => void;
}

function BackupRow({ backup, onChanged, onRestore }: BackupRowProps) {
  const format = useFormat();
  const when = format.dateTime(backup.created_at);
  const rows = Object.values(backup.counts).reduce((sum, count) => sum + count, 0);
  const facts = [text.kinds[backup.kind], fileSize(backup.bytes), ...(rows === 0 ? [] : [text.entries(rows)])];
  const verify = useAction(async () => {
    try {
      await api('backups.verify', { id: backup.id });
      toastSuccess({ message: text.whole });
    } catch (error) {
      toastError(error);
    }
    onChanged();
  });
  const Icon = backup.readable ? IconArchive : IconAlertTriangle;
  return (
    <li className={classes.row}>
      <Icon size={22} stroke={1.7} aria-hidden="true" />
      <Stack gap={0} flex={1}>
        <Group gap="xs">
          <Text fw={550}>{when}</Text>
          <Badge variant={backup.verified_at === null ? 'outline' : 'light'} size="sm">
            {backup.readable ? (backup.verified_at === null ? text.unverified : text.verified) : text.unreadable}
          </Badge>
        </Group>
        <Text size="sm" c="dimmed">
          {facts.join(' · ')}
        </Text>
      </Stack>
      <Button
        size="sm"
        variant="default"
        loading={verify.isPending}
        onClick={() => void verify.run()}
        aria-label={text.verifyOf(when)}
      >
        {text.verify}
      </Button>
      {backup.readable && (
        <Button size="sm" variant="default" onClick={onRestore} aria-label={text.restoreOf(when)}>
          {text.restore}
        </Button>
      )}
    </li>
  );
}

/** Says what will happen and asks for the password. */
function RestoreDialog({ backup, onClose }: { readonly backup: Backup; readonly onClose: () => void }) {
  const format = useFormat();
  const [password, setPassword] = useState('');
  return (
    <ConfirmDialog
      isOpen
      title={text.dialogTitle(format.dateTime(backup.created_at))}
      confirmLabel={text.confirm}
      tone="danger"
      isConfirmDisabled={password === ''}
      onClose={onClose}
      onConfirm={async () => {
        await api('backups.restore', { id: backup.id, password });
        await startSession();
      }}
    >
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
