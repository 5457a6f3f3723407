import type { Pagination } from '../../src-shared/contract/common.ts';

const millisecondsPerDay = 86_400_000;
const firstInstant = Date.parse('0000-01-01T00:00:00Z');
const lastInstant = Date.parse('9999-12-31T23:59:59.999Z');

/** Which rows a page is, for SQL. */
export function pageBounds(query: { readonly page: number; readonly per_page: number }): {
  readonly limit: number;
  readonly offset: number;
} {
  return { limit: query.per_page, offset: (query.page - 1) * query.per_page };
}

export function paginationOf(query: { readonly page: number; readonly per_page: number }, total: number): Pagination {
  return { page: query.page, per_page: query.per_page, total, pages: Math.ceil(total / query.per_page) };
}

interface PageOfRows {
  readonly limit: number;
  readonly offset: number;
  readonly sort: 'asc' | 'desc';
}

/**
 * A page read from the nearer end of `total` rows: every row that is skipped costs time, so that the last page of a
 * long list would be the slowest. `read` gets the page to read; the rows come back in the order that was asked for.
 */
export function readFromNearerEnd<T>(page: PageOfRows, total: number, read: (page: PageOfRows) => T[]): T[] {
  const rows = Math.min(page.limit, total - page.offset);
  if (rows <= 0) return [];
  const behind = total - page.offset - rows;
  if (page.offset <= behind) return read(page);
  return read({ limit: rows, offset: behind, sort: page.sort === 'asc' ? 'desc' : 'asc' }).reverse();
}

/**
 * Instants (ISO 8601 UTC) between which everything recorded on these local days lies, wherever on earth it was: no zone
 * is a whole day from UTC. `from` is included, `before` is not.
 */
export function instantsAround(
  start: string | undefined,
  end: string | undefined,
): { readonly from: string; readonly before: string } {
  return {
    from: start === undefined ? '' : shifted(start, -1),
    before: end === undefined ? '' : shifted(end, 2),
  };
}

function shifted(date: string, days: number): string {
  const milliseconds = Date.parse(`${date}T00:00:00Z`) + days * millisecondsPerDay;
  // Beyond four digits a year gets a sign, and text order would no longer be time order.
  return new Date(Math.min(Math.max(milliseconds, firstInstant), lastInstant)).toISOString();
}
