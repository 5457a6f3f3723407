import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

/** One service of the directory, as resources/facts/crisis-resources.json holds it. */
export const crisisResource = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]+$/),
  name: z.string().min(1),
  /** Country code, or INT for services that know help everywhere. */
  country: z.string().regex(/^([A-Z]{2}|INT)$/),
  resource_type: z.enum(['emergency', 'crisis_line', 'helpline', 'directory']),
  description: z.string().min(1),
  phone: z
    .string()
    .regex(/^[+(]?\d[\d ()-]*$/)
    .nullable(),
  /** A sentence that says what to text where. */
  sms: z.string().min(1).nullable(),
  chat_url: z.url({ protocol: /^https$/ }).nullable(),
  url: z.url({ protocol: /^https?$/ }).nullable(),
  hours: z.string().min(1).nullable(),
  languages: z.array(z.string().regex(/^[a-z]{2}$/)).min(1),
  specialty: z.array(z.string().min(1)).min(1),
  is_crisis_resource: z.boolean(),
  sources: z.array(z.string().min(1)).min(1),
  verified: z.enum(['two-sources', 'official-site', 'one-source']),
  /** `YYYY-MM`. */
  last_verified: z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/),
  /** 0 emergency, 1 general crisis line round the clock … 8 directories. */
  priority: z.int().min(0).max(8),
});
export type CrisisResource = z.output<typeof crisisResource>;

/** The number to dial first in a country, as resources/facts/emergency-fallback.json holds it. */
export const emergencyNumber = z.strictObject({
  /** Its id in the directory. */
  id: z.string(),
  country: z.string().regex(/^[A-Z]{2}$/),
  label: z.string().min(1),
  phone: z.string().regex(/^\d+$/),
  description: z.string().min(1),
});
export type EmergencyNumber = z.output<typeof emergencyNumber>;

export interface CrisisDirectory {
  /** Most urgent first. */
  readonly resources: readonly CrisisResource[];
  /** One per country: which emergency number is the main one, and what is left if the directory is damaged. */
  readonly emergency: readonly EmergencyNumber[];
  /** Whether every entry of both files could be read. */
  readonly isComplete: boolean;
}

/**
 * Reads the directory of help from the resources folder. It never fails: an entry that does not fit its schema is left
 * out, a file that cannot be read is empty, and `isComplete` tells. Help has to be shown whatever state a disk is in.
 */
export function loadCrisisDirectory(resourcesDir: string): CrisisDirectory {
  const facts = join(resourcesDir, 'facts');
  const resources = readEntries(join(facts, 'crisis-resources.json'), crisisResource);
  const emergency = readEntries(join(facts, 'emergency-fallback.json'), emergencyNumber);
  return {
    resources: resources.entries.sort((one, other) => one.priority - other.priority),
    emergency: emergency.entries,
    isComplete: resources.isComplete && emergency.isComplete,
  };
}

function readEntries<T extends z.ZodType>(
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
