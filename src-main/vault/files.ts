import {
  closeSync,
  existsSync,
  fsyncSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs';
import { dirname } from 'node:path';
import { errnoOf } from './storageErrors.ts';

const temporarySuffix = '.tmp';

/** Replaces a small file so that, whatever happens, the old or the new content is there whole. Mode 0600. */
export function writeFileAtomic(path: string, content: Uint8Array): void {
  writeCopiesAtomic(path, [], content);
}

/**
 * The same content into a file and its copies in the same folder. All are on the disk under temporary names before the
 * first is renamed, so that a full disk changes none; the file counts, copies may lag behind it.
 */
export function writeCopiesAtomic(path: string, copies: readonly string[], content: Uint8Array): void {
  const paths = [path, ...copies];
  try {
    for (const each of paths) {
      writeDurably(`${each}${temporarySuffix}`, content);
    }
    for (const each of paths) {
      renameSync(`${each}${temporarySuffix}`, each);
    }
  } catch (error) {
    removeTemporaryFiles(paths);
    throw error;
  }
  syncFolder(dirname(path));
}

function writeDurably(path: string, content: Uint8Array): void {
  const file = openSync(path, 'w', 0o600);
  try {
    for (let written = 0; written < content.length; ) {
      written += writeSync(file, content, written);
    }
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
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

/** Removes what an interrupted writing of these files left beside them. */
export function removeTemporaryFiles(paths: readonly string[]): void {
  for (const path of paths) {
    rmSync(`${path}${temporarySuffix}`, { force: true });
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
