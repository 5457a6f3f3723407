import { useMemo } from 'react';
import { useFormat } from '../hooks/useFormat.ts';
import classes from './BarTable.module.css';

export interface BarRow {
  readonly key: string | number;
  readonly label: string;
  /** Null is nothing recorded. */
  readonly value: number | null;
  /** What stands behind the value, e.g. "12 days". */
  readonly note?: string;
}

export interface BarTableProps {
  readonly caption: string;
  /** Names of the columns, for screen readers. */
  readonly columns: { readonly label: string; readonly value: string; readonly note?: string };
  readonly rows: readonly BarRow[];
  /** Where bars begin and end. */
  readonly domain: readonly [number, number];
  /** How a value is written. */
  readonly valueWords?: (value: number) => string;
}

/** How a value is written: as told, else with one decimal. */
export function useBarWords(valueWords: BarTableProps['valueWords']): (value: number) => string {
  const { locale } = useFormat();
  return useMemo(() => {
    const decimal = new Intl.NumberFormat(locale, { minimumFractionDigits: 1, maximumFractionDigits: 1 });
    return valueWords ?? ((value) => decimal.format(value));
  }, [locale, valueWords]);
}

/** A table whose values are bars too: picture and figures in one. */
export function BarTable({ caption, columns, rows, domain, valueWords }: BarTableProps) {
  const written = useBarWords(valueWords);
  const [from, to] = domain;
  const share = (value: number): number => Math.min(1, Math.max(0, (value - from) / (to - from)));
  return (
    <table className={classes.table}>
      <caption>{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{columns.label}</th>
          <th scope="col">{columns.value}</th>
          {columns.note !== undefined && <th scope="col">{columns.note}</th>}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ key, label, value, note }) => (
          <tr key={key}>
            <th scope="row" dir="auto">
              {label}
            </th>
            <td>
              <div className={classes.bar}>
                <span className={classes.track} aria-hidden="true">
                  {value !== null && <span className={classes.fill} style={{ width: `${share(value) * 100}%` }} />}
                </span>
                <span className={classes.value}>{value === null ? '–' : written(value)}</span>
              </div>
            </td>
            {columns.note !== undefined && <td className={classes.note}>{note}</td>}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
