import { Temporal } from 'temporal-polyfill';
import type { CallInput } from '../../src-shared/contract/index.ts';
import type { Chance } from './random.ts';
import { stressOfDay } from './stress.ts';
import { gratitudeNote, journalText, journalTitle, note, type Tone } from './writing.ts';

/** Something the person did in the app, at a moment (ms since 1970). */
export type Deed =
  | { readonly at: number; readonly name: 'mood.track'; readonly input: CallInput<'mood.track'> }
  | { readonly at: number; readonly name: 'stress.track'; readonly input: CallInput<'stress.track'> }
  | { readonly at: number; readonly name: 'checkIn.save'; readonly input: CallInput<'checkIn.save'> }
  | { readonly at: number; readonly name: 'journal.create'; readonly input: CallInput<'journal.create'> };

export interface Life {
  /** First and last day, `YYYY-MM-DD`. */
  readonly from: string;
  readonly to: string;
  readonly timezone: string;
}

/** What a day is like before anybody writes it down. */
interface DayOfLife {
  readonly date: Temporal.PlainDate;
  readonly mood: number;
  readonly energy: number;
  readonly sleepHours: number;
  readonly sleepQuality: number;
  readonly social: number;
  readonly exerciseMinutes: number;
  readonly triggers: readonly string[];
  readonly activities: readonly string[];
  readonly weather: string;
}

const entriesPerDay = [5, 10, 16, 22, 20, 15, 8, 4];
const weekdayEffect = [-0.5, -0.2, 0, 0.1, 0.4, 0.7, 0.2];

/**
 * A made-up person's years, in time order: moods with a rhythm of weekdays, seasons and hours, sleep that carries over
 * into the next day, hard weeks, days and weeks without an entry, evenings with a journal. The same chance gives the
 * same life.
 */
export function* liveThrough(chance: Chance, life: Life): Generator<Deed> {
  const last = Temporal.PlainDate.from(life.to);
  const state = { drift: 0, hardDays: 0, hardship: 0, awayDays: 0, sleepQuality: 6 };
  for (
    let date = Temporal.PlainDate.from(life.from);
    Temporal.PlainDate.compare(date, last) <= 0;
    date = date.add({ days: 1 })
  ) {
    const day = nextDay(chance, date, state);
    if (state.awayDays > 0) state.awayDays--;
    else if (chance.happens(0.008)) state.awayDays = chance.int(3, 9);
    const writesNothing = state.awayDays > 0 || chance.happens(0.06);
    if (!writesNothing) yield* deedsOf(chance, day, life.timezone);
  }
}

type State = { drift: number; hardDays: number; hardship: number; awayDays: number; sleepQuality: number };

function nextDay(chance: Chance, date: Temporal.PlainDate, state: State): DayOfLife {
  const weekend = date.dayOfWeek >= 6;
  if (state.hardDays > 0) state.hardDays--;
  else if (chance.happens(0.011)) {
    state.hardDays = chance.int(5, 16);
    state.hardship = chance.int(12, 26) / 10;
  }
  const hardship = state.hardDays > 0 ? state.hardship : 0;
  state.drift = 0.75 * state.drift + chance.normal(0, 0.4);

  const triggers: string[] = [];
  if (!weekend && chance.happens(0.45)) triggers.push('work');
  if (!weekend && chance.happens(0.12)) triggers.push('deadline');
  if (chance.happens(hardship > 0 ? 0.18 : 0.07)) triggers.push('conflict');
  if (chance.happens(weekend ? 0.4 : 0.15)) triggers.push('friends');
  if (chance.happens(weekend ? 0.35 : 0.12)) triggers.push('family');
  if (chance.happens(0.06)) triggers.push('health');
  if (chance.happens(0.05)) triggers.push('money');
  const has = (trigger: string): boolean => triggers.includes(trigger);

  const exerciseMinutes = chance.happens(weekend ? 0.45 : 0.3) ? chance.int(2, 9) * 10 : 0;
  const season = -0.5 * Math.cos((2 * Math.PI * (date.dayOfYear - 190)) / 365) * -1;
  const sleepBefore = state.sleepQuality;
  const mood =
    6 +
    state.drift +
    season +
    (weekdayEffect[date.dayOfWeek - 1] ?? 0) -
    hardship +
    0.25 * (sleepBefore - 6) +
    (exerciseMinutes > 0 ? 0.5 : 0) +
    (has('friends') ? 0.6 : 0) -
    (has('conflict') ? 1.2 : 0) -
    (has('deadline') ? 0.7 : 0);
  const sleepHours = clamp(chance.normal(7.1 + (weekend ? 0.6 : 0) - hardship * 0.3, 0.9), 3, 11);
  state.sleepQuality = clamp(chance.normal(6.4 + (sleepHours - 7) * 1.1 - hardship * 0.6, 1), 1, 10);
  if (sleepBefore < 4.5) triggers.push('poor sleep');
  return {
    date,
    mood,
    energy: 5.5 + 0.5 * (mood - 6) + 0.3 * (sleepBefore - 6),
    sleepHours: Math.round(sleepHours * 2) / 2,
    sleepQuality: sleepBefore,
    social: 5 + (has('friends') ? 2.5 : 0) + (has('family') ? 1.5 : 0) - hardship * 0.6 + chance.normal(0, 0.8),
    exerciseMinutes,
    triggers,
    activities: [
      ...(exerciseMinutes > 0 ? ['exercise'] : []),
      ...(has('friends') ? ['time with friends'] : []),
      ...(has('family') ? ['time with family'] : []),
      ...chance.some(
        ['walk', 'reading', 'music', 'cooking', 'hobby', 'housework', 'rest', 'screen time'],
        chance.int(0, 2),
      ),
    ],
    weather: chance.pick(
      season > 0 ? ['sunny', 'warm', 'cloudy', 'thunderstorm'] : ['rain', 'grey', 'cold', 'snow', 'clear'],
    ),
  };
}

