import type { z } from 'zod';
import type { patterns, trends } from '../../../src-shared/contract/mood.ts';

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
    return { headline: 'No mood in this time', sentences: ['Choose a longer time, or log how you feel today.'] };
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
      return 'Your mood has been rising';
    case 'declining':
      return 'Your mood has been falling';
    case 'stable':
      return 'No clear rise or fall';
    case null:
      return 'Too early to tell a direction';
  }
}

const slopeUnits = [
  { upToDays: 120, weeks: 1, words: 'a week' },
  { upToDays: 730, weeks: 365.25 / 12 / 7, words: 'a month' },
  { upToDays: Number.POSITIVE_INFINITY, weeks: 365.25 / 7, words: 'a year' },
] as const;

/** In a unit of time that suits the range: a rise over ten years is nothing in a week. */
function certainty(
  { direction, slope_per_week, slope_ci, missing }: Trends,
  days: number,
  number: NumberFormat,
): string[] {
  if (direction === null || slope_per_week === null || slope_ci === null) {
    return missing === undefined ? [] : [missing];
  }
  const unit = slopeUnits.find(({ upToDays }) => days <= upToDays) ?? slopeUnits[2];
  const signed = (value: number): string => {
    const rounded = Math.round(value * unit.weeks * 100) / 100;
    return rounded > 0 ? `+${number(rounded, 2)}` : number(rounded === 0 ? 0 : rounded, 2);
  };
  const [low, high] = slope_ci.map(signed);
  const range = low === high ? `${low} points ${unit.words}` : `between ${low} and ${high} points ${unit.words}`;
  const size = number(Math.abs(slope_per_week * unit.weeks), 2);
  return direction === 'stable'
    ? [`The change is ${range} (95 % sure), too little to call a direction.`]
    : [`By about ${size} points ${unit.words}; 95 % sure it is ${range}.`];
}

function level({ average, median }: Trends, number: NumberFormat): string[] {
  if (average === null) {
    return [];
  }
  const middle = median === null ? '' : `; half of the days were at ${number(median)} or above`;
  return [`The average day was ${number(average)} of 10${middle}.`];
}

function steadiness({ volatility }: Trends, number: NumberFormat): string[] {
  return volatility === null ? [] : [`From one day to the next it moved by about ${number(volatility)} points.`];
}

function coverage(withData: number, days: number, number: NumberFormat): string {
  const gaps = days - withData;
  if (gaps <= 0) {
    return days === 1 ? 'It is one day.' : `All ${number(days)} days have an entry.`;
  }
  return `${number(withData)} of ${number(days)} days have an entry; the others are left open, not guessed.`;
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
    return `A few more weeks show whether days of the week differ.`;
  }
  if (highest.mean - lowest.mean < 0.5) {
    return 'Your days of the week are much alike.';
  }
  return `Highest on ${dayName(highest.weekday)} (${number(highest.mean)}), lowest on ${dayName(lowest.weekday)} (${number(lowest.mean)}). This tells when, not why.`;
}
