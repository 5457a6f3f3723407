import { z } from 'zod';
import { day, id, idInput, instant, limits, note, text, words } from './common.ts';
import { endpoint } from './endpoint.ts';
import { supportIfNoticed } from './support.ts';

const filled = (maximum: number) =>
  text(maximum).refine((value) => value.trim() !== '', { error: 'Must not be empty.' });

const goalType = z.enum([
  'mood_stability',
  'stress_reduction',
  'sleep_improvement',
  'exercise',
  'mindfulness',
  'social_connection',
  'journaling',
  'custom',
]);

const targetValue = z.number().min(0).max(100_000);

const target = z.strictObject({
  value: targetValue,
  /** What is counted: `points`, `hours`, `minutes`, `days`, `times`, … */
  unit: text(50),
  direction: z.enum(['up', 'down']),
});

/** A number alone stands for that value in the goal type's own unit and direction. */
const targetInput = z.union([
  targetValue,
  z.strictObject({ value: targetValue, unit: text(50).optional(), direction: target.shape.direction.optional() }),
]);

/** A date, a number of days, or words like `30 days`, `6 weeks`, `3 months`. */
const timeframeInput = z.union([
  z.int().min(1).max(3650),
  day,
  z.string().regex(/^\d{1,4} (day|week|month)s?$/, { error: 'Must be a date, a number of days, or like "6 weeks".' }),
  z.strictObject({ target_date: day }),
  z.strictObject({ days: z.int().min(1).max(3650) }),
]);

const milestone = z.strictObject({
  id,
  title: z.string(),
  target: z.number().nullable(),
  reached_at: instant.nullable(),
});

const milestoneInput = z.union([
  filled(limits.title),
  z.strictObject({ title: filled(limits.title), target: targetValue.optional() }),
]);

const adjustment = z.strictObject({
  kind: z.enum(['easier', 'more_time', 'stretch']),
  reason: z.string(),
  target_value: z.number(),
  target_date: day.nullable(),
});

export const goal = z.strictObject({
  id,
  goal_type: goalType,
  title: z.string(),
  description: z.string().nullable(),
  target,
  target_value: z.number(),
  baseline: z.number().nullable(),
  current_progress: z.number(),
  /** Measured from entries, or told by hand. */
  progress_source: z.enum(['measured', 'manual']),
  progress_percent: z.number().min(0).max(100),
  pace: z.enum(['ahead', 'on_track', 'behind']).nullable(),
  projected_date: day.nullable(),
  start_date: day,
  target_date: day.nullable(),
  strategies: z.array(z.string()),
  milestones: z.array(milestone),
  notes: z.array(z.strictObject({ at: instant, text: z.string(), progress: z.number().nullable() })),
  is_achieved: z.boolean(),
  achieved_at: instant.nullable(),
  status: z.enum(['active', 'achieved', 'archived']),
  adjustment_suggestion: adjustment.optional(),
  created_at: instant,
  updated_at: instant,
});
export type Goal = z.output<typeof goal>;

const realism = z.strictObject({ note: z.string(), suggested_target: z.number() });

const pathPoint = z.strictObject({ date: day, value: z.number() });
const pathLine = z.strictObject({ from: pathPoint, to: pathPoint });

/** The way to a target so far, and where it leads. */
const goalPath = z.strictObject({
  /** What is measured against the target, by day: daily values, running totals, or sums of seven days. Ascending. */
  measured: z.array(pathPoint),
  /** The even way from the baseline to the target by its date; null without a baseline or a date. */
  planned: pathLine.nullable(),
  /** The Theil–Sen line through `measured`, as far as the target or the edge of the picture; null while it is too short. */
  projected: pathLine.nullable(),
});
export type GoalPath = z.output<typeof goalPath>;

const settings = {
  goal_type: goalType,
  title: filled(limits.title),
  description: note.nullable(),
  target: targetInput,
  timeframe: timeframeInput,
  strategies: words,
  milestones: z.array(milestoneInput).max(limits.list),
} as const;

