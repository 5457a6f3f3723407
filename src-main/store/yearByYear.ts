import { dayNumber } from '../insights/calendarDay.ts';
import type { OpenVault, Reader } from '../vault/access.ts';

/** So many days are read at once without anybody noticing. */
const daysAtOnce = 400;

/**
 * Reads a range of days in parts of a year and lets others have the thread in between.
 *
 * The answer may be of several moments: whoever keeps it does so under the data version from before.
 *
 * @throws AppError UNAUTHENTICATED when the vault is locked meanwhile.
 */
export async function yearByYear<T>(
  vault: OpenVault,
  range: { readonly start: string; readonly end: string },
  read: (reader: Reader, start: string, end: string) => readonly T[],
): Promise<T[]> {
  const { start, end } = range;
  if (daysBetween(start, end) <= daysAtOnce) return [...read(vault.read, start, end)];
  const all: T[] = [];
  for (let year = Number(start.slice(0, 4)); year <= Number(end.slice(0, 4)); year++) {
    const name = String(year).padStart(4, '0');
    const from = `${name}-01-01`;
    const to = `${name}-12-31`;
    all.push(...read(vault.read, from < start ? start : from, to > end ? end : to));
    await new Promise((resolve) => setImmediate(resolve));
  }
  return all;
}

/** Calendar days of a range, both ends included. */
export function daysBetween(start: string, end: string): number {
  return dayNumber(end) - dayNumber(start) + 1;
}
