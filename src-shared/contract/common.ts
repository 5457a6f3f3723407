import { z } from 'zod';

/** Words that every area of the contract uses. Lengths count UTF-16 units. */
export const limits = {
  note: 10_000,
  journalContent: 200_000,
  title: 200,
  listItem: 100,
  list: 50,
  perPage: 200,
} as const;

export const id = z.uuid({ version: 'v7' });

/** An id as a client names something: a UUID of whatever version. One that is none of ours is of nothing, NOT_FOUND. */
export const idInput = z.guid({ error: 'Must be an id as this app gives them out (a UUID).' });

/** An instant in UTC with `Z`, as the app writes it. */
export const instant = z.iso.datetime();

/** An instant as a client may send it: with `Z` or an offset. */
export const instantInput = z.iso.datetime({ offset: true, error: 'Must be an instant like 2026-11-22T18:30:00Z.' });

/** A calendar day, `YYYY-MM-DD`, in the user's time zone. */
export const day = z.iso.date({ error: 'Must be a day like 2026-11-22.' });

export const rating10 = z.int().min(1).max(10);
export const rating5 = z.int().min(1).max(5);

const loneSurrogate = /[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/;

/** Text of the user: well-formed Unicode without NUL, so that what is read back is what was written. */
export function text(maximum: number) {
  return z
    .string()
    .max(maximum)
    .refine((value) => !value.includes('\u0000') && !loneSurrogate.test(value), {
      error: 'Must be well-formed text.',
    });
}

export const note = text(limits.note);
export const title = text(limits.title);

/** A word from a vocabulary or the user's own. Surrounding white space does not count. */
export const word = text(limits.listItem)
  .transform((value) => value.trim())
  .pipe(z.string().min(1));

/** A list of words, each once (compared without case), in the order given. */
export const words = z
  .array(word)
  .max(limits.list)
  .transform((list) => {
    const seen = new Set<string>();
    return list.filter((item) => {
      const key = item.toLowerCase();
      return seen.has(key) ? false : seen.add(key);
    });
  });

export const listQuery = {
  page: z.int().min(1).max(1_000_000).default(1),
  per_page: z.int().min(1).max(limits.perPage).default(50),
  start_date: day.optional(),
  end_date: day.optional(),
  sort: z.enum(['asc', 'desc']).default('desc'),
} as const;

/** Adds the rule that a lowest value is not above the highest. */
export function withBounds<T extends z.ZodObject>(schema: T, lowest: string, highest: string): T {
  return schema.refine(
    (value) => {
      const [low, high] = [value[lowest], value[highest]];
      return typeof low !== 'number' || typeof high !== 'number' || low <= high;
    },
    { path: [highest], error: `Must not be below ${lowest}.` },
  ) as T;
}

/** Adds the rule that a range does not end before it starts. */
export function withRange<T extends z.ZodObject>(schema: T): T {
  return schema.refine(
    (value) => {
      const { start_date, end_date } = value as { start_date?: string; end_date?: string };
      return start_date === undefined || end_date === undefined || start_date <= end_date;
    },
    { path: ['end_date'], error: 'The end must not be before the start.' },
  ) as T;
}

export const pagination = z.strictObject({
  page: z.int(),
  per_page: z.int(),
  total: z.int(),
  pages: z.int(),
});

export type Pagination = z.output<typeof pagination>;

export const nothing = z.strictObject({});
