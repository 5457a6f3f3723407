import { mean, median } from 'simple-statistics';
import { dateOfDay, dayNumber } from '../calendarDay.ts';
import { type DailySeries, type DailyValue, dailySeries } from '../dailySeries.ts';
import { instability } from '../instability.ts';
import { theilSen } from '../trend.ts';
import type { GoalMeasure, GoalTarget } from './goalMeasure.ts';

/** What is needed of a goal to say where it stands. */
export interface GoalPlan {
  readonly measure: GoalMeasure;
  readonly target: GoalTarget;
  /** `YYYY-MM-DD`. */
  readonly start_date: string;
  readonly target_date: string | null;
  /** As it was fixed when the goal was set; null when there was too little to fix it. */
  readonly baseline: number | null;
}

export interface GoalProgress {
  readonly baseline: number | null;
  /** In the goal's unit; null while nothing has been recorded or told. */
  readonly value: number | null;
  /** 0–100, one decimal. */
  readonly percent: number;
  /** Progress share by time share; null without a date, in the first three days, and without a value. */
  readonly pace_ratio: number | null;
  readonly pace: 'ahead' | 'on_track' | 'behind' | null;
  readonly projected_date: string | null;
  /** The target is met, on enough days to mean something. */
  readonly is_reached: boolean;
}

const baselineDays = 28;
const leastBaselineDays = 3;
const levelDays = 14;
const weeklyDays = 28;
const leastPairs = 5;
const leastPacedDays = 3;
const behindRatio = 0.8;
const aheadRatio = 1.25;
const leastProjectedPoints = 10;
const leastToldPoints = 3;
const mostProjectedPoints = 180;
const furthestProjectedDays = 3650;
/** How far the picture of a goal without a date looks ahead. */
const pictureDays = 28;

/**
 * The level before the goal: the median of the 28 days up to the day before `start`. Of a weekly sum, the median of the
 * (up to four) whole weeks; of a swing, the swing of those days; of a total, 0. Null below 3 days (5 pairs, 1 week).
 *
 * @param rows values of the days; for sums one for every day of the record, 0 where nothing was.
 */
export function goalBaseline(measure: GoalMeasure, rows: readonly DailyValue[], start: string): number | null {
  const first = dayNumber(start);
  const before = part(dailySeries(rows), first - baselineDays, first - 1);
  switch (measure.kind) {
    case 'total':
      return 0;
    case 'told':
      return null;
    case 'swing':
      return swingOf(before);
    case 'level':
      return before.values.length < leastBaselineDays ? null : median([...before.values]);
    case 'weekly':
      return medianWeek(before, first);
  }
}

/**
 * Where a goal stands on a day.
 *
 * The value is the mean of the last 14 days since the start (`level`), the weekly mean of the last 28 days (`weekly`),
 * the swing of the last 28 days, the sum since the start (`total`), or what was told last. A goal set without a baseline
 * takes the median of its first 7 values for one. It is reached only after as many days as its value looks back on (or
 * as it has), with values on half of them.
 *
 * @param rows as for `goalBaseline`; of a goal told by hand, what was told, the last of each day.
 */
export function goalProgress(plan: GoalPlan, rows: readonly DailyValue[], today: string): GoalProgress {
  const start = dayNumber(plan.start_date);
  const now = dayNumber(today);
  const series = dailySeries(rows);
  const { since, value, baseline, isThere, percent } = wayOf(plan, series, now);
  const ratio = value === null ? null : paceRatio(percent / 100, plan, now);
  return {
    baseline,
    value,
    percent,
    pace_ratio: ratio,
    pace: ratio === null ? null : paceOf(ratio, isThere),
    projected_date: projectedDate(plan, since, now, isThere),
    is_reached: isThere && isSettled(plan, series, start, now),
  };
}

/**
 * The percent of `goalProgress` alone, without what is costly to find.
 *
 * @param series of the whole record: what comes after `today` does not count.
 */
export function goalPercent(plan: GoalPlan, series: DailySeries, today: string): number {
  return wayOf(plan, series, dayNumber(today)).percent;
}

