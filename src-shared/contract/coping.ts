import { z } from 'zod';
import { id, instant, instantInput, limits, note, rating5, rating10, text, words } from './common.ts';
import { endpoint } from './endpoint.ts';
import { recommendation } from './insightShapes.ts';
import { supportIfNoticed } from './support.ts';

const filled = (maximum: number) =>
  text(maximum).refine((value) => value.trim() !== '', { error: 'Must not be empty.' });

const evidenceLevel = z.enum(['high', 'medium', 'low', 'none']);
/** A strategy of the library has a readable id, one of the person's own a UUID. */
const strategyId = z.string().min(1).max(100);

/** A study or guideline behind a strategy, and what of it was checked. */
export const strategyEvidence = z.strictObject({
  ref: z.string(),
  citation: z.string(),
  doi: z.string().nullable(),
  finding: z.string(),
  design: z.enum(['meta-analysis', 'RCT', 'review', 'guideline', 'expert']),
  verified: z.strictObject({
    citation: z.boolean(),
    /** Null where there is none to check. */
    doi: z.boolean().nullable(),
    finding: z.boolean(),
    note: z.string(),
  }),
});

/** How a guided exercise runs: its phases one after the other, all of them so many times over. */
export const guidedExercise = z.strictObject({
  /** `paced`: breathing to a beat; `steps`: one instruction after the other; `timer`: one span of time. */
  pattern: z.enum(['paced', 'steps', 'timer']),
  phases: z.array(z.strictObject({ label: z.string().min(1), seconds: z.number().positive() })).min(1),
  cycles: z.int().min(1),
});

/** What is known of a strategy, whoever does it. */
export const strategyFacts = z.strictObject({
  id: strategyId,
  name: z.string(),
  category: z.string(),
  description: z.string(),
  instructions: z.array(z.string()),
  duration_minutes: z.int().nullable(),
  /** `none` for the person's own. Always to be shown together with scope and note. */
  evidence_level: evidenceLevel,
  /** Whether it was tested itself, something related, or a programme that it is a part of. Null for the person's own. */
  evidence_scope: z.enum(['direct', 'related', 'programme', 'none']).nullable(),
  evidence_note: z.string().nullable(),
  evidence: z.array(strategyEvidence),
  helps_with: z.array(z.string()),
  contraindications: z.array(z.string()),
  /** Null for the person's own. */
  effort: z.enum(['low', 'medium', 'high']).nullable(),
  suitable_in_crisis: z.boolean(),
  guided: guidedExercise.nullable(),
});

export type StrategyFacts = z.output<typeof strategyFacts>;

/** How a strategy has done for this person. */
export const strategyEffectiveness = z.strictObject({
  /** 1–5: mean of the ratings, drawn towards what the evidence lets expect while they are few. */
  mean: z.number().min(1).max(5),
  n_ratings: z.int(),
  /** Points of mood from before to after, on average; null without a use that tells both. */
  mood_change: z.number().nullable(),
  n_mood: z.int(),
});

/** A strategy with its facts and what the person made of it. */
export const strategy = strategyFacts.extend({
  is_own: z.boolean(),
  is_favourite: z.boolean(),
  is_dismissed: z.boolean(),
  /** 0–1: how well it fits now, from evidence, fit and what helped before. */
  score: z.number().min(0).max(1),
  why: z.array(z.string()),
  /** The newest rating. */
  my_rating: rating5.nullable(),
  usage_count: z.int(),
  last_used: instant.nullable(),
  effectiveness: strategyEffectiveness,
});
export type Strategy = z.output<typeof strategy>;

/** One use of a strategy. */
export const strategyUse = z.strictObject({
  used_at: instant,
  effectiveness_rating: rating5.nullable(),
  notes: z.string().nullable(),
  mood_before: rating10.nullable(),
  mood_after: rating10.nullable(),
  seconds: z.int().nullable(),
  completed: z.boolean(),
});

const ownStrategy = {
  name: filled(limits.title),
  description: text(2000),
  category: filled(limits.listItem),
  instructions: z.array(filled(1000)).max(limits.list),
  duration_minutes: z.int().min(1).max(600).nullable(),
  helps_with: words,
} as const;

