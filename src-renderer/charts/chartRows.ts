import type { ChartDay } from './chartPoints.ts';

/** A row of the table that stands for a chart. */
export interface ChartRow {
  /** A day, or the month `YYYY-MM`. */
  readonly period: string;
  readonly mean: number;
  readonly lowest: number;
  readonly highest: number;
  readonly daysWithMood: number;
  readonly days: number;
}

const dailyRowsUpTo = 31;

/** The days with a mood, newest first; months where the range is longer than a month. */
export function chartRows(days: readonly ChartDay[]): { readonly by: 'day' | 'month'; readonly rows: ChartRow[] } {
  const by = days.length <= dailyRowsUpTo ? 'day' : 'month';
  const periods = new Map<string, ChartDay[]>();
  for (const day of days) {
    const period = by === 'day' ? day.date : day.date.slice(0, 7);
    periods.set(period, [...(periods.get(period) ?? []), day]);
  }
  const rows = [...periods].flatMap(([period, all]) => {
    const moods = all.map((day) => day.mood).filter((mood) => mood !== null);
    if (moods.length === 0) {
      return [];
    }
    const mean = moods.reduce((sum, mood) => sum + mood, 0) / moods.length;
    return [
      {
        period,
        mean,
        lowest: Math.min(...moods),
        highest: Math.max(...moods),
        daysWithMood: moods.length,
        days: all.length,
      },
    ];
  });
  return { by, rows: rows.reverse() };
}

/**
 * Days that mark an axis: first days of months or years, or whole weeks, at most about `wanted`.
 *
 * @param first @param last days since 1970-01-01
 */
export function axisTicks(first: number, last: number, wanted: number): number[] {
  const span = last - first;
  if (span < 45) {
    const step = Math.max(1, Math.ceil((span + 1) / wanted));
    return sequence(first, last, step);
  }
  const months = span / 30.44;
  const stepMonths = [1, 2, 3, 6, 12, 24, 60, 120].find((step) => months / step <= wanted) ?? 240;
  const start = new Date(first * 86_400_000);
  const ticks: number[] = [];
  for (let month = start.getUTCFullYear() * 12 + start.getUTCMonth(); ; month++) {
    const tick = Date.UTC(Math.floor(month / 12), month % 12, 1) / 86_400_000;
    if (tick > last) {
      return ticks;
    }
    if (tick >= first && month % stepMonths === 0) {
      ticks.push(tick);
    }
  }
}

function sequence(first: number, last: number, step: number): number[] {
  return Array.from({ length: Math.floor((last - first) / step) + 1 }, (_, index) => first + index * step);
}
