import { join } from 'node:path';
import { z } from 'zod';
import builtIn from '../../resources/facts/emergency-fallback.json' with { type: 'json' };
import { fingerprint } from '../vault/fingerprint.ts';
import type { KnownCountry } from './countries.ts';
import { readFacts } from './readFacts.ts';

/** Stands for a country in entries that help everywhere. */
export const international = 'INT';
const monthsUntilStale = 12;

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
  /** Differs when the facts differ. */
  readonly version: string;
  /** Whether every entry of both files could be read. */
  readonly isComplete: boolean;
}

/**
 * Reads the directory of help from the resources folder. It never fails: an entry that does not fit its schema is left
 * out, a file that cannot be read is empty, and `isComplete` tells. Help has to be shown whatever state a disk is in, so
 * the emergency numbers are part of the program as well: they stand in for a file that is damaged.
 */
export function loadCrisisDirectory(resourcesDir: string): CrisisDirectory {
  const facts = join(resourcesDir, 'facts');
  const resources = readFacts(join(facts, 'crisis-resources.json'), crisisResource);
  const emergency = readFacts(join(facts, 'emergency-fallback.json'), emergencyNumber);
  return {
    resources: resources.entries.sort((one, other) => one.priority - other.priority),
    emergency: emergency.isComplete ? emergency.entries : builtIn,
    version: fingerprint(JSON.stringify(resources.entries)),
    isComplete: resources.isComplete && emergency.isComplete,
  };
}

/** The directory, read when it is first asked for. */
export function crisisDirectory(resourcesDir: string): () => CrisisDirectory {
  let loaded: CrisisDirectory | undefined;
  return () => {
    loaded ??= loadCrisisDirectory(resourcesDir);
    return loaded;
  };
}

/** Countries that the directory or the built-in list has, by code. */
export function knownCountries({ resources, emergency }: CrisisDirectory): KnownCountry[] {
  const languages = new Map<string, Set<string>>(emergency.map(({ country }) => [country, new Set()]));
  for (const entry of resources) {
    if (entry.country === international) continue;
    const spoken = languages.get(entry.country) ?? new Set();
    for (const language of entry.languages) spoken.add(language);
    languages.set(entry.country, spoken);
  }
  return [...languages]
    .map(([code, spoken]) => ({ code, languages: [...spoken] }))
    .sort((one, other) => (one.code < other.code ? -1 : 1));
}

/** The month in which the entry that was looked at the longest ago was checked; null for none. */
export function oldestMonth(entries: readonly CrisisResource[]): string | null {
  const months = entries.map((entry) => entry.last_verified).sort();
  return months[0] ?? null;
}

/** Whether facts last checked in this month (`YYYY-MM`) are more than a year old; `now` in ms since 1970. */
export function isStale(lastVerified: string | null, now: number): boolean {
  return lastVerified !== null && monthsSince(lastVerified, now) > monthsUntilStale;
}

/** From the month `YYYY-MM` to the month of an instant (ms since 1970). */
function monthsSince(month: string, now: number): number {
  const date = new Date(now);
  return (date.getUTCFullYear() - Number(month.slice(0, 4))) * 12 + date.getUTCMonth() + 1 - Number(month.slice(5));
}
