import { Button, Group, Loader, Modal, Text } from '@mantine/core';
import { useEffect, useState } from 'react';
import type { Output } from '../../../src-shared/contract/index.ts';
import { api, errorSentence } from '../../api.ts';
import { t } from '../../i18n/i18n.ts';
import { fileSize } from './fileSize.ts';
import { RestoreDialog } from './RestoreDialog.tsx';

type Found = Output<'backups.verifyFile'>['backup'];

interface BackupFileDialogProps {
  readonly file: string;
  readonly onClose: () => void;
}

/** A backup that does not lie in the usual folder: looked at first, then it can be put back. */
export function BackupFileDialog({ file, onClose }: BackupFileDialogProps) {
  const [found, setFound] = useState<Found | null>(null);
  const [error, setError] = useState<unknown>(null);
  useEffect(() => {
    let isCurrent = true;
    api('backups.verifyFile', { file }).then(
      ({ backup }) => isCurrent && setFound(backup),
      (reason: unknown) => isCurrent && setError(reason),
    );
    return () => {
      isCurrent = false;
    };
  }, [file]);

  if (found !== null) {
    return (
      <RestoreDialog
        createdAt={found.created_at}
        about={t('settings:backupFile.about', { file, size: fileSize(found.bytes) })}
        onRestore={(password) => api('backups.restoreFile', { file, password })}
        onClose={onClose}
      />
    );
  }
  return (
    <Modal opened onClose={onClose} title={t('settings:backupFile.title')}>
      {error === null ? (
        <Group role="status">
          <Loader size="sm" />
          <Text>{t('settings:backupFile.checking')}</Text>
        </Group>
      ) : (
        <Text role="alert" c="var(--mantine-color-error)" style={{ overflowWrap: 'anywhere' }}>
          {errorSentence(error)}
        </Text>
      )}
      <Group justify="flex-end" mt="lg">
        <Button variant="default" onClick={onClose}>
          {t('settings:backupFile.close')}
        </Button>
      </Group>
    </Modal>
  );
}
