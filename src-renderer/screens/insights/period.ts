import type { ChartDay } from '../../charts/chartPoints.ts';
import type { ChartRange } from '../../charts/chartRange.ts';

/** Without the empty days before the first record, which only a range of all days has. */
export function fromFirstRecord(days: readonly ChartDay[], range: ChartRange): readonly ChartDay[] {
  if (range !== 'all') {
    return days;
  }
  const first = days.findIndex(({ mood }) => mood !== null);
  return first === -1 ? [] : days.slice(first);
}
