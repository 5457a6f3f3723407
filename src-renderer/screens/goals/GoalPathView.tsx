import { useState } from 'react';
import type { Goal, GoalPath } from '../../../src-shared/contract/goals.ts';
import table from '../../charts/ChartTable.module.css';
import { type ChartView, ViewSwitch } from '../../charts/ViewSwitch.tsx';
import { ErrorState } from '../../components/ErrorState.tsx';
import { ListSkeleton } from '../../components/Skeletons.tsx';
import { useEndpoint } from '../../hooks/useEndpoint.ts';
import { useFormat } from '../../hooks/useFormat.ts';
import { t } from '../../i18n/i18n.ts';
import { GoalPathChart } from './GoalPathChart.tsx';
import classes from './Goals.module.css';
import { shownUnit } from './goalUnits.ts';
import { pathWords } from './goalWords.ts';

/** The way of a goal in words, as a picture and as a table. */
export function GoalPathView({ goal }: { readonly goal: Goal }) {
  const format = useFormat();
  const [view, setView] = useState<ChartView>('chart');
  const found = useEndpoint(
    'goals.path',
    { id: goal.id },
    { areas: ['goals', 'mood', 'stress', 'journal', 'check_in'] },
  );
  const path = found.data?.path;
  if (path === undefined) {
    return found.error === null ? (
      <ListSkeleton rows={3} />
    ) : (
      <ErrorState error={found.error} onRetry={found.refetch} isRetrying={found.isFetching} />
    );
  }
  return (
    <div className={classes.path}>
      <p className={classes.line}>{pathWords(path, goal, format)}</p>
      {path.measured.length > 1 && (
        <>
          <ViewSwitch title={goal.title} value={view} onChange={setView} />
          {view === 'chart' ? <GoalPathChart goal={goal} path={path} /> : <PathTable goal={goal} path={path} />}
        </>
      )}
    </div>
  );
}

function PathTable({ goal, path }: { readonly goal: Goal; readonly path: GoalPath }) {
  const format = useFormat();
  const caption = t('goals:path.chartLabel', { name: goal.title });
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: the keyboard has to be able to scroll it
    <section className={table.scroll} tabIndex={0} aria-label={caption}>
      <table className={table.table}>
        <caption>{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{t('goals:path.day')}</th>
            <th scope="col">{shownUnit(goal.target.unit)}</th>
          </tr>
        </thead>
        <tbody>
          {path.measured.map(({ date, value }) => (
            <tr key={date}>
              <th scope="row">{format.shortDay(date)}</th>
              <td>{format.number(value)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
