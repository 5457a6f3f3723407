import type { Figure, Figures } from './figures.ts';

const byteOrderMark = '\u{FEFF}';
/** A spreadsheet takes text that begins so for a formula and would run it. */
const formulaStart = /^[\s]*[=+\-@\t\r＝＋－＠]/;
const needsQuotes = /[",\r\n]|^\s|\s$/;

/**
 * A table as a file after RFC 4180, with the mark by which spreadsheets tell UTF-8. Numbers stay numbers, with a point
 * and at most three decimals; text that a spreadsheet would run begins with an apostrophe.
 */
export function csvOf({ columns, rows }: Figures): string {
  const lines = [columns, ...rows].map((cells) => cells.map(field).join(','));
  return `${byteOrderMark}${lines.join('\r\n')}\r\n`;
}

function field(value: Figure): string {
  if (value === null) {
    return '';
  }
  if (typeof value === 'number') {
    return Number.isFinite(value) ? String(Math.round(value * 1000) / 1000) : '';
  }
  const safe = formulaStart.test(value) ? `'${value}` : value;
  return needsQuotes.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
