import type { ChartDay } from './chartPoints.ts';
import type { Figure, Figures } from './figures.ts';

interface LineFigureWords {
  readonly caption: string;
  readonly day: string;
  readonly value: string;
  readonly mean: string;
}

interface MoreOfDay {
  readonly column: string;
  readonly of: (date: string) => Figure;
}

/** Every day of a line chart, those without an entry empty; for the file. */
export function lineFigures(
  days: readonly ChartDay[],
  words: LineFigureWords,
  more: readonly MoreOfDay[] = [],
): Figures {
  return {
    caption: words.caption,
    columns: [words.day, words.value, words.mean, ...more.map(({ column }) => column)],
    rows: days.map(({ date, mood, mood_7_days: mean }) => [date, mood, mean, ...more.map(({ of }) => of(date))]),
  };
}
