import { Temporal } from 'temporal-polyfill';
import type { CallInput } from '../../src-shared/contract/index.ts';
import type { Life } from './life.ts';
import type { Chance } from './random.ts';
import { note } from './writing.ts';

/** Something the person did with a strategy, at a moment (ms since 1970). */
export type CopingDeed =
  | { readonly at: number; readonly name: 'coping.rate'; readonly input: CallInput<'coping.rate'> }
  | { readonly at: number; readonly name: 'coping.session'; readonly input: CallInput<'coping.session'> }
  | { readonly at: number; readonly name: 'coping.preference'; readonly input: CallInput<'coping.preference'> }
  | { readonly at: number; readonly name: 'coping.create'; readonly input: CallInput<'coping.create'> };

interface Habit {
  readonly id: string;
  /** How well it does this person good, as a rating of 1–5. */
  readonly good: number;
  /** How often it is chosen, against the others. */
  readonly often: number;
  /** Length of the guided exercise; absent: there is none. */
  readonly seconds?: number;
}

const habits: readonly Habit[] = [
  { id: 'slow-breathing-long-exhale', good: 4.3, often: 9, seconds: 300 },
  { id: 'brisk-walk', good: 4.4, often: 7 },
  { id: 'box-breathing', good: 3.6, often: 4, seconds: 300 },
  { id: 'five-four-three-two-one', good: 3.9, often: 4, seconds: 180 },
  { id: 'progressive-muscle-relaxation', good: 3.4, often: 2, seconds: 600 },
  { id: 'body-scan', good: 2.2, often: 2, seconds: 600 },
  { id: 'reach-out-to-someone', good: 4.1, often: 3 },
  { id: 'bedtime-to-do-list', good: 3.8, often: 3, seconds: 300 },
  { id: 'three-good-things', good: 3.3, often: 3 },
  { id: 'music-listening', good: 3.7, often: 4 },
  { id: 'stretch-break', good: 3.1, often: 2, seconds: 180 },
  { id: 'thought-record', good: 2.9, often: 1 },
];

/** The share of days on which a strategy is used. */
const usesPerDay = 0.22;

/** The strategies of a made-up person's years, in time order. The same chance gives the same. */
export function* practiseThrough(chance: Chance, { from, to, timezone }: Life): Generator<CopingDeed> {
  const first = Temporal.PlainDate.from(from);
  const length = first.until(to).days + 1;
  yield* settingsOn(first, timezone);
  for (let day = 0; day < length; day++) {
    if (!chance.happens(usesPerDay)) continue;
    const habit = habits[chance.weighted(habits.map(({ often }) => often))];
    if (habit === undefined) continue;
    const at = momentOf(first.add({ days: day }), timezone, chance.int(7 * 60, 22 * 60 + 30));
    yield* practice(chance, habit, at);
  }
}

function* settingsOn(day: Temporal.PlainDate, timezone: string): Generator<CopingDeed> {
  const at = momentOf(day, timezone, 20 * 60);
  yield {
    at,
    name: 'coping.create',
    input: {
      name: 'Feed the birds at the pond',
      description: 'Half an hour outside with nothing to do.',
      category: 'outdoors',
      instructions: ['Take the bag of oats.', 'Walk slowly.', 'Leave the phone at home.'],
      duration_minutes: 30,
      helps_with: ['stress', 'low_mood'],
    },
  };
  yield { at, name: 'coping.preference', input: { id: 'slow-breathing-long-exhale', favourite: true } };
  yield { at, name: 'coping.preference', input: { id: 'loving-kindness', dismissed: true } };
}

function* practice(chance: Chance, { id, good, seconds }: Habit, at: number): Generator<CopingDeed> {
  const mood_before = limited(chance.normal(4.8, 1.4), 10);
  const mood_after = limited(mood_before + chance.normal((good - 2.5) * 0.8, 0.7), 10);
  const isGuided = seconds !== undefined && chance.happens(0.7);
  const completed = !isGuided || chance.happens(0.9);
  if (isGuided) {
    const done = completed ? seconds : Math.round(seconds * (chance.int(2, 7) / 10));
    yield {
      at,
      name: 'coping.session',
      input: { strategy_id: id, seconds: done, completed, mood_before, ...(completed ? { mood_after } : {}) },
    };
    if (!completed || chance.happens(0.2)) return;
  }
  yield {
    at: at + 2 * 60_000,
    name: 'coping.rate',
    input: {
      strategy_id: id,
      effectiveness_rating: limited(chance.normal(good, 0.7), 5),
      ...(isGuided || chance.happens(0.5) ? { mood_before, mood_after } : {}),
      ...(chance.happens(0.15) ? { notes: note(chance, good > 3 ? 'high' : 'middle') } : {}),
    },
  };
}

/** Minutes after midnight on this day, on the clock of the zone. */
function momentOf(date: Temporal.PlainDate, timeZone: string, minutes: number): number {
  const plainTime = new Temporal.PlainTime(Math.floor(minutes / 60), minutes % 60);
  return date.toZonedDateTime({ timeZone, plainTime }).epochMilliseconds;
}

function limited(value: number, highest: number): number {
  return Math.min(Math.max(Math.round(value), 1), highest);
}
