import { benjaminiHochberg } from './benjaminiHochberg.ts';
import { type ConfidenceWord, confidenceOf } from './confidence.ts';
import { isMeasured } from './dailySeries.ts';
import { mannWhitneyOfRanks } from './groups.ts';
import { countOf, differenceWords, quoted, rounded } from './phrases.ts';
import { averageRanks } from './ranks.ts';

/** A day, its value, and what was named on it; null is a day on which nobody said. */
export interface ContrastDay {
  readonly value: number | null;
  readonly words: readonly string[] | null;
}

/** Days with a word against days without it. Means and differences in points. */
export interface Contrast {
  readonly word: string;
  readonly days_with: number;
  readonly days_without: number;
  readonly mean_with: number | null;
  readonly mean_without: number | null;
  readonly mean_difference: number | null;
  /** Cliff's delta: positive when the value is higher on days with the word. */
  readonly effect_size: number | null;
  readonly p_adjusted: number | null;
  readonly confidence_score: number | null;
  readonly confidence: ConfidenceWord | null;
  /** Passes the display rules: enough days, q ≤ 0.10 over the family, and an effect that matters. */
  readonly is_shown: boolean;
  readonly description: string;
}

const minimumDays = 5;
const falseDiscoveryRate = 0.1;
const minimumEffect = 0.2;
/** The words named most often; more of them would only thin out the family. */
const mostCompared = 100;

/**
 * Compares the days on which a word was named with those on which it was not, for every word: Mann–Whitney,
 * Cliff's delta, adjusted over the family of all words that have at least 5 days on either side.
 *
 * @param measure what the value is called: `mood`, `stress`.
 * @returns those to be shown first, the strongest first, then by how often they were named; at most 100.
 */
export function contrasts(days: readonly ContrastDay[], measure: string): Contrast[] {
  const usable = days.flatMap(({ value, words }) => (isMeasured(value) && words !== null ? [{ value, words }] : []));
  const values = usable.map(({ value }) => value);
  const ranks = averageRanks(values);
  const total = values.reduce((sum, value) => sum + value, 0);

  const compared = placesByWord(usable).map(({ word, places }) => {
    const without = usable.length - places.length;
    const isEnough = Math.min(places.length, without) >= minimumDays;
    const sum = places.reduce((part, place) => part + (values[place] ?? 0), 0);
    return {
      word,
      n: places.length,
      without,
      meanWith: places.length === 0 ? null : sum / places.length,
      meanWithout: without === 0 ? null : (total - sum) / without,
      test: isEnough ? mannWhitneyOfRanks(ranks, places) : null,
    };
  });
  const adjusted = benjaminiHochberg(compared.map(({ test }) => test?.p ?? null));

  return compared
    .map(({ word, n, without, meanWith, meanWithout, test }, index): Contrast => {
      const p = adjusted[index] ?? null;
      const difference = test === null || meanWith === null || meanWithout === null ? null : meanWith - meanWithout;
      const confidence = p === null ? null : confidenceOf(p, Math.min(n, without));
      const isShown =
        test !== null && p !== null && p <= falseDiscoveryRate && Math.abs(test.cliffs_delta) >= minimumEffect;
      const figures = {
        word,
        days_with: n,
        days_without: without,
        mean_with: meanWith,
        mean_without: meanWithout,
        mean_difference: difference,
        effect_size: test?.cliffs_delta ?? null,
        p_adjusted: p,
        confidence_score: confidence?.confidence_score ?? null,
        confidence: confidence?.confidence ?? null,
        is_shown: isShown,
      };
      return { ...figures, description: describe(figures, measure) };
    })
    .sort(byWeight);
}

/** The words on whose days the value was clearly higher, the strongest first; at most three. */
export function betterDays(list: readonly Contrast[]): string[] {
  return list
    .filter(({ is_shown, effect_size: effect }) => is_shown && (effect ?? 0) > 0)
    .slice(0, 3)
    .map(({ word }) => word);
}

function placesByWord(days: readonly { readonly words: readonly string[] }[]): { word: string; places: number[] }[] {
  const places = new Map<string, number[]>();
  for (const [place, { words }] of days.entries()) {
    for (const word of new Set(words)) {
      const list = places.get(word);
      if (list === undefined) places.set(word, [place]);
      else list.push(place);
    }
  }
  return [...places]
    .map(([word, list]) => ({ word, places: list }))
    .sort((one, other) => other.places.length - one.places.length || (one.word < other.word ? -1 : 1))
    .slice(0, mostCompared);
}

/** Stable: those shown come by effect, the others stay in the order they have, by days. */
function byWeight(one: Contrast, other: Contrast): number {
  if (one.is_shown !== other.is_shown) return one.is_shown ? -1 : 1;
  return one.is_shown ? Math.abs(other.effect_size ?? 0) - Math.abs(one.effect_size ?? 0) : 0;
}

function describe(contrast: Omit<Contrast, 'description'>, measure: string): string {
  const { word, days_with, days_without, mean_with, mean_without, mean_difference } = contrast;
  if (mean_with === null || mean_without === null || mean_difference === null) {
    const lackingWith = Math.max(0, minimumDays - days_with);
    const lackingWithout = Math.max(0, minimumDays - days_without);
    const lacking =
      lackingWith === 0
        ? `${countOf(lackingWithout, 'more day')} without ${quoted(word)}`
        : `${countOf(lackingWith, 'more day')} with ${quoted(word)}${lackingWithout === 0 ? '' : ` and ${lackingWithout} without`}`;
    return `${lacking} before it can be compared.`;
  }
  const compared = `${countOf(days_with, 'day')} with ${quoted(word)} and ${days_without} without`;
  if (!contrast.is_shown) return `No clear difference in ${measure} between ${compared}.`;
  return (
    `Between ${compared}, ${measure} averaged ${rounded(mean_with)} with it and ${rounded(mean_without)} without it: ` +
    `${differenceWords(mean_difference)} (${contrast.confidence} confidence).`
  );
}
