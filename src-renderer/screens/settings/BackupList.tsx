import { Badge, Button, Group, Stack, Text } from '@mantine/core';
import { IconAlertTriangle, IconArchive } from '@tabler/icons-react';
import { useState } from 'react';
import type { Backup } from '../../../src-shared/contract/backups.ts';
import { api } from '../../api.ts';
import { useAction } from '../../hooks/useAction.ts';
import { useFormat } from '../../hooks/useFormat.ts';
import { t } from '../../i18n/i18n.ts';
import { toastError, toastSuccess } from '../../state/toasts.tsx';
import { fileSize } from './fileSize.ts';
import { RestoreDialog } from './RestoreDialog.tsx';
import classes from './SessionsPanel.module.css';

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
  const facts = [
    t(`settings:backupList.kinds.${backup.kind}`),
    fileSize(backup.bytes),
    ...(rows === 0 ? [] : [t('settings:backupList.rows', { count: rows, number: format.number(rows) })]),
  ];
  const verify = useAction(async () => {
    try {
      await api('backups.verify', { id: backup.id });
      toastSuccess({ message: t('settings:backupList.whole') });
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
            {backup.readable
              ? backup.verified_at === null
                ? t('settings:backupList.unverified')
                : t('settings:backupList.verified')
              : t('settings:backupList.unreadable')}
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
        aria-label={t('settings:backupList.verifyOf', { when })}
      >
        {t('settings:backupList.verify')}
      </Button>
      {backup.readable && (
        <Button
          size="sm"
          variant="default"
          onClick={onRestore}
          aria-label={t('settings:backupList.restoreOf', { when })}
        >
          {t('settings:backupList.restore')}
        </Button>
      )}
    </li>
  );
}
