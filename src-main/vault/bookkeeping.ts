import { AppError } from '../../src-shared/errors.ts';
import type { Header } from './header.ts';
import { describeKdf } from './kdf.ts';
import { readMeta, readMetaNumber, writeMeta } from './meta.ts';
import type { VaultDatabase } from './openDatabase.ts';
import { damagedMessage } from './storageErrors.ts';

/** What a data file notes about its own use, and what the header remembers of it. */

const week = 7 * 24 * 60 * 60 * 1000;

/** What stands for the password in the users table: the public part of the derivation. */
export function publicKeyFacts(header: Header): { readonly password_hash: string; readonly encryption_key: string } {
  return { password_hash: describeKdf(header.kdf), encryption_key: 'slot:password' };
}

/** @throws AppError VAULT_DAMAGED when header and data file are not of the same vault. */
export function requireSameVault(database: VaultDatabase, header: Header): void {
  const isSame =
    readMeta(database, 'vault_id') === header.vault_id &&
    readMetaNumber(database, 'epoch') === header.active.epoch &&
    database.prepare('SELECT 1 FROM users LIMIT 1').get() !== undefined;
  if (!isSame) {
    throw new AppError(
      'VAULT_DAMAGED',
      'The data file does not belong to this vault. Nothing was overwritten: put the right file back.',
    );
  }
}

/**
 * Reads the whole file once a week and after it was not closed in order.
 *
 * @throws AppError VAULT_DAMAGED
 */
export function checkWhenDue(database: VaultDatabase, now: number): void {
  const age = now - readMetaNumber(database, 'checked_at');
  if (readMeta(database, 'closed_cleanly') === 'yes' && age >= 0 && age < week) {
    return;
  }
  if (database.pragma('quick_check(1)', { simple: true }) !== 'ok') {
    throw new AppError('VAULT_DAMAGED', damagedMessage);
  }
  writeMeta(database, { checked_at: now });
}

/** Notes that the vault is in use now. Returns the new write counter, and whether the file is older than the header. */
export function beginUse(
  database: VaultDatabase,
  header: Header,
  appVersion: string,
): { readonly counter: number; readonly isOlder: boolean } {
  const counter = readMetaNumber(database, 'write_counter');
  const next = Math.max(counter, header.seen.counter) + 1;
  database
    .transaction(() => {
      writeMeta(database, { write_counter: next, closed_cleanly: 'no', app_version: appVersion });
      noteKeyFacts(database, header);
    })
    .immediate();
  return { counter: next, isOlder: counter < header.seen.counter };
}

/** Brings the users row in line with the header. */
export function noteKeyFacts(database: VaultDatabase, header: Header): void {
  database
    .prepare(
      `UPDATE users SET password_hash = @password_hash, encryption_key = @encryption_key
       WHERE password_hash <> @password_hash OR encryption_key <> @encryption_key`,
    )
    .run(publicKeyFacts(header));
}

/** Notes that the vault is closed in order, and brings the WAL into the file. Returns the write counter. */
export function endUse(database: VaultDatabase, hasWritten: boolean): number {
  const counter = readMetaNumber(database, 'write_counter') + (hasWritten ? 1 : 0);
  database.transaction(() => writeMeta(database, { write_counter: counter, closed_cleanly: 'yes' })).immediate();
  database.pragma('wal_checkpoint(TRUNCATE)');
  return counter;
}
