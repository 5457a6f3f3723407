import { readFileSync } from 'node:fs';
import type { z } from 'zod';

/**
 * The entries of a list in a facts file that fit their schema. It never fails: what does not fit is left out, a file that
 * cannot be read or is no list is empty, and `isComplete` tells.
 */
export function readFacts<T extends z.ZodType>(
  path: string,
  schema: T,
): { readonly entries: z.output<T>[]; readonly isComplete: boolean } {
  let list: unknown;
  try {
    list = JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    return { entries: [], isComplete: false };
  }
  if (!Array.isArray(list)) return { entries: [], isComplete: false };
  const entries = list.flatMap((item: unknown) => {
    const parsed = schema.safeParse(item);
    return parsed.success ? [parsed.data] : [];
  });
  return { entries, isComplete: entries.length === list.length && entries.length > 0 };
}
