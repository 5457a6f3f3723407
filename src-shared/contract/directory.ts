import { z } from 'zod';
import { instant, limits, text } from './common.ts';
import { endpoint } from './endpoint.ts';

const filled = (maximum: number) =>
  text(maximum).refine((value) => value.trim() !== '', { error: 'Must not be empty.' });

/** An entry of the directory: the documented columns and the structured ones behind them. */
export const professionalResource = z.strictObject({
  id: z.string(),
  name: z.string(),
  resource_type: z.string(),
  description: z.string().nullable(),
  contact_info: z.string().nullable(),
  location: z.string().nullable(),
  specialty: z.array(z.string()),
  availability: z.string().nullable(),
  is_crisis_resource: z.boolean(),
  phone: z.string().nullable(),
  sms: z.string().nullable(),
  chat_url: z.string().nullable(),
  url: z.string().nullable(),
  hours: z.string().nullable(),
  country: z.string().nullable(),
  languages: z.array(z.string()),
  verified: z.string(),
  last_verified: z.string().nullable(),
  sources: z.array(z.string()),
  is_own: z.boolean(),
  /** The person has corrected the bundled entry. */
  is_corrected: z.boolean(),
});

const own = {
  name: filled(limits.title),
  resource_type: filled(limits.listItem),
  description: text(2000).nullable(),
  contact_info: text(500).nullable(),
  location: text(limits.title).nullable(),
  specialty: z.array(filled(limits.listItem)).max(limits.list),
  availability: text(limits.title).nullable(),
  phone: text(50).nullable(),
  url: z
    .url({ protocol: /^https?$/ })
    .max(2048)
    .nullable(),
  languages: z.array(z.string().min(2).max(10)).max(20),
  /** Whether it is shown under "Get help now". */
  is_crisis_resource: z.boolean(),
} as const;

export const directoryEndpoints = {
  'resources.list': endpoint({
    method: 'GET',
    path: '/api/resources',
    summary: 'Directory of professional help: bundled entries and, when signed in, your own',
    session: 'optional',
    area: 'resources',
    input: z.strictObject({
      /** Country code or name. */
      location: z.string().min(1).max(100).optional(),
      type: z.string().min(1).max(limits.listItem).optional(),
      specialty: z.string().min(1).max(limits.listItem).optional(),
      language: z.string().min(2).max(10).optional(),
      q: text(200).optional(),
    }),
    output: z.strictObject({
      resources: z.array(professionalResource),
      country: z.string().nullable(),
      types: z.array(z.string()),
      specialties: z.array(z.string()),
      languages: z.array(z.string()),
      /** Said where the directory has no entry of what was asked for, or shows finders instead. */
      note: z.string().nullable(),
      last_verified: z.string().nullable(),
      is_stale: z.boolean(),
    }),
  }),
  'resources.create': endpoint({
    method: 'POST',
    path: '/api/resources',
    summary: 'Add a professional or a group of your own',
    area: 'resources',
    successStatus: 201,
    input: z.strictObject({
      name: own.name,
      resource_type: own.resource_type,
      ...z.strictObject(own).partial().omit({ name: true, resource_type: true }).shape,
    }),
    output: z.strictObject({ resource: professionalResource }),
    touches: ['resources'],
    audit: 'resource_added',
  }),
  'resources.update': endpoint({
    method: 'PUT',
    path: '/api/resources/{id}',
    summary: 'Change an entry of your own, or correct a bundled one for yourself',
    area: 'resources',
    errors: ['NOT_FOUND'],
    input: z.strictObject({ id: z.string().min(1).max(100), ...z.strictObject(own).partial().shape }),
    output: z.strictObject({ resource: professionalResource }),
    touches: ['resources'],
    audit: 'resource_changed',
  }),
  'resources.delete': endpoint({
    method: 'DELETE',
    path: '/api/resources/{id}',
    summary: 'Delete an entry of your own, or take back a correction',
    area: 'resources',
    errors: ['NOT_FOUND'],
    input: z.strictObject({ id: z.string().min(1).max(100) }),
    output: z.strictObject({ deleted: z.literal(true), id: z.string() }),
    touches: ['resources'],
    audit: 'resource_deleted',
  }),
} as const;

const prompt = z.strictObject({ id: z.string(), text: z.string(), category: z.string() });

export const journalExtraEndpoints = {
  'journal.prompts': endpoint({
    method: 'GET',
    path: '/api/journal/prompts',
    summary: 'Writing prompts; today’s first',
    area: 'journal',
    input: z.strictObject({ category: z.string().max(limits.listItem).optional() }),
    output: z.strictObject({ today: prompt, prompts: z.array(prompt), categories: z.array(z.string()) }),
  }),
  'journal.onThisDay': endpoint({
    method: 'GET',
    path: '/api/journal/on-this-day',
    summary: 'What you wrote on this day in earlier years',
    area: 'journal',
    input: z.strictObject({ date: z.iso.date().optional() }),
    output: z.strictObject({
      entries: z.array(
        z.strictObject({
          id: z.string(),
          years_ago: z.int(),
          title: z.string().nullable(),
          excerpt: z.string(),
          day: z.iso.date(),
          recorded_at: instant,
        }),
      ),
    }),
  }),
} as const;
