import classes from './HeatGrid.module.css';
import type { Heat } from './heat.ts';

interface HeatDrawingProps {
  readonly heat: Heat;
  /** Of a cell, in px: its height, and the least width; it grows with the names of the columns. */
  readonly cell: { readonly width: number; readonly height: number };
  /** The least room for the names of the rows, in px. */
  readonly labelWidth: number;
}

const headHeight = 22;
const gap = 2;
const pxPerLetter = 6.8;
const longestName = 30;
const shortened = (name: string): string => (name.length > longestName ? `${name.slice(0, longestName - 1)}…` : name);
/** A picture cannot break lines: there is room for the longest name. */
const roomFor = (names: readonly string[], least: number): number =>
  Math.max(least, ...names.map((name) => Math.ceil(shortened(name).length * pxPerLetter) + 8));

/** A table of coloured cells as a picture, to be saved. */
export function HeatDrawing({
  heat,
  cell: { width: cellWidth, height: cellHeight },
  labelWidth: least,
}: HeatDrawingProps) {
  const cell = { width: roomFor(heat.columns, cellWidth), height: cellHeight };
  const labelWidth = roomFor(
    heat.rows.map(({ label }) => label),
    least,
  );
  return (
    <svg
      aria-hidden="true"
      className={classes.drawing}
      width={labelWidth + heat.columns.length * cell.width}
      height={headHeight + heat.rows.length * cell.height}
    >
      {heat.columns.map((column, index) => (
        <text
          key={column}
          className={classes.drawnLabel}
          x={labelWidth + (index + 0.5) * cell.width}
          y={headHeight - 8}
          textAnchor="middle"
        >
          {shortened(column)}
        </text>
      ))}
      {heat.rows.map((row, rowIndex) => (
        <g key={row.label}>
          <text
            className={classes.drawnLabel}
            x="0"
            y={headHeight + (rowIndex + 0.5) * cell.height}
            dominantBaseline="central"
          >
            {shortened(row.label)}
          </text>
          {row.cells.map((one, column) =>
            one === null ? null : (
              <g key={one.key}>
                <rect
                  className={classes.swatch}
                  data-shade={one.shade ?? 'none'}
                  x={labelWidth + column * cell.width + gap / 2}
                  y={headHeight + rowIndex * cell.height + gap / 2}
                  width={cell.width - gap}
                  height={cell.height - gap}
                  rx="3"
                />
                <text
                  className={classes.drawnNumber}
                  data-shade={one.shade ?? 'none'}
                  x={labelWidth + (column + 0.5) * cell.width}
                  y={headHeight + (rowIndex + 0.5) * cell.height}
                  textAnchor="middle"
                  dominantBaseline="central"
                >
                  {one.text}
                </text>
              </g>
            ),
          )}
        </g>
      ))}
    </svg>
  );
}
