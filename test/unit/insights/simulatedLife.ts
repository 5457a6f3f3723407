import { chanceFrom } from '../../../scripts/demo/random.ts';
import { dateOfDay, dayNumber } from '../../../src-main/insights/calendarDay.ts';
import { type Finding, findingsOf } from '../../../src-main/insights/findings.ts';
import {
  type InsightDay,
  type MoodInsights,
  moodInsights,
  type NamedDay,
} from '../../../src-main/insights/moodInsights.ts';
import { type Relation, relations } from '../../../src-main/insights/relations.ts';
import { type StressAnalysis, type StressDay, stressAnalysis } from '../../../src-main/insights/stressAnalysis.ts';
import type { StressFact } from '../../../src-main/insights/stressCoping.ts';

/** Made-up accounts whose every connection is known, because it was put there or not. */

export const lastDay = '2026-05-20';

export interface SimulatedLife {
  readonly days: readonly (InsightDay & StressDay)[];
  readonly named: readonly NamedDay[];
  readonly facts: readonly StressFact[];
  readonly range: { readonly start: string; readonly end: string };
}

/** What is added to the mood of a day before it is rounded. */
export type Effect = (day: { weekday: number; triggers: readonly string[]; sleepBefore: number }) => number;

function rating(value: number): number {
  return Math.min(10, Math.max(1, Math.round(value)));
}

const triggerWords = ['work', 'study', 'family', 'partner', 'friends', 'conflict', 'money', 'news'];
const emotionWords = ['calm', 'happy', 'sad', 'anxious', 'angry', 'tired', 'hopeful', 'bored', 'proud', 'lonely'];
const activityWords = ['exercise', 'walk', 'reading', 'music', 'cooking', 'hobby', 'rest', 'screen time'];
const stressorWords = ['work', 'money', 'noise', 'time pressure', 'health', 'commuting'];
const symptomWords = ['headache', 'tense muscles', 'tiredness', 'racing heart', 'poor sleep'];

/**
 * An account in which nothing has to do with anything: ratings around 6 with a standard deviation of 1.2 (sleep quality
 * 1.5), one to three moods a day, words at random (`work` on a quarter of the days), 8 % of the days without an entry.
 * `effect` puts something in.
 */
export function simulatedLife(seed: number, length: number, effect: Effect = () => 0): SimulatedLife {
  const { next: random, normal } = chanceFrom(seed);
  const some = (words: readonly string[], share: number): string[] => words.filter(() => random() < share);
  const days: (InsightDay & StressDay)[] = [];
  const named: NamedDay[] = [];
  const facts: StressFact[] = [];
  const last = dayNumber(lastDay);
  let sleepBefore = 0;
  for (let number = last - length + 1; number <= last; number++) {
    const date = dateOfDay(number);
    const sleep = normal(0, 1);
    const triggers = some(triggerWords, 0.25);
    const shift = effect({ weekday: ((((number + 3) % 7) + 7) % 7) + 1, triggers, sleepBefore });
    const level = normal(6, 1.2) + shift;
    sleepBefore = sleep;
    if (random() < 0.08) continue;
    const hours = Array.from({ length: 1 + Math.floor(random() * 3) }, () => Math.floor(7 + random() * 16));
    const moods = hours.map(() => rating(level));
    const stress = Array.from({ length: 1 + Math.floor(random() * 2) }, () => rating(normal(5, 1.5)));
    days.push({
      date,
      mood: moods.reduce((sum, mood) => sum + mood, 0) / moods.length,
      energy: rating(normal(6, 1.2)),
      stress: stress.reduce((sum, value) => sum + value, 0) / stress.length,
      sleep: rating(6 + 1.5 * sleep),
      sleep_hours: Math.round(2 * normal(7, 1)) / 2,
      social: rating(normal(5, 1.8)),
      exercise_minutes: random() < 0.4 ? 10 * Math.floor(random() * 9) : 0,
      ratings_by_hour: hours.map((hour, index) => `${hour}:${moods[index]}`).join(','),
      stress_by_hour: stress.map((value) => `${Math.floor(7 + random() * 16)}:${value}`).join(','),
    });
    named.push({ date, triggers, emotions: some(emotionWords, 0.2), activities: some(activityWords, 0.25) });
    for (const [index, value] of stress.entries()) {
      facts.push({
        at: number * 86_400_000 + (9 + 8 * index) * 3_600_000,
        day: date,
        hour: 9 + 8 * index,
        level: value,
        stressors: some(stressorWords, 0.25),
        symptoms: some(symptomWords, 0.25),
        coping: some(['a walk', 'breathing'], 0.2),
        effectiveness: random() < 0.5 ? 1 + Math.floor(random() * 5) : null,
      });
    }
  }
  return { days, named, facts, range: { start: dateOfDay(last - length + 1), end: lastDay } };
}

export interface Told {
  readonly mood: MoodInsights;
  readonly relations: readonly Relation[];
  readonly stress: StressAnalysis;
  readonly findings: readonly Finding[];
}

/** Everything the app would compute for this account. */
export function tellAll({ days, named, facts, range }: SimulatedLife): Told {
  const mood = moodInsights(days, named, range);
  const found = relations(days);
  const stress = stressAnalysis(days, facts);
  return {
    mood,
    relations: found,
    stress,
    findings: findingsOf(mood, found, stress, { today: range.end, whatHelped: [] }),
  };
}

/** How many statements the screens would make, on all of them together. */
export function countTold({ mood, relations: found, stress }: Told): number {
  const shown = [...mood.triggers, ...mood.emotions, ...mood.activities, ...found, ...stress.top_stressors].filter(
    ({ is_shown }) => is_shown,
  ).length;
  const rhythms = [mood.weekdays, mood.partsOfDay].filter(({ is_shown }) => is_shown).length;
  const trend = mood.trend.direction === 'improving' || mood.trend.direction === 'declining' ? 1 : 0;
  const copings = stress.coping_effectiveness.filter(({ ci }) => ci !== null && (ci[0] > 0 || ci[1] < 0)).length;
  return (
    shown +
    rhythms +
    trend +
    copings +
    mood.change_points.length +
    mood.warning.length +
    (mood.instability.description === null ? 0 : 1) +
    stress.stressor_symptom_links.length +
    (stress.peak_times.description === null ? 0 : 1)
  );
}
