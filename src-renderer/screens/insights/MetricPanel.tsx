import { lazy, type ReactNode, Suspense, useMemo } from 'react';
import type { Output } from '../../../src-shared/contract/index.ts';
import { ChartPanel } from '../../charts/ChartPanel.tsx';
import { ChartTable } from '../../charts/ChartTable.tsx';
import { chartDays } from '../../charts/chartDays.ts';
import type { ChartRange } from '../../charts/chartRange.ts';
import { lineFigures } from '../../charts/lineFigures.ts';
import { Panel } from '../../components/Panel.tsx';
import { PanelSkeleton } from '../../components/Skeletons.tsx';
import { useFormat } from '../../hooks/useFormat.ts';
import { t, withinSentence } from '../../i18n/i18n.ts';
import classes from './Insights.module.css';
import { daysNote, metricWords } from './insightWords.ts';
import { Meaning } from './Meaning.tsx';
import { fromFirstRecord } from './period.ts';

const DailyLineChart = lazy(async () => ({
  default: (await import('../../charts/DailyLineChart.tsx')).DailyLineChart,
}));

interface MetricPanelProps {
  readonly title: string;
  /** What is measured, as a sentence begins with it: "Stress". */
  readonly name: string;
  readonly range: ChartRange;
  readonly metric: Output<'wellness.progress'>['stress'];
  readonly isArea?: boolean;
  readonly actions?: ReactNode;
}

/** A daily measure as a line, what it means in words, and the same as a table. */
export function MetricPanel({ title, name, range, metric, isArea = false, actions }: MetricPanelProps) {
  const format = useFormat();
  const days = useMemo(() => fromFirstRecord(chartDays(metric.series), range), [metric, range]);
  if (metric.trends.days_with_data === 0) {
    return (
      <Panel title={title} actions={actions}>
        <p className={classes.quiet}>{t('insights:metric.none', { name: withinSentence(name) })}</p>
      </Panel>
    );
  }
  const caption = t('insights:metric.caption', { name });
  return (
    <ChartPanel
      title={title}
      actions={actions}
      note={daysNote(days, format)}
      figures={() => lineFigures(days, { caption, day: t('charts:table.day'), value: name, mean: t('charts:mean') })}
      table={<ChartTable days={days} caption={caption} label={name} />}
      meaning={<Meaning {...metricWords(name, metric.trends, days.length, format.number)} />}
    >
      <Suspense fallback={<PanelSkeleton height={312} />}>
        <DailyLineChart
          days={days}
          label={t('insights:metric.chartLabel', { name: withinSentence(name) })}
          valueWords={(value) => t('insights:metric.valueOf', { name, value })}
          isArea={isArea}
        />
      </Suspense>
    </ChartPanel>
  );
}
