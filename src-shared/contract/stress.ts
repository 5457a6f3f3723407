import { z } from 'zod';
import {
  day,
  id,
  idInput,
  instant,
  instantInput,
  listQuery,
  note,
  rating5,
  rating10,
  title,
  withBounds,
  withRange,
  word,
  words,
} from './common.ts';
import { endpoint } from './endpoint.ts';
import {
  confidence,
  correlation,
  dayRange,
  periodInput,
  recommendation,
  seriesPoint,
  weekdayHours,
} from './insightShapes.ts';
import { trends } from './mood.ts';
import { supportIfNoticed } from './support.ts';

export const stressEntry = z.strictObject({
  id,
  stress_level: rating10,
  stressors: z.array(z.string()),
  physical_symptoms: z.array(z.string()),
  /** Ids of strategies, or the person's own words. */
  coping_strategies_used: z.array(z.string()),
  effectiveness_rating: rating5.nullable(),
  notes: z.string().nullable(),
  recorded_at: instant,
  day,
  created_at: instant,
  updated_at: instant,
});
export type StressEntry = z.output<typeof stressEntry>;

const stressAliases = { coping_used: 'coping_strategies_used' } as const;

export const stressEndpoints = {
  'stress.track': endpoint({
    method: 'POST',
    path: '/api/stress/track',
    summary: 'Record how stressed you are',
    area: 'stress',
    successStatus: 201,
    aliases: stressAliases,
    input: z.strictObject({
      stress_level: rating10,
      stressors: words.default([]),
      physical_symptoms: words.default([]),
      coping_strategies_used: words.default([]),
      effectiveness_rating: rating5.nullable().optional(),
      notes: note.nullable().optional(),
      recorded_at: instantInput.optional(),
    }),
    output: z.strictObject({
      entry: stressEntry,
      /** What this entry continues, e.g. a third high day in a row; null when nothing. */
      pattern: z.string().nullable(),
      /** What has helped, or fits; at most three. */
      suggestions: z.array(recommendation),
      support: supportIfNoticed,
    }),
    crisis: {
      texts: ['notes'],
      words: ['stressors', 'physical_symptoms', 'coping_strategies_used'],
      withheld: { pattern: null },
      strategies: ['suggestions'],
    },
    touches: ['stress'],
    audit: 'stress_recorded',
  }),

  'stress.history': endpoint({
    method: 'GET',
    path: '/api/stress/history',
    summary: 'Stress entries, with the series, trend and relations of the range',
    area: 'stress',
    paginated: true,
    input: withBounds(
      withRange(
        z.strictObject({
          ...listQuery,
          stressor: word.optional(),
          symptom: word.optional(),
          min_level: rating10.optional(),
          max_level: rating10.optional(),
        }),
      ),
      'min_level',
      'max_level',
    ),
    output: z.strictObject({
      entries: z.array(stressEntry),
      series: z.array(seriesPoint),
      trends,
      correlations: z.array(correlation),
    }),
  }),

  'stress.analysis': endpoint({
    method: 'GET',
    path: '/api/stress/analysis',
    summary: 'What stress goes along with, and what helped',
    area: 'stress',
    aliases: { days: 'period_days' },
    input: periodInput,
    output: z.strictObject({
      range: dayRange,
      n_entries: z.int(),
      average: z.number().nullable(),
      top_stressors: z.array(
        z.strictObject({
          stressor: z.string(),
          /** Entries that name it, their share of all entries, and their mean level. */
          n: z.int(),
          share: z.number(),
          mean_level: z.number(),
          days_with: z.int(),
          days_without: z.int(),
          /** Of the days with it against the days without; null below five on either side. */
          mean_difference: z.number().nullable(),
          /** Cliff's delta. */
          effect_size: z.number().nullable(),
          p_adjusted: z.number().nullable(),
          confidence_score: z.number().min(0).max(1).nullable(),
          confidence: confidence.nullable(),
          is_shown: z.boolean(),
          description: z.string(),
        }),
      ),
      symptom_profile: z.array(
        z.strictObject({ symptom: z.string(), n: z.int(), share: z.number(), mean_level: z.number() }),
      ),
      stressor_symptom_links: z.array(
        z.strictObject({
          stressor: z.string(),
          symptom: z.string(),
          /** Days with both. */
          n_together: z.int(),
          /** Days with both over those to be expected by chance; only links above 1.2 that hold up are listed. */
          lift: z.number(),
          p_adjusted: z.number().nullable(),
        }),
      ),
      /** Days with each pair, for the stressors and symptoms noted on most days; rows are stressors. */
      stressor_symptom_days: z.strictObject({
        days: z.int(),
        stressors: z.array(z.strictObject({ word: z.string(), days: z.int() })),
        symptoms: z.array(z.strictObject({ word: z.string(), days: z.int() })),
        together: z.array(z.array(z.int())),
      }),
      coping_effectiveness: z.array(
        z.strictObject({
          strategy: z.string(),
          name: z.string(),
          uses: z.int(),
          mean_effectiveness: z.number().nullable(),
          /** Level at the next entry within 24 hours minus this one, against entries of the same level without it. */
          stress_change_next_entry: z.number().nullable(),
          ci: z.tuple([z.number(), z.number()]).nullable(),
          n_pairs: z.int(),
        }),
      ),
      peak_times: z.strictObject({
        by_weekday: z.array(z.strictObject({ weekday: z.int(), mean: z.number(), n: z.int() })),
        by_hour: z.array(z.strictObject({ hour: z.int(), mean: z.number(), n: z.int() })),
        by_weekday_hour: weekdayHours,
        description: z.string().nullable(),
      }),
      recommendations: z.array(recommendation),
      /** What is still missing, in words. */
      missing: z.array(z.string()),
    }),
  }),

  'stress.get': endpoint({
    method: 'GET',
    path: '/api/stress/{id}',
    summary: 'One stress entry',
    area: 'stress',
    errors: ['NOT_FOUND'],
    input: z.strictObject({ id: idInput }),
    output: z.strictObject({ entry: stressEntry }),
  }),

  'stress.update': endpoint({
    method: 'PUT',
    path: '/api/stress/{id}',
    summary: 'Change a stress entry; fields left out stay as they are',
    area: 'stress',
    errors: ['NOT_FOUND'],
    aliases: stressAliases,
    input: z.strictObject({
      id: idInput,
      stress_level: rating10.optional(),
      stressors: words.optional(),
      physical_symptoms: words.optional(),
      coping_strategies_used: words.optional(),
      effectiveness_rating: rating5.nullable().optional(),
      notes: note.nullable().optional(),
      recorded_at: instantInput.optional(),
    }),
    output: z.strictObject({ entry: stressEntry, support: supportIfNoticed }),
    crisis: { texts: ['notes'], words: ['stressors', 'physical_symptoms', 'coping_strategies_used'] },
    touches: ['stress'],
    audit: 'stress_changed',
  }),

  'stress.delete': endpoint({
    method: 'DELETE',
    path: '/api/stress/{id}',
    summary: 'Delete a stress entry',
    area: 'stress',
    errors: ['NOT_FOUND'],
    input: z.strictObject({ id: idInput }),
    output: z.strictObject({ deleted: z.literal(true), id, still_in_backups: z.int() }),
    touches: ['stress'],
    audit: 'stress_deleted',
  }),
} as const;

