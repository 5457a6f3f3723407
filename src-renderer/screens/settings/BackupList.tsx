import { Badge, Button, Group, Stack, Text } from '@mantine/core';
import { IconAlertTriangle, IconArchive } from '@tabler/icons-react';
import { useState } from 'react';
import type { Backup } from '../../../src-shared/contract/backups.ts';
import { api } from '../../api.ts';
import { useAction } from '../../hooks/useAction.ts';
import { useFormat } from '../../hooks/useFormat.ts';
import { toastError, toastSuccess } from '../../state/toasts.tsx';
import { fileSize } from './fileSize.ts';
import { RestoreDialog } from './RestoreDialog.tsx';
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
      {chosen !== null && (
        <RestoreDialog
          createdAt={chosen.created_at}
          onRestore={(password) => api('backups.restore', { id: chosen.id, password })}
          onClose={() => setChosen(null)}
        />
      )}
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
