import { type ClipboardEvent, type DragEvent, useState } from 'react';
import { t } from '../../i18n/i18n.ts';
import { mostPictures } from './planForm.ts';
import { shrinkPicture } from './shrinkPicture.ts';

/** What an element needs so that pictures can be pasted into it and dropped on it. */
export interface PictureTarget {
  onPaste(event: ClipboardEvent): void;
  onDragOver(event: DragEvent): void;
  onDrop(event: DragEvent): void;
}

interface Pictures {
  /** Why the last one was not taken, in words. */
  readonly problem: string | null;
  /** Puts a picture to the line of this key; null makes a line of its own for it. */
  take(file: File, key: string | null): void;
  target(key: string | null): PictureTarget;
}

/** Pictures that are chosen, pasted or dropped, made small on the way. `count`: how many there are already. */
export function usePictures(count: number, onPicture: (key: string | null, photo: string) => void): Pictures {
  const [problem, setProblem] = useState<string | null>(null);

  const take = (file: File, key: string | null): void => {
    if (count >= mostPictures) {
      setProblem(t('safety:picture.tooMany'));
      return;
    }
    shrinkPicture(file).then(
      (photo) => {
        setProblem(null);
        onPicture(key, photo);
      },
      () => setProblem(t('safety:picture.unreadable')),
    );
  };
  const takeFrom = (event: ClipboardEvent | DragEvent, files: FileList, key: string | null): void => {
    const [file] = files;
    if (file !== undefined) {
      event.preventDefault();
      event.stopPropagation();
      take(file, key);
    }
  };

  return {
    problem,
    take,
    target: (key) => ({
      onPaste: (event) => takeFrom(event, event.clipboardData.files, key),
      onDragOver(event) {
        if (event.dataTransfer.types.includes('Files')) {
          event.preventDefault();
        }
      },
      onDrop: (event) => takeFrom(event, event.dataTransfer.files, key),
    }),
  };
}