const lifeEvent = z.strictObject({
  id,
  title: z.string(),
  notes: z.string().nullable(),
  start_date: day,
  end_date: day.nullable(),
  created_at: instant,
  updated_at: instant,
});
export type LifeEvent = z.output<typeof lifeEvent>;

const eventTitle = title.refine((value) => value.trim() !== '', { error: 'Must not be empty.' });

export const eventEndpoints = {
  'events.list': endpoint({
    method: 'GET',
    path: '/api/events',
    summary: 'Life events, for the charts',
    area: 'insights',
    input: withRange(z.strictObject({ start_date: day.optional(), end_date: day.optional() })),
    output: z.strictObject({ events: z.array(lifeEvent) }),
  }),
  'events.create': endpoint({
    method: 'POST',
    path: '/api/events',
    summary: 'Mark a life event',
    area: 'insights',
    successStatus: 201,
    input: z.strictObject({
      title: eventTitle,
      notes: note.nullable().optional(),
      start_date: day,
      /** Null or left out: a single day. */
      end_date: day.nullable().optional(),
    }),
    output: z.strictObject({ event: lifeEvent, support: supportIfNoticed }),
    crisis: { texts: ['title', 'notes'] },
    touches: ['insights'],
    audit: 'event_added',
  }),
  'events.update': endpoint({
    method: 'PUT',
    path: '/api/events/{id}',
    summary: 'Change a life event',
    area: 'insights',
    errors: ['NOT_FOUND'],
    input: z.strictObject({
      id: idInput,
      title: eventTitle.optional(),
      notes: note.nullable().optional(),
      start_date: day.optional(),
      end_date: day.nullable().optional(),
    }),
    output: z.strictObject({ event: lifeEvent, support: supportIfNoticed }),
    crisis: { texts: ['title', 'notes'] },
    touches: ['insights'],
    audit: 'event_changed',
  }),
  'events.delete': endpoint({
    method: 'DELETE',
    path: '/api/events/{id}',
    summary: 'Delete a life event',
    area: 'insights',
    errors: ['NOT_FOUND'],
    input: z.strictObject({ id: idInput }),
    output: z.strictObject({ deleted: z.literal(true), id }),
    touches: ['insights'],
    audit: 'event_deleted',
  }),
} as const;
