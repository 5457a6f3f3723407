import { useFormat } from '../hooks/useFormat.ts';
import classes from './ChartTable.module.css';
import type { Figure, Figures } from './figures.ts';

interface FiguresTableProps {
  readonly figures: Figures;
}

/** The figures of a chart, for those who read rather than look. */
export function FiguresTable({ figures: { caption, columns, rows } }: FiguresTableProps) {
  const format = useFormat();
  const written = (value: Figure): string =>
    value === null ? '–' : typeof value === 'number' ? format.number(value, 2) : value;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: the keyboard has to be able to scroll it
    <section className={classes.scroll} tabIndex={0} aria-label={caption}>
      <table className={classes.table}>
        <caption>{caption}</caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column} scope="col">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(([name = '', ...cells]) => (
            <tr key={name}>
              <th scope="row" dir="auto">
                {written(name)}
              </th>
              {cells.map((cell, index) => (
                <td key={columns[index + 1]}>{written(cell)}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
