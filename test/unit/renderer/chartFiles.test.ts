import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { csvOf } from '../../../src-renderer/charts/csv.ts';
import type { Figure } from '../../../src-renderer/charts/figures.ts';
import { fileName } from '../../../src-renderer/charts/fileName.ts';

const lines = (...rows: Figure[][]): string[] =>
  csvOf({ caption: 'Any', columns: ['A', 'B'], rows })
    .replace('\u{FEFF}', '')
    .split('\r\n');

describe('figures as a file', () => {
  it('begin with the mark of UTF-8 and the names of the columns, and end every line', () => {
    expect(csvOf({ caption: 'Any', columns: ['Day', 'Mood'], rows: [['2026-11-27', 6.5]] })).toBe(
      '\u{FEFF}Day,Mood\r\n2026-11-27,6.5\r\n',
    );
  });

  it('write numbers with a point and at most three decimals, and nothing for nothing', () => {
    expect(lines([1 / 3, -2], [null, Number.NaN])).toEqual(['A,B', '0.333,-2', ',', '']);
  });

  it('quote what would break a line or a field', () => {
    expect(lines(['one, two', 'say "hello"'], ['two\nlines', ' edges '])).toEqual([
      'A,B',
      '"one, two","say ""hello"""',
      '"two\nlines"," edges "',
      '',
    ]);
  });

  it.each(['=1+1', '+49', '-2', '@SUM(A1)', '\t=1', '\r=1', ' =1', '＝1'])(
    'let a spreadsheet take %j for text, not for a formula',
    (word) => {
      expect(csvOf({ caption: '', columns: ['A'], rows: [[word]] })).toMatch(/\r\n"?'/);
    },
  );

  it('give back whatever was written, but for the apostrophe', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.string(), fc.string()), { maxLength: 8 }), (rows) => {
        const read = parse(csvOf({ caption: '', columns: ['A', 'B'], rows }).slice(1));
        expect(read).toHaveLength(rows.length + 1);
        for (const [index, row] of rows.entries()) {
          const found = read[index + 1] ?? [];
          expect(found).toHaveLength(2);
          for (const [place, value] of row.entries()) {
            expect([value, `'${value}`]).toContain(found[place]);
            expect(found[place]).not.toMatch(/^\s*[=+\-@]/);
          }
        }
      }),
    );
  });
});

describe('the name of a file', () => {
  it('says what it is and when it was made', () => {
    expect(fileName('Mood and energy', '2026-11-27', 'png')).toBe('evenkeel-mood-and-energy-2026-11-27.png');
    expect(fileName('Yesterday and today’s mood', '2026-11-27', 'csv')).toBe(
      'evenkeel-yesterday-and-today-s-mood-2026-11-27.csv',
    );
    expect(fileName('Auslöser, Größe und Ánimo', '2026-11-27', 'csv')).toBe(
      'evenkeel-ausloser-grosse-und-animo-2026-11-27.csv',
    );
  });

  it('never holds anything but letters, digits, hyphens and one point, whatever the title', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (title) => {
        expect(fileName(title, '2026-11-27', 'csv')).toMatch(/^[a-z0-9-]{1,96}\.csv$/);
      }),
    );
  });
});

/** Reads RFC 4180. */
function parse(text: string): string[][] {
  const rows: string[][] = [[]];
  let field = '';
  let isQuoted = false;
  for (let at = 0; at < text.length; at++) {
    const sign = text[at] ?? '';
    if (isQuoted) {
      if (sign !== '"') field += sign;
      else if (text[at + 1] === '"') {
        field += '"';
        at += 1;
      } else isQuoted = false;
    } else if (sign === '"') isQuoted = true;
    else if (sign === ',' || (sign === '\r' && text[at + 1] === '\n')) {
      rows.at(-1)?.push(field);
      field = '';
      if (sign === '\r') {
        rows.push([]);
        at += 1;
      }
    } else field += sign;
  }
  return rows.slice(0, -1);
}
