import { Temporal } from 'temporal-polyfill';
import type { CallInput } from '../../src-shared/contract/index.ts';
import type { Life } from './life.ts';
import type { Chance } from './random.ts';

/** A questionnaire that the person filled in, at a moment (ms since 1970). */
export interface AssessmentDeed {
  readonly at: number;
  readonly name: 'assessments.respond';
  readonly input: CallInput<'assessments.respond'>;
}

interface Habit {
  readonly instrument: string;
  /** The questions that are answered by the weight of the days; the others get 0. */
  readonly questions: number;
  readonly count: number;
  /** Days from one time to the next. */
  readonly every: number;
  /** Highest answer. */
  readonly highest: number;
  /** High answers stand for good days. */
  readonly isGood: boolean;
  readonly asksDifficulty: boolean;
}

/** The ninth question of the PHQ-9 stays 0: the made-up person has no such thoughts. */
const habits: readonly Habit[] = [
  { instrument: 'phq-9', questions: 8, count: 9, every: 28, highest: 3, isGood: false, asksDifficulty: true },
  { instrument: 'gad-7', questions: 7, count: 7, every: 28, highest: 3, isGood: false, asksDifficulty: false },
  { instrument: 'who-5', questions: 5, count: 5, every: 84, highest: 5, isGood: true, asksDifficulty: false },
];

/** Questionnaires of a made-up person's years, in time order. The same chance gives the same. */
export function* fillInThrough(chance: Chance, { from, to, timezone }: Life): Generator<AssessmentDeed> {
  const first = Temporal.PlainDate.from(from);
  const length = first.until(to).days + 1;
  // How heavy the days are, 0–1: it wanders, and is drawn back to the middle.
  let weight = 0.5;
  for (let day = 14; day < length; day += 28) {
    weight = Math.min(0.95, Math.max(0.05, weight + 0.15 * (0.35 - weight) + chance.normal(0, 0.12)));
    const date = first.add({ days: day });
    let minute = chance.int(19 * 60, 20 * 60);
    for (const habit of habits) {
      if ((day - 14) % habit.every !== 0) continue;
      yield {
        at: momentOf(date, timezone, minute),
        name: 'assessments.respond',
        input: inputOf(chance, habit, weight),
      };
      minute += 4;
    }
  }
}

function inputOf(chance: Chance, habit: Habit, weight: number): CallInput<'assessments.respond'> {
  const share = habit.isGood ? 1 - weight : weight;
  const answers = Array.from({ length: habit.count }, (_, index) =>
    index >= habit.questions
      ? 0
      : Math.min(habit.highest, Math.max(0, Math.round(chance.normal(share, 0.22) * habit.highest))),
  );
  const isDifficult = habit.asksDifficulty && answers.some((value) => value > 0);
  return { instrument: habit.instrument, answers, ...(isDifficult ? { difficulty: weight > 0.6 ? 2 : 1 } : {}) };
}

function momentOf(date: Temporal.PlainDate, timezone: string, minute: number): number {
  const time = Temporal.PlainTime.from({ hour: Math.floor(minute / 60), minute: minute % 60 });
  return date.toZonedDateTime({ timeZone: timezone, plainTime: time }).epochMilliseconds;
}
