import { dateOfDay, dayNumber } from './calendarDay.ts';
import type { DailySeries } from './dailySeries.ts';
import { alphaOfHalfLife } from './ewma.ts';
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
  readonly name: WellnessPart;
  /** 0–100, 100 is best; null without data. */
  readonly value: number | null;
  /** Its share of the score, 0–1; the shares of those with data add up to 1, the others have none. */
  readonly weight: number;
  /** Of the last 14; for goals and steadiness those of what they are made of. */
  readonly days_with_data: number;
  /** Points of `value`; null where either week has no data. */
  readonly change_since_last_week: number | null;
}

export interface WellnessScore {
  /** 0–100, whole. */
  readonly score: number;
  /** Null while the week before has no data. */
  readonly change_since_last_week: number | null;
  /** All, in the order of `wellnessWeights`. */
  readonly components: readonly WellnessComponent[];
  /** Days of the last 14 with any rating, as a share of 14. */
  readonly coverage: number;
  /** At most two components that gave or took most since the week before, the strongest first. */
  readonly moved_by: readonly WellnessPart[];
}

/** 0–100 over the active goals, null without goals. */
export interface GoalProgress {
  readonly now: number | null;
  readonly week_ago: number | null;
}

const windowDays = 14;
const alpha = alphaOfHalfLife(7);
const daysForFullScore = 3;
const middle = 50;
/** A root mean square jump of half the scale from day to day counts as no steadiness at all; a rule of the product. */
const unsteadiest = 4.5;
/** Less is not worth naming. */
const noticeablePoints = 0.5;

const noGoals: GoalProgress = { now: null, week_ago: null };

/**
 * The wellness score of a day: the weighted mean of components of 0–100, each from the 14 days up to and including
 * `date` (exponentially weighted, half-life 7 days). A component without data drops out and the others share its weight;
 * with fewer than 3 days of data the score is drawn towards 50 in proportion. How much the app is used plays no part.
 *
 * @param days at most one per date, in any order; dates after `date` do not count.
 * @param goalProgress now, and a week ago.
 */
export function wellnessScore(
  days: readonly WellnessDay[],
  date: string,
  goalProgress: GoalProgress = noGoals,
): WellnessScore {
  const end = dayNumber(date);
  const numbered = inOrder(days, end - windowDays - 6);
  const now = scoreAt(numbered, end, goalProgress.now);
  const before = scoreAt(numbered, end - 7, goalProgress.week_ago);
  const isComparable = before.daysWithData > 0;
  return {
    score: Math.round(now.score),
    change_since_last_week: isComparable ? Math.round(now.score) - Math.round(before.score) : null,
    components: now.components.map((component, place) => {
      const earlier = before.components[place]?.value ?? null;
      const change = component.value === null || earlier === null ? null : component.value - earlier;
      return { ...component, change_since_last_week: change };
    }),
    coverage: now.daysWithData / windowDays,
    moved_by: isComparable ? moversBetween(before, now) : [],
  };
}

/**
 * The score of every day from `start` to `end` on which the 14 days up to it have any data; others are left out.
 *
 * @param days they have to reach 13 days back before `start`.
 * @param goalsOn the goals' progress as it was on a day.
 */
export function wellnessScoreSeries(
  days: readonly WellnessDay[],
  start: string,
  end: string,
  goalsOn: (date: string) => number | null,
): { date: string; score: number }[] {
  const first = dayNumber(start);
  const numbered = inOrder(days, first - windowDays);
  const series: { date: string; score: number }[] = [];
  for (let number = first; number <= dayNumber(end); number++) {
    const date = dateOfDay(number);
    const { score, daysWithData } = scoreAt(numbered, number, goalsOn(date));
    if (daysWithData > 0) series.push({ date, score: Math.round(score) });
  }
  return series;
}

interface NumberedDay {
  readonly number: number;
  readonly day: WellnessDay;
}

interface ExactScore {
  readonly score: number;
  readonly components: readonly Omit<WellnessComponent, 'change_since_last_week'>[];
  readonly daysWithData: number;
  /** 0–1: how far the score may leave 50. */
  readonly trust: number;
}

