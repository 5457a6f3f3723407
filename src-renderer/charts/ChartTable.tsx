import { useFormat } from '../hooks/useFormat.ts';
import { t } from '../i18n/i18n.ts';
import classes from './ChartTable.module.css';
import type { ChartDay } from './chartPoints.ts';
import { chartRows } from './chartRows.ts';

interface ChartTableProps {
  readonly days: readonly ChartDay[];
  readonly caption: string;
  /** What the values are; mood unless told otherwise. */
  readonly label?: string;
  /** One more column: the mean of something else over the same dates. */
  readonly second?: { readonly label: string; readonly days: readonly ChartDay[] };
}

/** The figures of a line chart, for those who read rather than look. */
export function ChartTable({ days, caption, label = t('charts:table.mood'), second }: ChartTableProps) {
  const format = useFormat();
  const { by, rows } = chartRows(days);
  if (rows.length === 0) {
    return <p>{t('charts:table.empty')}</p>;
  }
  const seconds =
    second === undefined ? null : new Map(chartRows(second.days).rows.map((row) => [row.period, row.mean]));
  const isByDay = by === 'day';
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: the keyboard has to be able to scroll it
    <section className={classes.scroll} tabIndex={0} aria-label={caption}>
      <table className={classes.table}>
        <caption>{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{isByDay ? t('charts:table.day') : t('charts:table.month')}</th>
            <th scope="col">{isByDay ? label : t('charts:table.mean')}</th>
            {!isByDay && (
              <>
                <th scope="col">{t('charts:table.lowest')}</th>
                <th scope="col">{t('charts:table.highest')}</th>
                <th scope="col">{t('charts:table.days')}</th>
              </>
            )}
            {second !== undefined && <th scope="col">{second.label}</th>}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.period}>
              <th scope="row">{isByDay ? format.shortDay(row.period) : format.month(row.period)}</th>
              <td>{format.number(row.mean)}</td>
              {!isByDay && (
                <>
                  <td>{format.number(row.lowest)}</td>
                  <td>{format.number(row.highest)}</td>
                  <td>
                    {t('charts:table.ofDays', {
                      number: format.number(row.daysWithMood),
                      days: format.number(row.days),
                    })}
                  </td>
                </>
              )}
              {seconds !== null && <td>{meanWords(seconds.get(row.period), format.number)}</td>}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function meanWords(mean: number | undefined, number: (value: number) => string): string {
  return mean === undefined ? '' : number(mean);
}
