import { z } from 'zod';
import { day, idInput, instant, withRange } from './common.ts';
import { endpoint } from './endpoint.ts';
import { goal } from './goals.ts';
import {
  confidence,
  correlation,
  dayRange,
  periodDays,
  periodInput,
  recommendation,
  seriesPoint,
  storedInsight,
  weekdayHours,
} from './insightShapes.ts';
import { patterns, trends } from './mood.ts';

const periodAlias = { days: 'period_days' } as const;

/** Days with something against days without it. */
const contrast = z.strictObject({
  days_with: z.int(),
  days_without: z.int(),
  mean_with: z.number().nullable(),
  mean_without: z.number().nullable(),
  mean_difference: z.number().nullable(),
  /** Cliff's delta. */
  effect_size: z.number().nullable(),
  p_adjusted: z.number().nullable(),
  confidence_score: z.number().min(0).max(1).nullable(),
  confidence: confidence.nullable(),
  is_shown: z.boolean(),
  description: z.string(),
});

/** Whether mood differs between the groups, and which of them differ. */
const rhythm = z.strictObject({
  p: z.number().nullable(),
  confidence_score: z.number().min(0).max(1).nullable(),
  confidence: confidence.nullable(),
  is_shown: z.boolean(),
  description: z.string().nullable(),
});

const component = z.strictObject({
  name: z.enum(['mood', 'stress', 'sleep', 'energy', 'social', 'goals', 'steadiness']),
  value: z.number().nullable(),
  weight: z.number(),
  days_with_data: z.int(),
  change_since_last_week: z.number().nullable(),
});

const wellnessScore = z.strictObject({
  score: z.int().min(0).max(100),
  change_since_last_week: z.number().nullable(),
  components: z.array(component),
  coverage: z.number().min(0).max(1),
  /** The names of the components, at most two, that moved it most since last week. */
  moved_by: z.array(z.string()),
});

const metric = z.strictObject({ series: z.array(seriesPoint), trends });
/** Days in a row; days of a pause neither count nor break one, unless they have an entry. */
const streaks = z.strictObject({
  check_in: z.int(),
  journal: z.int(),
  mood: z.int(),
  /** Days with an entry of any kind. */
  entry: z.int(),
  /** Days without an entry, up to yesterday, that would not break the row before them if they were a pause. */
  pausable: z.strictObject({ from: day, to: day }).nullable(),
});

const review = z.strictObject({
  start_date: day,
  end_date: day,
  better: z.array(z.string()),
  worse: z.array(z.string()),
  helped: z.array(z.string()),
  keep: z.string().nullable(),
  try_next: z.string().nullable(),
});

