import { join } from 'node:path';
import { z } from 'zod';
import { factItem, factOptions } from '../assessments/instrumentFacts.ts';
import { readFacts } from './readFacts.ts';

/** Wording under a licence of its own, as resources/facts/instrument-texts-noncommercial.json holds it. */
export const instrumentText = z.strictObject({
  id: z.string().min(1),
  licence: z.string().min(1),
  attribution: z.string().min(1),
  instruction: z.string().min(1),
  response_options: factOptions,
  items: z.array(factItem).min(1),
});
export type InstrumentText = z.output<typeof instrumentText>;

export const instrumentTextsFile = 'instrument-texts-noncommercial.json';

/**
 * The texts that may only go into builds that are not sold, by id of their instrument. A build without the file asks
 * for the totals of these instruments instead.
 */
export function loadInstrumentTexts(resourcesDir: string): ReadonlyMap<string, InstrumentText> {
  const { entries } = readFacts(join(resourcesDir, 'facts', instrumentTextsFile), instrumentText);
  return new Map(entries.map((text) => [text.id, text]));
}
