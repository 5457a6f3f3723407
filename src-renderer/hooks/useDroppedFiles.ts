import { useEffect } from 'react';
import { pathOf } from '../bridge.ts';
import { t } from '../i18n/i18n.ts';
import { openBackupFile } from '../state/backupFile.ts';
import { useSession } from '../state/session.ts';
import { toastNote } from '../state/toasts.tsx';

/**
 * Files dropped on the window. A backup leads to its dialog in the settings; anything else is refused in words. Text
 * that is dragged within the window, into the editor for instance, is none of this.
 */
export function useDroppedFiles(): void {
  useEffect(() => {
    const allow = (event: DragEvent): void => {
      if (hasFiles(event)) event.preventDefault();
    };
    const take = (event: DragEvent): void => {
      if (!hasFiles(event)) return;
      event.preventDefault();
      event.stopPropagation();
      takeFiles([...(event.dataTransfer?.files ?? [])]);
    };
    // Ahead of the editor, which would take a picture for text.
    window.addEventListener('dragover', allow, true);
    window.addEventListener('drop', take, true);
    return () => {
      window.removeEventListener('dragover', allow, true);
      window.removeEventListener('drop', take, true);
    };
  }, []);
}

function hasFiles({ dataTransfer }: DragEvent): boolean {
  return dataTransfer?.types.includes('Files') ?? false;
}

function takeFiles([file, ...others]: readonly File[]): void {
  const path = file === undefined ? '' : pathOf(file);
  if (!path.toLowerCase().endsWith('.ekbackup')) {
    refuse('foreign');
  } else if (others.length > 0) {
    refuse('several');
  } else if (useSession.getState().phase !== 'open') {
    refuse('locked');
  } else {
    openBackupFile(path);
  }
}

function refuse(why: 'foreign' | 'several' | 'locked'): void {
  toastNote({ title: t('messages:dropped.title'), message: t(`messages:dropped.${why}`) });
}
