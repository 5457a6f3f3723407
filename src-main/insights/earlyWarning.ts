import { mean, sampleStandardDeviation } from 'simple-statistics';
import { dateOfDay, dayNumber } from './calendarDay.ts';
import { type DailyValue, dailySeries } from './dailySeries.ts';
import { instability } from './instability.ts';
import { countOf, rounded } from './phrases.ts';

const recentDays = 7;
const baselineDays = 60;
const minimumRecent = 3;
const minimumBaseline = 14;
const deviations = 1.5;
/** Who hardly ever varies is not warned of a tenth of a point. */
const smallestDeviation = 0.5;
const unsteadier = 2;
const minimumPairs = 4;
const smallestUnsteadiness = 1.5;
const sleepFall = 2;
const sleepDays = 5;

interface WarningDay {
  readonly date: string;
  readonly mood: number | null;
  /** Sleep quality. */
  readonly sleep: number | null;
}

/**
 * Signs that the last days are harder than usual, against the person's own 60 days before them: the mean mood of the
 * last 7 days lower by 1.5 standard deviations or more; mood jumping from day to day twice as much; sleep quality lower
 * by 2 points or more on each of the last 5 days. Needs 14 days to compare with.
 *
 * @param days at most one per date; those after `today` do not count.
 * @returns a sentence for each sign, empty when there is none.
 */
export function earlyWarning(days: readonly WarningDay[], today: string): string[] {
  const end = dayNumber(today);
  const between = (first: number, last: number): WarningDay[] => {
    const [from, to] = [dateOfDay(first), dateOfDay(last)];
    return days.filter(({ date }) => date >= from && date <= to);
  };
  const recent = between(end - recentDays + 1, end);
  const before = between(end - recentDays - baselineDays + 1, end - recentDays);
  return [
    lowMood(recent, before),
    unsteadyMood(recent, before),
    poorSleep(between(end - sleepDays + 1, end), before),
  ].filter((reason) => reason !== null);
}

function lowMood(recent: readonly WarningDay[], before: readonly WarningDay[]): string | null {
  const [now, usual] = [moodsOf(recent), moodsOf(before)];
  if (now.length < minimumRecent || usual.length < minimumBaseline) return null;
  const spread = Math.max(sampleStandardDeviation(usual), smallestDeviation);
  if (mean(usual) - mean(now) < deviations * spread) return null;
  return `Mood averaged ${rounded(mean(now))} over ${countOf(now.length, 'day')} of the last week, against ${rounded(mean(usual))} over ${countOf(usual.length, 'day')} before.`;
}

function unsteadyMood(recent: readonly WarningDay[], before: readonly WarningDay[]): string | null {
  const [now, usual] = [jumpsOf(recent), jumpsOf(before)];
  if (now.n_pairs < minimumPairs || usual.n_pairs < minimumBaseline) return null;
  if (now.rmssd === null || usual.rmssd === null) return null;
  if (now.rmssd < smallestUnsteadiness || now.rmssd < unsteadier * usual.rmssd) return null;
  return `Mood moved by ${rounded(now.rmssd)} points from one day to the next in the last week, against ${rounded(usual.rmssd)} before.`;
}

function poorSleep(recent: readonly WarningDay[], before: readonly WarningDay[]): string | null {
  const usual = before.flatMap(({ sleep }) => (sleep === null ? [] : [sleep]));
  const now = recent.flatMap(({ sleep }) => (sleep === null ? [] : [sleep]));
  if (now.length < sleepDays || usual.length < minimumBaseline) return null;
  if (!now.every((sleep) => mean(usual) - sleep >= sleepFall)) return null;
  return `Sleep quality averaged ${rounded(mean(now))} over the last ${sleepDays} days, against ${rounded(mean(usual))} over ${countOf(usual.length, 'day')} before.`;
}

function moodsOf(days: readonly WarningDay[]): number[] {
  return days.flatMap(({ mood }) => (mood === null ? [] : [mood]));
}

function jumpsOf(days: readonly WarningDay[]) {
  const rows: DailyValue[] = days.map(({ date, mood }) => ({ date, value: mood }));
  return instability(dailySeries(rows));
}
