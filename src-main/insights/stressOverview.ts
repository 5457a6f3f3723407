import { seriesOver, trendsOver } from './metric.ts';
import { type RelatedDay, relations } from './relations.ts';

/**
 * Stress over a range: the series for a chart, level and direction (falling is improving), and its relations.
 *
 * @param days ascending; they have to reach six days back before the range for the first 7-day means to be right.
 */
export function stressOverview(days: readonly RelatedDay[], { start, end }: { start: string; end: string }) {
  const stress = days.map((day) => ({ date: day.date, value: day.stress }));
  return {
    series: seriesOver(stress, start, end),
    trends: trendsOver(stress, { start, end, what: 'a stress level', better: 'low' }),
    correlations: relations(
      days.filter(({ date }) => date >= start),
      'stress',
    ),
  };
}
