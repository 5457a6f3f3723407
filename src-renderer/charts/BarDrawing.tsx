import classes from './BarTable.module.css';
import type { BarRow } from './BarTable.tsx';

interface BarDrawingProps {
  readonly rows: readonly BarRow[];
  readonly domain: readonly [number, number];
  readonly valueWords: (value: number) => string;
}

const sizes = { width: 640, row: 28, label: 200, track: 260 } as const;

/** The bars of a table as a picture, to be saved. */
export function BarDrawing({ rows, domain: [from, to], valueWords }: BarDrawingProps) {
  const share = (value: number): number => Math.min(1, Math.max(0, (value - from) / (to - from)));
  return (
    <svg aria-hidden="true" width={sizes.width} height={rows.length * sizes.row}>
      {rows.map(({ key, label, value, note }, index) => {
        const y = index * sizes.row;
        return (
          <g key={key}>
            <text className={classes.drawnLabel} x="0" y={y + 18}>
              {label.length > 28 ? `${label.slice(0, 27)}…` : label}
            </text>
            <rect className={classes.drawnTrack} x={sizes.label} y={y + 9} width={sizes.track} height="10" rx="5" />
            {value !== null && (
              <rect
                className={classes.drawnFill}
                x={sizes.label}
                y={y + 9}
                width={Math.max(2, share(value) * sizes.track)}
                height="10"
                rx="5"
              />
            )}
            <text className={classes.drawnLabel} x={sizes.label + sizes.track + 52} y={y + 18} textAnchor="end">
              {value === null ? '–' : valueWords(value)}
            </text>
            <text className={classes.drawnNote} x={sizes.width} y={y + 18} textAnchor="end">
              {note}
            </text>
          </g>
        );
      })}
    </svg>
  );
}
