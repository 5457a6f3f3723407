import type { Output } from '../../../src-shared/contract/index.ts';
import { words } from './words.ts';

type Trends = Output<'wellness.progress'>['stress']['trends'];
type NumberFormat = (value: number, maximumFractionDigits?: number) => string;

export function daysWord(days: number, number: NumberFormat): string {
  return days === 1 ? words.oneDay : words.days(number(days));
}

/** What a measure did in the range: direction by its slope, level, and what is missing; never whether that is good. */
export function metricWords(
  name: string,
  trends: Trends,
  days: number,
  number: NumberFormat,
): { readonly headline: string; readonly sentences: readonly string[] } {
  const { direction, slope_per_week: slope, average, missing, days_with_data: withData } = trends;
  const text = words.metric;
  const moves = direction !== null && direction !== 'stable' && slope !== null;
  const headline = moves
    ? slope > 0
      ? text.rising(name)
      : text.falling(name)
    : direction === 'stable'
      ? text.stable
      : text.unknown;
  return {
    headline,
    sentences: [
      moves ? text.slope(number(Math.abs(slope), 2)) : null,
      direction === null ? (missing ?? null) : null,
      average === null ? null : text.average(number(average)),
      text.coverage(number(withData), number(days)),
    ].filter((sentence) => sentence !== null),
  };
}

/** Hours joined to eight parts of three hours, each with its mean over entries. */
export function threeHours(
  byHour: readonly { readonly hour: number; readonly mean: number; readonly n: number }[],
): { readonly from: number; readonly mean: number; readonly n: number }[] {
  return Array.from({ length: 8 }, (_, part) => {
    const hours = byHour.filter(({ hour }) => Math.floor(hour / 3) === part);
    const n = hours.reduce((sum, hour) => sum + hour.n, 0);
    return { from: part * 3, mean: hours.reduce((sum, hour) => sum + hour.mean * hour.n, 0) / n, n };
  }).filter(({ n }) => n > 0);
}

export interface Circle {
  readonly x: number;
  readonly y: number;
  readonly days: number;
}

interface Point {
  readonly date: string;
  readonly value: number | null;
}

/**
 * Pairs of two series as circles: equal pairs (to half a point) are one circle with their number.
 *
 * @param previousDay date → the day whose x goes with that date's y: the same, or the one before
 */
export function circles(x: readonly Point[], y: readonly Point[], previousDay: (date: string) => string): Circle[] {
  const values = new Map(x.map(({ date, value }) => [date, value]));
  const half = (value: number): number => Math.round(value * 2) / 2;
  const found = new Map<string, Circle>();
  for (const { date, value } of y) {
    const other = values.get(previousDay(date)) ?? null;
    if (value !== null && other !== null) {
      const key = `${half(other)} ${half(value)}`;
      found.set(key, { x: half(other), y: half(value), days: (found.get(key)?.days ?? 0) + 1 });
    }
  }
  return [...found.values()].sort((a, b) => a.x - b.x || a.y - b.y);
}
