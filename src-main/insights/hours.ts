import { dayNumber, weekdayOfDay } from './calendarDay.ts';

/** Ratings of one day with the local hour of each, as the daily read model keeps them: `9:7,14:5`; empty for none. */
export type HourlyRatings = string;

/** Mean rating by local hour over some days, hours without an entry left out; n counts entries. */
export function hourPattern(days: readonly HourlyRatings[]): { hour: number; mean: number; n: number }[] {
  const sums = Array.from({ length: 24 }, (_, hour) => ({ hour, sum: 0, n: 0 }));
  for (const day of days) {
    for (const { hour, rating } of hourlyRatings(day)) {
      const slot = sums[hour];
      if (slot === undefined) continue;
      slot.sum += rating;
      slot.n += 1;
    }
  }
  return sums.filter(({ n }) => n > 0).map(({ hour, sum: total, n }) => ({ hour, mean: total / n, n }));
}

export interface WeekdayHour {
  /** 1 is Monday. */
  readonly weekday: number;
  readonly hour: number;
  readonly mean: number;
  /** Entries. */
  readonly n: number;
}

/** Mean rating by weekday and local hour, pairs without an entry left out. */
export function weekdayHourPattern(
  days: readonly { readonly date: string; readonly hours: HourlyRatings }[],
): WeekdayHour[] {
  const byWeekday = Array.from({ length: 7 }, (): HourlyRatings[] => []);
  for (const { date, hours } of days) byWeekday[weekdayOfDay(dayNumber(date)) - 1]?.push(hours);
  return byWeekday.flatMap((list, index) => hourPattern(list).map((slot) => ({ weekday: index + 1, ...slot })));
}

export function hourlyRatings(text: HourlyRatings): { hour: number; rating: number }[] {
  if (text === '') return [];
  return text.split(',').map((item) => {
    const colon = item.indexOf(':');
    return { hour: Number(item.slice(0, colon)), rating: Number(item.slice(colon + 1)) };
  });
}
