import { z } from 'zod';
import { day, instant, limits, text } from './common.ts';
import { endpoint } from './endpoint.ts';
import { crisisReason, support, supportReason } from './support.ts';

/** Longest picture as a data URL: 300 kB of file, written in base64. */
const pictureLength = 400_100;
const mostPictures = 5;
const planBodyLimit = 4_000_000;

const filled = (maximum: number) =>
  text(maximum).refine((value) => value.trim() !== '', { error: 'Must not be empty.' });

const line = filled(500);
const short = filled(limits.title);
const phone = filled(50);

/** Whether this line may be read on this computer before anybody has signed in. Nothing may unless it is said here. */
const beforeUnlock = z.boolean().default(false);

/** What of the record goes along with a warning sign: so many days in a row at or beyond the value. */
const measure = z.strictObject({
  kind: z.enum(['mood', 'energy', 'stress', 'sleep_quality', 'sleep_hours', 'social']),
  direction: z.enum(['at_most', 'at_least']),
  value: z.number().min(0).max(24),
  days: z.int().min(1).max(14).default(3),
});

const picture = z
  .string()
  .max(pictureLength)
  .regex(/^data:image\/(png|jpeg|webp|gif);base64,[A-Za-z0-9+/]+={0,2}$/, {
    error: 'Must be a picture (PNG, JPEG, WebP or GIF) as a data URL of at most 300 kB.',
  });

const reasonForLiving = z.strictObject({
  /** May stay empty beside a picture. */
  text: text(500).default(''),
  photo: picture.optional(),
  /** What is on the picture, for who cannot see it. */
  photo_alt: short.optional(),
  before_unlock: beforeUnlock,
});

/** The seven sections of a safety plan; each may stay empty. */
export const safetyPlanSections = {
  warning_signs: z
    .array(z.strictObject({ text: line, measure: measure.optional(), before_unlock: beforeUnlock }))
    .max(20),
  internal_coping: z
    .array(z.strictObject({ text: line, strategy_id: text(100).optional(), before_unlock: beforeUnlock }))
    .max(20),
  distraction_people_places: z
    .array(
      z.strictObject({
        name: short,
        phone: phone.optional(),
        place: short.optional(),
        note: line.optional(),
        before_unlock: beforeUnlock,
      }),
    )
    .max(20),
  people_to_ask: z
    .array(
      z.strictObject({
        name: short,
        phone: phone.optional(),
        relationship: text(100).optional(),
        note: line.optional(),
        before_unlock: beforeUnlock,
      }),
    )
    .max(10),
  professionals_services: z
    .array(
      z.strictObject({
        name: short,
        phone: phone.optional(),
        address: line.optional(),
        hours: short.optional(),
        note: line.optional(),
        before_unlock: beforeUnlock,
      }),
    )
    .max(20),
  safer_surroundings: z
    .array(
      z.strictObject({
        what_i_will_do: line,
        who_helps: short.optional(),
        done: z.boolean().default(false),
        before_unlock: beforeUnlock,
      }),
    )
    .max(20),
  reasons_for_living: z
    .array(
      reasonForLiving.refine((reason) => reason.photo !== undefined || reason.text.trim() !== '', {
        error: 'Needs words or a picture.',
      }),
    )
    .max(50)
    .refine((items) => items.filter(({ photo }) => photo !== undefined).length <= mostPictures, {
      error: `Holds at most ${mostPictures} pictures.`,
    }),
} as const;
export type SafetyPlanSection = keyof typeof safetyPlanSections;

const planSettings = {
  /** Whether texts may be compared with the warning signs, and the record with their measures. */
  notice_warning_signs: z.boolean(),
  /** After how many days the plan asks to be looked over; null: never. */
  review_every_days: z.int().min(7).max(365).nullable(),
} as const;

export const safetyPlan = z.strictObject({
  ...safetyPlanSections,
  /** A reason that is a picture has neither where the pictures are left out. */
  reasons_for_living: z.array(reasonForLiving),
  ...planSettings,
  /** When it was looked over or changed last. */
  reviewed_at: instant,
  /** The day it asks to be looked over; null: never. */
  review_on: day.nullable(),
  is_review_due: z.boolean(),
  created_at: instant,
  updated_at: instant,
});
export type SafetyPlan = z.output<typeof safetyPlan>;

/** What stands around the lines of a plan, in the app's words. */
const planGuide = z.strictObject({
  purpose: z.string(),
  intro: z.string(),
  always_on_top: z.string(),
  review_help: z.string(),
  review_every_days: z.int(),
  sections: z.array(
    z.strictObject({
      id: z.enum(Object.keys(safetyPlanSections) as [SafetyPlanSection, ...SafetyPlanSection[]]),
      title: z.string(),
      help: z.string(),
      ideas: z.array(z.string()),
      most: z.int(),
    }),
  ),
});
export type SafetyPlanGuide = z.output<typeof planGuide>;

/** Direct questions, answered only by who chooses to; every one of them may be left out. */
const directAnswers = z.strictObject({
  wish: z.boolean().optional(),
  ideation: z.boolean().optional(),
  plan: z.boolean().optional(),
  intent: z.enum(['no', 'not_sure', 'not_now', 'now']).optional(),
  means: z.boolean().optional(),
  done: z.enum(['no', 'today', 'earlier']).optional(),
});
export type DirectAnswers = z.output<typeof directAnswers>;

