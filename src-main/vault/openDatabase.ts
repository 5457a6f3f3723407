import { statSync } from 'node:fs';
import Database from 'better-sqlite3';
import { AppError } from '../../src-shared/errors.ts';
import { errnoOf, storageError } from './storageErrors.ts';

export type VaultDatabase = Database.Database;

const smallestFile = 4096;

interface Use {
  readonly pragmas: readonly string[];
  /** Pages that stay decrypted in memory. */
  readonly cacheKib: number;
}

const writing: Use = { pragmas: ['journal_mode = WAL', 'synchronous = FULL'], cacheKib: 64 * 1024 };
/** For reading everything once. */
const scanning: Use = { pragmas: ['query_only = ON'], cacheKib: 2 * 1024 };
const copying: Use = { pragmas: [], cacheKib: 2 * 1024 };

/**
 * Opens the encrypted data file of a vault, never making one.
 *
 * @throws AppError VAULT_DAMAGED when the file is missing, too short or does not decrypt; STORAGE_FAILED when it may
 * not be written.
 */
export function openDatabase(path: string, key: Buffer): VaultDatabase {
  requireDataFile(path);
  return configure(path, key, { fileMustExist: true }, writing);
}

/** Makes the data file of a new vault. The folder must be new, too. */
export function createDatabase(path: string, key: Buffer): VaultDatabase {
  return configure(path, key, {}, writing);
}

/** A second connection to a vault that is open already, which cannot write. */
export function openForReading(path: string, key: Buffer): VaultDatabase {
  return configure(path, key, { fileMustExist: true }, scanning);
}

/** For `VACUUM INTO`, which a connection that may not write refuses; nothing else is done over it. */
export function openForCopying(path: string, key: Buffer): VaultDatabase {
  return configure(path, key, { fileMustExist: true }, copying);
}

function requireDataFile(path: string): void {
  let size: number;
  try {
    size = statSync(path).size;
  } catch (error) {
    if (errnoOf(error) === 'ENOENT') {
      throw new AppError(
        'VAULT_DAMAGED',
        'The data file of this vault is missing. Put it back, or restore a backup; no new one was made.',
      );
    }
    throw storageError(error) ?? error;
  }
  if (size < smallestFile) {
    throw new AppError(
      'VAULT_DAMAGED',
      'The data file of this vault is empty or cut off. Nothing was overwritten: keep the file and restore a backup.',
    );
  }
}

function configure(path: string, key: Buffer, options: Database.Options, use: Use): VaultDatabase {
  let database: VaultDatabase | undefined;
  try {
    database = new Database(path, options);
    database.pragma("cipher = 'sqlcipher'");
    // Without it one byte of the file header switches the check of all pages off.
    database.pragma('legacy = 4');
    const keySpecification = rawKey(key);
    database.key(keySpecification);
    keySpecification.fill(0);
    for (const pragma of use.pragmas) {
      database.pragma(pragma);
    }
    // The default would sort into plaintext files.
    database.pragma('temp_store = MEMORY');
    database.pragma('secure_delete = ON');
    database.pragma('trusted_schema = OFF');
    database.pragma('cell_size_check = ON');
    database.pragma('mmap_size = 0');
    database.pragma('foreign_keys = ON');
    database.pragma(`cache_size = -${use.cacheKib}`);
    return database;
  } catch (error) {
    database?.close();
    throw storageError(error) ?? error;
  }
}

const hexDigits = Buffer.from('0123456789abcdef', 'latin1');

/** `x'<64 hex digits>'`, which SQLCipher takes as the key itself. Built as bytes: a string could not be wiped. */
function rawKey(key: Buffer): Buffer {
  const specification = Buffer.alloc(key.length * 2 + 3);
  specification.write("x'", 0, 'latin1');
  key.forEach((byte, index) => {
    specification.writeUInt8(hexDigits.readUInt8(byte >> 4), 2 + index * 2);
    specification.writeUInt8(hexDigits.readUInt8(byte & 15), 3 + index * 2);
  });
  specification.write("'", specification.length - 1, 'latin1');
  return specification;
}
