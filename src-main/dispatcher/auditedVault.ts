import type { Area } from '../../src-shared/contract/endpoint.ts';
import type { JournalSearch, OpenVault, Reader, Writer } from '../vault/access.ts';

/**
 * A view of the vault for one call: the first transaction of the handler also writes the audit row, so that neither
 * is ever there without the other and a write costs one commit. `finish` writes the row when the handler wrote nothing.
 */
export function withAudit(
  vault: OpenVault,
  record: (writer: Writer) => void,
): { vault: OpenVault; finish: () => void } {
  let isRecorded = false;

  const audited: OpenVault = {
    vaultId: vault.vaultId,
    userId: vault.userId,
    get isOpen(): boolean {
      return vault.isOpen;
    },
    get read(): Reader {
      return vault.read;
    },
    get search(): JournalSearch {
      return vault.search;
    },
    write<T>(work: (writer: Writer) => T): T {
      if (isRecorded) return vault.write(work);
      const result = vault.write((writer) => {
        const value = work(writer);
        record(writer);
        return value;
      });
      isRecorded = true;
      return result;
    },
    version: (area: Area) => vault.version(area),
    touch: (changed: readonly Area[]) => vault.touch(changed),
    checkpoint: () => vault.checkpoint(),
    snapshotCount: () => vault.snapshotCount(),
  };

  return {
    vault: audited,
    finish: () => {
      if (isRecorded) return;
      vault.write(record);
      isRecorded = true;
    },
  };
}
