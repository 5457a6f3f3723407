import { accessSync, constants, existsSync, truncateSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { AppError } from '../../src-shared/errors.ts';
import { errnoOf, storageError } from './storageErrors.ts';

export interface InstanceLock {
  release(): void;
}

/**
 * Takes the data folder for this process, by an open exclusive transaction on a small file that holds nothing. The
 * operating system lets go of it when the process ends, however it ends.
 *
 * @throws AppError CONFLICT when another process has the folder.
 */
export function takeInstanceLock(dataDir: string): InstanceLock {
  const path = join(dataDir, 'instance.db');
  let database: Database.Database;
  try {
    database = begin(path);
  } catch (error) {
    if (errnoOf(error) !== 'SQLITE_NOTADB') {
      throw refusal(error);
    }
    truncateSync(path);
    try {
      database = begin(path);
    } catch (again) {
      throw refusal(again);
    }
  }
  return {
    release: () => {
      if (database.open) {
        database.exec('ROLLBACK');
        database.close();
      }
    },
  };
}

function begin(path: string): Database.Database {
  if (existsSync(path)) {
    // On a file it may not write SQLite would say that somebody else holds the lock.
    accessSync(path, constants.W_OK);
  }
  const database = new Database(path, { timeout: 0 });
  try {
    database.exec('BEGIN EXCLUSIVE');
    return database;
  } catch (error) {
    database.close();
    throw error;
  }
}

function refusal(error: unknown): unknown {
  return errnoOf(error)?.startsWith('SQLITE_BUSY') === true
    ? new AppError('CONFLICT', 'Evenkeel is already running with this data folder.', { cause: error })
    : (storageError(error) ?? error);
}
