import { join } from 'node:path';
import { z } from 'zod';
import { overwriteAndRemove, readSmallFile, writeFileAtomic } from './files.ts';
import { withStorageErrors } from './storageErrors.ts';

const fileName = 'before-unlock.json';
const largestFile = 512 * 1024;

const openLine = z.strictObject({
  /** Section of the safety plan. */
  section: z.string(),
  text: z.string(),
  phone: z.string().nullable(),
});
/** A line of a safety plan that its owner lets anybody at this computer read. */
export type OpenLine = z.output<typeof openLine>;

const content = z.strictObject({ lines: z.array(openLine) });

/**
 * The lines that may be read before a vault is unlocked: a plain file of its own beside the vault, only its owner can
 * read it (0600), there only while lines were chosen. It goes with the folder when the account is deleted.
 */
export interface BeforeUnlock {
  /**
   * Replaces the lines of a vault; with none the file is overwritten and removed.
   *
   * @throws AppError STORAGE_FAILED
   */
  save(vaultId: string, lines: readonly OpenLine[]): void;
  /** What cannot be read is not shown. */
  read(vaultId: string): readonly OpenLine[];
}

interface Parts {
  readonly folderOf: (vaultId: string) => string;
  readonly randomBytes: (length: number) => Buffer;
}

export function openBeforeUnlock({ folderOf, randomBytes }: Parts): BeforeUnlock {
  const pathOf = (vaultId: string): string => join(folderOf(vaultId), fileName);
  return {
    save(vaultId, lines) {
      const path = pathOf(vaultId);
      withStorageErrors(() => {
        const before = readSmallFile(path, largestFile);
        if (lines.length === 0) {
          overwriteAndRemove(path, randomBytes);
          return;
        }
        const next = Buffer.from(`${JSON.stringify({ lines }, null, 2)}\n`, 'utf8');
        if (before === undefined || !before.equals(next)) writeFileAtomic(path, next);
      });
    },
    read(vaultId) {
      try {
        const bytes = readSmallFile(pathOf(vaultId), largestFile);
        return bytes === undefined ? [] : content.parse(JSON.parse(bytes.toString('utf8'))).lines;
      } catch {
        return [];
      }
    },
  };
}
