import { quantile } from 'simple-statistics';
import { dayNumber } from '../calendarDay.ts';
import { type DailyValue, dailySeries } from '../dailySeries.ts';
import type { GoalMeasure, GoalTarget } from './goalMeasure.ts';
import { isAtLeast } from './goalProgress.ts';

export interface Realism {
  readonly note: string;
  readonly suggested_target: number;
}

interface Aim {
  readonly measure: GoalMeasure;
  readonly target: GoalTarget;
  readonly baseline: number | null;
  /** From the start to the target date; null without one. */
  readonly days: number | null;
}

const stepDays = 28;
/** So many days of either 28 need a value. */
const leastDays = 10;
/** Fewer comparisons say little about what is usual; two months of a record give 28. */
const leastChanges = 28;
const boldShare = 0.9;
/** On a scale of ten points, where there is no longer record. */
const bigStep = 1.5;
const bigStepDays = 30;
/** A very steady record must not make every aim look bold. */
const leastStep = 0.3;
const usualDays = 90;

/**
 * Whether a target is far from what the record shows: beyond the 90th percentile of the person's own changes from one
 * 28-day mean to the next, or, while there are fewer than 28 of them, more than 1.5 points on a ten-point scale within
 * 30 days. Longer times allow for as many steps as they hold; without a date 90 days are assumed.
 *
 * @param rows daily values up to the start, as for `goalBaseline`.
 * @returns null when there is nothing to say.
 */
export function goalRealism({ measure, target, baseline, days }: Aim, rows: readonly DailyValue[]): Realism | null {
  if (baseline === null || measure.kind === 'told' || measure.kind === 'total' || measure.kind === 'swing') return null;
  const sign = target.direction === 'up' ? 1 : -1;
  if (isAtLeast(baseline, target)) {
    const further = onScale(measure, tidy(baseline + sign * (measure.kind === 'level' ? 0.5 : 1)));
    return {
      note: `The ${stepDays} days before were at ${said(baseline)} already.`,
      suggested_target: further,
    };
  }
  const time = days ?? usualDays;
  const own = usualStep(measure, rows, sign);
  const step = own ?? (measure.kind === 'level' ? bigStep : null);
  if (step === null) return null;
  const span = own === null ? bigStepDays : stepDays;
  const reach = step * Math.max(1, time / span);
  if ((target.value - baseline) * sign <= reach + 1e-9) return null;
  const way = `From ${said(baseline)} to ${said(target.value)} in ${time} days is a large step.`;
  const why =
    own === null
      ? `More than ${said(bigStep)} points in ${bigStepDays} days counts as one while there is no longer record.`
      : `In nine of ten comparisons of your own record, ${stepDays} days changed it by ${said(step)} or less.`;
  return { note: `${way} ${why}`, suggested_target: onScale(measure, tidy(baseline + sign * reach)) };
}

/** The 90th percentile of the changes between successive 28-day means, counted in the direction aimed at. */
function usualStep(measure: GoalMeasure, rows: readonly DailyValue[], sign: number): number | null {
  const { days, values } = dailySeries(rows);
  const [first, last] = [days[0], days.at(-1)];
  if (first === undefined || last === undefined) return null;
  const perDay = measure.kind === 'weekly' ? 7 : 1;
  // Running sums, so that each mean costs two look-ups.
  const sums = new Float64Array(last - first + 2);
  const counts = new Float64Array(last - first + 2);
  let place = 0;
  for (let day = first; day <= last; day++) {
    const isHere = days[place] === day;
    const at = day - first;
    sums[at + 1] = (sums[at] ?? 0) + (isHere ? (values[place] ?? 0) * perDay : 0);
    counts[at + 1] = (counts[at] ?? 0) + (isHere ? 1 : 0);
    if (isHere) place++;
  }
  const meanUpTo = (end: number): number | null => {
    const [from, to] = [end - stepDays + 1 - first, end + 1 - first];
    if (from < 0) return null;
    const n = (counts[to] ?? 0) - (counts[from] ?? 0);
    return n < leastDays ? null : ((sums[to] ?? 0) - (sums[from] ?? 0)) / n;
  };
  const changes: number[] = [];
  for (let end = first + 2 * stepDays - 1; end <= last; end++) {
    const [now, before] = [meanUpTo(end), meanUpTo(end - stepDays)];
    if (now !== null && before !== null) changes.push((now - before) * sign);
  }
  if (changes.length < leastChanges) return null;
  return Math.max(quantile(changes, boldShare), leastStep);
}

/** The days from one date to another. */
export function daysBetween(start: string, end: string): number {
  return dayNumber(end) - dayNumber(start);
}

export function onScale({ scale }: GoalMeasure, value: number): number {
  return Math.min(Math.max(value, scale.lowest), scale.highest);
}

/** One decimal: nobody aims at hundredths. */
export function tidy(value: number): number {
  return Math.round(value * 10) / 10;
}

/** A figure as it stands in a sentence. */
export function said(value: number): string {
  return String(tidy(value));
}
