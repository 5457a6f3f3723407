import { dayNumber, weekdayOfDay } from './calendarDay.ts';
import { type ConfidenceWord, confidenceOf } from './confidence.ts';
import type { DailyValue } from './dailySeries.ts';
import { dunn, kruskalWallis, mannWhitney } from './groups.ts';
import { type HourlyRatings, hourlyRatings } from './hours.ts';
import { capitalised, countOf, listed, rounded } from './phrases.ts';

/** Whether a value differs between weekdays, or between parts of the day. */
export interface Rhythm {
  /** Kruskal–Wallis; null where there is too little to compare. */
  readonly p: number | null;
  /** Places of the groups that differ from most others: weekdays 1–7 (1 is Monday), parts of the day 1–4. */
  readonly differing: number[];
  readonly confidence_score: number | null;
  readonly confidence: ConfidenceWord | null;
  readonly is_shown: boolean;
  /** Null where there is nothing to tell. */
  readonly description: string | null;
}

const alpha = 0.05;
const falseDiscoveryRate = 0.1;
const minimumEffect = 0.2;

const weekdayNames = ['Mondays', 'Tuesdays', 'Wednesdays', 'Thursdays', 'Fridays', 'Saturdays', 'Sundays'];
const weekdayMinimum = { perGroup: 3, groups: 5 };

const partNames = ['at night (0–6)', 'in the morning (6–12)', 'in the afternoon (12–18)', 'in the evening (18–24)'];
const hoursPerPart = 6;
const partMinimum = { perGroup: 5, groups: 2 };

/** Weekdays with at least 3 days each, of which there have to be 5. */
export function weekdayRhythm(days: readonly DailyValue[], measure: string): Rhythm {
  const groups: number[][] = weekdayNames.map(() => []);
  for (const { date, value } of days) {
    if (value !== null) groups[weekdayOfDay(dayNumber(date)) - 1]?.push(value);
  }
  return rhythmOf(
    groups,
    weekdayNames.map((name) => `on ${name}`),
    weekdayMinimum,
    measure,
  );
}

/**
 * Four parts of the day with at least 5 days each; a day gives a part one value, the mean of its entries there, so that
 * many entries of one hour do not count as many days.
 */
export function partOfDayRhythm(days: readonly HourlyRatings[], measure: string): Rhythm {
  const groups: number[][] = partNames.map(() => []);
  for (const day of days) {
    const parts = partNames.map(() => ({ sum: 0, n: 0 }));
    for (const { hour, rating } of hourlyRatings(day)) {
      const part = parts[Math.floor(hour / hoursPerPart)];
      if (part === undefined) continue;
      part.sum += rating;
      part.n += 1;
    }
    for (const [place, { sum, n }] of parts.entries()) if (n > 0) groups[place]?.push(sum / n);
  }
  return rhythmOf(groups, partNames, partMinimum, measure);
}

/**
 * Kruskal–Wallis over the groups that are large enough; if p < 0.05, those that differ in one direction from at least
 * half of the others (Dunn, adjusted over all pairs, q ≤ 0.10) and by |delta| ≥ 0.2 from all others together.
 */
function rhythmOf(
  groups: readonly (readonly number[])[],
  labels: readonly string[],
  minimum: { readonly perGroup: number; readonly groups: number },
  measure: string,
): Rhythm {
  const kept = groups.map((group) => (group.length >= minimum.perGroup ? group : []));
  const filled = kept.filter((group) => group.length > 0).length;
  const test = filled >= minimum.groups ? kruskalWallis(kept) : null;
  const unknown = { p: test?.p ?? null, differing: [], confidence_score: null, confidence: null, is_shown: false };
  if (test === null) return { ...unknown, description: null };
  if (test.p >= alpha) return { ...unknown, description: nothingClear(kept, measure) };

  const comparisons = dunn(kept).filter(({ p_bh }) => p_bh <= falseDiscoveryRate);
  const differing = [...kept.keys()].filter((place) => {
    const signs = comparisons.flatMap(({ first, second, z }) =>
      first === place ? [Math.sign(z)] : second === place ? [-Math.sign(z)] : [],
    );
    const agreeing = Math.abs(signs.reduce((sum, sign) => sum + sign, 0));
    if (agreeing * 2 < filled - 1 || agreeing === 0) return false;
    const effect = mannWhitney(kept[place] ?? [], othersOf(kept, place))?.cliffs_delta ?? 0;
    return Math.abs(effect) >= minimumEffect;
  });
  if (differing.length === 0) return { ...unknown, description: nothingClear(kept, measure) };
  const smallest = Math.min(...differing.map((place) => kept[place]?.length ?? 0));
  const confidence = confidenceOf(test.p, smallest);
  const parts = differing.map((place) => {
    const values = kept[place] ?? [];
    return `${labels[place]} it averaged ${rounded(meanOf(values))} (${countOf(values.length, 'day')})`;
  });
  const others = kept.flatMap((group, place) => (differing.includes(place) ? [] : group));
  const rest = others.length === 0 ? '' : `, otherwise ${rounded(meanOf(others))} (${countOf(others.length, 'value')})`;
  return {
    p: test.p,
    differing: differing.map((place) => place + 1),
    ...confidence,
    is_shown: true,
    description: `${capitalised(measure)}: ${listed(parts)}${rest}; ${confidence.confidence} confidence.`,
  };
}

function nothingClear(groups: readonly (readonly number[])[], measure: string): string {
  return `No clear difference in ${measure} over ${countOf(groups.flat().length, 'value')}.`;
}

function othersOf(groups: readonly (readonly number[])[], place: number): number[] {
  return groups.flatMap((group, index) => (index === place ? [] : group));
}

function meanOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
