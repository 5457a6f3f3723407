import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join, relative } from 'node:path';
import { systemClock, systemRandom } from '../../../src-main/vault/environment.ts';
import { readHeader, vaultSalt } from '../../../src-main/vault/header.ts';
import { Kdf } from '../../../src-main/vault/kdf.ts';
import { deriveVaultKeys, wipeKeys } from '../../../src-main/vault/keys.ts';
import { MasterKeys } from '../../../src-main/vault/masterKeys.ts';
import { openDatabase, type VaultDatabase } from '../../../src-main/vault/openDatabase.ts';

/** A look behind the doors: at the files of a vault, and with the password into them. */

/** Takes whatever cost stands in the header. */
const anyCost = { m: 1024, t: 1, p: 1 };

/** The folder of the only vault below a data folder. */
export function vaultFolder(dataDir: string): string {
  const root = join(dataDir, 'vaults');
  const [name, ...others] = readdirSync(root);
  if (name === undefined || others.length > 0) throw new Error(`There are ${others.length} vaults too many.`);
  return join(root, name);
}

export function dataFile(folder: string): string {
  return join(folder, 'data-1.db');
}

/** Every file below a folder with its bytes, to compare before and after. Never of a vault that is open here. */
export function filesOf(folder: string): Readonly<Record<string, string>> {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const paths = entries.map((entry) => join(entry.parentPath, entry.name)).sort();
  return Object.fromEntries(paths.map((path) => [relative(folder, path), readFileSync(path).toString('base64')]));
}

/** The key of a vault's database file. */
export async function databaseKey(folder: string, password: string): Promise<Buffer> {
  const { header } = readHeader(folder, basename(folder));
  const kdf = new Kdf({ default: anyCost, floor: anyCost }, systemClock, systemRandom);
  const masterKey = await new MasterKeys(kdf, systemRandom).byPassword(header, password, 'window');
  if (masterKey === undefined) throw new Error('The password does not open this vault.');
  const keys = deriveVaultKeys(masterKey, vaultSalt(header), header.active.epoch);
  const key = Buffer.from(keys.database);
  masterKey.fill(0);
  wipeKeys(keys);
  return key;
}

/** Opens a copy of a vault's database with its key, so that the vault itself is not touched. */
export function withCopy<T>(folder: string, key: Buffer, work: (database: VaultDatabase) => T): T {
  const copy = mkdtempSync(join(tmpdir(), 'evenkeel-copy-'));
  try {
    copyFolder(folder, copy);
    const database = openDatabase(dataFile(copy), key);
    try {
      return work(database);
    } finally {
      database.close();
    }
  } finally {
    rmSync(copy, { recursive: true, force: true });
  }
}

/** In another process: copying a file here would take SQLite's locks on it away. */
function copyFolder(from: string, to: string): void {
  const script = "require('node:fs').cpSync(process.argv[1], process.argv[2], { recursive: true })";
  const { status, stderr } = spawnSync(process.execPath, ['-e', script, from, to], { encoding: 'utf8' });
  if (status !== 0) throw new Error(`The copy failed: ${stderr}`);
}

/** All pages of a vault's database in plain, free ones and those in the write-ahead log included. */
export function decryptedPages(folder: string, key: Buffer): Buffer {
  return withCopy(folder, key, (database) => database.serialize());
}
