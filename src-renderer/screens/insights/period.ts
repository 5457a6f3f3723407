import type { ChartDay } from '../../charts/chartPoints.ts';
import type { ChartRange } from '../../charts/chartRange.ts';

/** As far back as analyses go. */
const longest = 3650;

/** How many days, today included, an analysis shall look at. */
export function periodDays(range: ChartRange): number {
  return range === 'all' ? longest : Number(range);
}

/** Without the empty days before the first record, which only a range of all days has. */
export function fromFirstRecord(days: readonly ChartDay[], range: ChartRange): readonly ChartDay[] {
  if (range !== 'all') {
    return days;
  }
  const first = days.findIndex(({ mood }) => mood !== null);
  return first === -1 ? [] : days.slice(first);
}
