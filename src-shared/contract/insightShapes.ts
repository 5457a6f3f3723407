import { z } from 'zod';
import { day } from './common.ts';

/** Shapes of findings that several areas return. All statistics after insights.md; null where data do not allow a value. */

export const periodDays = z.int().min(7).max(3650).default(90);

/** So many days up to and including a day, today when it is left out. */
export const periodInput = z.strictObject({ period_days: periodDays, end_date: day.optional() });

/** Mean by day of the week (1 is Monday) and hour of the day, pairs without an entry left out; n counts entries. */
export const weekdayHours = z.array(
  z.strictObject({
    weekday: z.int().min(1).max(7),
    hour: z.int().min(0).max(23),
    mean: z.number(),
    n: z.int(),
  }),
);

/** How sure a statement is, in words and as 0–1. */
export const confidence = z.enum(['low', 'medium', 'high']);

export const dayRange = z.strictObject({ start_date: day, end_date: day, days: z.int() });

/** A strategy offered now, with its reasons in words. */
export const recommendation = z.strictObject({
  strategy_id: z.string(),
  name: z.string(),
  category: z.string(),
  duration_minutes: z.int().nullable(),
  /** Always to be shown together with scope and note. */
  evidence_level: z.enum(['high', 'medium', 'low', 'none']),
  /** Null for the person's own. */
  evidence_scope: z.enum(['direct', 'related', 'programme', 'none']).nullable(),
  evidence_note: z.string().nullable(),
  why: z.array(z.string()),
});
export type Recommendation = z.output<typeof recommendation>;

export const seriesPoint = z.strictObject({
  date: day,
  value: z.number().nullable(),
  mean_7_days: z.number().nullable(),
});

export const correlation = z.strictObject({
  x: z.string(),
  y: z.string(),
  /** 0: the same day; 1: x is of the day before. */
  lag: z.int(),
  n: z.int(),
  rho: z.number().nullable(),
  ci: z.tuple([z.number(), z.number()]).nullable(),
  p: z.number().nullable(),
  p_adjusted: z.number().nullable(),
  /** Passes the display rules: enough pairs, large enough, still there when drift is taken out. */
  is_shown: z.boolean(),
  description: z.string(),
  confidence_score: z.number().min(0).max(1).nullable(),
  confidence: confidence.nullable(),
});

/** A finding as it is kept and shown. */
export const storedInsight = z.strictObject({
  id: z.string(),
  insight_type: z.enum(['pattern', 'recommendation', 'achievement']),
  title: z.string(),
  description: z.string(),
  confidence_score: z.number().min(0).max(1).nullable(),
  confidence: confidence.nullable(),
  is_read: z.boolean(),
  is_dismissed: z.boolean(),
  helpful: z.boolean().nullable(),
  generated_at: z.iso.datetime(),
});
