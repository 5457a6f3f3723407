import { AppError } from '../../src-shared/errors.ts';
import type { OpenVault } from '../vault/access.ts';

/**
 * To be called after text was deleted or replaced: empties the write-ahead log, which still holds its ciphertext.
 *
 * The change itself is committed by then. So a disk that is full puts this off, to the next time or to the lock, and is
 * no error.
 */
export function eraseTraces(vault: Pick<OpenVault, 'checkpoint'>): void {
  try {
    vault.checkpoint();
  } catch (error) {
    if (!(error instanceof AppError && error.code === 'STORAGE_FAILED')) throw error;
  }
}
