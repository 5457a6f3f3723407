import { useFormat } from '../hooks/useFormat.ts';
import { t } from '../i18n/i18n.ts';
import type { ChartMark } from './chartMark.ts';
import type { ChartPoints } from './chartPoints.ts';
import classes from './DailyLineChart.module.css';

interface LineLegendProps {
  readonly chart: ChartPoints;
  readonly second: string | undefined;
  readonly marks: readonly ChartMark[];
  readonly isArea: boolean;
}

/** What each line, ground and mark of a line chart stands for. */
export function LineLegend({ chart, second, marks, isArea }: LineLegendProps) {
  const format = useFormat();
  const isDaily = chart.kind === 'days';
  const hasMean = chart.points.some(({ mean }) => mean !== null);
  const step = isDaily ? '' : format.number(chart.daysPerStep);
  return (
    <ul className={classes.legend} data-legend="">
      <li>
        <svg width="28" height="10" aria-hidden="true">
          {isDaily ? (
            <path d="M2 7 L10 3 L18 6 L26 2" fill="none" stroke="var(--chart-daily)" strokeWidth="1.5" />
          ) : (
            <rect x="1" y="0" width="26" height="10" rx="2" fill="var(--chart-band)" />
          )}
        </svg>
        {isDaily ? t('charts:daily') : t('charts:stepRange', { days: step })}
      </li>
      {hasMean && (
        <li>
          <svg width="28" height="10" aria-hidden="true">
            {isArea && <rect x="1" y="4" width="26" height="6" fill="var(--chart-daily)" fillOpacity="0.3" />}
            <path d={isArea ? 'M2 3 L26 3' : 'M2 5 L26 5'} stroke="var(--chart-mean)" strokeWidth="3" />
          </svg>
          {isDaily ? t('charts:mean') : t('charts:stepMean', { days: step })}
        </li>
      )}
      {second !== undefined && (
        <li>
          <svg width="28" height="10" aria-hidden="true">
            <path d="M2 5 L26 5" stroke="var(--chart-second)" strokeWidth="2" strokeDasharray="6 4" />
          </svg>
          {second}
        </li>
      )}
      {marks.some(({ kind }) => kind === 'change') && (
        <li>
          <svg width="12" height="16" aria-hidden="true">
            <path d="M6 1 L6 15" stroke="var(--chart-mark)" strokeWidth="1.5" strokeDasharray="2 4" />
          </svg>
          {t('charts:change')}
        </li>
      )}
      {marks.some(({ kind }) => kind === 'event') && (
        <li>
          <svg width="12" height="16" aria-hidden="true">
            <path d="M6 1 L6 15" stroke="var(--chart-mark)" strokeWidth="1.5" />
          </svg>
          {t('charts:event')}
        </li>
      )}
    </ul>
  );
}
