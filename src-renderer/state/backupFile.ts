import { create } from 'zustand';
import { goTo } from './navigation.ts';
import { onForget } from './session.ts';

const useChosenFile = create<{ readonly file: string | null }>(() => ({ file: null }));

/** A backup file that somebody wants to go back to, until the dialog for it is closed. */
export function useBackupFile(): string | null {
  return useChosenFile((state) => state.file);
}

/** Opens the settings of backups with the dialog for this file. */
export function openBackupFile(file: string): void {
  useChosenFile.setState({ file });
  goTo('/settings/backups');
}

export function closeBackupFile(): void {
  useChosenFile.setState({ file: null });
}

onForget(closeBackupFile);
