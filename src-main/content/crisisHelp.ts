import type { CrisisLine } from '../../src-shared/contract/system.ts';
import { countryOfTimeZone, type KnownCountry } from './countries.ts';
import { type CrisisDirectory, type CrisisResource, international } from './crisisDirectory.ts';

const unknownPlaceNotice =
  'There is no list for this place. Call the emergency number where you are; the services below know lines in most countries. Choosing a country shows its numbers.';
const incompleteNotice =
  'Part of the list of helplines could not be read. Installing Evenkeel again brings it back; your data stay as they are.';

export interface EmergencyContact {
  readonly label: string;
  readonly phone: string;
  readonly primary: boolean;
  readonly description: string;
}

/** The country that was chosen if one was, else the one of a time zone; undefined when the directory has none of it. */
export function usualCountry(
  known: readonly KnownCountry[],
  { chosen, timeZone }: { readonly chosen: string | null; readonly timeZone: string },
): string | undefined {
  if (chosen !== null) return known.find(({ code }) => code === chosen)?.code;
  return countryOfTimeZone(timeZone, known);
}

/** The main number first. Where the directory has none, the built-in one. */
export function emergencyNumbers({ resources, emergency }: CrisisDirectory, country: string): EmergencyContact[] {
  const main = emergency.find((entry) => entry.country === country);
  const numbers = resources.flatMap(({ id, country: where, resource_type, name, phone, description }) =>
    where === country && resource_type === 'emergency' && phone !== null
      ? [{ label: name, phone, primary: id === main?.id, description }]
      : [],
  );
  if (main !== undefined && !numbers.some((number) => number.primary)) {
    numbers.push({ label: main.label, phone: main.phone, primary: true, description: main.description });
  }
  return numbers.sort((one, other) => Number(other.primary) - Number(one.primary));
}

/** Crisis lines of a country, most fitting first; none for a country that is not known. */
export function crisisLines({ resources }: CrisisDirectory, country: string | undefined): CrisisResource[] {
  return resources.filter(
    (entry) => entry.country === country && entry.is_crisis_resource && entry.resource_type !== 'emergency',
  );
}

/** Services that know help in most countries. */
export function internationalLines({ resources }: CrisisDirectory): CrisisResource[] {
  return resources.filter((entry) => entry.country === international);
}

/** What a person has to know about the list; undefined when all is well. */
export function directoryNotice(directory: CrisisDirectory, country: string | undefined): string | undefined {
  const sentences = [
    ...(country === undefined ? [unknownPlaceNotice] : []),
    ...(directory.isComplete ? [] : [incompleteNotice]),
  ];
  return sentences.length === 0 ? undefined : sentences.join(' ');
}

export function lineOf(entry: CrisisResource): CrisisLine {
  const { resource_type: _, is_crisis_resource: __, priority: ___, ...line } = entry;
  return line;
}
