import { closeSync, fstatSync, openSync, readdirSync, readSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import { headerCopyName, headerName, type StoredHeader } from './header.ts';
import { withStorageErrors } from './storageErrors.ts';

/** What can be told of a vault's files without opening any of them, so that it can be compared with a look from outside. */
export interface VaultProof {
  /** Full path. */
  readonly folder: string;
  readonly files: VaultFile[];
  readonly data: {
    readonly name: string;
    /** The first 32 bytes in hexadecimal digits. */
    readonly first_bytes: string;
    /** Whether they are those with which every unencrypted SQLite file begins. */
    readonly begins_as_plain_sqlite: boolean;
    /** Shannon entropy of the first mebibyte at most; 8 is what pure chance has, text has 4 to 5. */
    readonly entropy_bits_per_byte: number;
    readonly bytes_measured: number;
  };
  readonly key_derivation: {
    readonly algorithm: string;
    readonly memory_mib: number;
    readonly passes: number;
    readonly lanes: number;
  };
  readonly ciphers: { readonly file: string; readonly fields: string; readonly key: string };
}

interface VaultFile {
  /** Below the folder. */
  readonly name: string;
  readonly bytes: number;
  /** Whether other users of this computer can neither read nor write it; null where the system has no such permissions. */
  readonly is_private: boolean | null;
}

const firstBytes = 32;
const mostMeasured = 1024 * 1024;
const plainBeginning = Buffer.from('SQLite format 3\0', 'latin1');
const bytesOfMebibyte = 1024;

/** @throws AppError STORAGE_FAILED */
export function vaultProof(folder: string, { active, kdf }: StoredHeader): VaultProof {
  return withStorageErrors(() => {
    const measured = beginningOf(join(folder, active.file), mostMeasured);
    return {
      folder,
      files: filesIn(folder, active.file),
      data: {
        name: active.file,
        first_bytes: measured.subarray(0, firstBytes).toString('hex'),
        begins_as_plain_sqlite: measured.subarray(0, plainBeginning.length).equals(plainBeginning),
        entropy_bits_per_byte: entropy(measured),
        bytes_measured: measured.length,
      },
      key_derivation: {
        algorithm: 'Argon2id',
        memory_mib: kdf.m / bytesOfMebibyte,
        passes: kdf.t,
        lanes: kdf.p,
      },
      ciphers: {
        file: 'SQLCipher 4: AES-256-CBC and HMAC-SHA512 for every page',
        fields: 'AES-256-GCM, bound to table, column and row',
        key: 'AES-256-GCM under the key from the password, and once more under the recovery key',
      },
    };
  });
}

/** Header and data first, then what lies beside them. */
function filesIn(folder: string, dataFile: string): VaultFile[] {
  const first = [headerName, headerCopyName, dataFile];
  const place = (name: string): number => (first.includes(name) ? first.indexOf(name) : first.length);
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .flatMap((entry) => {
      const path = join(entry.parentPath, entry.name);
      const stats = statSync(path, { throwIfNoEntry: false });
      if (stats === undefined) return [];
      const is_private = process.platform === 'win32' ? null : (stats.mode & 0o077) === 0;
      return [{ name: relative(folder, path), bytes: stats.size, is_private }];
    })
    .sort((one, other) => place(one.name) - place(other.name) || (one.name < other.name ? -1 : 1));
}

function beginningOf(path: string, most: number): Buffer {
  const file = openSync(path, 'r');
  try {
    const bytes = Buffer.alloc(Math.min(most, fstatSync(file).size));
    const read = readSync(file, bytes, 0, bytes.length, 0);
    return bytes.subarray(0, read);
  } finally {
    closeSync(file);
  }
}

/** Shannon 1948: −Σ p·log2 p over the values of a byte; 0 for no bytes. */
export function entropy(bytes: Uint8Array): number {
  const counts = new Uint32Array(256);
  for (const byte of bytes) counts[byte] = (counts[byte] ?? 0) + 1;
  let sum = 0;
  for (const count of counts) {
    if (count > 0) sum -= (count / bytes.length) * Math.log2(count / bytes.length);
  }
  return sum;
}
