import { copyFileSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { getTableColumns, is } from 'drizzle-orm';
import { getTableConfig, SQLiteTable } from 'drizzle-orm/sqlite-core';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readUser } from '../../../src-main/store/users.ts';
import type { OpenVault } from '../../../src-main/vault/access.ts';
import { loadMigrations } from '../../../src-main/vault/migrate.ts';
import * as schema from '../../../src-main/vault/schema.ts';
import { defaultPreferences, privacyPresets } from '../../../src-shared/privacyPresets.ts';
import {
  alice,
  databaseOf,
  openTestFolder,
  readDraft,
  shippedMigrations,
  type TestFolder,
  vaultFolder,
  writeDraft,
} from './support.ts';

let migrations: string;
let folder: TestFolder;
let vaultId: string;

const shipped = readdirSync(shippedMigrations).filter((name) => name.endsWith('.sql'));
const nextNumber = String(shipped.length + 1).padStart(4, '0');

beforeEach(async () => {
  migrations = mkdtempSync(join(tmpdir(), 'evenkeel-migrations-'));
  for (const name of shipped) {
    copyFileSync(join(shippedMigrations, name), join(migrations, name));
  }
  folder = await openTestFolder({ migrationsDir: migrations });
  const { vault } = await folder.home.accounts.create(alice);
  vaultId = vault.vaultId;
  writeDraft(vault, 'journal', 'kept');
  await folder.stop();
});

afterEach(async () => {
  await folder.remove();
  rmSync(migrations, { recursive: true, force: true });
});

const unlock = () => folder.home.accounts.unlock({ name: 'alice', password: alice.password, door: 'window' });
const addMigration = (sql: string) => writeFileSync(join(migrations, `${nextNumber}_test.sql`), sql);
const copies = () => {
  const own = vaultFolder(folder.dataDir, vaultId);
  return readdirSync(own).includes('backups') ? readdirSync(join(own, 'backups')) : [];
};

describe('a new schema', () => {
  it('is brought in when the vault is opened, after an encrypted copy', async () => {
    addMigration('CREATE TABLE later (id TEXT PRIMARY KEY) STRICT;');
    await folder.restart();
    const { vault, notice } = await unlock();
    expect(notice).toBeUndefined();
    expect(databaseOf(vault).pragma('user_version', { simple: true })).toBe(shipped.length + 1);
    expect(readDraft(vault, 'journal')).toBe('kept');
    expect(copies()).toEqual([`before-schema-${shipped.length + 1}.db`]);
    expect(vault.snapshotCount()).toBe(1);
  });

  it('leaves a copy that opens as the vault of its day', async () => {
    addMigration('DELETE FROM drafts;');
    await folder.restart();
    const { vault } = await unlock();
    expect(readDraft(vault, 'journal')).toBeUndefined();
    await folder.stop();
    const own = vaultFolder(folder.dataDir, vaultId);
    copyFileSync(join(own, 'backups', `before-schema-${shipped.length + 1}.db`), join(own, 'data-1.db'));
    rmSync(join(migrations, `${nextNumber}_test.sql`));
    await folder.restart();
    expect(readDraft((await unlock()).vault, 'journal')).toBe('kept');
  });

  it('that fails changes nothing, and can be tried again', async () => {
    addMigration('CREATE TABLE later (id TEXT PRIMARY KEY) STRICT; INSERT INTO nowhere VALUES (1);');
    await folder.restart();
    await expect(unlock()).rejects.toThrow(/nowhere/);
    addMigration('CREATE TABLE later (id TEXT PRIMARY KEY) STRICT;');
    await folder.restart();
    const { vault } = await unlock();
    expect(readDraft(vault, 'journal')).toBe('kept');
    expect(copies()).toHaveLength(1);
  });

  it('that would break a reference is undone', async () => {
    addMigration("INSERT INTO journal_entry_tags (tag_hash, entry_id) VALUES (x'00', 'nobody');");
    await folder.restart();
    await expect(unlock()).rejects.toMatchObject({ code: 'VAULT_DAMAGED' });
    rmSync(join(migrations, `${nextNumber}_test.sql`));
    await folder.restart();
    expect(readDraft((await unlock()).vault, 'journal')).toBe('kept');
  });

  it('left half a copy behind: it is removed and made anew', async () => {
    addMigration('CREATE TABLE later (id TEXT PRIMARY KEY) STRICT;');
    await folder.restart();
    await unlock();
    await folder.stop();
    const leftover = join(vaultFolder(folder.dataDir, vaultId), 'backups', 'before-schema-9.db.tmp');
    writeFileSync(leftover, 'half');
    await folder.restart();
    expect(copies()).toEqual([`before-schema-${shipped.length + 1}.db`]);
  });
});

