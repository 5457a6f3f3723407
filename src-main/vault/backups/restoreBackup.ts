import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { AppError } from '../../../src-shared/errors.ts';
import type { UnlockedVault } from '../openVault.ts';
import type { VaultFiles } from '../vaultFiles.ts';
import { restoringName } from './restoringName.ts';
import type { BackupChoice } from './vaultBackups.ts';

const beingReplaced = 'A backup is being put back. What you write now could not be kept; try again in a moment.';

interface RestoreParts {
  readonly vault: UnlockedVault;
  readonly choice: BackupChoice;
  readonly masterKey: Buffer;
  readonly files: VaultFiles;
  /** Locks the vault: its sessions end. */
  readonly lock: () => Promise<void>;
}

/**
 * Puts a backup in place of an open vault, which is locked by that. Nobody can write meanwhile. The state that is
 * replaced becomes a backup first. The backup is read to its last field before one header is renamed, which is the
 * moment from which on the vault is the restored one; until then nothing has changed. Password and recovery key stay
 * those of today.
 *
 * @returns rows by table
 * @throws AppError NOT_FOUND, VALIDATION_ERROR, VAULT_DAMAGED, STORAGE_FAILED
 */
export async function restoreBackup(parts: RestoreParts): Promise<Readonly<Record<string, number>>> {
  const { vault, choice, masterKey, files, lock } = parts;
  const target = join(vault.folder, restoringName);
  const release = vault.holdWrites(beingReplaced);
  try {
    // The lock will count up once more.
    const writeCounter = vault.header.seen.counter + 2;
    const { counts } = await vault.backups.extract(choice, target, writeCounter);
    await keepPresentState(vault);
    await lock();
    files.replaceData(vault.header, masterKey, target, writeCounter);
    return counts;
  } finally {
    release();
    rmSync(target, { force: true });
  }
}

/** A vault that is damaged cannot be backed up: that must not keep the person from putting a good backup back. */
async function keepPresentState(vault: UnlockedVault): Promise<void> {
  try {
    await vault.backups.create('before_restore');
  } catch (error) {
    if (!(error instanceof AppError) || error.code !== 'VAULT_DAMAGED') {
      throw error;
    }
  }
}
