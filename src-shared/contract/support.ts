import { z } from 'zod';
import { instant } from './common.ts';

/**
 * Help that the app puts in front of a person, and why. Help is only ever added by it; it is no score, no diagnosis and
 * no statement of risk, and nobody is told.
 */

/** How large the help is shown, after `panels` of resources/facts/risk-escalation.json. */
export const supportPanel = z.enum(['soft_card', 'support_panel', 'support_panel_full', 'emergency_panel']);
export type SupportPanel = z.output<typeof supportPanel>;

export const supportReason = z.strictObject({
  /** Id of a signal of resources/facts/risk-escalation.json. */
  signal: z.string(),
  /** The passage that was noticed, in the person's own words; null where the reason is no text, or the text is gone. */
  excerpt: z.string().nullable(),
});

export const supportResource = z.strictObject({
  kind: z.enum(['emergency', 'call', 'text', 'chat', 'contact', 'directory']),
  /** Of the directory; null for a contact of the person's own. */
  id: z.string().nullable(),
  name: z.string(),
  description: z.string(),
  phone: z.string().nullable(),
  /** A sentence that says what to text where, not a link. */
  sms: z.string().nullable(),
  chat_url: z.string().nullable(),
  url: z.string().nullable(),
  hours: z.string().nullable(),
  last_verified: z.string().nullable(),
  /** What a line is for, as `general` or `domestic_violence`; empty where that is not known. */
  specialty: z.array(z.string()),
});
export type SupportResource = z.output<typeof supportResource>;

export const support = z.strictObject({
  urgency: z.enum(['gentle', 'soon', 'now']),
  /** `someone_else`: the text is about another person's crisis; the words and lines are those for helping somebody. */
  about: z.enum(['me', 'someone_else']),
  panel: supportPanel,
  /** Whether the panel opens by itself. If not (shown not long ago, or closed for today) a quiet card is enough. */
  opens: z.boolean(),
  message: z.string(),
  /** Short lines on what to do now; empty below `emergency_panel`. */
  steps: z.array(z.string()),
  reasons: z.array(supportReason),
  /** Emergency number first when it is urgent, else the lines to call, to text and to write to, then own contacts. */
  resources: z.array(supportResource),
  safety_plan_available: z.boolean(),
  /** Something about the lists that the person should know; absent when all is well. */
  notice: z.string().optional(),
});
export type Support = z.output<typeof support>;

/** As `data.support` of an answer; absent when nothing was noticed. */
export const supportIfNoticed = support.optional();

/** What was noticed, when and where. */
export const crisisReason = supportReason.extend({
  /** The signal in plain words. */
  description: z.string(),
  /** What it was noticed in; null for answers given directly. */
  place: z.strictObject({ area: z.string(), id: z.string().nullable() }).nullable(),
  noticed_at: instant,
});
