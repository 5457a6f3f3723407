import { t } from '../i18n/i18n.ts';
import type { ChartDay } from './chartPoints.ts';
import { DailyLineChart } from './DailyLineChart.tsx';

interface MoodLineChartProps {
  /** Every calendar date of the range. */
  readonly days: readonly ChartDay[];
}

/** Daily mood with its 7-day mean. Days without an entry are gaps in the line. */
export function MoodLineChart({ days }: MoodLineChartProps) {
  return <DailyLineChart days={days} label={t('charts:chartLabel')} />;
}
