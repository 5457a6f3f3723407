import { z } from 'zod';
import {
  day,
  id,
  idInput,
  instant,
  instantInput,
  limits,
  listQuery,
  note,
  rating10,
  text,
  withBounds,
  withRange,
  word,
  words,
} from './common.ts';
import { endpoint } from './endpoint.ts';
import { supportIfNoticed } from './support.ts';

export const moodContext = z.strictObject({
  sleep_hours: z.number().min(0).max(24).optional(),
  exercise_minutes: z.int().min(0).max(1440).optional(),
  activities: words.optional(),
  location_tag: text(limits.listItem).optional(),
  weather_tag: text(limits.listItem).optional(),
});

export const moodEntry = z.strictObject({
  id,
  mood_rating: rating10,
  energy_level: rating10.nullable(),
  emotions: z.array(z.string()),
  triggers: z.array(z.string()),
  notes: z.string().nullable(),
  context: moodContext.nullable(),
  recorded_at: instant,
  /** The day it counts for, in the user's time zone when it was recorded. */
  day,
  created_at: instant,
  updated_at: instant,
});
export type MoodEntry = z.output<typeof moodEntry>;

const moodFields = {
  mood_rating: rating10,
  energy_level: rating10.nullable().optional(),
  emotions: words.default([]),
  triggers: words.default([]),
  notes: note.nullable().optional(),
  recorded_at: instantInput.optional(),
  context: moodContext.nullable().optional(),
} as const;

export const trends = z.strictObject({
  /** The days the figures are about: the range asked for, or the last 90 days of the record. */
  start_date: day.nullable(),
  end_date: day.nullable(),
  days_with_data: z.int(),
  average: z.number().nullable(),
  median: z.number().nullable(),
  direction: z.enum(['improving', 'declining', 'stable']).nullable(),
  slope_per_week: z.number().nullable(),
  slope_ci: z.tuple([z.number(), z.number()]).nullable(),
  volatility: z.number().nullable(),
  /** What is still missing before a direction can be told; absent when nothing is. */
  missing: z.string().optional(),
});

export const patterns = z.strictObject({
  /** 1 is Monday. */
  by_weekday: z.array(z.strictObject({ weekday: z.int().min(1).max(7), mean: z.number(), n: z.int() })),
  by_hour: z.array(z.strictObject({ hour: z.int().min(0).max(23), mean: z.number(), n: z.int() })),
});

export const moodEndpoints = {
  'mood.track': endpoint({
    method: 'POST',
    path: '/api/mood/track',
    summary: 'Record how you feel',
    area: 'mood',
    successStatus: 201,
    aliases: { energy: 'energy_level' },
    input: z.strictObject(moodFields),
    output: z.strictObject({
      entry: moodEntry,
      /** One line on how it compares with the usual; absent while there is too little to compare with. */
      insight: z.string().optional(),
      support: supportIfNoticed,
    }),
    crisis: {
      texts: ['notes'],
      words: ['emotions', 'triggers'],
      looksAt: 'daily_values',
      withheld: { insight: undefined },
    },
    touches: ['mood'],
    audit: 'mood_recorded',
  }),

  'mood.history': endpoint({
    method: 'GET',
    path: '/api/mood/history',
    summary: 'Mood entries, with trend and patterns of the range',
    area: 'mood',
    paginated: true,
    input: withBounds(
      withRange(
        z.strictObject({
          ...listQuery,
          emotion: word.optional(),
          trigger: word.optional(),
          min_rating: rating10.optional(),
          max_rating: rating10.optional(),
        }),
      ),
      'min_rating',
      'max_rating',
    ),
    output: z.strictObject({ entries: z.array(moodEntry), trends, patterns }),
  }),

  'mood.calendar': endpoint({
    method: 'GET',
    path: '/api/mood/calendar',
    summary: 'One year of daily mood means',
    area: 'mood',
    input: z.strictObject({ year: z.int().min(1970).max(9999) }),
    output: z.strictObject({
      year: z.int(),
      days: z.array(z.strictObject({ date: day, mean: z.number(), n: z.int(), energy_mean: z.number().nullable() })),
    }),
  }),

  'mood.series': endpoint({
    method: 'GET',
    path: '/api/mood/series',
    summary: 'Daily mood and energy with their 7-day means, ready for a chart; missing days are null',
    area: 'mood',
    input: withRange(z.strictObject({ start_date: day.optional(), end_date: day.optional() })),
    output: z.strictObject({
      days: z.array(
        z.strictObject({
          date: day,
          mood: z.number().nullable(),
          energy: z.number().nullable(),
          mood_7_days: z.number().nullable(),
          n: z.int(),
        }),
      ),
    }),
  }),

  'mood.get': endpoint({
    method: 'GET',
    path: '/api/mood/{id}',
    summary: 'One mood entry',
    area: 'mood',
    errors: ['NOT_FOUND'],
    input: z.strictObject({ id: idInput }),
    output: z.strictObject({ entry: moodEntry }),
  }),

  'mood.update': endpoint({
    method: 'PUT',
    path: '/api/mood/{id}',
    summary: 'Change a mood entry; fields left out stay as they are',
    area: 'mood',
    errors: ['NOT_FOUND'],
    aliases: { energy: 'energy_level' },
    input: z.strictObject({
      id: idInput,
      mood_rating: rating10.optional(),
      energy_level: rating10.nullable().optional(),
      emotions: words.optional(),
      triggers: words.optional(),
      notes: note.nullable().optional(),
      recorded_at: instantInput.optional(),
      context: moodContext.nullable().optional(),
    }),
    output: z.strictObject({ entry: moodEntry, support: supportIfNoticed }),
    crisis: { texts: ['notes'], words: ['emotions', 'triggers'], looksAt: 'daily_values' },
    touches: ['mood'],
    audit: 'mood_changed',
  }),

  'mood.delete': endpoint({
    method: 'DELETE',
    path: '/api/mood/{id}',
    summary: 'Delete a mood entry',
    area: 'mood',
    errors: ['NOT_FOUND'],
    input: z.strictObject({ id: idInput }),
    output: z.strictObject({ deleted: z.literal(true), id, still_in_backups: z.int() }),
    touches: ['mood'],
    audit: 'mood_deleted',
  }),
} as const;
