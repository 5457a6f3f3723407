import type { VaultDatabase } from './openDatabase.ts';

/** Facts a data file keeps about itself. */
export type MetaKey =
  | 'vault_id'
  | 'epoch'
  /** The version of the app that used it last. */
  | 'app_version'
  /** Grows each time the vault is opened, and closed after a change; the header remembers the last one. */
  | 'write_counter'
  /** `yes` between a clean lock and the next opening. */
  | 'closed_cleanly'
  /** When the whole file was last checked, in milliseconds since 1970. */
  | 'checked_at'
  /** JSON: when which backup was last found whole, by its id. */
  | 'backups_verified';

export function readMeta(database: VaultDatabase, key: MetaKey): string | undefined {
  return database.prepare<[string], string>('SELECT value FROM meta WHERE key = ?').pluck().get(key);
}

export function readMetaNumber(database: VaultDatabase, key: MetaKey): number {
  const value = Number(readMeta(database, key));
  return Number.isSafeInteger(value) ? value : 0;
}

export function writeMeta(database: VaultDatabase, values: Readonly<Partial<Record<MetaKey, string | number>>>): void {
  const upsert = database.prepare(
    'INSERT INTO meta (key, value) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value',
  );
  for (const [key, value] of Object.entries(values)) {
    upsert.run(key, String(value));
  }
}
