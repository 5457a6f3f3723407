import { z } from 'zod';
import facts from '../../resources/facts/instruments.json' with { type: 'json' };
import { answerOption, citation, scoreBand } from '../../src-shared/contract/assessments.ts';

const text = z.string().min(1);
const verified = citation.shape.verified;
const factOption = answerOption.extend({ loinc_answer: z.string().nullable().optional() });

/** A question, word for word: validated wording must not change. */
export const factItem = z.strictObject({
  number: z.int().min(1),
  text,
  reverse: z.boolean(),
  loinc: z.string().nullable(),
  /** Its own answers, where the questions do not share theirs. */
  options: z.array(factOption).min(2).optional(),
  note: z.string().optional(),
});

export const factOptions = z.array(factOption).min(2).nullable();

const thresholds = { points: z.int().min(1).nullable(), citations: z.array(citation), note: z.string() };

/** One questionnaire, as resources/facts/instruments.json holds it. */
export const instrumentFacts = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]+$/),
  name: text,
  short_name: text,
  measures: text,
  /** `conditional`: its text stands in a file of its own, which a build may leave out. */
  ship: z.enum(['yes', 'conditional', 'metadata_only']),
  licence: z.strictObject({
    holder: text,
    terms_found: text,
    may_ship_item_text: z.enum(['yes', 'conditional', 'no']),
    commercial_use: z.enum(['yes', 'no', 'unclear']),
    attribution: z.string().nullable(),
    conditions: z.array(text),
    read_at: z.array(text),
    verified,
  }),
  source: z.array(citation).min(1),
  instruction: z.string().nullable(),
  recall_period: text,
  items: z.array(factItem).min(1).nullable(),
  item_count: z.int().min(1).optional(),
  response_options: factOptions,
  response_shape: z.string().optional(),
  loinc_answer_list: z.string().nullable(),
  unscored_items: z
    .array(
      z.strictObject({
        id: z.literal('difficulty'),
        text,
        options: z.array(answerOption),
        loinc: z.string(),
        note: text,
      }),
    )
    .optional(),
  scoring: z.strictObject({
    method: z.enum(['sum', 'sum_times', 'sum_then_table']),
    multiplier: z.int().min(1),
    reverse_items: z.array(z.int()),
    /** Of the score; of the sum of the answers too, unless `raw_…` say otherwise. */
    min: z.int(),
    max: z.int(),
    raw_min: z.int().optional(),
    raw_max: z.int().optional(),
    higher_is: z.enum(['worse', 'better']),
    missing: text,
  }),
  /** Who gives this answer needs not give the others; they count as `scored_as`. */
  skip_rule: z.strictObject({ item: z.int(), value: z.int(), skips: z.array(z.int()), scored_as: z.int() }).optional(),
  bands: z.array(scoreBand),
  band_note: text,
  band_citations: z.array(citation).optional(),
  cut_offs: z.array(
    z.strictObject({
      score: z.int(),
      operator: z.enum(['>=', '<=']),
      meaning: text,
      applies_to: z.enum(['women', 'men']).optional(),
      sensitivity: z.number().nullable(),
      specificity: z.number().nullable(),
      citation,
    }),
  ),
  change: z.strictObject({
    reliable_change: z.strictObject(thresholds),
    mcid: z.strictObject({ ...thresholds, percent: z.number().nullable() }),
  }),
  loinc: z.strictObject({ panel: z.string().nullable(), total: z.string().nullable(), verified }),
  special_items: z.array(
    z.strictObject({
      item: z.int(),
      when: text,
      action: z.enum(['open_support_panel', 'offer_support']),
      timing: text,
      /** The answers that it is about, with the level of risk-escalation.json that each stands for. */
      level_by_value: z.record(z.string().regex(/^\d$/), z.enum(['low', 'moderate', 'high'])),
      evidence: z.array(citation),
      note: text,
    }),
  ),
  safety_note: z.string().optional(),
  safety_note_from: z.strictObject({ score: z.int(), note: text }).optional(),
  text_notes: text,
  extra_citations: z.array(citation).optional(),
  verified,
});
export type InstrumentFacts = z.output<typeof instrumentFacts>;

let parsed: ReadonlyMap<string, InstrumentFacts> | undefined;

/** All questionnaires by id, in the order of the facts. They are part of the build; nothing is read at run time. */
export function instruments(): ReadonlyMap<string, InstrumentFacts> {
  parsed ??= new Map(
    z
      .array(instrumentFacts)
      .parse(facts)
      .map((instrument) => [instrument.id, instrument]),
  );
  return parsed;
}

export function itemCount(instrument: InstrumentFacts): number {
  return instrument.items?.length ?? instrument.item_count ?? 0;
}

/** Lowest and highest value of a single answer: all questions of an instrument have the same range. */
export function answerRange(instrument: InstrumentFacts): { readonly min: number; readonly max: number } {
  const { min, max, raw_min = min, raw_max = max } = instrument.scoring;
  const count = itemCount(instrument);
  return { min: raw_min / count, max: raw_max / count };
}
