import type { ErrorCode } from '../../../src-shared/errors.ts';
import type { BackupKind, Manifest } from './manifest.ts';

/** One piece of work for a worker of its own. Paths of scratch files end in `.tmp`; whoever makes one removes it. */
export type BackupJob =
  | {
      readonly type: 'create';
      readonly target: string;
      readonly scratch: string;
      /** The header as it stands beside the data. */
      readonly header: string;
      readonly createdAt: string;
      readonly kind: BackupKind;
      readonly appVersion: string;
    }
  | { readonly type: 'verify'; readonly source: string; readonly scratch: string }
  | {
      readonly type: 'extract';
      readonly source: string;
      readonly target: string;
      /** What the data file says of its own use from then on. */
      readonly stamp: { readonly write_counter: number; readonly checked_at: number };
    }
  | {
      readonly type: 'export';
      readonly exportedAt: string;
      readonly appVersion: string;
      /** Absent: the text is sent in pieces. */
      readonly target?: string;
    };

/** The keys lie in memory that both sides can wipe. */
export interface BackupWorkerData {
  readonly job: BackupJob;
  readonly vaultId: string;
  readonly dataFile: string;
  readonly epoch: number;
  readonly keys: Readonly<Record<KeyName, SharedArrayBuffer>>;
  /** One number, no longer 0 once the worker is to give up. */
  readonly ending: SharedArrayBuffer;
}

export const keyNames = ['database', 'field', 'backupMac', 'backupManifest'] as const;
export type KeyName = (typeof keyNames)[number];

export type FromBackupWorker =
  | { readonly type: 'piece'; readonly bytes: Uint8Array }
  | { readonly type: 'done'; readonly manifest?: Manifest; readonly bytes: number }
  /** `code` is absent when it was no failure of the disk or of a file: the reason may quote data and stays there. */
  | { readonly type: 'failed'; readonly code?: ErrorCode; readonly message?: string };
