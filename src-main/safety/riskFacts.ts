import { z } from 'zod';
import facts from '../../resources/facts/risk-escalation.json' with { type: 'json' };

const text = z.string().min(1);

export const riskLevels = ['none', 'low', 'moderate', 'high', 'imminent'] as const;
/** Internal names of how much help is shown. Never said to a person as a rating of them. */
export type RiskLevel = (typeof riskLevels)[number];

const level = z.enum(riskLevels);
const source = z.enum(['text', 'questionnaire', 'mood_trend', 'self_report']);
export type SignalSource = z.output<typeof source>;

const levelFacts = z.strictObject({
  id: level,
  rank: z.int().min(0).max(4),
  meaning: text,
  show: z.array(text).min(1),
  message: text.nullable(),
  offers: z.array(text).optional(),
  recommendations: text,
  hold_hours: z.int().min(0),
  closable: z.literal(true),
});

const signalFacts = z.strictObject({
  id: z.string().regex(/^[a-z0-9_]+$/),
  source,
  description: text,
  level,
  /** Where the level comes from; `product rule (no study)` where no study stands behind it. */
  basis: text,
  examples: z.array(text).optional(),
  raise: text.optional(),
  rule: text.optional(),
  note: text.optional(),
  also: text.optional(),
  opens: text.optional(),
});
export type SignalFacts = z.output<typeof signalFacts>;

const option = z.strictObject({ label: text, signal: text.nullable() });
const question = z.strictObject({
  id: z.enum(['wish', 'ideation', 'plan', 'intent', 'means', 'done']),
  text,
  yes: text.optional(),
  options: z.array(option).min(2).optional(),
  ask_if: text.optional(),
  never_ask: text.optional(),
});

/** What the app does at each level, as resources/facts/risk-escalation.json holds it. Part of the program itself. */
export const riskFactsSchema = z.looseObject({
  version: z.int(),
  levels: z.array(levelFacts).length(riskLevels.length),
  signals: z.array(signalFacts).min(1),
  direct_questions: z.looseObject({ questions: z.array(question).min(1) }),
  panels: z.record(text, z.union([z.array(text), text])),
  worried_about_someone: z.looseObject({ message: text }),
  always: z.array(text),
  never: z.array(text),
});
export type RiskFacts = z.output<typeof riskFactsSchema>;

let parsed: RiskFacts | undefined;

export function riskFacts(): RiskFacts {
  parsed ??= riskFactsSchema.parse(facts);
  return parsed;
}

let byId: ReadonlyMap<string, SignalFacts> | undefined;

export function signalFact(id: string): SignalFacts | undefined {
  byId ??= new Map(riskFacts().signals.map((signal) => [signal.id, signal]));
  return byId.get(id);
}

export function rankOf(name: RiskLevel): number {
  return riskLevels.indexOf(name);
}

/** Levels only ever add: of several the highest counts. */
export function highest(levels: readonly RiskLevel[]): RiskLevel {
  return riskLevels[Math.max(0, ...levels.map(rankOf))] ?? 'none';
}
