import { createSecretKey } from 'node:crypto';
import { closeSync, copyFileSync, fsyncSync, openSync, renameSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';
import { AppError } from '../../../src-shared/errors.ts';
import { systemRandom } from '../environment.ts';
import { syncFolder } from '../files.ts';
import { keyBytes } from '../keys.ts';
import { writeMeta } from '../meta.ts';
import { openDatabase, openForCopying, openForReading, type VaultDatabase } from '../openDatabase.ts';
import { createSealer } from '../seal.ts';
import { storageError } from '../storageErrors.ts';
import { countRows, requireEveryFieldOpens, requireIntegrity, schemaVersion } from './checkContent.ts';
import {
  type ContainerKeys,
  damaged,
  extractDatabase,
  readLayout,
  readManifest,
  requireMac,
  writeAll,
  writeContainer,
} from './container.ts';
import { exportText } from './exportData.ts';
import type { Manifest } from './manifest.ts';
import type { BackupJob, BackupWorkerData, FromBackupWorker } from './messages.ts';

/**
 * Entry of the backup worker: one job over connections of its own, then it ends. It looks whether it is to give up
 * between pieces and rows, and leaves no scratch file behind.
 */

type Job<T extends BackupJob['type']> = Extract<BackupJob, { readonly type: T }>;

const port = parentPort;
if (port === null) {
  throw new Error('The backup worker runs as a worker thread only.');
}
const given = workerData as BackupWorkerData;
const ending = new Int32Array(given.ending);
const tell = (message: FromBackupWorker): void => port.postMessage(message);
const databaseKey = Buffer.from(given.keys.database);
const sealer = createSealer(
  { field: Buffer.from(given.keys.field), index: Buffer.alloc(keyBytes) },
  given.epoch,
  systemRandom,
);
const keys: ContainerKeys = {
  mac: createSecretKey(Buffer.from(given.keys.backupMac)),
  manifest: createSecretKey(Buffer.from(given.keys.backupManifest)),
};

try {
  run(given.job);
} catch (error) {
  const known = storageError(error);
  tell(known === undefined ? { type: 'failed' } : { type: 'failed', code: known.code, message: known.message });
} finally {
  sealer.close();
  databaseKey.fill(0);
}

function run(job: BackupJob): void {
  switch (job.type) {
    case 'create':
      tell({ type: 'done', ...create(job) });
      break;
    case 'verify':
      tell({ type: 'done', manifest: verify(job.source, job.scratch), bytes: 0 });
      break;
    case 'extract':
      tell({ type: 'done', manifest: extract(job), bytes: 0 });
      break;
    case 'export':
      tell({ type: 'done', bytes: exportAll(job) });
      break;
  }
}

/** Only what has been restored once for a test gets its name. */
function create(job: Job<'create'>): { readonly manifest: Manifest; readonly bytes: number } {
  const partial = `${job.target}.tmp`;
  try {
    using(openForCopying(given.dataFile, databaseKey), (database) => {
      database.prepare('VACUUM INTO ?').run(job.scratch);
    });
    checkpoint();
    const facts = using(openForReading(job.scratch, databaseKey), (copy) => ({
      schema_version: schemaVersion(copy),
      counts: countRows(copy),
    }));
    const manifest: Manifest = {
      created_at: job.createdAt,
      kind: job.kind,
      app_version: job.appVersion,
      ...facts,
    };
    const header = Buffer.from(job.header, 'utf8');
    const content = { header, database: job.scratch, manifest, vaultId: given.vaultId };
    const bytes = writeContainer(partial, content, keys, systemRandom, checkpoint);
    removeScratch(job.scratch);
    const found = verify(partial, job.scratch);
    renameSync(partial, job.target);
    syncFolder(dirname(job.target));
    return { manifest: found, bytes };
  } catch (error) {
    // Whether its name lasts is not known: what is said to have failed must not turn up.
    rmSync(job.target, { force: true });
    throw error;
  } finally {
    removeScratch(job.scratch);
    rmSync(partial, { force: true });
  }
}

/** A test-restore: into a scratch file, which is opened, read to the last field, and removed. */
function verify(source: string, scratch: string): Manifest {
  try {
    return unpack(source, scratch);
  } finally {
    removeScratch(scratch);
  }
}

function extract({ source, target, stamp }: Job<'extract'>): Manifest {
  try {
    const manifest = unpack(source, target);
    using(openDatabase(target, databaseKey), (database) => {
      database.transaction(() => writeMeta(database, { ...stamp, closed_cleanly: 'yes' })).immediate();
      database.pragma('wal_checkpoint(TRUNCATE)');
    });
    const file = openSync(target, 'r+');
    try {
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
    syncFolder(dirname(target));
    return manifest;
  } catch (error) {
    removeScratch(target);
    throw error;
  }
}

/** @throws AppError VAULT_DAMAGED; then `target` may be there in part */
function unpack(source: string, target: string): Manifest {
  const manifest = source.endsWith('.db') ? copyOut(source, target) : takeOut(source, target);
  using(openForReading(target, databaseKey), (database) => {
    requireIntegrity(database);
    requireSameVault(database);
    requireEveryFieldOpens(database, sealer, checkpoint);
    const counts = countRows(database);
    const isAsSaid =
      manifest === undefined ||
      (manifest.schema_version === schemaVersion(database) && isSameCounts(manifest.counts, counts));
    if (!isAsSaid) {
      throw damaged();
    }
  });
  return manifest ?? using(openForReading(target, databaseKey), plainManifest);
}

function takeOut(source: string, target: string): Manifest {
  const file = openSync(source, 'r');
  try {
    const layout = readLayout(file);
    requireMac(file, layout, keys.mac, checkpoint);
    const manifest = readManifest(file, layout, keys.manifest, given.vaultId);
    extractDatabase(file, layout, target, checkpoint);
    return manifest;
  } finally {
    closeSync(file);
  }
}

/** A copy that was made before the schema changed is the database itself; its pages carry their own MACs. */
function copyOut(source: string, target: string): undefined {
  copyFileSync(source, target);
}

function plainManifest(database: VaultDatabase): Manifest {
  return {
    created_at: new Date(0).toISOString(),
    kind: 'before_migration',
    schema_version: schemaVersion(database),
    app_version: '',
    counts: countRows(database),
  };
}

function requireSameVault(database: VaultDatabase): void {
  const vaultId = database.prepare("SELECT value FROM meta WHERE key = 'vault_id'").pluck().get();
  const epoch = database.prepare("SELECT value FROM meta WHERE key = 'epoch'").pluck().get();
  if (vaultId !== given.vaultId || Number(epoch) !== given.epoch) {
    throw damaged();
  }
}

function isSameCounts(said: Readonly<Record<string, number>>, found: Readonly<Record<string, number>>): boolean {
  const tables = new Set([...Object.keys(said), ...Object.keys(found)]);
  return [...tables].every((table) => said[table] === found[table]);
}

/** In one read transaction, so that the document shows one moment. */
function exportAll({ exportedAt, appVersion, target }: Job<'export'>): number {
  return using(openForReading(given.dataFile, databaseKey), (database) => {
    let bytes = 0;
    const write = (put: (piece: Uint8Array<ArrayBuffer>) => void): void =>
      database.transaction(() => {
        for (const text of exportText(database, sealer, { exportedAt, appVersion }, checkpoint)) {
          const piece = new TextEncoder().encode(text);
          bytes += piece.length;
          put(piece);
        }
      })();
    if (target === undefined) {
      write((piece) => port?.postMessage({ type: 'piece', bytes: piece } satisfies FromBackupWorker, [piece.buffer]));
      return bytes;
    }
    // A name of its own: what stands beside a file that a person chose is not ours to remove.
    const partial = `${target}.${systemRandom.bytes(4).toString('hex')}.tmp`;
    try {
      const file = openSync(partial, 'wx', 0o600);
      try {
        write((piece) => writeAll(file, piece));
        fsyncSync(file);
      } finally {
        closeSync(file);
      }
      renameSync(partial, target);
      syncFolder(dirname(target));
      return bytes;
    } finally {
      rmSync(partial, { force: true });
    }
  });
}

function checkpoint(): void {
  if (Atomics.load(ending, 0) !== 0) {
    throw new AppError('UNAUTHENTICATED', 'The vault was locked before this was done. Nothing was changed.');
  }
}

function using<T>(database: VaultDatabase, work: (database: VaultDatabase) => T): T {
  try {
    return work(database);
  } finally {
    database.close();
  }
}

function removeScratch(path: string): void {
  for (const suffix of ['', '-journal', '-wal', '-shm']) {
    rmSync(`${path}${suffix}`, { force: true });
  }
}
