import type { z } from 'zod';
import type { seriesPoint } from '../../src-shared/contract/insightShapes.ts';
import type { ChartDay } from './chartPoints.ts';

/** A series as endpoints tell it, as days of a chart. */
export function chartDays(series: readonly z.output<typeof seriesPoint>[]): ChartDay[] {
  return series.map(({ date, value, mean_7_days }) => ({ date, mood: value, mood_7_days: mean_7_days, n: 0 }));
}