function wayOf(plan: GoalPlan, series: DailySeries, now: number) {
  const { measure, target } = plan;
  const start = dayNumber(plan.start_date);
  const since = part(series, start, now);
  const value = currentValue(measure, series, start, now);
  const baseline = plan.baseline ?? lateBaseline(measure, target, since);
  const isThere = value !== null && isAtLeast(value, target);
  return { since, value, baseline, isThere, percent: isThere ? 100 : percentOf(value, baseline, target) };
}

/** Whether a value is as good as the target or better. */
export function isAtLeast(value: number, target: Pick<GoalTarget, 'value' | 'direction'>): boolean {
  // Means of ratings miss a round target by the last binary digit.
  return target.direction === 'up' ? value >= target.value - 1e-9 : value <= target.value + 1e-9;
}

function currentValue(measure: GoalMeasure, series: DailySeries, start: number, today: number): number | null {
  switch (measure.kind) {
    case 'level': {
      const { values } = part(series, Math.max(start, today - levelDays + 1), today);
      return values.length === 0 ? null : mean([...values]);
    }
    case 'swing':
      return swingOf(part(series, Math.max(start, today - baselineDays + 1), today));
    case 'weekly': {
      const days = Math.min(weeklyDays, Math.max(7, today - start + 1));
      const { values } = part(series, today - days + 1, today);
      return values.length === 0 ? null : (sum(values) / days) * 7;
    }
    case 'total': {
      const { values } = part(series, start, today);
      return values.length === 0 ? null : sum(values);
    }
    case 'told':
      return part(series, start, today).values.at(-1) ?? null;
  }
}

/** What stands for the baseline when the goal was set on an empty record. */
function lateBaseline(measure: GoalMeasure, target: GoalTarget, since: DailySeries): number | null {
  if (measure.kind === 'told') return target.direction === 'up' ? 0 : (since.values[0] ?? null);
  if (measure.kind === 'weekly' || measure.kind === 'total') return 0;
  if (measure.kind === 'swing') return null;
  const first = since.values.slice(0, 7);
  return first.length < leastBaselineDays ? null : median([...first]);
}

function percentOf(value: number | null, baseline: number | null, target: GoalTarget): number {
  if (value === null || baseline === null) return 0;
  const way = target.value - baseline;
  // Started at the target or beyond and fallen back: nothing of the way is done.
  if (target.direction === 'up' ? way <= 0 : way >= 0) return 0;
  const share = (value - baseline) / way;
  return Math.floor(Math.min(Math.max(share, 0), 1) * 1000) / 10;
}

function paceRatio(share: number, { start_date, target_date }: GoalPlan, today: number): number | null {
  if (target_date === null) return null;
  const start = dayNumber(start_date);
  const elapsed = today - start;
  const total = dayNumber(target_date) - start;
  if (elapsed < leastPacedDays || total <= 0) return null;
  return share / Math.min(elapsed / total, 1);
}

function paceOf(ratio: number, isThere: boolean): 'ahead' | 'on_track' | 'behind' {
  if (ratio > aheadRatio) return 'ahead';
  return isThere || ratio >= behindRatio ? 'on_track' : 'behind';
}

/** Where the Theil–Sen line through the values since the start meets the target. */
function projectedDate(plan: GoalPlan, since: DailySeries, today: number, isThere: boolean): string | null {
  if (isThere) return dateOfDay(today);
  const { measure, target } = plan;
  if (measure.kind === 'swing') return null;
  const points = pathOf(measure, since);
  const least = measure.kind === 'told' ? leastToldPoints : leastProjectedPoints;
  if (points.values.length < least) return null;
  const { slope_per_day: slope, intercept } = theilSen(points);
  if (slope === null || intercept === null || (target.direction === 'up' ? slope <= 0 : slope >= 0)) return null;
  const meeting = Math.ceil((points.days[0] ?? today) + (target.value - intercept) / slope);
  return meeting > today + furthestProjectedDays ? null : dateOfDay(Math.max(meeting, today));
}

export interface PathPoint {
  /** `YYYY-MM-DD`. */
  readonly date: string;
  readonly value: number;
}

export interface GoalPath {
  readonly measured: PathPoint[];
  readonly planned: { readonly from: PathPoint; readonly to: PathPoint } | null;
  readonly projected: { readonly from: PathPoint; readonly to: PathPoint } | null;
}