describe('the migrations', () => {
  it('are numbered without gaps', () => {
    expect(loadMigrations(shippedMigrations).map((migration) => migration.number)).toEqual(
      shipped.map((_, index) => index + 1),
    );
    writeFileSync(join(migrations, '0099_gap.sql'), '');
    expect(() => loadMigrations(migrations)).toThrow(/0099_gap.sql should have number/);
  });

  it.each(shipped.slice(0, -1).map((name, index) => [index + 1, name] as const))(
    'bring a vault of schema %i, which %s made, to the newest one with all that is in it',
    async (version) => {
      const older = mkdtempSync(join(tmpdir(), 'evenkeel-migrations-'));
      for (const name of shipped.slice(0, version)) copyFileSync(join(shippedMigrations, name), join(older, name));
      const old = await openTestFolder({ migrationsDir: older });
      try {
        const { vault } = await old.home.accounts.create(alice);
        writeDraft(vault, 'journal', `of schema ${version}`);
        expect(databaseOf(vault).pragma('user_version', { simple: true })).toBe(version);
        await old.stop();

        for (const name of shipped) copyFileSync(join(shippedMigrations, name), join(older, name));
        await old.restart();
        const newer = await old.home.accounts.unlock({ name: 'alice', password: alice.password, door: 'window' });
        const database = databaseOf(newer.vault);
        expect(database.pragma('user_version', { simple: true })).toBe(shipped.length);
        expect(database.pragma('integrity_check', { simple: true })).toBe('ok');
        expect(readDraft(newer.vault, 'journal')).toBe(`of schema ${version}`);
        expect(tablesOf(newer.vault)).toEqual(tablesOf((await newest()).vault));
      } finally {
        await old.remove();
        rmSync(older, { recursive: true, force: true });
      }
    },
  );

  const newest = async () => {
    await folder.restart();
    return unlock();
  };

  const tablesOf = (vault: OpenVault) =>
    databaseOf(vault)
      .prepare<[], { name: string; sql: string | null }>('SELECT name, sql FROM sqlite_schema ORDER BY name')
      .all();

  it('make exactly the tables that the schema describes', async () => {
    await folder.restart();
    const { vault } = await unlock();
    const database = databaseOf(vault);
    const made = database
      .prepare<[], string>(
        "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name",
      )
      .pluck()
      .all()
      .map((table) => ({ table, columns: columnsOf(table) }));

    function columnsOf(table: string) {
      return database
        .prepare<[string], { name: string; type: string; notnull: number; pk: number }>(
          'SELECT name, type, "notnull", pk FROM pragma_table_info(?) ORDER BY name',
        )
        .all(table)
        .map(({ name, type, notnull, pk }) => ({ name, type, isNotNull: notnull === 1 || pk > 0 }));
    }

    const described = Object.values(schema)
      .filter((table) => is(table, SQLiteTable))
      .map((table) => ({
        table: getTableConfig(table).name,
        columns: Object.values(getTableColumns(table))
          .map((column) => ({
            name: column.name,
            type: column.getSQLType().toUpperCase(),
            isNotNull: column.notNull || column.primary,
          }))
          .sort((a, b) => (a.name < b.name ? -1 : 1)),
      }))
      .sort((a, b) => (a.table < b.table ? -1 : 1));
    expect(described).toEqual(made);
  });
});

describe('wishes about the desktop', () => {
  it('come with their defaults into a vault from before them', async () => {
    const older = mkdtempSync(join(tmpdir(), 'evenkeel-migrations-'));
    const own = shipped.find((name) => name.endsWith('_desktop.sql')) ?? '';
    for (const name of shipped.filter((each) => each < own))
      copyFileSync(join(shippedMigrations, name), join(older, name));
    const old = await openTestFolder({ migrationsDir: older });
    try {
      const { vault } = await old.home.accounts.create(alice);
      databaseOf(vault).exec(`UPDATE users SET
        wellness_preferences = json_remove(wellness_preferences, '$.notifications', '$.snooze_minutes'),
        privacy_settings = json_remove(privacy_settings, '$.lock_on_suspend', '$.lock_on_screen_lock')`);
      expect(() => readUser(vault.read)).toThrow();
      await old.stop();
      for (const name of shipped) copyFileSync(join(shippedMigrations, name), join(older, name));
      await old.restart();
      const opened = await old.home.accounts.unlock({ name: 'alice', password: alice.password, door: 'window' });
      const { wellness_preferences: preferences, privacy_settings: settings } = readUser(opened.vault.read);
      expect(preferences).toEqual(defaultPreferences);
      expect(settings).toEqual(privacyPresets.high);
    } finally {
      await old.remove();
      rmSync(older, { recursive: true, force: true });
    }
  });
});
