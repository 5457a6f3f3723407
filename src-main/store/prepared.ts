import { getTableColumns, getTableName, sql } from 'drizzle-orm';
import type { SQLiteTable } from 'drizzle-orm/sqlite-core';
import type { Reader, Writer } from '../vault/access.ts';

/**
 * A query with placeholders, built and prepared once for as long as the vault is open. Building a query takes longer than
 * running a small one, so what belongs to every save is kept.
 */
export function prepared<Query extends object>(reader: Reader, name: string, make: () => Query): Query {
  return reader.caches.slot(`prepared ${name}`, make);
}

/** Adds a row of a table; a column that is left out is null. */
export function insertRow<T extends SQLiteTable>(writer: Writer, table: T, row: T['$inferInsert']): void {
  const columns = Object.entries(getTableColumns(table));
  const query = prepared(writer, `insert ${getTableName(table)}`, () =>
    writer.orm
      .insert(table)
      .values(Object.fromEntries(columns.map(([name]) => [name, sql`${sql.placeholder(name)}`])) as never)
      .prepare(),
  );
  const values: Record<string, unknown> = row;
  // A placeholder would be encoded by its column even where it is null, to the text "null".
  query.run(
    Object.fromEntries(
      columns.map(([name, column]) => [name, values[name] == null ? null : column.mapToDriverValue(values[name])]),
    ),
  );
}
