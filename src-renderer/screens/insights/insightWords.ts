import type { Output } from '../../../src-shared/contract/index.ts';
import { dayNumber } from '../../calendarDay.ts';
import type { ChartDay } from '../../charts/chartPoints.ts';
import type { Format } from '../../format.ts';
import { t } from '../../i18n/i18n.ts';

type Trends = Output<'wellness.progress'>['stress']['trends'];
type NumberFormat = (value: number, maximumFractionDigits?: number) => string;

export function daysWord(days: number, number: NumberFormat): string {
  return t('insights:days', { count: days, number: number(days) });
}

/** The same of a time too short to have a direction: its level and how many days have an entry. */
export function shortWords(
  { average, days_with_data: withData }: Trends,
  days: number,
  number: NumberFormat,
): { readonly headline: string; readonly sentences: readonly string[] } {
  return {
    headline:
      average === null ? t('insights:metric.unknown') : t('insights:metric.average', { average: number(average) }),
    sentences: [
      withData === days
        ? t('insights:metric.allDays', { days: number(days) })
        : t('insights:metric.coverage', { withData: number(withData), days: number(days) }),
    ],
  };
}

/** "1 September 2026 – 27 November 2026", below the title of a saved picture. */
export function daysNote(days: readonly Pick<ChartDay, 'date'>[], format: Pick<Format, 'day'>): string {
  const [first, last] = [days[0], days.at(-1)];
  return first === undefined || last === undefined
    ? ''
    : t('insights:events.until', { start: format.day(first.date), end: format.day(last.date) });
}

/** The same for an answer that tells its range. */
export function rangeNote(
  { start_date, end_date }: { readonly start_date: string; readonly end_date: string },
  format: Pick<Format, 'day'>,
): string {
  return t('insights:events.until', { start: format.day(start_date), end: format.day(end_date) });
}

/** What a measure did in the range: direction by its slope, level, and what is missing; never whether that is good. */
export function metricWords(
  name: string,
  trends: Trends,
  days: number,
  number: NumberFormat,
): { readonly headline: string; readonly sentences: readonly string[] } {
  const { direction, slope_per_week: slope, average, missing, days_with_data: withData } = trends;
  const moves = direction !== null && direction !== 'stable' && slope !== null;
  const headline = moves
    ? slope > 0
      ? t('insights:metric.rising', { name })
      : t('insights:metric.falling', { name })
    : direction === 'stable'
      ? t('insights:metric.stable')
      : t('insights:metric.unknown');
  return {
    headline,
    sentences: [
      moves ? t('insights:metric.slope', { points: number(Math.abs(slope), 2) }) : null,
      direction === null ? (missing ?? null) : null,
      average === null ? null : t('insights:metric.average', { average: number(average) }),
      withData === days
        ? t('insights:metric.allDays', { days: number(days) })
        : t('insights:metric.coverage', { withData: number(withData), days: number(days) }),
    ].filter((sentence) => sentence !== null),
  };
}

interface YearOfMoods {
  readonly year: number;
  readonly days: readonly { readonly date: string; readonly mean: number }[];
}

/** What a year comes to: how many of its days so far have an entry, and their level. */
export function yearWords(
  { year, days }: YearOfMoods,
  today: string,
  number: NumberFormat,
): { readonly headline: string; readonly sentences: readonly string[] } {
  if (days.length === 0) {
    return { headline: t('insights:year.emptyYear', { year: String(year) }), sentences: [] };
  }
  const end = today.startsWith(`${year}-`) ? today : `${year}-12-31`;
  const length = dayNumber(end) - dayNumber(`${year}-01-01`) + 1;
  const mean = days.reduce((sum, day) => sum + day.mean, 0) / days.length;
  const counts = new Map<number, number>();
  for (const day of days) {
    const rating = Math.round(day.mean);
    counts.set(rating, (counts.get(rating) ?? 0) + 1);
  }
  const [usual = 0, usualDays = 0] = [...counts].sort((a, b) => b[1] - a[1] || a[0] - b[0])[0] ?? [];
  return {
    headline: t('insights:year.coverage', { days: number(days.length), count: length, all: number(length) }),
    sentences: [
      t('insights:year.level', { mean: number(mean) }),
      t('insights:year.usual', { mood: number(usual), days: daysWord(usualDays, number) }),
    ],
  };
}

/** What the five shades from the lowest to the highest value stand for; the middle one alone where all is the same. */
export function stepKeys(lowest: number, highest: number, number: NumberFormat): string[] {
  if (lowest === highest) {
    return ['', '', number(lowest), '', ''];
  }
  const step = (highest - lowest) / 5;
  return Array.from({ length: 5 }, (_, index) =>
    t('insights:heat.step', { from: number(lowest + index * step), to: number(lowest + (index + 1) * step) }),
  );
}

/** The same for counts from one to the most. */
export function countKeys(most: number, number: NumberFormat): string[] {
  return Array.from({ length: 5 }, (_, index) => {
    const from = Math.max(1, Math.ceil((index * most) / 5));
    const to = index === 4 ? most : Math.ceil(((index + 1) * most) / 5) - 1;
    return to < from
      ? ''
      : from === to
        ? number(from)
        : t('insights:heat.step', { from: number(from), to: number(to) });
  });
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