const directQuestion = z.strictObject({
  id: z.enum(['wish', 'ideation', 'plan', 'intent', 'means', 'done']),
  text: z.string(),
  /** `answer` is what `crisis.acknowledge` takes under the id of the question. */
  options: z.array(z.strictObject({ label: z.string(), answer: z.union([z.boolean(), z.string()]) })),
  /** Asked only if one of these was answered with yes (or not with no). Empty: always. */
  asked_if: z.array(z.string()),
});

const status = z.strictObject({
  /** The help that is offered now; null when there is no reason known. Null is no statement of safety. */
  support: support.nullable(),
  /** Since when help has been offered; null when it is not. */
  since: instant.nullable(),
  /** Newest first. */
  reasons: z.array(crisisReason),
  /** Until when "I am safe for now" keeps panels from opening by themselves; null when it was not said. */
  closed_until: instant.nullable(),
  text_check: z.enum(['standard', 'more', 'off']),
  questions: z.array(directQuestion),
});
export type CrisisStatus = z.output<typeof status>;

export const safetyEndpoints = {
  'safetyPlan.get': endpoint({
    method: 'GET',
    path: '/api/safety-plan',
    summary: 'The safety plan, null when there is none yet, with the words around it',
    area: 'safety',
    input: z.strictObject({
      /** `without` leaves the pictures out, which are most of a plan's size. */
      pictures: z.enum(['with', 'without']).default('with'),
    }),
    output: z.strictObject({
      safety_plan: safetyPlan.nullable(),
      guide: planGuide,
      /** How many lines stand in the file that can be read on this computer before unlock. */
      lines_before_unlock: z.int(),
    }),
  }),

  'safetyPlan.save': endpoint({
    method: 'PUT',
    path: '/api/safety-plan',
    summary: 'Save the whole safety plan',
    area: 'safety',
    errors: ['CONFLICT', 'STORAGE_FAILED'],
    bodyLimit: planBodyLimit,
    input: z.strictObject({
      warning_signs: safetyPlanSections.warning_signs.default([]),
      internal_coping: safetyPlanSections.internal_coping.default([]),
      distraction_people_places: safetyPlanSections.distraction_people_places.default([]),
      people_to_ask: safetyPlanSections.people_to_ask.default([]),
      professionals_services: safetyPlanSections.professionals_services.default([]),
      safer_surroundings: safetyPlanSections.safer_surroundings.default([]),
      reasons_for_living: safetyPlanSections.reasons_for_living.default([]),
      notice_warning_signs: planSettings.notice_warning_signs.default(false),
      review_every_days: planSettings.review_every_days.default(90),
      /** The version that was changed; with another one in the vault it is 409. Left out: the plan is replaced. */
      updated_at: instant.nullable().optional(),
    }),
    output: z.strictObject({ safety_plan: safetyPlan }),
    touches: ['safety'],
    audit: 'safety_plan_saved',
  }),

  'safetyPlan.delete': endpoint({
    method: 'DELETE',
    path: '/api/safety-plan',
    summary: 'Delete the safety plan with its pictures, and the lines that could be read before unlock',
    area: 'safety',
    errors: ['NOT_FOUND', 'STORAGE_FAILED'],
    input: z.strictObject({}),
    output: z.strictObject({ deleted: z.literal(true), still_in_backups: z.int() }),
    touches: ['safety'],
    audit: 'safety_plan_deleted',
  }),

  'safetyPlan.hideLines': endpoint({
    method: 'DELETE',
    path: '/api/safety-plan/before-unlock',
    summary: 'Remove the file with the lines that can be read before unlock; the plan keeps all its lines',
    area: 'safety',
    errors: ['STORAGE_FAILED'],
    input: z.strictObject({}),
    output: z.strictObject({ lines_before_unlock: z.literal(0) }),
    touches: ['safety'],
    audit: 'safety_plan_lines_hidden',
  }),

  'crisis.status': endpoint({
    method: 'GET',
    path: '/api/crisis/status',
    summary: 'Why help is offered, and since when',
    area: 'safety',
    input: z.strictObject({}),
    output: status,
  }),

  'crisis.acknowledge': endpoint({
    method: 'POST',
    path: '/api/crisis/acknowledge',
    summary: 'Close the help, say "I am safe for now", ask for help, or answer the direct questions',
    area: 'safety',
    input: z.strictObject({
      /**
       * `seen`: the panel was closed, the same reason opens it again after twelve hours at the earliest. `safe_for_now`:
       * panels stay closed today unless something more serious is noticed. `need_help`: "I need help now".
       */
      action: z.enum(['seen', 'safe_for_now', 'need_help']).optional(),
      answers: directAnswers.optional(),
    }),
    output: status,
    touches: ['safety'],
    audit: 'crisis_acknowledged',
  }),

  'crisis.check': endpoint({
    method: 'POST',
    path: '/api/crisis/check',
    summary: 'What the crisis check makes of a text; nothing is stored',
    area: 'safety',
    bodyLimit: 3_000_000,
    input: z.strictObject({
      text: text(limits.journalContent),
      language: z.enum(['en', 'es', 'de', 'fr', 'pt']).optional(),
    }),
    output: z.strictObject({
      level: z.enum(['none', 'low', 'moderate', 'high', 'imminent']),
      about_other: z.boolean(),
      reasons: z.array(supportReason),
      /** What would be shown; absent when nothing would. */
      support: support.optional(),
    }),
  }),
} as const;