export const goalEndpoints = {
  'goals.list': endpoint({
    method: 'GET',
    path: '/api/wellness/goals',
    summary: 'Goals with progress, pace and projection',
    area: 'goals',
    input: z.strictObject({ status: z.enum(['active', 'achieved', 'archived']).optional() }),
    output: z.strictObject({ goals: z.array(goal) }),
  }),
  'goals.preview': endpoint({
    method: 'POST',
    path: '/api/wellness/goals/preview',
    summary: 'What the last weeks say to a target, before the goal is set; nothing is kept',
    area: 'goals',
    input: z.strictObject({
      goal_type: settings.goal_type,
      target: settings.target,
      timeframe: settings.timeframe.optional(),
      target_date: day.optional(),
    }),
    output: z.strictObject({
      /** As it would be kept, unit and direction included. */
      target,
      baseline: z.number().nullable(),
      progress_source: goal.shape.progress_source,
      realism: realism.optional(),
    }),
  }),
  'goals.path': endpoint({
    method: 'GET',
    path: '/api/wellness/goals/{id}/path',
    summary: 'The measured way of a goal, the planned one, and where it leads at this pace',
    area: 'goals',
    errors: ['NOT_FOUND'],
    input: z.strictObject({ id }),
    output: z.strictObject({ path: goalPath }),
  }),
  'goals.create': endpoint({
    method: 'POST',
    path: '/api/wellness/goals',
    summary: 'Set a goal; one far from what the last weeks show comes back with a note',
    area: 'goals',
    successStatus: 201,
    input: z.strictObject({
      goal_type: settings.goal_type,
      title: settings.title.optional(),
      description: settings.description.optional(),
      target: settings.target,
      timeframe: settings.timeframe.optional(),
      target_date: day.optional(),
      strategies: settings.strategies.default([]),
      milestones: settings.milestones.default([]),
    }),
    output: z.strictObject({ goal, realism: realism.optional(), support: supportIfNoticed }),
    crisis: { texts: ['title', 'description', 'strategies', 'milestones'], withheld: { realism: undefined } },
    touches: ['goals'],
    audit: 'goal_set',
  }),
  'goals.update': endpoint({
    method: 'PUT',
    path: '/api/wellness/goals/{id}',
    summary: 'Tell progress, reach a milestone, or change the goal',
    area: 'goals',
    errors: ['NOT_FOUND'],
    input: z.strictObject({
      id: idInput,
      /** The value now, in the goal's unit. */
      progress_update: targetValue.optional(),
      notes: note.optional(),
      /** Id or title of a milestone. */
      milestone_reached: text(limits.title).optional(),
      status: z.enum(['active', 'archived']).optional(),
      target_date: day.nullable().optional(),
      ...z.strictObject(settings).partial().shape,
    }),
    output: z.strictObject({
      goal,
      achievement: z.string().optional(),
      realism: realism.optional(),
      support: supportIfNoticed,
    }),
    crisis: {
      texts: ['title', 'description', 'notes', 'strategies', 'milestones'],
      withheld: { achievement: undefined, realism: undefined },
    },
    touches: ['goals', 'insights'],
    audit: 'goal_changed',
  }),
  'goals.adjust': endpoint({
    method: 'POST',
    path: '/api/wellness/goals/{id}/adjust',
    summary: 'Accept or refuse the suggested adjustment',
    area: 'goals',
    errors: ['NOT_FOUND', 'CONFLICT'],
    input: z.strictObject({ id: idInput, accept: z.boolean() }),
    output: z.strictObject({ goal }),
    touches: ['goals'],
    audit: 'goal_adjusted',
  }),
  'goals.delete': endpoint({
    method: 'DELETE',
    path: '/api/wellness/goals/{id}',
    summary: 'Delete a goal',
    area: 'goals',
    errors: ['NOT_FOUND'],
    input: z.strictObject({ id: idInput }),
    output: z.strictObject({ deleted: z.literal(true), id }),
    touches: ['goals'],
    audit: 'goal_deleted',
  }),
} as const;
