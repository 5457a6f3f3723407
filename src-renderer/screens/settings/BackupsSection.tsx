import { Button, Group, Stack, Text } from '@mantine/core';
import { api, desktop } from '../../api.ts';
import { ErrorState } from '../../components/ErrorState.tsx';
import { Panel } from '../../components/Panel.tsx';
import { ListSkeleton } from '../../components/Skeletons.tsx';
import { useAction } from '../../hooks/useAction.ts';
import { useEndpoint } from '../../hooks/useEndpoint.ts';
import { useToday } from '../../hooks/useToday.ts';
import { t } from '../../i18n/i18n.ts';
import { told } from '../../i18n/told.ts';
import { closeBackupFile, openBackupFile, useBackupFile } from '../../state/backupFile.ts';
import { toastError, toastSuccess } from '../../state/toasts.tsx';
import { BackupFileDialog } from './BackupFileDialog.tsx';
import { BackupList } from './BackupList.tsx';
import { fileSize } from './fileSize.ts';

/** Backups of the vault, and everything in it as a file. */
export function BackupsSection() {
  return (
    <>
      <BackupsPanel />
      <ExportPanel />
      <BackupFileLayer />
    </>
  );
}

function BackupsPanel() {
  const list = useEndpoint('backups.list', {});
  const make = useAction(async (folder?: string) => {
    try {
      const { file } = await api('backups.create', folder === undefined ? {} : { folder });
      toastSuccess({
        message: folder === undefined ? t('settings:backups.made') : t('settings:backups.madeIn', { file }),
      });
      list.refetch();
    } catch (error) {
      toastError(error);
    }
  });
  const elsewhere = useAction(async () => {
    const { folder } = await desktop('desktop.chooseFolder', { title: t('settings:backups.chooseFolder') });
    if (folder !== null) await make.run(folder);
  });
  const fromFile = useAction(async () => {
    const { file } = await desktop('desktop.chooseFile', {
      title: t('settings:backups.chooseFile'),
      extension: 'ekbackup',
    });
    if (file !== null) openBackupFile(file);
  });
  const { data } = list;
  return (
    <Panel title={t('settings:backups.title')} description={t('settings:backups.description')}>
      <Stack gap="md">
        <Group>
          <Button onClick={() => void make.run()} loading={make.isPending}>
            {t('settings:backups.now')}
          </Button>
          <Button variant="default" onClick={() => void elsewhere.run()} disabled={make.isPending}>
            {t('settings:backups.elsewhere')}
          </Button>
          <Button variant="default" onClick={() => void fromFile.run()}>
            {t('settings:backups.fromFile')}
          </Button>
        </Group>
        {list.isLoading && <ListSkeleton rows={2} />}
        {list.error !== null && data === undefined && (
          <ErrorState error={list.error} onRetry={list.refetch} isRetrying={list.isFetching} />
        )}
        {data !== undefined && (
          <>
            {data.last_error !== null && (
              <Text c="var(--mantine-color-error)" role="alert">
                {t('settings:backups.failed')} {told(data.last_error)}
              </Text>
            )}
            {data.backups.length === 0 ? (
              <Text c="dimmed">{t('settings:backups.none')}</Text>
            ) : (
              <BackupList backups={data.backups} onChanged={list.refetch} />
            )}
            <Text size="sm" c="dimmed" style={{ overflowWrap: 'anywhere' }}>
              {t('settings:backups.place', { folder: data.folder })} ·{' '}
              {t('settings:backups.total', { size: fileSize(data.total_bytes) })}
            </Text>
          </>
        )}
        <Text size="sm">{t('settings:backups.advice')}</Text>
      </Stack>
    </Panel>
  );
}

/** The dialog for a backup that was chosen here or dropped on the window. */
function BackupFileLayer() {
  const file = useBackupFile();
  return file === null ? null : <BackupFileDialog key={file} file={file} onClose={closeBackupFile} />;
}

function ExportPanel() {
  const today = useToday();
  const save = useAction(async () => {
    try {
      const { file } = await desktop('desktop.chooseSaveFile', {
        title: t('settings:backups.exportChoose'),
        name: `evenkeel-${today}.json`,
        extension: 'json',
      });
      if (file === null) return;
      // The dialog has asked already whether a file of that name may go.
      const written = await api('privacy.exportToFile', {
        file: file.toLowerCase().endsWith('.json') ? file : `${file}.json`,
        replace: file.toLowerCase().endsWith('.json'),
      });
      toastSuccess({
        message: t('settings:backups.exported', { file: written.file, size: fileSize(written.bytes) }),
      });
    } catch (error) {
      toastError(error);
    }
  });
  return (
    <Panel title={t('settings:backups.exportTitle')} description={t('settings:backups.exportDescription')}>
      <Button variant="light" onClick={() => void save.run()} loading={save.isPending}>
        {t('settings:backups.exportOpen')}
      </Button>
    </Panel>
  );
}
