import { lazy, Suspense } from 'react';
import { ChartPanel } from '../../charts/ChartPanel.tsx';
import { ChartTable } from '../../charts/ChartTable.tsx';
import type { ChartRange } from '../../charts/chartRange.ts';
import { lineFigures } from '../../charts/lineFigures.ts';
import { RangePicker } from '../../charts/RangePicker.tsx';
import { ErrorState } from '../../components/ErrorState.tsx';
import { Panel } from '../../components/Panel.tsx';
import { PanelSkeleton } from '../../components/Skeletons.tsx';
import { type EndpointResult, useEndpoint } from '../../hooks/useEndpoint.ts';
import { useFormat } from '../../hooks/useFormat.ts';
import { t } from '../../i18n/i18n.ts';
import classes from './MoodChartPanel.module.css';
import { trendWords } from './trendWords.ts';

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
  const series = useEndpoint('mood.series', days, { areas: ['mood'] });
  const failed = [series, overview].find((endpoint) => endpoint.data === undefined && endpoint.error !== null);
  const picker = <RangePicker value={range} onChange={onRange} />;
  if (failed !== undefined || series.data === undefined) {
    return (
      <Panel title={t('mood:chart.title')} actions={picker}>
        {failed === undefined ? (
          <PanelSkeleton height={chartHeight} />
        ) : (
          <ErrorState error={failed.error} onRetry={failed.refetch} isRetrying={failed.isFetching} />
        )}
      </Panel>
    );
  }
  const shown = series.data.days;
  const caption = t('mood:chart.caption');
  return (
    <ChartPanel
      title={t('mood:chart.title')}
      actions={picker}
      figures={() =>
        lineFigures(shown, {
          caption,
          day: t('charts:table.day'),
          value: t('charts:table.mood'),
          mean: t('charts:mean'),
        })
      }
      table={<ChartTable days={shown} caption={caption} />}
      meaning={
        overview.data !== undefined && (
          <div className={classes.meaning}>
            <Meaning {...trendWords(overview.data.trends, shown.length, format.number)} />
          </div>
        )
      }
    >
      <div className={series.isStale ? classes.stale : undefined}>
        <Suspense fallback={<PanelSkeleton height={chartHeight} />}>
          <MoodLineChart days={shown} />
        </Suspense>
      </div>
    </ChartPanel>
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
