import { mkdirSync } from 'node:fs';
import { AccountList } from './accountList.ts';
import { Accounts } from './accounts.ts';
import { type RotationRules, shippedRotation } from './backups/rotation.ts';
import { type SnapshotTiming, shippedTiming } from './backups/snapshotSchedule.ts';
import { type BeforeUnlock, openBeforeUnlock } from './beforeUnlock.ts';
import { type DeviceStore, openDeviceStore } from './deviceStore.ts';
import type { Clock, Random } from './environment.ts';
import { takeInstanceLock } from './instanceLock.ts';
import { Kdf, type KdfSettings, shippedKdf } from './kdf.ts';
import { MasterKeys } from './masterKeys.ts';
import { loadMigrations } from './migrate.ts';
import { OpenVaults } from './openVaults.ts';
import { checkPassword, type KnownNames, type PasswordVerdict, suggestPassphrase } from './passwordPolicy.ts';
import { Sessions } from './sessions.ts';
import { withStorageErrors } from './storageErrors.ts';
import { Throttle } from './throttle.ts';
import { VaultFiles } from './vaultFiles.ts';
import { type VaultProof, vaultProof } from './vaultProof.ts';

export interface HomeOptions {
  readonly dataDir: string;
  readonly clock: Clock;
  readonly random: Random;
  /** Absent: what is shipped. Tests take a cheaper one. */
  readonly kdf?: KdfSettings;
  readonly workerPaths: { readonly search: string; readonly backup: string };
  readonly migrationsDir: string;
  readonly appVersion: string;
  /** As `de-AT`: the language of a new data folder. */
  readonly systemLocale?: string;
  /** Absent: what is shipped. Tests are less patient. */
  readonly backups?: { readonly timing?: SnapshotTiming | undefined; readonly rotation?: RotationRules | undefined };
}

/** All that lies in one data folder: accounts, who is signed in, and what this computer remembers. */
export interface Home {
  readonly accounts: Accounts;
  readonly sessions: Sessions;
  readonly device: DeviceStore;
  readonly beforeUnlock: BeforeUnlock;
  /**
   * How a vault lies on the disk.
   *
   * @throws AppError VAULT_DAMAGED, STORAGE_FAILED
   */
  proofOf(vaultId: string): VaultProof;
  checkPassword(password: string, names: KnownNames): Promise<PasswordVerdict>;
  suggestPassphrase(): Promise<{ passphrase: string; bits: number }>;
  /** Locks every vault and gives the data folder free. */
  close(): Promise<void>;
}

/**
 * Takes a data folder, makes it where there is none, and ends what a killed process had begun in it.
 *
 * @throws AppError CONFLICT when Evenkeel is running with it already, STORAGE_FAILED when it may not be written
 */
export async function openHome(options: HomeOptions): Promise<Home> {
  const { dataDir, clock, random } = options;
  process.umask(0o077);
  withStorageErrors(() => mkdirSync(dataDir, { recursive: true, mode: 0o700 }));
  const lock = takeInstanceLock(dataDir);
  try {
    const files = withStorageErrors(() => openFiles(options));
    const device = openDeviceStore(dataDir, options.systemLocale);
    const sessions = new Sessions(clock, random);
    const list = new AccountList(dataDir, files);
    const accounts = new Accounts({
      random,
      sessions,
      files,
      list,
      open: new OpenVaults(files, sessions),
      keys: new MasterKeys(new Kdf(options.kdf ?? shippedKdf, clock, random), random),
      throttle: new Throttle(device, clock),
    });
    accounts.finishRemovals();
    return {
      accounts,
      sessions,
      device,
      beforeUnlock: openBeforeUnlock({
        folderOf: (vaultId) => files.folderOf(vaultId),
        randomBytes: (length) => random.bytes(length),
      }),
      proofOf: (vaultId) => vaultProof(files.folderOf(vaultId), files.header(vaultId).header),
      checkPassword,
      suggestPassphrase: () => suggestPassphrase(random),
      close: async () => {
        await accounts.shutDown();
        lock.release();
      },
    };
  } catch (error) {
    lock.release();
    throw error;
  }
}

function openFiles(options: HomeOptions): VaultFiles {
  const { dataDir, clock, random, appVersion, migrationsDir, workerPaths } = options;
  const files = new VaultFiles({
    dataDir,
    clock,
    random,
    appVersion,
    migrations: loadMigrations(migrationsDir),
    searchWorkerPath: workerPaths.search,
    backups: {
      workerPath: workerPaths.backup,
      appVersion,
      timing: options.backups?.timing ?? shippedTiming,
      rotation: options.backups?.rotation ?? shippedRotation,
    },
  });
  files.tidy();
  return files;
}
