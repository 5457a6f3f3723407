import { z } from 'zod';
import { day, id, idInput, instant, instantInput, listQuery, withRange } from './common.ts';
import { endpoint } from './endpoint.ts';
import { supportIfNoticed } from './support.ts';

/** Name of a questionnaire, as `phq-9`. */
const instrumentId = z
  .string()
  .regex(/^[a-z0-9-]{1,40}$/, { error: 'Must be the name of a questionnaire like phq-9.' });

/** Where a figure comes from, and how far that was checked. */
export const citation = z.strictObject({
  citation: z.string().min(1),
  doi: z.string().nullable(),
  verified: z.strictObject({ level: z.enum(['primary', 'secondary', 'none']), how: z.string() }),
});

export const answerOption = z.strictObject({ label: z.string().min(1), value: z.int() });

/** Scores from `min` to `max`, both included. */
export const scoreBand = z.strictObject({
  min: z.int(),
  max: z.int(),
  label: z.string().min(1),
  /** What it means, in a sentence; null where the source gives none. */
  plain: z.string().nullable(),
});
export type ScoreBand = z.output<typeof scoreBand>;

const entry = z.enum(['items', 'total']);
const higherIs = z.enum(['worse', 'better']);

const instrumentSummary = {
  id: instrumentId,
  name: z.string(),
  short_name: z.string(),
  measures: z.string(),
  /** What time the questions are about. */
  recall_period: z.string(),
  n_items: z.int(),
  /** `total`: its questions may not be shown here; a total from elsewhere can be entered. */
  entry,
  licence: z.strictObject({
    holder: z.string(),
    attribution: z.string().nullable(),
    text_licence: z.string().nullable(),
  }),
  scale: z.strictObject({ min: z.int(), max: z.int(), higher_is: higherIs }),
} as const;

const question = z.strictObject({
  number: z.int(),
  text: z.string(),
  options: z.array(answerOption).min(1),
});

const instrument = z.strictObject({
  ...instrumentSummary,
  instruction: z.string().nullable(),
  /** Word for word, in order. Null when totals are entered. */
  items: z.array(question).nullable(),
  /** Asked when any answer is above 0; not part of the score. */
  difficulty: z.strictObject({ text: z.string(), options: z.array(answerOption).min(1) }).nullable(),
  /** After this answer these questions need none. */
  skip_rule: z.strictObject({ item: z.int(), value: z.int(), skips: z.array(z.int()) }).nullable(),
  /** Answers for which help comes before everything else. */
  help_first: z.array(z.strictObject({ item: z.int(), values: z.array(z.int()) })),
  bands: z.array(scoreBand),
  band_note: z.string(),
  cut_offs: z.array(z.strictObject({ score: z.int(), operator: z.enum(['>=', '<=']), meaning: z.string(), citation })),
  /** Points from which a change counts as reliable; null where no source gives a figure. */
  reliable_change: z.strictObject({ points: z.int().nullable(), note: z.string(), citations: z.array(citation) }),
  sources: z.array(citation),
});
export type Instrument = z.output<typeof instrument>;

const direction = z.enum(['better', 'worse', 'same']);

/** One score against an earlier one. */
const scoreChange = z.strictObject({
  /** Score minus the earlier score. */
  points: z.int(),
  direction,
  /** Null where no threshold is known: then nobody may say either. */
  is_reliable: z.boolean().nullable(),
  text: z.string(),
});

/** What the answers come to, in plain words. Never a diagnosis. */
export const assessmentResult = z.strictObject({
  score: z.int(),
  scale: instrumentSummary.scale,
  scale_text: z.string(),
  band: scoreBand.nullable(),
  /** About the bands of this questionnaire. */
  band_note: z.string(),
  /** Against the time before; null the first time. */
  change: scoreChange.nullable(),
  /** What has to be said with this score. */
  safety_note: z.string().nullable(),
  /** Single answers that are a reason to offer help, whatever the score is. */
  offers_help: z.boolean(),
});
export type AssessmentResult = z.output<typeof assessmentResult>;

const response = z.strictObject({
  id,
  instrument: instrumentId,
  entry,
  recorded_at: instant,
  day,
  created_at: instant,
});

const pastResponse = response.extend({
  score: z.int(),
  /** Label of the band; null where the questionnaire has none. */
  band: z.string().nullable(),
  /** The answer to the question on how difficult it makes things, in its words. */
  difficulty: z.string().nullable(),
  change: scoreChange.nullable(),
});
export type PastResponse = z.output<typeof pastResponse>;

export const assessmentEndpoints = {
  'assessments.list': endpoint({
    method: 'GET',
    path: '/api/assessments',
    summary: 'The questionnaires, each with its last result',
    area: 'assessments',
    input: z.strictObject({}),
    output: z.strictObject({
      instruments: z.array(
        z.strictObject({
          ...instrumentSummary,
          n_responses: z.int(),
          last: z
            .strictObject({ id, score: z.int(), band: z.string().nullable(), recorded_at: instant, day })
            .nullable(),
          /** When one was begun and left unfinished. */
          unfinished_since: instant.nullable(),
        }),
      ),
    }),
  }),

  'assessments.get': endpoint({
    method: 'GET',
    path: '/api/assessments/{instrument}',
    summary: 'One questionnaire: its questions, bands, sources and licence',
    area: 'assessments',
    errors: ['NOT_FOUND'],
    input: z.strictObject({ instrument: instrumentId }),
    output: z.strictObject({ instrument }),
  }),

  'assessments.respond': endpoint({
    method: 'POST',
    path: '/api/assessments/{instrument}/responses',
    summary: 'Answer a questionnaire, or enter the total of one whose questions may not be shown',
    area: 'assessments',
    successStatus: 201,
    errors: ['NOT_FOUND'],
    input: z.strictObject({
      instrument: instrumentId,
      /** Values in the order of the questions; null for one that the skip rule leaves out. */
      answers: z.array(z.int().nullable()).max(50).optional(),
      difficulty: z.int().nullable().optional(),
      total: z.int().optional(),
      recorded_at: instantInput.optional(),
    }),
    output: z.strictObject({
      response,
      /** Absent where an answer is a reason for help first: the history tells the score when it is asked for. */
      result: assessmentResult.optional(),
      support: supportIfNoticed,
    }),
    crisis: { looksAt: 'questionnaire', withheld: { result: undefined } },
    touches: ['assessments'],
    audit: 'assessment_answered',
  }),

  'assessments.history': endpoint({
    method: 'GET',
    path: '/api/assessments/{instrument}/history',
    summary: 'Scores of one questionnaire over time, with bands and reliable change',
    area: 'assessments',
    errors: ['NOT_FOUND'],
    paginated: true,
    input: withRange(z.strictObject({ instrument: instrumentId, ...listQuery })),
    output: z.strictObject({
      instrument: instrumentId,
      scale: instrumentSummary.scale,
      bands: z.array(scoreBand),
      responses: z.array(pastResponse),
      /** The newest of all, in plain words. */
      latest: assessmentResult.nullable(),
      /** The newest against the first; null below three. */
      since_first: scoreChange.nullable(),
    }),
  }),

  'assessments.delete': endpoint({
    method: 'DELETE',
    path: '/api/assessments/{instrument}/responses/{id}',
    summary: 'Delete one response',
    area: 'assessments',
    errors: ['NOT_FOUND'],
    input: z.strictObject({ instrument: instrumentId, id: idInput }),
    output: z.strictObject({ deleted: z.literal(true), id, still_in_backups: z.int() }),
    touches: ['assessments'],
    audit: 'assessment_deleted',
  }),
} as const;
