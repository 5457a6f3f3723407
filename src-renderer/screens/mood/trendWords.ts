import type { z } from 'zod';
import type { patterns, trends } from '../../../src-shared/contract/mood.ts';
import { t } from '../../i18n/i18n.ts';
import { told } from '../../i18n/told.ts';

type Trends = z.output<typeof trends>;
type WeekdayPattern = z.output<typeof patterns>['by_weekday'];
type NumberFormat = (value: number, maximumFractionDigits?: number) => string;

/** What the chart means, in words. */
export interface TrendWords {
  readonly headline: string;
  /** Whole sentences: how sure, the usual level, what is missing. */
  readonly sentences: readonly string[];
}

const aFewDays = 3;

/**
 * @param days calendar days of the range that has any record
 */
export function trendWords(trends: Trends, days: number, number: NumberFormat): TrendWords {
  if (trends.days_with_data === 0) {
    return { headline: t('mood:trend.none'), sentences: [t('mood:trend.noneHint')] };
  }
  return {
    headline: headlineOf(trends),
    sentences: [
      ...certainty(trends, days, number),
      ...level(trends, number),
      ...steadiness(trends, number),
      coverage(trends.days_with_data, days, number),
    ],
  };
}

function headlineOf({ direction }: Trends): string {
  switch (direction) {
    case 'improving':
      return t('mood:trend.rising');
    case 'declining':
      return t('mood:trend.falling');
    case 'stable':
      return t('mood:trend.steady');
    case null:
      return t('mood:trend.early');
  }
}

const slopeUnits = [
  { upToDays: 120, weeks: 1, name: 'week' },
  { upToDays: 730, weeks: 365.25 / 12 / 7, name: 'month' },
  { upToDays: Number.POSITIVE_INFINITY, weeks: 365.25 / 7, name: 'year' },
] as const;

/** In a unit of time that suits the range: a rise over ten years is nothing in a week. */
function certainty(
  { direction, slope_per_week, slope_ci, missing }: Trends,
  days: number,
  number: NumberFormat,
): string[] {
  if (direction === null || slope_per_week === null || slope_ci === null) {
    return missing === undefined ? [] : [told(missing)];
  }
  const unit = slopeUnits.find(({ upToDays }) => days <= upToDays) ?? slopeUnits[2];
  const signed = (value: number): string => {
    const rounded = Math.round(value * unit.weeks * 100) / 100;
    return rounded > 0 ? `+${number(rounded, 2)}` : number(rounded === 0 ? 0 : rounded, 2);
  };
  const [low, high] = slope_ci.map(signed);
  const time = t(`mood:trend.units.${unit.name}`);
  const range = low === high ? t('mood:trend.exactly', { low, time }) : t('mood:trend.between', { low, high, time });
  const size = number(Math.abs(slope_per_week * unit.weeks), 2);
  return direction === 'stable' ? [t('mood:trend.flat', { range })] : [t('mood:trend.moved', { size, time, range })];
}

function level({ average, median }: Trends, number: NumberFormat): string[] {
  if (average === null) {
    return [];
  }
  const said = { average: number(average) };
  return [
    median === null
      ? t('mood:trend.average', said)
      : t('mood:trend.averageMedian', { ...said, median: number(median) }),
  ];
}

function steadiness({ volatility }: Trends, number: NumberFormat): string[] {
  return volatility === null ? [] : [t('mood:trend.steps', { points: number(volatility) })];
}

function coverage(withData: number, days: number, number: NumberFormat): string {
  const gaps = days - withData;
  if (gaps <= 0) {
    return t('mood:trend.allDays', { count: days, number: number(days) });
  }
  return t('mood:trend.someDays', { known: number(withData), days: number(days) });
}

/** One sentence on the days of the week; only what a few days each can tell. */
export function weekdayWords(
  pattern: WeekdayPattern,
  dayName: (weekday: number) => string,
  number: NumberFormat,
): string {
  const known = pattern.filter(({ n }) => n >= aFewDays);
  const sorted = [...known].sort((a, b) => b.mean - a.mean);
  const [highest, lowest] = [sorted[0], sorted.at(-1)];
  if (highest === undefined || lowest === undefined || known.length < 2) {
    return t('mood:trend.weekdays.early');
  }
  if (highest.mean - lowest.mean < 0.5) {
    return t('mood:trend.weekdays.alike');
  }
  return t('mood:trend.weekdays.differ', {
    highest: dayName(highest.weekday),
    high: number(highest.mean),
    lowest: dayName(lowest.weekday),
    low: number(lowest.mean),
  });
}
