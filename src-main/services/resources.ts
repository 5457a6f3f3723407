import type { Output } from '../../src-shared/contract/index.ts';
import type { CrisisLine } from '../../src-shared/contract/system.ts';
import { countryOfLocation, countryOfTimeZone, type KnownCountry } from '../content/countries.ts';
import {
  type CrisisDirectory,
  type CrisisResource,
  international,
  isStale,
  knownCountries,
  loadCrisisDirectory,
  oldestMonth,
} from '../content/crisisDirectory.ts';
import { readUser } from '../store/users.ts';
import type { Home } from '../vault/home.ts';
import type { Handlers, OptionalContext } from './handler.ts';

interface ResourceParts {
  readonly home: Pick<Home, 'device'>;
  readonly resourcesDir: string;
}

type EmergencyNumbers = Output<'resources.crisis'>['emergency_numbers'];

const unknownPlaceNotice =
  'There is no list for this place. Call the emergency number where you are; the services below know lines in most countries. Choosing a country shows its numbers.';
const incompleteNotice =
  'Part of the list of helplines could not be read. Installing Evenkeel again brings it back; your data stay as they are.';

export function resourceHandlers({ home, resourcesDir }: ResourceParts): Pick<Handlers, 'resources.crisis'> {
  let loaded: CrisisDirectory | undefined;

  return {
    'resources.crisis': (ctx, input) => {
      loaded ??= loadCrisisDirectory(resourcesDir);
      const directory = loaded;
      const known = knownCountries(directory);
      const user = ctx.vault === undefined ? undefined : readUser(ctx.vault.read);
      const country =
        input.location === undefined
          ? usualCountry(ctx, user?.wellness_preferences.country ?? home.device.get().country, known)
          : countryOfLocation(input.location, known);

      const lines = directory.resources.filter(
        (entry) => entry.country === country && entry.is_crisis_resource && entry.resource_type !== 'emergency',
      );
      const everywhere = directory.resources.filter((entry) => entry.country === international);
      const lastVerified = oldestMonth(lines.length > 0 ? lines : everywhere);
      const contact = user?.user.crisis_contact;
      return {
        data: {
          country: country ?? null,
          countries: known.map(({ code }) => code),
          emergency_numbers: country === undefined ? [] : emergencyNumbers(directory, country),
          hotlines: lines.filter((entry) => entry.phone !== null).map(lineOf),
          text_lines: lines.filter((entry) => entry.sms !== null).map(lineOf),
          chat: lines.filter((entry) => entry.chat_url !== null).map(lineOf),
          international: everywhere.map(lineOf),
          ...(user === undefined ? {} : { my_contacts: contact == null ? [] : [contact] }),
          last_verified: lastVerified,
          is_stale: isStale(lastVerified, ctx.clock.now()),
          ...noticeOf(directory, country),
        },
      };
    },
  };
}

function noticeOf(directory: CrisisDirectory, country: string | undefined): { notice?: string } {
  const sentences = [
    ...(country === undefined ? [unknownPlaceNotice] : []),
    ...(directory.isComplete ? [] : [incompleteNotice]),
  ];
  return sentences.length === 0 ? {} : { notice: sentences.join(' ') };
}

/** Of the account or the computer if one is chosen, else that of the time zone. */
function usualCountry(ctx: OptionalContext, chosen: string | null, known: readonly KnownCountry[]): string | undefined {
  if (chosen !== null) return known.find(({ code }) => code === chosen)?.code;
  const timeZone = ctx.account?.timezone ?? Intl.DateTimeFormat().resolvedOptions().timeZone;
  return countryOfTimeZone(timeZone, known);
}

/** The main number first. Where the directory has none, the built-in one. */
function emergencyNumbers({ resources, emergency }: CrisisDirectory, country: string): EmergencyNumbers {
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

function lineOf(entry: CrisisResource): CrisisLine {
  const { resource_type: _, is_crisis_resource: __, priority: ___, ...line } = entry;
  return line;
}
