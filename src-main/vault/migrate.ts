import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { AppError } from '../../src-shared/errors.ts';
import { syncFolder } from './files.ts';
import { readMeta } from './meta.ts';
import type { VaultDatabase } from './openDatabase.ts';
import { damagedMessage } from './storageErrors.ts';

export interface Migration {
  readonly number: number;
  readonly name: string;
  readonly sql: string;
}

/**
 * Reads `NNNN_name.sql`, numbered from 1 without gaps.
 *
 * @throws Error when a number is missing or given twice: a mistake in the product, not of its user.
 */
export function loadMigrations(folder: string): readonly Migration[] {
  const migrations = readdirSync(folder)
    .filter((name) => name.endsWith('.sql'))
    .sort()
    .map((name) => ({
      number: Number.parseInt(name.slice(0, 4), 10),
      name,
      sql: readFileSync(join(folder, name), 'utf8'),
    }));
  migrations.forEach(({ number, name }, index) => {
    if (number !== index + 1) {
      throw new Error(`Migration ${name} should have number ${index + 1}.`);
    }
  });
  return migrations;
}

/** @throws AppError VAULT_TOO_NEW for a schema this version does not know. */
export function requireKnownSchema(database: VaultDatabase, migrations: readonly Migration[]): void {
  if (schemaVersion(database) > migrations.length) {
    const version = readMeta(database, 'app_version');
    throw new AppError(
      'VAULT_TOO_NEW',
      `This vault was written by a newer version of Evenkeel${version === undefined ? '' : ` (${version})`}. Install that version to open it; nothing was changed.`,
    );
  }
}

export function needsMigration(database: VaultDatabase, migrations: readonly Migration[]): boolean {
  return schemaVersion(database) < migrations.length;
}

/**
 * Brings a vault to the newest schema, each step in one transaction. A vault that holds data is copied, encrypted as
 * it is, into `copyFolder` first.
 */
export function migrate(database: VaultDatabase, migrations: readonly Migration[], copyFolder: string): void {
  const current = schemaVersion(database);
  const steps = migrations.slice(current);
  if (steps.length === 0) {
    return;
  }
  if (current > 0) {
    copyBeforeMigration(database, current, copyFolder);
  }
  // Off while tables are rebuilt; the check in each step stands in for it.
  database.pragma('foreign_keys = OFF');
  try {
    for (const step of steps) {
      runStep(database, step);
    }
  } finally {
    database.pragma('foreign_keys = ON');
  }
}

function schemaVersion(database: VaultDatabase): number {
  return Number(database.pragma('user_version', { simple: true }));
}

function runStep(database: VaultDatabase, step: Migration): void {
  database
    .transaction(() => {
      database.exec(step.sql);
      const broken = database.pragma('foreign_key_check');
      if (Array.isArray(broken) && broken.length > 0) {
        throw new AppError('VAULT_DAMAGED', damagedMessage);
      }
      database.pragma(`user_version = ${step.number}`);
    })
    .immediate();
}

const partialSuffix = '.tmp';

/** Removes copies whose making was interrupted. */
export function tidyCopies(folder: string): void {
  for (const name of existsSync(folder) ? readdirSync(folder) : []) {
    // SQLite's own files beside a partial one have a longer name.
    if (name.includes(partialSuffix)) {
      rmSync(join(folder, name), { force: true });
    }
  }
}

/** `VACUUM INTO` keeps cipher and key, so the copy opens as the vault of its day does. */
function copyBeforeMigration(database: VaultDatabase, from: number, folder: string): void {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const target = join(folder, `before-schema-${from + 1}.db`);
  const partial = `${target}${partialSuffix}`;
  rmSync(partial, { force: true });
  try {
    database.prepare('VACUUM INTO ?').run(partial);
    renameSync(partial, target);
  } catch (error) {
    rmSync(partial, { force: true });
    throw error;
  }
  syncFolder(folder);
}
