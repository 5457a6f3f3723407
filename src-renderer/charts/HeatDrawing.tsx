import classes from './HeatGrid.module.css';
import type { Heat } from './heat.ts';

interface HeatDrawingProps {
  readonly heat: Heat;
  /** Of a cell, in px. */
  readonly cell: { readonly width: number; readonly height: number };
  /** Room for the names of the rows, in px. */
  readonly labelWidth: number;
}

const headHeight = 22;
const gap = 2;

/** A table of coloured cells as a picture, to be saved. */
export function HeatDrawing({ heat, cell, labelWidth }: HeatDrawingProps) {
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
          {column}
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
            {row.label}
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
