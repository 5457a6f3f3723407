import { dateOfDay, dayNumber } from './calendarDay.ts';
import { type DailySeries, dailySeries } from './dailySeries.ts';
import { alphaOfHalfLife, ewma } from './ewma.ts';
import { instability } from './instability.ts';

/** One day's ratings of 1–10; null or absent is nothing recorded. */
export interface WellnessDay {
  readonly date: string;
  readonly mood: number | null;
  readonly energy: number | null;
  /** Sleep quality. */
  readonly sleep: number | null;
  readonly social: number | null;
  readonly stress?: number | null;
}

export const wellnessWeights = {
  mood: 30,
  stress: 20,
  sleep: 15,
  energy: 10,
  social: 10,
  goals: 10,
  steadiness: 5,
} as const;

export type WellnessPart = keyof typeof wellnessWeights;

export interface WellnessComponent {
  readonly component: WellnessPart;
  /** 0–100, 100 is best. */
  readonly value: number;
  /** Its share of the score, 0–1; the shares add up to 1. */
  readonly weight: number;
}

export interface WellnessMover {
  readonly component: WellnessPart;
  /** Points of the score that it gave or took since the week before. */
  readonly points: number;
}

export interface WellnessScore {
  /** 0–100, whole. */
  readonly score: number;
  /** Those with data, in the order of `wellnessWeights`. */
  readonly components: readonly WellnessComponent[];
  /** Days of the last 14 with any rating, as a share of 14. */
  readonly coverage: number;
  /** At most two, the strongest first; empty while the week before has no data. */
  readonly movers: readonly WellnessMover[];
}

const windowDays = 14;
const halfLifeDays = 7;
const daysForFullScore = 3;
const middle = 50;
/** A root mean square jump of half the scale from day to day counts as no steadiness at all; a rule of the product. */
const unsteadiest = 4.5;

/**
 * The wellness score of a day: the weighted mean of components of 0–100, each from the 14 days up to and including
 * `date` (exponentially weighted, half-life 7 days). A component without data drops out and the others share its weight;
 * with fewer than 3 days of data the score is drawn towards 50 in proportion. How much the app is used plays no part.
 *
 * @param days at most one per date, in any order; dates after `date` do not count.
 * @param goalProgress 0–100 over the active goals, null without goals; now, and a week ago.
 */
export function wellnessScore(
  days: readonly WellnessDay[],
  date: string,
  goalProgress: { readonly now: number | null; readonly week_ago: number | null } = { now: null, week_ago: null },
): WellnessScore {
  const now = scoreAt(days, dayNumber(date), goalProgress.now);
  const before = scoreAt(days, dayNumber(date) - 7, goalProgress.week_ago);
  return {
    score: Math.round(now.score),
    components: now.components,
    coverage: now.daysWithData / windowDays,
    movers: before.daysWithData === 0 ? [] : moversBetween(before, now),
  };
}

interface ExactScore {
  readonly score: number;
  readonly components: readonly WellnessComponent[];
  readonly daysWithData: number;
  /** 0–1: how far the score may leave 50. */
  readonly trust: number;
}

function scoreAt(days: readonly WellnessDay[], end: number, goals: number | null): ExactScore {
  const first = dateOfDay(end - windowDays + 1);
  const last = dateOfDay(end);
  const window = days.filter((day) => day.date >= first && day.date <= last);
  const mood = seriesOf(window, (day) => day.mood);
  const values: Readonly<Record<WellnessPart, number | null>> = {
    mood: levelOf(mood),
    stress: inverted(levelOf(seriesOf(window, (day) => day.stress ?? null))),
    sleep: levelOf(seriesOf(window, (day) => day.sleep)),
    energy: levelOf(seriesOf(window, (day) => day.energy)),
    social: levelOf(seriesOf(window, (day) => day.social)),
    goals,
    steadiness: steadinessOf(mood),
  };
  const parts = (Object.keys(wellnessWeights) as WellnessPart[]).flatMap((component) => {
    const value = values[component];
    return value === null ? [] : [{ component, value }];
  });
  const total = parts.reduce((sum, { component }) => sum + wellnessWeights[component], 0);
  const components = parts.map(({ component, value }) => ({
    component,
    value,
    weight: wellnessWeights[component] / total,
  }));
  const daysWithData = window.filter(hasRating).length;
  const trust = Math.min(daysWithData, daysForFullScore) / daysForFullScore;
  const mean = components.reduce((sum, { value, weight }) => sum + value * weight, 0);
  return {
    score: components.length === 0 ? middle : middle + (mean - middle) * trust,
    components,
    daysWithData,
    trust,
  };
}

/** What each component adds to or takes from 50, compared. */
function moversBetween(before: ExactScore, now: ExactScore): WellnessMover[] {
  const pull = ({ components, trust }: ExactScore, part: WellnessPart): number => {
    const found = components.find(({ component }) => component === part);
    return found === undefined ? 0 : (found.value - middle) * found.weight * trust;
  };
  return (Object.keys(wellnessWeights) as WellnessPart[])
    .map((component) => ({ component, points: pull(now, component) - pull(before, component) }))
    .filter(({ points }) => Math.abs(points) >= 0.5)
    .sort((one, other) => Math.abs(other.points) - Math.abs(one.points))
    .slice(0, 2);
}

function hasRating(day: WellnessDay): boolean {
  return [day.mood, day.energy, day.sleep, day.social, day.stress ?? null].some((rating) => rating !== null);
}

function seriesOf(days: readonly WellnessDay[], pick: (day: WellnessDay) => number | null): DailySeries {
  return dailySeries(days.map((day) => ({ date: day.date, value: pick(day) })));
}

/** The smoothed rating of 1–10 as 0–100. */
function levelOf(series: DailySeries): number | null {
  const rating = ewma(series, alphaOfHalfLife(halfLifeDays)).at(-1)?.value;
  return rating === undefined ? null : ((rating - 1) / 9) * 100;
}

function inverted(value: number | null): number | null {
  return value === null ? null : 100 - value;
}

function steadinessOf(mood: DailySeries): number | null {
  const { rmssd } = instability(mood);
  return rmssd === null ? null : 100 * (1 - Math.min(rmssd / unsteadiest, 1));
}
