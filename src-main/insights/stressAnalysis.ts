import { benjaminiHochberg } from './benjaminiHochberg.ts';
import { type Contrast, contrasts } from './contrasts.ts';
import type { DailyValue } from './dailySeries.ts';
import { fisherExact } from './fisherExact.ts';
import { type HourlyRatings, hourPattern, type WeekdayHour, weekdayHourPattern } from './hours.ts';
import { weekdayPattern } from './moodOverview.ts';
import { countOf } from './phrases.ts';
import { partOfDayRhythm, weekdayRhythm } from './rhythms.ts';
import { type CopingEffect, copingEffects, type StressFact } from './stressCoping.ts';

interface TopStressor {
  readonly stressor: string;
  /** Entries that name it, and their share of all entries. */
  readonly n: number;
  readonly share: number;
  readonly mean_level: number;
  readonly days_with: number;
  readonly days_without: number;
  readonly mean_difference: number | null;
  readonly effect_size: number | null;
  readonly p_adjusted: number | null;
  readonly confidence_score: number | null;
  readonly confidence: Contrast['confidence'];
  readonly is_shown: boolean;
  readonly description: string;
}

interface StressorSymptomLink {
  readonly stressor: string;
  readonly symptom: string;
  readonly n_together: number;
  /** Days with both over the days to be expected if they had nothing to do with each other. */
  readonly lift: number;
  readonly p_adjusted: number | null;
}

/** Days with each pair of a stressor and a symptom, for the words noted on most days. */
interface StressorSymptomDays {
  /** Days with a stress entry. */
  readonly days: number;
  readonly stressors: { word: string; days: number }[];
  readonly symptoms: { word: string; days: number }[];
  /** A row for each stressor, a number for each symptom. */
  readonly together: number[][];
}

export interface StressAnalysis {
  readonly n_entries: number;
  readonly average: number | null;
  readonly top_stressors: TopStressor[];
  readonly symptom_profile: { symptom: string; n: number; share: number; mean_level: number }[];
  readonly stressor_symptom_links: StressorSymptomLink[];
  readonly stressor_symptom_days: StressorSymptomDays;
  readonly coping_effectiveness: CopingEffect[];
  readonly peak_times: {
    by_weekday: { weekday: number; mean: number; n: number }[];
    by_hour: { hour: number; mean: number; n: number }[];
    by_weekday_hour: WeekdayHour[];
    description: string | null;
  };
  readonly missing: string[];
}

/** A day of the record with its stress, as the daily read model has it. */
export interface StressDay {
  readonly date: string;
  readonly stress: number | null;
  readonly stress_by_hour: HourlyRatings;
}

const topStressors = 15;
const mostSymptoms = 30;
const linkedWords = 20;
const mostLinks = 10;
const matrixWords = 8;
const minimumTogether = 3;
const falseDiscoveryRate = 0.1;
const minimumLift = 1.2;
const daysForPatterns = 14;

/**
 * What stress goes along with. Days are what is compared, not entries: many entries of one bad day are one day.
 *
 * @param days of the range, ascending.
 * @param facts the entries of the range in time order.
 */
export function stressAnalysis(days: readonly StressDay[], facts: readonly StressFact[]): StressAnalysis {
  const byDay = wordsByDay(facts);
  const stressors = tally(facts, (fact) => fact.stressors);
  const compared = new Map(
    contrasts(
      days.map(({ date, stress }) => ({ value: stress, words: byDay.get(date)?.stressors ?? null })),
      'stress',
    ).map((contrast) => [contrast.word, contrast]),
  );
  const withStress = days.filter(({ stress }) => stress !== null);
  const values: DailyValue[] = withStress.map(({ date, stress }) => ({ date, value: stress }));
  const hours = withStress.map(({ stress_by_hour }) => stress_by_hour);
  const rhythms = [weekdayRhythm(values, 'stress'), partOfDayRhythm(hours, 'stress')].filter(
    ({ is_shown }) => is_shown,
  );

  return {
    n_entries: facts.length,
    average: withStress.length === 0 ? null : meanOf(withStress.map(({ stress }) => stress ?? 0)),
    top_stressors: stressors
      .flatMap(({ word, n, mean }) => {
        const contrast = compared.get(word);
        return contrast === undefined ? [] : [topStressorOf(contrast, n, n / facts.length, mean)];
      })
      .slice(0, topStressors),
    symptom_profile: tally(facts, (fact) => fact.symptoms)
      .slice(0, mostSymptoms)
      .map(({ word, n, mean }) => ({ symptom: word, n, share: n / facts.length, mean_level: mean })),
    stressor_symptom_links: links([...byDay.values()]),
    stressor_symptom_days: daysTogether([...byDay.values()]),
    coping_effectiveness: copingEffects(facts),
    peak_times: {
      by_weekday: weekdayPattern(values),
      by_hour: hourPattern(hours),
      by_weekday_hour: weekdayHourPattern(withStress.map(({ date, stress_by_hour: hours }) => ({ date, hours }))),
      description: rhythms.length === 0 ? null : rhythms.map(({ description }) => description).join(' '),
    },
    missing: missingFor(withStress.length, facts),
  };
}

