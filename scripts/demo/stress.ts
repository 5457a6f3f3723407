import type { CallInput } from '../../src-shared/contract/index.ts';
import type { Chance } from './random.ts';
import { note, type Tone } from './writing.ts';

/** What of a day bears on how stressful it is. */
export interface StrainedDay {
  readonly mood: number;
  readonly sleepQuality: number;
  readonly exerciseMinutes: number;
  readonly triggers: readonly string[];
}

const entriesPerDay = [6, 34, 40, 20];
const everydayStressors = ['time pressure', 'too much to do', 'noise', 'commuting', 'news', 'uncertainty'];
const symptomsOf: Readonly<Record<string, readonly string[]>> = {
  work: ['tense muscles', 'headache'],
  deadline: ['headache', 'clenched jaw'],
  conflict: ['racing heart', 'stomach ache'],
  'poor sleep': ['tiredness', 'headache'],
};
const copings = ['a walk', 'slow breathing', 'talking to someone', 'music', 'a hot shower', 'writing it down'];

/** By how many points what was done lowers the stress of the next entry of the day. */
const relief: Readonly<Record<string, number>> = { 'a walk': 1.2, 'slow breathing': 0.8, 'talking to someone': 1 };

/** The stress entries of a day, by minutes after midnight, in time order. */
export function stressOfDay(
  chance: Chance,
  day: StrainedDay,
): { readonly minute: number; readonly input: CallInput<'stress.track'> }[] {
  const minutes = Array.from({ length: chance.weighted(entriesPerDay) }, () => chance.int(8 * 60, 22 * 60 + 30));
  let eased = 0;
  return minutes
    .sort((one, other) => one - other)
    .map((minute) => {
      const level = levelAt(chance, day, minute / 60) - eased;
      const stress_level = Math.min(10, Math.max(1, Math.round(level)));
      const named = day.triggers.filter(
        (trigger) => trigger in symptomsOf || trigger === 'money' || trigger === 'health',
      );
      const stressors = [
        ...chance.some(named, chance.int(0, Math.min(2, named.length))),
        ...(chance.happens(0.3) ? chance.some(everydayStressors, 1) : []),
      ];
      const likely = stressors.flatMap((stressor) => symptomsOf[stressor] ?? []);
      const symptoms = stress_level >= 5 ? likely.filter(() => chance.happens(0.45)) : [];
      const coping = stress_level >= 5 && chance.happens(0.5) ? chance.some(copings, chance.int(1, 2)) : [];
      eased = coping.reduce((sum, way) => sum + (relief[way] ?? 0), 0);
      return {
        minute,
        input: {
          stress_level,
          stressors,
          physical_symptoms: [...new Set(symptoms)],
          coping_strategies_used: coping,
          ...(coping.length > 0 && chance.happens(0.7)
            ? { effectiveness_rating: Math.min(5, Math.max(1, Math.round(chance.normal(2.6 + eased, 0.8)))) }
            : {}),
          ...(chance.happens(0.15) ? { notes: note(chance, toneOf(stress_level)) } : {}),
        },
      };
    });
}

function levelAt(chance: Chance, day: StrainedDay, hour: number): number {
  const has = (trigger: string): boolean => day.triggers.includes(trigger);
  return chance.normal(
    5 -
      0.5 * (day.mood - 6) -
      0.25 * (day.sleepQuality - 6) +
      (has('deadline') ? 1.5 : 0) +
      (has('conflict') ? 1.2 : 0) +
      (has('work') ? 0.6 : 0) -
      (day.exerciseMinutes > 0 ? 0.6 : 0) +
      (hour >= 10 && hour <= 17 ? 0.6 : -0.4),
    1,
  );
}

function toneOf(level: number): Tone {
  if (level >= 7) return 'low';
  return level >= 4 ? 'middle' : 'high';
}

/** Something that happened once in these years, for the charts. */
export interface DemoEvent {
  /** Share of the years after which it came. */
  readonly after: number;
  readonly days: number;
  readonly title: string;
  readonly notes?: string;
}

export const demoEvents: readonly DemoEvent[] = [
  { after: 0.08, days: 1, title: 'Started at the new workplace' },
  { after: 0.24, days: 14, title: 'Summer at the coast', notes: 'Two weeks without a clock.' },
  { after: 0.41, days: 3, title: 'Moved to the quieter flat' },
  { after: 0.6, days: 1, title: 'Began with the choir' },
  { after: 0.83, days: 21, title: 'Knee operation and rest' },
];
