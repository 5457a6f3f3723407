import { getTableName, is } from 'drizzle-orm';
import { getTableConfig, type SQLiteColumn, SQLiteTable } from 'drizzle-orm/sqlite-core';
import type { Sealer } from '../access.ts';
import type { VaultDatabase } from '../openDatabase.ts';
import * as schema from '../schema.ts';
import type { Checkpoint } from './container.ts';
import { isSealedColumn } from './sealedColumns.ts';

/** Written down in docs/export-format.md. Grows when a reader of the earlier one would misread it. */
const exportVersion = 1;

/**
 * What the vault keeps about itself, what stands for the password, and why help was offered: a level of risk is in no
 * export (facts: `never`).
 */
const leftOutTables: readonly SQLiteTable[] = [schema.meta, schema.crisisStates];
const leftOutOfUser: readonly string[] = ['password_hash', 'encryption_key'];
const pieceLength = 128 * 1024;

interface ExportFacts {
  readonly exportedAt: string;
  readonly appVersion: string;
}

/**
 * Everything in a vault as one JSON document, a row a line, sealed fields opened. It follows the schema: a new table
 * or column comes along by itself.
 *
 * @throws AppError VAULT_DAMAGED when a sealed field does not open
 */
export function* exportText(
  database: VaultDatabase,
  sealer: Sealer,
  facts: ExportFacts,
  checkpoint: Checkpoint,
): Generator<string> {
  let text = `{"format":"evenkeel-export","version":${exportVersion},"exported_at":${JSON.stringify(facts.exportedAt)},"app_version":${JSON.stringify(facts.appVersion)},\n"user":`;
  const [user] = rowsOf(database, schema.users, sealer, leftOutOfUser);
  text += `${JSON.stringify(user)},\n"data":{`;
  let tableSeparator = '\n';
  for (const table of exportedTables()) {
    text += `${tableSeparator}${JSON.stringify(getTableName(table))}:[`;
    tableSeparator = ',\n';
    let rowSeparator = '\n';
    for (const row of rowsOf(database, table, sealer, [])) {
      checkpoint();
      text += rowSeparator + JSON.stringify(row);
      rowSeparator = ',\n';
      if (text.length >= pieceLength) {
        yield text;
        text = '';
      }
    }
    text += ']';
  }
  yield `${text}\n}}\n`;
}

/** Tables of the person's data, in the order of their names. */
function exportedTables(): readonly SQLiteTable[] {
  const all: readonly unknown[] = Object.values(schema);
  return all
    .filter((value): value is SQLiteTable => is(value, SQLiteTable))
    .filter((table) => table !== schema.users && !leftOutTables.includes(table))
    .sort((a, b) => (getTableName(a) < getTableName(b) ? -1 : 1));
}

function* rowsOf(
  database: VaultDatabase,
  table: SQLiteTable,
  sealer: Sealer,
  leftOut: readonly string[],
): Generator<Record<string, unknown>> {
  const name = getTableName(table);
  const columns = getTableConfig(table).columns.filter((column) => !leftOut.includes(column.name));
  const rowId = (columns.find((column) => column.name === 'id') ?? columns.find((column) => column.primary))?.name;
  const select = database.prepare<[], Record<string, unknown>>(
    `SELECT ${columns.map((column) => `"${column.name}"`).join(', ')} FROM "${name}" ORDER BY 1`,
  );
  for (const row of select.iterate()) {
    const id = rowId === undefined ? '' : String(row[rowId]);
    yield Object.fromEntries(
      columns.map((column) => [
        column.name,
        readable(column, row[column.name], (blob) => sealer.unseal(name, column.name, id, blob)),
      ]),
    );
  }
}

function readable(column: SQLiteColumn, value: unknown, unseal: (blob: Buffer) => string): unknown {
  if (value === null || value === undefined) {
    return null;
  }
  if (Buffer.isBuffer(value)) {
    return isSealedColumn(column.name, column.getSQLType()) ? unseal(value) : value.toString('hex');
  }
  return column.mapFromDriverValue(value);
}