export const insightEndpoints = {
  'mood.insights': endpoint({
    method: 'GET',
    path: '/api/mood/insights',
    summary: 'What mood goes along with, how it moves, and what may help',
    area: 'mood',
    aliases: periodAlias,
    input: periodInput,
    output: z.strictObject({
      range: dayRange,
      trend: trends,
      triggers: z.array(contrast.extend({ trigger: z.string() })),
      emotions: z.array(contrast.extend({ emotion: z.string() })),
      activities: z.array(contrast.extend({ activity: z.string() })),
      weekday_pattern: rhythm.extend({
        by_weekday: patterns.shape.by_weekday,
        /** 1 is Monday. */
        differing_days: z.array(z.int()),
      }),
      time_of_day_pattern: rhythm.extend({
        by_hour: patterns.shape.by_hour,
        /** 1 is 0–6 o'clock, 2 is 6–12, 3 is 12–18, 4 is 18–24. */
        differing_parts: z.array(z.int()),
      }),
      by_weekday_hour: weekdayHours,
      change_points: z.array(
        z.strictObject({ date: day, mean_before: z.number(), mean_after: z.number(), description: z.string() }),
      ),
      instability: z.strictObject({
        rmssd: z.number().nullable(),
        usual_rmssd: z.number().nullable(),
        description: z.string().nullable(),
      }),
      /** About today; nothing is said of a range that ended earlier. */
      early_warning: z.strictObject({
        active: z.boolean(),
        reasons: z.array(z.string()),
        what_helped: z.array(z.string()),
      }),
      correlations: z.array(correlation),
      recommendations: z.array(recommendation),
      /** What is still missing before more can be told. */
      missing: z.array(z.string()),
    }),
  }),

  'wellness.progress': endpoint({
    method: 'GET',
    path: '/api/wellness/progress',
    summary: 'How the whole has gone: score, series, goals, insights',
    area: 'insights',
    aliases: periodAlias,
    input: periodInput,
    output: z.strictObject({
      range: dayRange,
      wellness_score: wellnessScore,
      score_series: z.array(z.strictObject({ date: day, score: z.int() })),
      /** Help is offered these days: no place for a score. */
      support_suggested: z.boolean(),
      mood: metric,
      stress: metric,
      sleep: metric,
      energy: metric,
      social: metric,
      goals: z.array(goal),
      streaks,
      insights: z.array(storedInsight),
      recommendations: z.array(recommendation),
    }),
  }),

  'analytics.dashboard': endpoint({
    method: 'GET',
    path: '/api/analytics/dashboard',
    summary: 'All at a glance',
    area: 'insights',
    aliases: periodAlias,
    input: z.strictObject({ period_days: periodDays }),
    output: z.strictObject({
      range: dayRange,
      recent: z.strictObject({
        mood: z.array(seriesPoint),
        stress: z.array(seriesPoint),
        sleep: z.array(seriesPoint),
        energy: z.array(seriesPoint),
        social: z.array(seriesPoint),
      }),
      wellness_score: wellnessScore,
      streaks,
      achievements: z.array(storedInsight),
      insights: z.array(storedInsight),
      recommendations: z.array(recommendation),
      goals: z.array(goal),
      reminders_due: z.int(),
      support_suggested: z.boolean(),
      correlations_top: z.array(correlation),
    }),
  }),

  'insights.list': endpoint({
    method: 'GET',
    path: '/api/insights',
    summary: 'Findings kept for you, newest first',
    area: 'insights',
    input: z.strictObject({
      unread: z.boolean().optional(),
      include_dismissed: z.boolean().default(false),
      type: z.enum(['pattern', 'recommendation', 'achievement']).optional(),
    }),
    output: z.strictObject({ insights: z.array(storedInsight) }),
  }),

  'insights.update': endpoint({
    method: 'PUT',
    path: '/api/insights/{id}',
    summary: 'Mark a finding as read, dismissed, or helpful',
    area: 'insights',
    errors: ['NOT_FOUND'],
    input: z.strictObject({
      id: idInput,
      is_read: z.boolean().optional(),
      is_dismissed: z.boolean().optional(),
      helpful: z.boolean().nullable().optional(),
    }),
    output: z.strictObject({ insight: storedInsight }),
    touches: ['insights'],
    audit: 'insight_marked',
  }),

  'insights.correlations': endpoint({
    method: 'GET',
    path: '/api/insights/correlations',
    summary:
      'How mood, energy, stress, sleep, social contact and exercise go together, on the same day and the day after',
    area: 'insights',
    aliases: periodAlias,
    input: periodInput,
    output: z.strictObject({ range: dayRange, correlations: z.array(correlation), missing: z.array(z.string()) }),
  }),

  'insights.report': endpoint({
    method: 'GET',
    path: '/api/insights/report',
    summary: 'Data of the printable weekly or monthly report',
    area: 'insights',
    input: withRange(z.strictObject({ period: z.enum(['week', 'month']).default('week'), end_date: day.optional() })),
    output: z.strictObject({
      period: z.enum(['week', 'month']),
      review,
      mood: metric,
      stress: metric,
      sleep: metric,
      entries: z.strictObject({ mood: z.int(), stress: z.int(), journal: z.int(), check_in: z.int() }),
      wellness_score: wellnessScore,
      goals: z.array(goal),
      insights: z.array(storedInsight),
      /** Help is offered these days: no place for a score. */
      support_suggested: z.boolean(),
      generated_at: instant,
    }),
  }),
} as const;