export const copingEndpoints = {
  'coping.strategies': endpoint({
    method: 'GET',
    path: '/api/coping/strategies',
    summary: 'The library and your own strategies, ranked for now, with reasons',
    area: 'coping',
    input: z.strictObject({
      category: z.string().max(limits.listItem).optional(),
      helps_with: z.string().max(limits.listItem).optional(),
      max_minutes: z.int().min(1).max(600).optional(),
      evidence_level: evidenceLevel.optional(),
      q: text(200).optional(),
      limit: z.int().min(1).max(200).optional(),
      include_dismissed: z.boolean().default(false),
    }),
    output: z.strictObject({
      strategies: z.array(strategy),
      /** The five for now: at most two of a category, one of them to try something new. */
      recommended: z.array(recommendation),
      /** Those that can be done guided. */
      exercises: z.array(z.string()),
      categories: z.array(z.string()),
      helps_with: z.array(z.string()),
    }),
  }),

  'coping.strategy': endpoint({
    method: 'GET',
    path: '/api/coping/strategies/{id}',
    summary: 'One strategy',
    area: 'coping',
    errors: ['NOT_FOUND'],
    input: z.strictObject({ id: strategyId }),
    output: z.strictObject({
      strategy,
      /** Newest first, at most 200. */
      history: z.array(strategyUse),
    }),
  }),

  'coping.rate': endpoint({
    method: 'POST',
    path: '/api/coping/rate',
    summary: 'Rate how well a strategy helped',
    area: 'coping',
    input: z.strictObject({
      strategy_id: strategyId,
      effectiveness_rating: rating5,
      notes: note.nullable().optional(),
      used_at: instantInput.optional(),
      mood_before: rating10.optional(),
      mood_after: rating10.optional(),
    }),
    output: z.strictObject({
      rating: z.strictObject({
        strategy_id: strategyId,
        effectiveness_rating: rating5,
        notes: z.string().nullable(),
        usage_count: z.int(),
        last_used: instant,
        mood_before: rating10.nullable(),
        mood_after: rating10.nullable(),
      }),
      /** With its new score, and its place among all strategies by it, from 1. Absent beside `support`. */
      strategy: z.strictObject({ id: strategyId, name: z.string(), score: z.number(), rank: z.int() }).optional(),
      recommended: z.array(recommendation),
      support: supportIfNoticed,
    }),
    crisis: { texts: ['notes'], withheld: { strategy: undefined }, strategies: ['recommended'] },
    touches: ['coping'],
    audit: 'strategy_rated',
  }),

  'coping.create': endpoint({
    method: 'POST',
    path: '/api/coping/strategies',
    summary: 'Add a strategy of your own',
    area: 'coping',
    successStatus: 201,
    input: z.strictObject({
      name: ownStrategy.name,
      description: ownStrategy.description.default(''),
      category: ownStrategy.category.default('own'),
      instructions: ownStrategy.instructions.default([]),
      duration_minutes: ownStrategy.duration_minutes.default(null),
      helps_with: ownStrategy.helps_with.default([]),
    }),
    output: z.strictObject({ strategy }),
    touches: ['coping'],
    audit: 'strategy_added',
  }),

  'coping.update': endpoint({
    method: 'PUT',
    path: '/api/coping/strategies/{id}',
    summary: 'Change a strategy of your own',
    area: 'coping',
    errors: ['NOT_FOUND', 'FORBIDDEN'],
    input: z.strictObject({ id: strategyId, ...z.strictObject(ownStrategy).partial().shape }),
    output: z.strictObject({ strategy }),
    touches: ['coping'],
    audit: 'strategy_changed',
  }),

  'coping.delete': endpoint({
    method: 'DELETE',
    path: '/api/coping/strategies/{id}',
    summary: 'Delete a strategy of your own, with its ratings',
    area: 'coping',
    errors: ['NOT_FOUND', 'FORBIDDEN'],
    input: z.strictObject({ id: strategyId }),
    output: z.strictObject({ deleted: z.literal(true), id: strategyId }),
    touches: ['coping'],
    audit: 'strategy_deleted',
  }),

  'coping.preference': endpoint({
    method: 'PUT',
    path: '/api/coping/strategies/{id}/preference',
    summary: 'Mark a strategy as a favourite, or as not for you',
    area: 'coping',
    errors: ['NOT_FOUND'],
    /** What is left out stays. */
    input: z.strictObject({ id: strategyId, favourite: z.boolean().optional(), dismissed: z.boolean().optional() }),
    output: z.strictObject({ strategy }),
    touches: ['coping'],
    audit: 'strategy_preference',
  }),

  'coping.exercises': endpoint({
    method: 'GET',
    path: '/api/coping/exercises',
    summary: 'The guided exercises',
    area: 'coping',
    input: z.strictObject({}),
    output: z.strictObject({ exercises: z.array(strategy) }),
  }),

  'coping.session': endpoint({
    method: 'POST',
    path: '/api/coping/sessions',
    summary: 'Note a guided exercise that was done',
    area: 'coping',
    successStatus: 201,
    input: z.strictObject({
      strategy_id: strategyId,
      seconds: z.int().min(0).max(86_400),
      completed: z.boolean().default(true),
      mood_before: rating10.optional(),
      mood_after: rating10.optional(),
      ended_at: instantInput.optional(),
    }),
    output: z.strictObject({
      session: z.strictObject({
        id,
        strategy_id: strategyId,
        seconds: z.int(),
        completed: z.boolean(),
        mood_before: rating10.nullable(),
        mood_after: rating10.nullable(),
        ended_at: instant,
      }),
      usage_count: z.int(),
    }),
    touches: ['coping'],
    audit: 'exercise_done',
  }),
} as const;
