import type { ChartDay } from './chartPoints.ts';
import { DailyLineChart } from './DailyLineChart.tsx';
import { words } from './words.ts';

interface MoodLineChartProps {
  /** Every calendar date of the range. */
  readonly days: readonly ChartDay[];
}

/** Daily mood with its 7-day mean. Days without an entry are gaps in the line. */
export function MoodLineChart({ days }: MoodLineChartProps) {
  return <DailyLineChart days={days} label={words.chartLabel} />;
}
