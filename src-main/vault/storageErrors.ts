import { AppError } from '../../src-shared/errors.ts';

const full = 'The disk is full. Free some space and try again; what was saved before is safe.';
const notWritable =
  'Evenkeel may not write to its data folder. Allow it to, or start with another folder; nothing was changed.';
const unreadable = 'The disk reported an error. Check the disk and try again; nothing was overwritten.';
const inUse = 'Another program is using the files of this vault. Close it and try again.';

/** What people are told about a file that is not as Evenkeel left it. */
export const damagedMessage =
  'The data file of this vault is damaged. Nothing was overwritten: keep the file and restore a backup.';

const byErrno: Readonly<Record<string, string>> = {
  ENOSPC: full,
  EDQUOT: full,
  EFBIG: full,
  EACCES: notWritable,
  EPERM: notWritable,
  EROFS: notWritable,
  EEXIST: notWritable,
  ENOTDIR: notWritable,
  EIO: unreadable,
};

const bySqlite: readonly (readonly [RegExp, string])[] = [
  // The index of the write-ahead log is the first thing that a full disk has no room for.
  [/^SQLITE_(FULL|IOERR_SHMSIZE)/, full],
  [/^SQLITE_(READONLY|CANTOPEN|PERM|AUTH)/, notWritable],
  [/^SQLITE_IOERR/, unreadable],
  [/^SQLITE_(BUSY|LOCKED)/, inUse],
];

/**
 * The AppError for a failure of the disk or of a vault file: STORAGE_FAILED or VAULT_DAMAGED.
 *
 * Looks through the chain of causes. `undefined` when it is neither, so that a bug stays a bug.
 */
export function storageError(error: unknown): AppError | undefined {
  for (let current = error; current instanceof Error; current = current.cause) {
    if (current instanceof AppError) {
      return current;
    }
    const code = 'code' in current && typeof current.code === 'string' ? current.code : '';
    if (/^SQLITE_(CORRUPT|NOTADB)/.test(code)) {
      return new AppError('VAULT_DAMAGED', damagedMessage, { cause: error });
    }
    const message = byErrno[code] ?? bySqlite.find(([pattern]) => pattern.test(code))?.[1];
    if (message !== undefined) {
      return new AppError('STORAGE_FAILED', message, { cause: error });
    }
  }
  return undefined;
}

/** Runs `work`; a failure of the disk or of a vault file leaves as AppError, everything else as it is. */
export function withStorageErrors<T>(work: () => T): T {
  try {
    return work();
  } catch (error) {
    throw storageError(error) ?? error;
  }
}

export function errnoOf(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined;
}