/**
 * What the picture of a goal shows: the same values and the same line that `projected_date` of `goalProgress` comes
 * from. The line ends at the target, or at the edge of the picture: the goal's date, or four weeks from now.
 *
 * @param rows as for `goalProgress`.
 */
export function goalPath(plan: GoalPlan, rows: readonly DailyValue[], today: string): GoalPath {
  const now = dayNumber(today);
  const { since, baseline } = wayOf(plan, dailySeries(rows), now);
  const points = plan.measure.kind === 'swing' ? { days: [], values: [] } : pathOf(plan.measure, since);
  const measured = points.days.map((day, place) => pathPoint(day, points.values[place] ?? 0));
  const { start_date, target_date, target } = plan;
  return {
    measured,
    planned:
      baseline === null || target_date === null || measured.length === 0
        ? null
        : { from: { date: start_date, value: rounded(baseline) }, to: { date: target_date, value: target.value } },
    projected: projectedLine(plan, points, now),
  };
}

function projectedLine({ measure, target, target_date }: GoalPlan, points: DailySeries, now: number) {
  const least = measure.kind === 'told' ? leastToldPoints : leastProjectedPoints;
  const [first] = points.days;
  if (first === undefined || points.values.length < least) return null;
  const { slope_per_day: slope, intercept } = theilSen(points);
  if (slope === null || intercept === null) return null;
  const meeting = slope === 0 ? Number.POSITIVE_INFINITY : first + (target.value - intercept) / slope;
  const edge = Math.max(now + pictureDays, target_date === null ? now : dayNumber(target_date));
  const end = meeting > now ? Math.min(Math.ceil(meeting), edge) : edge;
  return { from: pathPoint(first, intercept), to: pathPoint(end, intercept + slope * (end - first)) };
}

function pathPoint(day: number, value: number): PathPoint {
  return { date: dateOfDay(day), value: rounded(value) };
}

function rounded(value: number): number {
  return Math.round(value * 100) / 100;
}

/** What is on its way to the target: daily values, running totals, or sums of the last seven days. */
function pathOf(measure: GoalMeasure, since: DailySeries): DailySeries {
  const { days, values } = since;
  const from = Math.max(0, days.length - mostProjectedPoints);
  if (measure.kind === 'total') {
    let running = 0;
    const totals = values.map((value) => {
      running += value;
      return running;
    });
    return { days: days.slice(from), values: totals.slice(from) };
  }
  if (measure.kind === 'weekly') {
    const sums = values.map((_, place) => sum(values.slice(Math.max(0, place - 6), place + 1)));
    const whole = Math.max(from, 6);
    return { days: days.slice(whole), values: sums.slice(whole) };
  }
  return { days: days.slice(from), values: values.slice(from) };
}

function isSettled({ measure, target_date }: GoalPlan, series: DailySeries, start: number, today: number): boolean {
  if (measure.kind === 'total' || measure.kind === 'told') return true;
  const given = target_date === null ? levelDays : dayNumber(target_date) - start + 1;
  const needed = Math.max(1, Math.min(levelDays, given));
  const lived = part(series, Math.max(start, today - needed + 1), today).values.length;
  return today - start + 1 >= needed && lived >= Math.ceil(needed / 2);
}

function swingOf(series: DailySeries): number | null {
  const { n_pairs, rmssd } = instability(series);
  return n_pairs < leastPairs ? null : rmssd;
}

function medianWeek(before: DailySeries, start: number): number | null {
  const recordedFrom = before.days[0];
  if (recordedFrom === undefined) return null;
  const weeks: number[] = [];
  for (let end = start - 1; end - 6 >= recordedFrom; end -= 7) weeks.push(sum(part(before, end - 6, end).values));
  return weeks.length === 0 ? null : median(weeks);
}

/** Days are ascending. */
function part({ days, values }: DailySeries, from: number, to: number): DailySeries {
  const [first, end] = [placeOf(days, from), placeOf(days, to + 1)];
  return { days: days.slice(first, end), values: values.slice(first, end) };
}

/** How many of the ascending days are before a day. */
function placeOf(days: readonly number[], day: number): number {
  let [low, high] = [0, days.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((days[middle] ?? 0) < day) low = middle + 1;
    else high = middle;
  }
  return low;
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