function deedsOf(chance: Chance, day: DayOfLife, timezone: string): Deed[] {
  const deeds: Deed[] = [...moods(chance, day, timezone)];
  for (const { minute, input } of stressOfDay(chance, day)) {
    deeds.push({ at: moment(day, timezone, minute), name: 'stress.track', input });
  }
  const evening = moment(day, timezone, chance.int(20 * 60, 23 * 60));
  if (chance.happens(0.93)) {
    deeds.push({
      at: evening,
      name: 'checkIn.save',
      input: {
        overall_rating: rating(chance.normal(day.mood, 0.5)),
        sleep_quality: rating(day.sleepQuality),
        energy_level: rating(chance.normal(day.energy, 0.6)),
        social_connection: rating(day.social),
        ...(chance.happens(0.5) ? { sleep_hours: day.sleepHours } : {}),
        ...(chance.happens(0.45) ? { gratitude_note: gratitudeNote(chance) } : {}),
      },
    });
  }
  for (let count = chance.weighted([14, 78, 8]); count > 0; count--) {
    deeds.push(journalEntry(chance, day, moment(day, timezone, chance.int(7 * 60, 23 * 60 + 50))));
  }
  return deeds.sort((one, other) => one.at - other.at);
}

function* moods(chance: Chance, day: DayOfLife, timezone: string): Generator<Deed> {
  const count = chance.weighted(entriesPerDay) + 1;
  for (let index = 0; index < count; index++) {
    const minute = Math.min(chance.int(0, 15 * 60 + 30) + 7 * 60, 24 * 60 - 1);
    const hour = minute / 60;
    // Slow in the morning, best in the early evening.
    const level = clamp(chance.normal(day.mood + 0.6 * Math.sin(((hour - 11) / 24) * 2 * Math.PI), 0.8), 1, 10);
    const isFirst = index === 0;
    yield {
      at: moment(day, timezone, minute),
      name: 'mood.track',
      input: {
        mood_rating: rating(level),
        ...(chance.happens(0.8) ? { energy_level: rating(chance.normal(day.energy, 0.8)) } : {}),
        emotions: emotionsFor(chance, level),
        triggers: chance.some(day.triggers, chance.int(0, 2)),
        ...(chance.happens(0.35) ? { notes: note(chance, toneOf(level)) } : {}),
        ...(isFirst && chance.happens(0.6) ? { context: contextOf(chance, day) } : {}),
      },
    };
  }
}

function contextOf(chance: Chance, day: DayOfLife): NonNullable<CallInput<'mood.track'>['context']> {
  return {
    sleep_hours: day.sleepHours,
    exercise_minutes: day.exerciseMinutes,
    activities: [...day.activities],
    ...(chance.happens(0.5) ? { location_tag: chance.pick(['home', 'work', 'outdoors', 'on the way']) } : {}),
    ...(chance.happens(0.5) ? { weather_tag: day.weather } : {}),
  };
}

function journalEntry(chance: Chance, day: DayOfLife, at: number): Deed {
  const tone = toneOf(day.mood);
  return {
    at,
    name: 'journal.create',
    input: {
      content: journalText(chance, tone),
      ...(chance.happens(0.7) ? { title: journalTitle(chance, tone) } : {}),
      ...(chance.happens(0.6) ? { mood_tag: chance.pick(emotionWords[tone]) } : {}),
      ...(chance.happens(0.1) ? { privacy_level: 'shareable' as const } : {}),
      tags: chance.some(
        ['work', 'family', 'friends', 'sleep', 'body', 'ideas', 'gratitude', 'therapy', 'garden', 'travel', 'Wünsche'],
        chance.weighted([3, 4, 3, 1]),
      ),
    },
  };
}

const emotionWords: Readonly<Record<Tone, readonly string[]>> = {
  low: ['anxious', 'sad', 'angry', 'lonely', 'overwhelmed', 'stressed', 'irritable', 'numb', 'tired', 'guilty'],
  middle: ['tired', 'bored', 'restless', 'calm', 'confused', 'content', 'nostalgic'],
  high: ['calm', 'content', 'grateful', 'happy', 'hopeful', 'excited', 'proud', 'loved', 'relieved', 'curious'],
};

function emotionsFor(chance: Chance, level: number): string[] {
  const tone = toneOf(level);
  const other = chance.happens(0.15) ? chance.some(emotionWords.middle, 1) : [];
  return [...new Set([...chance.some(emotionWords[tone], chance.int(0, 3)), ...other])];
}

function toneOf(level: number): Tone {
  return level < 4.7 ? 'low' : level < 6.6 ? 'middle' : 'high';
}

/** Minutes after midnight on this day, on the clock of the zone. */
function moment(day: DayOfLife, timezone: string, minutes: number): number {
  const plainTime = new Temporal.PlainTime(Math.floor(minutes / 60), minutes % 60);
  return day.date.toZonedDateTime({ timeZone: timezone, plainTime }).epochMilliseconds;
}

function rating(value: number): number {
  return clamp(Math.round(value), 1, 10);
}

function clamp(value: number, lowest: number, highest: number): number {
  return Math.min(Math.max(value, lowest), highest);
}
