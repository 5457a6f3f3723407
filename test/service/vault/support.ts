import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { eq } from 'drizzle-orm';
import type { OpenVault, Writer } from '../../../src-main/vault/access.ts';
import { type Clock, systemClock, systemRandom } from '../../../src-main/vault/environment.ts';
import { type Home, type HomeOptions, openHome } from '../../../src-main/vault/home.ts';
import { newId } from '../../../src-main/vault/ids.ts';
import type { KdfSettings } from '../../../src-main/vault/kdf.ts';
import type { VaultDatabase } from '../../../src-main/vault/openDatabase.ts';
import { drafts, journalEntries } from '../../../src-main/vault/schema.ts';

const root = join(import.meta.dirname, '..', '..', '..');
const vaultDir = join(root, 'src-main', 'vault');

export const shippedMigrations = join(vaultDir, 'migrations');

const cheap = { m: 1024, t: 1, p: 1 };
/** A millisecond instead of a second. */
export const cheapKdf: KdfSettings = { default: cheap, floor: cheap };

export const alice = {
  username: 'alice',
  email: 'alice@example.org',
  password: 'a quiet harbour at seven in the morning',
  timezone: 'Europe/Berlin',
  door: 'window',
} as const;

export const bob = {
  username: 'bob',
  email: 'bob@example.org',
  password: 'another harbour at eight in the evening',
  timezone: 'Europe/Berlin',
  door: 'window',
} as const;

export interface HomeSettings {
  readonly clock?: Clock;
  readonly kdf?: KdfSettings;
  readonly migrationsDir?: string;
  readonly appVersion?: string;
  readonly searchWorker?: string;
  readonly backupWorker?: string;
  readonly backups?: HomeOptions['backups'];
}

/** A home on a folder, with everything real but the cost of a password. */
export function openTestHome(dataDir: string, settings: HomeSettings = {}): Promise<Home> {
  return openHome({
    dataDir,
    clock: settings.clock ?? systemClock,
    random: systemRandom,
    kdf: settings.kdf ?? cheapKdf,
    workerPaths: {
      search: settings.searchWorker ?? join(vaultDir, 'search', 'worker.ts'),
      backup: settings.backupWorker ?? join(vaultDir, 'backups', 'worker.ts'),
    },
    ...(settings.backups === undefined ? {} : { backups: settings.backups }),
    migrationsDir: settings.migrationsDir ?? shippedMigrations,
    appVersion: settings.appVersion ?? '0.0.0-test',
  });
}

export interface TestFolder {
  readonly dataDir: string;
  /** The home that is open now. */
  readonly home: Home;
  /** Closes the home and opens it again, as a restart would. */
  restart(settings?: HomeSettings): Promise<Home>;
  /** Only closes it. */
  stop(): Promise<void>;
  remove(): Promise<void>;
}

export async function openTestFolder(settings: HomeSettings = {}): Promise<TestFolder> {
  const dataDir = mkdtempSync(join(tmpdir(), 'evenkeel-vault-'));
  let home: Home | undefined = await openTestHome(dataDir, settings);
  const stop = async () => {
    await home?.close();
    home = undefined;
  };
  return {
    dataDir,
    get home() {
      if (home === undefined) throw new Error('The home is closed.');
      return home;
    },
    async restart(again = settings) {
      await stop();
      home = await openTestHome(dataDir, again);
      return home;
    },
    stop,
    async remove() {
      await stop();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

export function vaultFolder(dataDir: string, vaultId: string): string {
  return join(dataDir, 'vaults', vaultId);
}

export function vaultFolders(dataDir: string): string[] {
  const folder = join(dataDir, 'vaults');
  return existsSync(folder) ? readdirSync(folder).sort() : [];
}

/** Keeps a text in a vault as a draft. */
export function writeDraft(vault: OpenVault, kind: string, text: string): void {
  vault.write((writer) => {
    const draft_id = newId(systemClock, systemRandom);
    const data_sealed = writer.sealer.seal('drafts', 'data_sealed', draft_id, text);
    writer.orm.insert(drafts).values({ draft_id, kind, data_sealed, updated_at: '2026-05-20T09:30:00Z' }).run();
  });
}

export function readDraft(vault: OpenVault, kind: string): string | undefined {
  const row = vault.read.orm.select().from(drafts).where(eq(drafts.kind, kind)).get();
  return row === undefined
    ? undefined
    : vault.read.sealer.unseal('drafts', 'data_sealed', row.draft_id, row.data_sealed);
}

/** Writes a journal entry and returns its id. */
export function writeJournal(vault: OpenVault, text: string, title: string | null = null, tags: string[] = []): string {
  return vault.write((writer) => insertJournal(writer, text, title, tags));
}

/** Many entries in one transaction. */
export function writeJournals(vault: OpenVault, texts: readonly string[]): string[] {
  return vault.write((writer) => texts.map((text) => insertJournal(writer, text, null, [])));
}

function insertJournal(writer: Writer, text: string, title: string | null, tags: readonly string[]): string {
  const id = newId(systemClock, systemRandom);
  const seal = (column: string, value: string) => writer.sealer.seal('journal_entries', column, id, value);
  writer.orm
    .insert(journalEntries)
    .values({
      id,
      user_id: writer.userId,
      title: title === null ? null : seal('title', title),
      content: seal('content', text),
      tags: tags.length === 0 ? null : seal('tags', JSON.stringify(tags)),
      word_count: text.split(' ').length,
      recorded_at: '2026-05-20T09:30:00Z',
      day: '2026-05-20',
      created_at: '2026-05-20T09:30:00Z',
      updated_at: '2026-05-20T09:30:00Z',
    })
    .run();
  return id;
}

/** The connection below the vault, for looking at what no room above it may see. */
export function databaseOf(vault: OpenVault): VaultDatabase {
  return (vault.read.orm as unknown as { $client: VaultDatabase }).$client;
}
