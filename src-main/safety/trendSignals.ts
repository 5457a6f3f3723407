import { mean } from 'simple-statistics';
import { dateOfDay, dayNumber } from '../insights/calendarDay.ts';

/** The daily values that may be a reason; null where nothing was recorded. */
export interface DailyValues {
  readonly date: string;
  readonly mood: number | null;
  readonly energy: number | null;
  readonly stress: number | null;
  /** Sleep quality. */
  readonly sleep: number | null;
  readonly sleep_hours: number | null;
  readonly social: number | null;
}

/** A warning sign of the safety plan that the record can show: so many days in a row at or beyond a value. */
export interface LinkedMeasure {
  readonly kind: 'mood' | 'energy' | 'stress' | 'sleep_quality' | 'sleep_hours' | 'social';
  readonly direction: 'at_most' | 'at_least';
  readonly value: number;
  readonly days: number;
}

export interface TrendSignal {
  readonly id: string;
  /** The newest day it rests on: the same days are one reason. */
  readonly day: string;
}

/** Product rules (no study): thresholds and spans of `mood_trend` in risk-escalation.json. */
const veryLow = 2;
const lowDays = 3;
const lowSpan = 5;
const sharpFall = 4;
const fallSpan = 3;
const sleepFall = 2;
const sleepDays = 5;
/** What sleep is compared with, as in insights/earlyWarning. */
const baselineDays = 60;
const minimumBaseline = 14;
/** Days before today that have to be handed in. */
export const trendReach = baselineDays + sleepDays;

/**
 * Reasons in the run of the daily values up to `today` (YYYY-MM-DD), by ids of risk-escalation.json. Days after it do not
 * count. A measure of a warning sign is `text_own_warning_sign`: the plan itself is the basis, whatever shows the sign.
 */
export function trendSignals(
  days: readonly DailyValues[],
  today: string,
  measures: readonly LinkedMeasure[] = [],
): TrendSignal[] {
  const end = dayNumber(today);
  const from = (before: number): string => dateOfDay(end - before + 1);
  const past = days.filter(({ date }) => date <= today);
  const rated = past.filter(({ mood }) => mood !== null);
  const last = rated.at(-1)?.date;
  return [
    ...(last !== undefined && isVeryLow(rated.slice(-lowDays), from(lowSpan))
      ? [{ id: 'mood_very_low_3_days', day: last }]
      : []),
    ...(last !== undefined && hasFallen(rated, last, from(fallSpan)) ? [{ id: 'mood_sharp_fall', day: last }] : []),
    ...collapsedSleep(past, end),
    ...measures.flatMap((measure) => {
      const day = shownOn(measure, past, from(measure.days), today);
      return day === undefined ? [] : [{ id: 'text_own_warning_sign', day }];
    }),
  ];
}

function isVeryLow(lastRated: readonly DailyValues[], since: string): boolean {
  return lastRated.length === lowDays && lastRated.every(({ date, mood }) => date >= since && moodOf(mood) <= veryLow);
}

/** Against the best day of the three before: the day itself is the fourth. */
function hasFallen(rated: readonly DailyValues[], last: string, since: string): boolean {
  if (last < since) return false;
  const earliest = dateOfDay(dayNumber(last) - fallSpan);
  const now = rated.at(-1)?.mood ?? Number.POSITIVE_INFINITY;
  return rated.some(({ date, mood }) => date >= earliest && date < last && moodOf(mood) - now >= sharpFall);
}

function collapsedSleep(past: readonly DailyValues[], end: number): TrendSignal[] {
  const slept = past.filter(({ sleep }) => sleep !== null);
  const recentFrom = dateOfDay(end - sleepDays + 1);
  const usualFrom = dateOfDay(end - sleepDays - baselineDays + 1);
  const valuesOf = (rows: readonly DailyValues[]) => rows.flatMap(({ sleep }) => (sleep === null ? [] : [sleep]));
  const recent = slept.filter(({ date }) => date >= recentFrom);
  const usual = valuesOf(slept.filter(({ date }) => date < recentFrom && date >= usualFrom));
  const newest = recent.at(-1);
  if (newest === undefined || recent.length < sleepDays || usual.length < minimumBaseline) return [];
  const isDown = valuesOf(recent).every((sleep) => mean(usual) - sleep >= sleepFall);
  return isDown ? [{ id: 'sleep_collapse', day: newest.date }] : [];
}

/** The last day of the run, if every day of it shows the sign; a missing day shows nothing. */
function shownOn(
  { kind, direction, value, days }: LinkedMeasure,
  past: readonly DailyValues[],
  since: string,
  today: string,
): string | undefined {
  const key = kind === 'sleep_quality' ? 'sleep' : kind;
  const run = past.filter(({ date }) => date >= since && date <= today);
  const isShown = run.every((day) => {
    const found = day[key];
    return found !== null && (direction === 'at_most' ? found <= value : found >= value);
  });
  return isShown && run.length === days ? run.at(-1)?.date : undefined;
}

function moodOf(mood: number | null): number {
  return mood ?? Number.POSITIVE_INFINITY;
}
