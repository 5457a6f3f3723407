import { z } from 'zod';
import {
  day,
  id,
  idInput,
  instant,
  instantInput,
  limits,
  listQuery,
  text,
  title,
  withRange,
  word,
  words,
} from './common.ts';
import { endpoint } from './endpoint.ts';
import { supportIfNoticed } from './support.ts';

const journalBodyLimit = 3_000_000;

export const journalPrivacyLevel = z.enum(['private', 'shareable']);

export const journalEntry = z.strictObject({
  id,
  title: z.string().nullable(),
  /** Markdown. */
  content: z.string(),
  mood_tag: z.string().nullable(),
  privacy_level: journalPrivacyLevel,
  tags: z.array(z.string()),
  prompt_id: z.string().nullable(),
  word_count: z.int(),
  /** The time it is about. */
  recorded_at: instant,
  day,
  created_at: instant,
  updated_at: instant,
});
export type JournalEntry = z.output<typeof journalEntry>;

const content = text(limits.journalContent).refine((value) => value.trim() !== '', { error: 'Must not be empty.' });

const optionalFields = {
  title: title.nullable().optional(),
  mood_tag: word.nullable().optional(),
  recorded_at: instantInput.optional(),
  prompt_id: text(limits.listItem).nullable().optional(),
} as const;

export const journalEndpoints = {
  'journal.create': endpoint({
    method: 'POST',
    path: '/api/journal/entry',
    summary: 'Write a journal entry',
    area: 'journal',
    successStatus: 201,
    bodyLimit: journalBodyLimit,
    input: z.strictObject({
      content,
      ...optionalFields,
      privacy_level: journalPrivacyLevel.default('private'),
      tags: words.default([]),
    }),
    output: z.strictObject({ entry: journalEntry, support: supportIfNoticed }),
    crisis: { texts: ['title', 'content'] },
    touches: ['journal'],
    audit: 'journal_written',
  }),

  'journal.list': endpoint({
    method: 'GET',
    path: '/api/journal/entries',
    summary: 'Journal entries, filtered or searched',
    area: 'journal',
    paginated: true,
    aliases: { tags: 'tag' },
    input: withRange(
      z.strictObject({
        ...listQuery,
        mood: word.optional(),
        /** Repeatable: an entry has to carry all of them. */
        tag: words.optional(),
        privacy_level: journalPrivacyLevel.optional(),
        /** Words, "phrases" and prefixes*; every one has to occur. Ranked by relevance. */
        q: text(500).optional(),
      }),
    ),
    output: z.strictObject({
      entries: z.array(
        journalEntry.extend({
          /** Where the search hit, with the matches between U+0002 and U+0003; only with `q`. */
          snippet: z.string().optional(),
        }),
      ),
      metadata: z.strictObject({
        total_entries: z.int(),
        total_words: z.int(),
        streak_days: z.int(),
        tags: z.array(z.strictObject({ tag: z.string(), n: z.int() })),
        moods: z.array(z.strictObject({ mood: z.string(), n: z.int() })),
        search_ready: z.boolean(),
      }),
      insights: z.array(z.string()),
    }),
  }),

  'journal.get': endpoint({
    method: 'GET',
    path: '/api/journal/entry/{id}',
    summary: 'One journal entry',
    area: 'journal',
    errors: ['NOT_FOUND'],
    input: z.strictObject({ id: idInput }),
    output: z.strictObject({ entry: journalEntry }),
  }),

  'journal.update': endpoint({
    method: 'PUT',
    path: '/api/journal/entry/{id}',
    summary: 'Change a journal entry; it is sealed anew, the earlier text is gone',
    area: 'journal',
    errors: ['NOT_FOUND'],
    bodyLimit: journalBodyLimit,
    input: z.strictObject({
      id: idInput,
      content: content.optional(),
      ...optionalFields,
      privacy_level: journalPrivacyLevel.optional(),
      tags: words.optional(),
    }),
    output: z.strictObject({ entry: journalEntry, support: supportIfNoticed }),
    crisis: { texts: ['title', 'content'] },
    touches: ['journal'],
    audit: 'journal_changed',
  }),

  'journal.delete': endpoint({
    method: 'DELETE',
    path: '/api/journal/entry/{id}',
    summary: 'Delete a journal entry; its ciphertext is overwritten in the file',
    area: 'journal',
    errors: ['NOT_FOUND'],
    input: z.strictObject({ id: idInput }),
    output: z.strictObject({ deleted: z.literal(true), id, still_in_backups: z.int() }),
    touches: ['journal'],
    audit: 'journal_deleted',
  }),
} as const;

export const draftKind = z
  .string()
  .regex(/^((mood|stress|check_in|journal)(:[0-9a-f-]{36})?|safety_plan|assessment:[a-z0-9-]{1,40})$/, {
    error: 'Must be mood, stress, check_in, journal, journal:{id}, safety_plan or assessment:{instrument}.',
  });

const draft = z.strictObject({
  kind: draftKind,
  /** What was typed so far, as the screen keeps it. */
  data: z.record(z.string().max(100), z.json()),
  updated_at: instant,
});

export const draftEndpoints = {
  'drafts.get': endpoint({
    method: 'GET',
    path: '/api/drafts/{kind}',
    summary: 'An unfinished text, null when there is none',
    area: 'journal',
    sessionOnly: true,
    input: z.strictObject({ kind: draftKind }),
    output: z.strictObject({ draft: draft.nullable() }),
  }),
  'drafts.put': endpoint({
    method: 'PUT',
    path: '/api/drafts/{kind}',
    summary: 'Keep an unfinished text, sealed',
    area: 'journal',
    sessionOnly: true,
    bodyLimit: journalBodyLimit,
    input: z.strictObject({ kind: draftKind, data: draft.shape.data }),
    output: z.strictObject({ draft }),
  }),
  'drafts.delete': endpoint({
    method: 'DELETE',
    path: '/api/drafts/{kind}',
    summary: 'Throw an unfinished text away',
    area: 'journal',
    sessionOnly: true,
    input: z.strictObject({ kind: draftKind }),
    output: z.strictObject({ deleted: z.boolean(), kind: draftKind }),
  }),
} as const;
