import { Button, Group, Stack, Text } from '@mantine/core';
import { api, desktop } from '../../api.ts';
import { ErrorState } from '../../components/ErrorState.tsx';
import { Panel } from '../../components/Panel.tsx';
import { ListSkeleton } from '../../components/Skeletons.tsx';
import { useAction } from '../../hooks/useAction.ts';
import { useEndpoint } from '../../hooks/useEndpoint.ts';
import { useToday } from '../../hooks/useToday.ts';
import { closeBackupFile, openBackupFile, useBackupFile } from '../../state/backupFile.ts';
import { toastError, toastSuccess } from '../../state/toasts.tsx';
import { BackupFileDialog } from './BackupFileDialog.tsx';
import { BackupList } from './BackupList.tsx';
import { fileSize } from './fileSize.ts';

const text = {
  title: 'Backups',
  description:
    'Evenkeel makes an encrypted copy of your vault by itself, some minutes after you have written something, and keeps the last days, weeks and months. Each one is opened and read to its end before it counts.',
  now: 'Back up now',
  elsewhere: 'Back up into another folder…',
  chooseFolder: 'Where should the backup go?',
  fromFile: 'Restore from a file…',
  chooseFile: 'Which backup should be put back?',
  made: 'The backup is there, and was read back to its end.',
  madeIn: (file: string) => `Saved as ${file}`,
  none: 'There is no backup yet. The first one is made some minutes after you have written something.',
  place: (folder: string) => `The backups lie in ${folder}`,
  total: (size: string) => `${size} in all`,
  advice:
    'A copy on this computer does not help when the computer is lost: put one on another disk now and then. A backup opens only with the password, or the recovery key, of the day it was made.',
  failed: 'The last automatic backup or check did not work:',
  exportTitle: 'Export',
  exportDescription:
    'Everything you recorded and wrote as one JSON file that other programs can read. It is not encrypted: whoever has the file can read it.',
  exportOpen: 'Export to a file…',
  exportChoose: 'Where should the export go?',
  exported: (file: string, size: string) => `Saved ${size} as ${file}`,
};

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
      toastSuccess({ message: folder === undefined ? text.made : text.madeIn(file) });
      list.refetch();
    } catch (error) {
      toastError(error);
    }
  });
  const elsewhere = useAction(async () => {
    const { folder } = await desktop('desktop.chooseFolder', { title: text.chooseFolder });
    if (folder !== null) await make.run(folder);
  });
  const fromFile = useAction(async () => {
    const { file } = await desktop('desktop.chooseFile', { title: text.chooseFile, extension: 'ekbackup' });
    if (file !== null) openBackupFile(file);
  });
  const { data } = list;
  return (
    <Panel title={text.title} description={text.description}>
      <Stack gap="md">
        <Group>
          <Button onClick={() => void make.run()} loading={make.isPending}>
            {text.now}
          </Button>
          <Button variant="default" onClick={() => void elsewhere.run()} disabled={make.isPending}>
            {text.elsewhere}
          </Button>
          <Button variant="default" onClick={() => void fromFile.run()}>
            {text.fromFile}
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
                {text.failed} {data.last_error}
              </Text>
            )}
            {data.backups.length === 0 ? (
              <Text c="dimmed">{text.none}</Text>
            ) : (
              <BackupList backups={data.backups} onChanged={list.refetch} />
            )}
            <Text size="sm" c="dimmed" style={{ overflowWrap: 'anywhere' }}>
              {text.place(data.folder)} · {text.total(fileSize(data.total_bytes))}
            </Text>
          </>
        )}
        <Text size="sm">{text.advice}</Text>
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
        title: text.exportChoose,
        name: `evenkeel-${today}.json`,
        extension: 'json',
      });
      if (file === null) return;
      // The dialog has asked already whether a file of that name may go.
      const written = await api('privacy.exportToFile', {
        file: file.toLowerCase().endsWith('.json') ? file : `${file}.json`,
        replace: file.toLowerCase().endsWith('.json'),
      });
      toastSuccess({ message: text.exported(written.file, fileSize(written.bytes)) });
    } catch (error) {
      toastError(error);
    }
  });
  return (
    <Panel title={text.exportTitle} description={text.exportDescription}>
      <Button variant="light" onClick={() => void save.run()} loading={save.isPending}>
        {text.exportOpen}
      </Button>
    </Panel>
  );
}
