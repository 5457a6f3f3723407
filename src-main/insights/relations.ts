import { benjaminiHochberg } from './benjaminiHochberg.ts';
import { dayNumber } from './calendarDay.ts';
import { type ConfidenceWord, confidenceOf } from './confidence.ts';
import { spearman } from './correlation.ts';
import { isMeasured } from './dailySeries.ts';
import { normalQuantile975 } from './distributions.ts';
import { capitalised, coefficient, countOf } from './phrases.ts';

/** What can be set against each other, with the words for it. */
const measures = {
  mood: 'mood',
  energy: 'energy',
  stress: 'stress',
  sleep: 'sleep quality',
  sleep_hours: 'hours of sleep',
  social: 'social contact',
  exercise_minutes: 'minutes of exercise',
} as const;

export type Measure = keyof typeof measures;

/** One calendar date; null is nothing recorded. */
export type RelatedDay = { readonly date: string } & { readonly [M in Measure]: number | null };

export interface Relation {
  readonly x: Measure;
  readonly y: Measure;
  /** 0: the same day; 1: x is of the day before. */
  readonly lag: 0 | 1;
  readonly n: number;
  readonly rho: number | null;
  readonly ci: [number, number] | null;
  readonly p: number | null;
  readonly p_adjusted: number | null;
  readonly confidence_score: number | null;
  readonly confidence: ConfidenceWord | null;
  readonly is_shown: boolean;
  readonly description: string;
}

const minimumPairs = 14;
const minimumRho = 0.25;
const falseDiscoveryRate = 0.1;
const detrendedAlpha = 0.1;

type Pairing = { readonly x: Measure; readonly y: Measure; readonly lag: 0 | 1 };

const names = Object.keys(measures) as Measure[];
/** What comes the day after: how somebody feels, not what they did. */
const laterMeasures = ['mood', 'energy', 'stress'] as const;

/** Every pair on the same day, but two words for one night; and the day before against how the day felt. */
const pairings: readonly Pairing[] = [
  ...names.flatMap((y, place) => names.slice(place + 1).map((x): Pairing => ({ x, y, lag: 0 }))),
  ...laterMeasures.flatMap((y) => names.filter((x) => x !== y).map((x): Pairing => ({ x, y, lag: 1 }))),
].filter(({ x, y }) => !(x === 'sleep_hours' && y === 'sleep'));

/**
 * Spearman correlations between the measures, on the same day and the day after. One is shown if it has at least
 * 14 pairs, |rho| ≥ 0.25, a false discovery rate of at most 0.10 over the family, and is still there (same sign,
 * p < 0.1) between the changes from one pair to the next, so that two series that merely drift do not count as related.
 * The 95 % interval is Fisher's: tanh(artanh rho ± 1.96/√(n − 3)).
 *
 * @param days at most one per date, in any order.
 * @param wanted only pairs that have this measure.
 * @returns those to be shown first, the strongest first.
 */
export function relations(days: readonly RelatedDay[], wanted?: Measure): Relation[] {
  const byDay = new Map(days.map((day) => [dayNumber(day.date), day]));
  const numbers = [...byDay.keys()].sort((one, other) => one - other);
  const family = pairings
    .filter(({ x, y }) => wanted === undefined || x === wanted || y === wanted)
    .map((pairing) => {
      const pairs = pairsOf(byDay, numbers, pairing);
      const { coefficient: rho, p } = spearman(pairs.x, pairs.y);
      return { pairing, pairs, rho, p, isEnough: pairs.x.length >= minimumPairs };
    });
  const adjusted = benjaminiHochberg(family.map(({ p, isEnough }) => (isEnough ? p : null)));
  return family
    .map(({ pairing, pairs, rho, p }, index): Relation => {
      const n = pairs.x.length;
      const pAdjusted = adjusted[index] ?? null;
      const confidence = pAdjusted === null ? null : confidenceOf(pAdjusted, n);
      const isShown =
        rho !== null &&
        pAdjusted !== null &&
        pAdjusted <= falseDiscoveryRate &&
        Math.abs(rho) >= minimumRho &&
        holdsBetweenChanges(pairs, rho);
      const figures = {
        ...pairing,
        n,
        rho,
        ci: rho === null || n <= 3 ? null : fisherInterval(rho, n),
        p,
        p_adjusted: pAdjusted,
        confidence_score: confidence?.confidence_score ?? null,
        confidence: confidence?.confidence ?? null,
        is_shown: isShown,
      };
      return { ...figures, description: describe(figures) };
    })
    .sort(byWeight);
}

/** What more has to be recorded before mood can be set against the other measures. */
export function missingPairs(found: readonly Relation[]): string[] {
  return found
    .filter(({ x, y, lag, n }) => lag === 0 && (x === 'mood' || y === 'mood') && n < minimumPairs)
    .map(({ x, y, n }) => {
      const other = measures[x === 'mood' ? y : x];
      return `${countOf(minimumPairs - n, 'more day')} with both mood and ${other} before they can be compared.`;
    });
}

interface Pairs {
  /** In date order. */
  readonly x: readonly number[];
  readonly y: readonly number[];
}

function pairsOf(byDay: ReadonlyMap<number, RelatedDay>, numbers: readonly number[], { x, y, lag }: Pairing): Pairs {
  const pairs = { x: [] as number[], y: [] as number[] };
  for (const number of numbers) {
    const one = byDay.get(number - lag)?.[x];
    const other = byDay.get(number)?.[y];
    if (!isMeasured(one) || !isMeasured(other)) continue;
    pairs.x.push(one);
    pairs.y.push(other);
  }
  return pairs;
}

function holdsBetweenChanges({ x, y }: Pairs, rho: number): boolean {
  const changes = (values: readonly number[]): number[] =>
    values.slice(1).map((value, index) => value - (values[index] ?? 0));
  const between = spearman(changes(x), changes(y));
  return between.gap === null && Math.sign(between.coefficient) === Math.sign(rho) && between.p < detrendedAlpha;
}

function fisherInterval(rho: number, n: number): [number, number] {
  const reach = normalQuantile975 / Math.sqrt(n - 3);
  const centre = Math.atanh(rho);
  return [Math.tanh(centre - reach), Math.tanh(centre + reach)];
}

function byWeight(one: Relation, other: Relation): number {
  if (one.is_shown !== other.is_shown) return one.is_shown ? -1 : 1;
  return Math.abs(other.rho ?? 0) - Math.abs(one.rho ?? 0);
}

function describe({ x, y, lag, n, rho, ci, is_shown, confidence }: Omit<Relation, 'description'>): string {
  const [one, other] = [measures[x], measures[y]];
  const days = `${n} ${lag === 0 ? 'days' : 'pairs of days'}`;
  if (n < minimumPairs) {
    return `${countOf(minimumPairs - n, 'more day')} with both ${one} and ${other} before they can be compared.`;
  }
  if (rho === null || ci === null)
    return `${capitalised(one)} or ${other} was the same on all ${days}, so there is nothing to compare.`;
  if (!is_shown)
    return `No clear relation between ${one}${lag === 0 ? '' : ' of the day before'} and ${other} over ${days}.`;
  const direction = rho > 0 ? 'higher' : 'lower';
  const statement =
    lag === 0
      ? `On days with higher ${one}, ${other} tended to be ${direction}`
      : `On the day after higher ${one}, ${other} tended to be ${direction}`;
  return (
    `${statement} (rho ${coefficient(rho)}, 95 % interval ${coefficient(ci[0])} to ${coefficient(ci[1])}, ` +
    `over ${days}; ${confidence} confidence).`
  );
}
