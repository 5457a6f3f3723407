import { useEffect } from 'react';
import { pathOf } from '../bridge.ts';
import { openBackupFile } from '../state/backupFile.ts';
import { useSession } from '../state/session.ts';
import { toastNote } from '../state/toasts.tsx';

const text = {
  title: 'This cannot be taken in here',
  several: 'Please drop one backup at a time.',
  foreign: 'Evenkeel takes its own backups here: files that end in .ekbackup. Nothing was read or changed.',
  locked: 'Please unlock your vault first. A backup can only be put back by the account it was made from.',
};

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
    toastNote({ title: text.title, message: text.foreign });
  } else if (others.length > 0) {
    toastNote({ title: text.title, message: text.several });
  } else if (useSession.getState().phase !== 'open') {
    toastNote({ title: text.title, message: text.locked });
  } else {
    openBackupFile(path);
  }
}
