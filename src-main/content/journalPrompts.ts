import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

/** A question to write about, as resources/facts/journal-prompts.json holds it. */
const journalPrompt = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]+$/),
  category: z.string().min(1),
  text: z.string().min(1),
});
export type JournalPrompt = z.output<typeof journalPrompt>;

/** Throws when the file that ships is not as it should be. */
export function loadJournalPrompts(resourcesDir: string): readonly JournalPrompt[] {
  const text = readFileSync(join(resourcesDir, 'facts', 'journal-prompts.json'), 'utf8');
  return z.array(journalPrompt).min(1).parse(JSON.parse(text));
}
