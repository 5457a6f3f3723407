import {
  closeSync,
  existsSync,
  fsyncSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { errnoOf } from './storageErrors.ts';

const temporarySuffix = '.tmp';

/**
 * Replaces a small file so that, whatever happens, the old or the new content is there whole.
 *
 * Temporary file beside it → fsync → rename → fsync of the folder. Mode 0600.
 */
export function writeFileAtomic(path: string, content: Uint8Array): void {
  const temporary = `${path}${temporarySuffix}`;
  try {
    const file = openSync(temporary, 'w', 0o600);
    try {
      for (let written = 0; written < content.length; ) {
        written += writeSync(file, content, written);
      }
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
    renameSync(temporary, path);
  } catch (error) {
    rmSync(temporary, { force: true });
    throw error;
  }
  syncFolder(dirname(path));
}

/** Makes renames and removals in a folder last; Windows has no such call and needs none. */
export function syncFolder(folder: string): void {
  if (process.platform === 'win32') {
    return;
  }
  const handle = openSync(folder, 'r');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}

/** Content of a file of at most `maximum` bytes; `undefined` when there is none or it is larger. */
export function readSmallFile(path: string, maximum: number): Buffer | undefined {
  try {
    return statSync(path).size <= maximum ? readFileSync(path) : undefined;
  } catch (error) {
    if (errnoOf(error) === 'ENOENT') {
      return undefined;
    }
    throw error;
  }
}

/** Removes what an interrupted `writeFileAtomic` left in a folder. */
export function removeTemporaryFiles(folder: string): void {
  for (const name of readdirSync(folder)) {
    if (name.endsWith(temporarySuffix)) {
      rmSync(join(folder, name), { force: true });
    }
  }
}

/** Overwrites a file with random bytes before it is unlinked. True of the file, not of blocks an SSD keeps. */
export function overwriteAndRemove(path: string, randomBytes: (length: number) => Buffer): void {
  if (!existsSync(path)) {
    return;
  }
  const file = openSync(path, 'r+');
  try {
    writeSync(file, randomBytes(statSync(path).size), 0);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
  rmSync(path, { force: true });
}
