import { SegmentedControl } from '@mantine/core';
import { lazy, Suspense, useState } from 'react';
import { ChartTable } from '../../charts/ChartTable.tsx';
import type { ChartRange } from '../../charts/chartRange.ts';
import { RangePicker } from '../../charts/RangePicker.tsx';
import { words as chartWords } from '../../charts/words.ts';
import { ErrorState } from '../../components/ErrorState.tsx';
import { Panel } from '../../components/Panel.tsx';
import { PanelSkeleton } from '../../components/Skeletons.tsx';
import { type EndpointResult, useEndpoint } from '../../hooks/useEndpoint.ts';
import { useFormat } from '../../hooks/useFormat.ts';
import classes from './MoodChartPanel.module.css';
import { trendWords } from './trendWords.ts';
import { words } from './words.ts';

// The chart library is as large as the rest of the window together.
const MoodLineChart = lazy(async () => ({ default: (await import('../../charts/MoodLineChart.tsx')).MoodLineChart }));
const chartHeight = 312;

interface MoodChartPanelProps {
  readonly range: ChartRange;
  readonly onRange: (range: ChartRange) => void;
  readonly days: { readonly start_date: string; readonly end_date: string };
  readonly overview: EndpointResult<'mood.history'>;
}

/** The mood line with what it means and how sure, and the same as a table. */
export function MoodChartPanel({ range, onRange, days, overview }: MoodChartPanelProps) {
  const format = useFormat();
  const [view, setView] = useState('chart');
  const series = useEndpoint('mood.series', days, { areas: ['mood'] });
  const failed = [series, overview].find((endpoint) => endpoint.data === undefined && endpoint.error !== null);
  return (
    <Panel
      title={words.chart.title}
      actions={
        <div className={classes.controls}>
          <RangePicker value={range} onChange={onRange} />
          <SegmentedControl
            aria-label={chartWords.view}
            size="sm"
            value={view}
            onChange={setView}
            data={[
              { value: 'chart', label: chartWords.asChart },
              { value: 'table', label: chartWords.asTable },
            ]}
          />
        </div>
      }
    >
      {failed !== undefined && (
        <ErrorState error={failed.error} onRetry={failed.refetch} isRetrying={failed.isFetching} />
      )}
      {failed === undefined && series.data === undefined && <PanelSkeleton height={chartHeight} />}
      {failed === undefined && series.data !== undefined && (
        <figure className={series.isStale ? `${classes.figure} ${classes.stale}` : classes.figure}>
          {view === 'chart' ? (
            <Suspense fallback={<PanelSkeleton height={chartHeight} />}>
              <MoodLineChart days={series.data.days} />
            </Suspense>
          ) : (
            <ChartTable days={series.data.days} caption={words.chart.caption} />
          )}
          {overview.data !== undefined && (
            <figcaption className={classes.meaning}>
              <Meaning {...trendWords(overview.data.trends, series.data.days.length, format.number)} />
            </figcaption>
          )}
        </figure>
      )}
    </Panel>
  );
}

function Meaning({ headline, sentences }: ReturnType<typeof trendWords>) {
  return (
    <div aria-live="polite">
      <p className={classes.headline}>{headline}</p>
      {sentences.map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
    </div>
  );
}
