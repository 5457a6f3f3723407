import { lazy, type ReactNode, Suspense, useMemo, useState } from 'react';
import type { Output } from '../../../src-shared/contract/index.ts';
import { ChartTable } from '../../charts/ChartTable.tsx';
import { chartDays } from '../../charts/chartDays.ts';
import type { ChartRange } from '../../charts/chartRange.ts';
import { type ChartView, ViewSwitch } from '../../charts/ViewSwitch.tsx';
import { Panel } from '../../components/Panel.tsx';
import { PanelSkeleton } from '../../components/Skeletons.tsx';
import { useFormat } from '../../hooks/useFormat.ts';
import classes from './Insights.module.css';
import { metricWords } from './insightWords.ts';
import { Meaning } from './Meaning.tsx';
import { fromFirstRecord } from './period.ts';
import { words } from './words.ts';

const text = words.metric;
const DailyLineChart = lazy(async () => ({
  default: (await import('../../charts/DailyLineChart.tsx')).DailyLineChart,
}));

interface MetricPanelProps {
  readonly title: string;
  /** What is measured, as a sentence begins with it: "Stress". */
  readonly name: string;
  readonly range: ChartRange;
  readonly metric: Output<'wellness.progress'>['stress'];
  readonly actions?: ReactNode;
}

/** A daily measure as a line, what it means in words, and the same as a table. */
export function MetricPanel({ title, name, range, metric, actions }: MetricPanelProps) {
  const format = useFormat();
  const [view, setView] = useState<ChartView>('chart');
  const days = useMemo(() => fromFirstRecord(chartDays(metric.series), range), [metric, range]);
  if (metric.trends.days_with_data === 0) {
    return (
      <Panel title={title} actions={actions}>
        <p className={classes.quiet}>{text.none(name)}</p>
      </Panel>
    );
  }
  return (
    <Panel
      title={title}
      actions={
        <div className={classes.controls}>
          {actions}
          <ViewSwitch title={title} value={view} onChange={setView} />
        </div>
      }
    >
      <figure className={classes.figure}>
        {view === 'chart' ? (
          <Suspense fallback={<PanelSkeleton height={312} />}>
            <DailyLineChart days={days} label={text.chartLabel(name)} valueWords={text.valueOf(name)} />
          </Suspense>
        ) : (
          <ChartTable days={days} caption={text.caption(name)} label={name} />
        )}
        <figcaption>
          <Meaning {...metricWords(name, metric.trends, days.length, format.number)} />
        </figcaption>
      </figure>
    </Panel>
  );
}
