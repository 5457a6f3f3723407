import type { Sealer } from '../access.ts';
import type { VaultDatabase } from '../openDatabase.ts';
import { type Checkpoint, damaged } from './container.ts';
import { isSealedColumn } from './sealedColumns.ts';

/**
 * Looks at a data file by what it says of itself, not by today's schema: a backup may be older than that.
 */

interface ColumnInfo {
  readonly name: string;
  readonly type: string;
  readonly pk: number;
}

interface TableInfo {
  readonly table: string;
  /** Column whose UUID the sealed fields of a row are bound to. */
  readonly rowId: string | undefined;
  readonly sealed: readonly string[];
}

/** Rows by table, what the file keeps about itself left out. */
export function countRows(database: VaultDatabase): Record<string, number> {
  const count = ({ table }: TableInfo): [string, number] => [
    table,
    Number(
      database
        .prepare(`SELECT count(*) FROM ${quoted(table)}`)
        .pluck()
        .get(),
    ),
  ];
  return Object.fromEntries(tablesOf(database).map(count));
}

export function schemaVersion(database: VaultDatabase): number {
  return Number(database.pragma('user_version', { simple: true }));
}

/** @throws AppError VAULT_DAMAGED when a page, an index or a reference is not in order */
export function requireIntegrity(database: VaultDatabase): void {
  const broken = database.pragma('foreign_key_check');
  if (
    database.pragma('integrity_check(1)', { simple: true }) !== 'ok' ||
    !Array.isArray(broken) ||
    broken.length > 0 ||
    database.prepare('SELECT count(*) FROM users').pluck().get() !== 1
  ) {
    throw damaged();
  }
}

/** @throws AppError VAULT_DAMAGED when a sealed field of any table does not open */
export function requireEveryFieldOpens(database: VaultDatabase, sealer: Sealer, checkpoint: Checkpoint): void {
  for (const { table, rowId, sealed } of tablesOf(database)) {
    if (rowId === undefined || sealed.length === 0) {
      continue;
    }
    const columns = [rowId, ...sealed].map(quoted).join(', ');
    const rows = database.prepare<[], Record<string, unknown>>(`SELECT ${columns} FROM ${quoted(table)}`).iterate();
    for (const row of rows) {
      checkpoint();
      for (const column of sealed) {
        const blob = row[column];
        if (blob !== null) {
          if (!Buffer.isBuffer(blob)) {
            throw damaged();
          }
          sealer.unseal(table, column, String(row[rowId]), blob);
        }
      }
    }
  }
}

function tablesOf(database: VaultDatabase): readonly TableInfo[] {
  const names = database
    .prepare<[], string>(
      `SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%' AND name <> 'meta' ORDER BY name`,
    )
    .pluck()
    .all();
  return names.map((table) => {
    const columns = database
      .prepare<[string], ColumnInfo>('SELECT name, type, pk FROM pragma_table_info(?)')
      .all(table);
    return {
      table,
      rowId: (columns.find(({ name }) => name === 'id') ?? columns.find(({ pk }) => pk === 1))?.name,
      sealed: columns.filter(({ name, type }) => isSealedColumn(name, type)).map(({ name }) => name),
    };
  });
}

function quoted(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}
