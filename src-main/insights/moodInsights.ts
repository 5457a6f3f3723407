import { dateOfDay, dayNumber } from './calendarDay.ts';
import { changePoints } from './changePoints.ts';
import { type Contrast, contrasts } from './contrasts.ts';
import { type DailyValue, dailySeries } from './dailySeries.ts';
import { earlyWarning } from './earlyWarning.ts';
import { type HourlyRatings, hourPattern, type WeekdayHour, weekdayHourPattern } from './hours.ts';
import { instability } from './instability.ts';
import { type MetricTrends, trendsOver } from './metric.ts';
import { weekdayPattern } from './moodOverview.ts';
import { countOf, differenceWords, rounded } from './phrases.ts';
import { missingPairs, type RelatedDay, type Relation, relations } from './relations.ts';
import { partOfDayRhythm, type Rhythm, weekdayRhythm } from './rhythms.ts';
import { mannKendall } from './trend.ts';

export type InsightDay = RelatedDay & { readonly ratings_by_hour: HourlyRatings };

/** What was named in the mood entries of a day, cases folded. */
export interface NamedDay {
  readonly date: string;
  readonly triggers: readonly string[];
  readonly emotions: readonly string[];
  readonly activities: readonly string[] | null;
}

export interface LevelChange {
  readonly date: string;
  readonly mean_before: number;
  readonly mean_after: number;
  readonly description: string;
}

export interface MoodInsights {
  readonly trend: MetricTrends;
  /** Mann–Kendall; null below two days. */
  readonly trend_p: number | null;
  readonly triggers: Contrast[];
  readonly emotions: Contrast[];
  readonly activities: Contrast[];
  readonly weekdays: Rhythm & { by_weekday: ReturnType<typeof weekdayPattern> };
  readonly partsOfDay: Rhythm & { by_hour: ReturnType<typeof hourPattern> };
  readonly by_weekday_hour: WeekdayHour[];
  readonly change_points: LevelChange[];
  readonly instability: { rmssd: number | null; usual_rmssd: number | null; description: string | null };
  /** Reasons; empty for none. */
  readonly warning: string[];
  readonly correlations: Relation[];
  readonly missing: string[];
}

/** How far back "usual" reaches, before the range and before the last week. */
export const baselineDays = 60;

const changePointSettings = { minSize: 7, penaltyFactor: 3 };
const noticeableChange = 0.5;
const comparablePairs = 10;
const noticeableRatio = 1.5;

/**
 * What mood goes along with in a range of days, with the display rules applied.
 *
 * @param days ascending; they have to reach 67 days back before `start`.
 * @param named the days of the range.
 * @param range `end` is today.
 */
export function moodInsights(
  days: readonly InsightDay[],
  named: readonly NamedDay[],
  { start, end }: { readonly start: string; readonly end: string },
): MoodInsights {
  const inRange = days.filter(({ date }) => date >= start && date <= end);
  const moods: DailyValue[] = inRange.map(({ date, mood }) => ({ date, value: mood }));
  const series = dailySeries(moods);
  const valueOn = new Map(moods.map(({ date, value }) => [date, value]));
  const compare = (pick: (day: NamedDay) => readonly string[] | null): Contrast[] =>
    contrasts(
      named.map((day) => ({ value: valueOn.get(day.date) ?? null, words: pick(day) })),
      'mood',
    );
  const hours = inRange.map(({ ratings_by_hour }) => ratings_by_hour);
  const correlations = relations(inRange, 'mood');
  const trend = trendsOver(moods, { start, end, what: 'a mood' });
  const weekdays = weekdayRhythm(moods, 'mood');
  return {
    trend,
    trend_p: mannKendall(series.values, 0.05).p,
    triggers: compare((day) => day.triggers),
    emotions: compare((day) => day.emotions),
    activities: compare((day) => day.activities),
    weekdays: { ...weekdays, by_weekday: weekdayPattern(moods) },
    partsOfDay: { ...partOfDayRhythm(hours, 'mood'), by_hour: hourPattern(hours) },
    by_weekday_hour: weekdayHourPattern(inRange.map(({ date, ratings_by_hour: hours }) => ({ date, hours }))),
    change_points: levelChanges(series),
    instability: compareInstability(days, series, start),
    warning: earlyWarning(days, end),
    correlations,
    missing: [
      ...(trend.missing === undefined ? [] : [trend.missing]),
      ...(weekdays.p === null && trend.days_with_data > 0
        ? ['Patterns by weekday need 3 days each of 5 weekdays.']
        : []),
      ...missingPairs(correlations),
    ],
  };
}

/** Change points whose two sides, up to the next change, differ by half a point or more. */
function levelChanges({ days, values }: { readonly days: readonly number[]; readonly values: readonly number[] }) {
  const places = changePoints(values, changePointSettings);
  return places.flatMap((place, index): LevelChange[] => {
    const before = values.slice(places[index - 1] ?? 0, place);
    const after = values.slice(place, places[index + 1] ?? values.length);
    const [was, is] = [meanOf(before), meanOf(after)];
    const day = days[place];
    if (day === undefined || Math.abs(is - was) < noticeableChange) return [];
    const date = dateOfDay(day);
    const description =
      `From ${date} on, mood averaged ${rounded(is)} over ${countOf(after.length, 'day')}, ${differenceWords(is - was)} ` +
      `than over the ${countOf(before.length, 'day')} before (${rounded(was)}).`;
    return [{ date, mean_before: was, mean_after: is, description }];
  });
}

function compareInstability(
  days: readonly InsightDay[],
  series: { readonly days: readonly number[]; readonly values: readonly number[] },
  start: string,
): MoodInsights['instability'] {
  const from = dateOfDay(dayNumber(start) - baselineDays);
  const before = days
    .filter(({ date }) => date >= from && date < start)
    .map(({ date, mood }) => ({ date, value: mood }));
  const now = instability(series);
  const usual = instability(dailySeries(before));
  const figures = { rmssd: now.rmssd, usual_rmssd: usual.rmssd };
  const isEnough = now.n_pairs >= comparablePairs && usual.n_pairs >= comparablePairs;
  if (!isEnough || now.rmssd === null || usual.rmssd === null) return { ...figures, description: null };
  const [larger, smaller] = [Math.max(now.rmssd, usual.rmssd), Math.min(now.rmssd, usual.rmssd)];
  if (larger < noticeableRatio * smaller || larger - smaller < noticeableChange)
    return { ...figures, description: null };
  const direction = now.rmssd > usual.rmssd ? 'more' : 'less';
  return {
    ...figures,
    description:
      `Mood moved ${direction} from one day to the next: by ${rounded(now.rmssd)} points over ${now.n_pairs} pairs of days, ` +
      `against ${rounded(usual.rmssd)} over ${usual.n_pairs} in the ${baselineDays} days before.`,
  };
}

function meanOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