function inOrder(days: readonly WellnessDay[], first: number): NumberedDay[] {
  const from = dateOfDay(first);
  return days
    .filter(({ date }) => date >= from)
    .map((day) => ({ number: dayNumber(day.date), day }))
    .sort((one, other) => one.number - other.number);
}

function scoreAt(days: readonly NumberedDay[], end: number, goals: number | null): ExactScore {
  const window = windowOf(days, end);
  const mood = seriesOf(window, (day) => day.mood);
  const stress = seriesOf(window, (day) => day.stress ?? null);
  const sleep = seriesOf(window, (day) => day.sleep);
  const energy = seriesOf(window, (day) => day.energy);
  const social = seriesOf(window, (day) => day.social);
  const daysWithData = window.filter(({ day }) => hasRating(day)).length;
  const parts: Readonly<Record<WellnessPart, { value: number | null; days: number }>> = {
    mood: { value: levelOf(mood), days: mood.days.length },
    stress: { value: inverted(levelOf(stress)), days: stress.days.length },
    sleep: { value: levelOf(sleep), days: sleep.days.length },
    energy: { value: levelOf(energy), days: energy.days.length },
    social: { value: levelOf(social), days: social.days.length },
    goals: { value: goals, days: goals === null ? 0 : windowDays },
    steadiness: { value: steadinessOf(mood), days: mood.days.length },
  };
  const names = Object.keys(wellnessWeights) as WellnessPart[];
  const total = names.reduce((sum, name) => sum + (parts[name].value === null ? 0 : wellnessWeights[name]), 0);
  const components = names.map((name) => {
    const { value, days: daysOfPart } = parts[name];
    return {
      name,
      value,
      weight: value === null ? 0 : wellnessWeights[name] / total,
      days_with_data: daysOfPart,
    };
  });
  const trust = Math.min(daysWithData, daysForFullScore) / daysForFullScore;
  const mean = components.reduce((sum, { value, weight }) => sum + (value ?? 0) * weight, 0);
  return { score: total === 0 ? middle : middle + (mean - middle) * trust, components, daysWithData, trust };
}

/** The days of the 14 up to `end`, found by bisection. */
function windowOf(days: readonly NumberedDay[], end: number): readonly NumberedDay[] {
  const firstAfter = (number: number): number => {
    let low = 0;
    let high = days.length;
    while (low < high) {
      const place = (low + high) >>> 1;
      if ((days[place]?.number ?? 0) <= number) low = place + 1;
      else high = place;
    }
    return low;
  };
  return days.slice(firstAfter(end - windowDays), firstAfter(end));
}

/** By what each component adds to or takes from 50. */
function moversBetween(before: ExactScore, now: ExactScore): WellnessPart[] {
  const pull = ({ components, trust }: ExactScore, place: number): number => {
    const { value = null, weight = 0 } = components[place] ?? {};
    return value === null ? 0 : (value - middle) * weight * trust;
  };
  return now.components
    .map(({ name }, place) => ({ name, points: Math.abs(pull(now, place) - pull(before, place)) }))
    .filter(({ points }) => points >= noticeablePoints)
    .sort((one, other) => other.points - one.points)
    .slice(0, 2)
    .map(({ name }) => name);
}

function hasRating(day: WellnessDay): boolean {
  return [day.mood, day.energy, day.sleep, day.social, day.stress ?? null].some((rating) => rating !== null);
}

function seriesOf(window: readonly NumberedDay[], pick: (day: WellnessDay) => number | null): DailySeries {
  const days: number[] = [];
  const values: number[] = [];
  for (const { number, day } of window) {
    const value = pick(day);
    if (value === null) continue;
    days.push(number);
    values.push(value);
  }
  return { days, values };
}

/** The smoothed rating of 1–10 as 0–100. */
function levelOf({ values }: DailySeries): number | null {
  const [first] = values;
  if (first === undefined) return null;
  const rating = values.reduce((average, value) => alpha * value + (1 - alpha) * average, first);
  return ((rating - 1) / 9) * 100;
}

function inverted(value: number | null): number | null {
  return value === null ? null : 100 - value;
}

function steadinessOf(mood: DailySeries): number | null {
  const { rmssd } = instability(mood);
  return rmssd === null ? null : 100 * (1 - Math.min(rmssd / unsteadiest, 1));
}