function topStressorOf(contrast: Contrast, n: number, share: number, meanLevel: number): TopStressor {
  const { word, mean_with: _, mean_without: __, ...figures } = contrast;
  return { stressor: word, n, share, mean_level: meanLevel, ...figures };
}

interface WordsOfDay {
  readonly stressors: string[];
  readonly symptoms: string[];
}

function wordsByDay(facts: readonly StressFact[]): Map<string, WordsOfDay> {
  const days = new Map<string, WordsOfDay>();
  for (const { day, stressors, symptoms } of facts) {
    const words = days.get(day) ?? { stressors: [], symptoms: [] };
    words.stressors.push(...stressors);
    words.symptoms.push(...symptoms);
    days.set(day, words);
  }
  return days;
}

/** Words by how many entries name them, with the mean level of those. */
function tally(
  facts: readonly StressFact[],
  pick: (fact: StressFact) => readonly string[],
): { word: string; n: number; mean: number }[] {
  const sums = new Map<string, { n: number; sum: number }>();
  for (const fact of facts) {
    for (const word of new Set(pick(fact))) {
      const entry = sums.get(word) ?? { n: 0, sum: 0 };
      entry.n += 1;
      entry.sum += fact.level;
      sums.set(word, entry);
    }
  }
  return [...sums]
    .map(([word, { n, sum }]) => ({ word, n, mean: sum / n }))
    .sort((one, other) => other.n - one.n || (one.word < other.word ? -1 : 1));
}

/**
 * Stressors and symptoms that are named on the same days more often than by chance: Fisher's exact test over all pairs
 * of the most frequent words (q ≤ 0.10), at least 3 days together and a lift of 1.2.
 */
function links(days: readonly WordsOfDay[]): StressorSymptomLink[] {
  const stressors = daysByWord(days, (day) => day.stressors);
  const symptoms = daysByWord(days, (day) => day.symptoms);
  const pairs = stressors.flatMap(({ word: stressor, places }) =>
    symptoms.flatMap(({ word: symptom, places: others }) => {
      let together = 0;
      for (const place of places) if (others.has(place)) together++;
      if (together < minimumTogether) return [];
      const table = {
        both: together,
        first: places.size - together,
        second: others.size - together,
        neither: days.length - places.size - others.size + together,
      };
      const lift = (together * days.length) / (places.size * others.size);
      return [{ stressor, symptom, n_together: together, lift, p: fisherExact(table) }];
    }),
  );
  const adjusted = benjaminiHochberg(pairs.map(({ p }) => p));
  return pairs
    .map(({ p: _, ...pair }, index) => ({ ...pair, p_adjusted: adjusted[index] ?? null }))
    .filter(({ lift, p_adjusted: p }) => lift >= minimumLift && p !== null && p <= falseDiscoveryRate)
    .sort((one, other) => (one.p_adjusted ?? 1) - (other.p_adjusted ?? 1) || other.lift - one.lift)
    .slice(0, mostLinks);
}

function daysTogether(days: readonly WordsOfDay[]): StressorSymptomDays {
  const stressors = daysByWord(days, (day) => day.stressors).slice(0, matrixWords);
  const symptoms = daysByWord(days, (day) => day.symptoms).slice(0, matrixWords);
  const counted = ({ word, places }: { word: string; places: Set<number> }) => ({ word, days: places.size });
  return {
    days: days.length,
    stressors: stressors.map(counted),
    symptoms: symptoms.map(counted),
    together: stressors.map(({ places }) =>
      symptoms.map(({ places: others }) => [...places].filter((place) => others.has(place)).length),
    ),
  };
}

function daysByWord(
  days: readonly WordsOfDay[],
  pick: (day: WordsOfDay) => readonly string[],
): { word: string; places: Set<number> }[] {
  const places = new Map<string, Set<number>>();
  for (const [place, day] of days.entries()) {
    for (const word of pick(day)) {
      const set = places.get(word);
      if (set === undefined) places.set(word, new Set([place]));
      else set.add(place);
    }
  }
  return [...places]
    .map(([word, set]) => ({ word, places: set }))
    .sort((one, other) => other.places.size - one.places.size || (one.word < other.word ? -1 : 1))
    .slice(0, linkedWords);
}

function missingFor(days: number, facts: readonly StressFact[]): string[] {
  const missing: string[] = [];
  if (days < daysForPatterns) {
    missing.push(`${countOf(daysForPatterns - days, 'more day')} with a stress level before patterns can be told.`);
  }
  if (facts.length > 0 && facts.every(({ stressors }) => stressors.length === 0)) {
    missing.push('No entry names a stressor yet.');
  }
  if (facts.length > 0 && facts.every(({ coping }) => coping.length === 0)) {
    missing.push('No entry names what was done about it yet.');
  }
  return missing;
}

function meanOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
