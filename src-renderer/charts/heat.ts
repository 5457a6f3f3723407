import type { Figures } from './figures.ts';

/** How strong the colour of a cell is, weakest first. A number stands in every cell that has one as well. */
export type Shade = 0 | 1 | 2 | 3 | 4;
export const shades: readonly Shade[] = [0, 1, 2, 3, 4];

export interface HeatCell {
  readonly key: string;
  /** What stands in the cell; empty for nothing recorded. */
  readonly text: string;
  /** Null is nothing recorded. */
  readonly shade: Shade | null;
  /** All of it in words: "Tuesday, 3 March: mood 6.5 (2 entries)". */
  readonly words: string;
  /** For the file. */
  readonly value: number | null;
}

export interface HeatRow {
  readonly label: string;
  /** Null where there is no such cell, like a thirtieth of February. */
  readonly cells: readonly (HeatCell | null)[];
}

export interface Heat {
  readonly columns: readonly string[];
  readonly rows: readonly HeatRow[];
}

/** The shade of a rating 1–10: two numbers each. */
export function ratingShade(rating: number): Shade {
  return shadeAt((Math.round(rating) - 1) / 2);
}

/** The shade of a value between the lowest and the highest that there is; the middle one when all are the same. */
export function relativeShade(value: number, lowest: number, highest: number): Shade {
  return highest === lowest ? 2 : shadeAt(((value - lowest) / (highest - lowest)) * shades.length);
}

function shadeAt(step: number): Shade {
  return shades[Math.min(4, Math.max(0, Math.floor(step)))] ?? 0;
}

/** The same as a table: a row for each row, a number for each cell. */
export function heatFigures({ columns, rows }: Heat, caption: string, corner: string): Figures {
  return {
    caption,
    columns: [corner, ...columns],
    rows: rows.map(({ label, cells }) => [label, ...cells.map((cell) => cell?.value ?? null)]),
  };
}

export interface HeatPlace {
  readonly row: number;
  readonly column: number;
}

/** Where an arrow key, Home or End leads from a cell; the cell itself where there is nothing further. */
export function nextPlace({ rows, columns }: Heat, from: HeatPlace, key: string, isWhole = false): HeatPlace {
  const has = ({ row, column }: HeatPlace): boolean => (rows[row]?.cells[column] ?? null) !== null;
  const walk = (start: HeatPlace, rowStep: number, columnStep: number): HeatPlace => {
    let place = start;
    while (place.row >= 0 && place.row < rows.length && place.column >= 0 && place.column < columns.length) {
      if (has(place)) {
        return place;
      }
      place = { row: place.row + rowStep, column: place.column + columnStep };
    }
    return from;
  };
  const last = columns.length - 1;
  switch (key) {
    case 'ArrowRight':
      return walk({ ...from, column: from.column + 1 }, 0, 1);
    case 'ArrowLeft':
      return walk({ ...from, column: from.column - 1 }, 0, -1);
    case 'ArrowDown':
      return walk({ ...from, row: from.row + 1 }, 1, 0);
    case 'ArrowUp':
      return walk({ ...from, row: from.row - 1 }, -1, 0);
    case 'Home':
      return walk({ row: isWhole ? 0 : from.row, column: 0 }, 0, 1);
    case 'End':
      return walk({ row: isWhole ? rows.length - 1 : from.row, column: last }, 0, -1);
    default:
      return from;
  }
}
