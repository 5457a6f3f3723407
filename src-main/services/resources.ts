import { countryOfLocation } from '../content/countries.ts';
import { isStale, knownCountries, oldestMonth } from '../content/crisisDirectory.ts';
import {
  crisisLines,
  directoryNotice,
  emergencyNumbers,
  internationalLines,
  lineOf,
  usualCountry,
} from '../content/crisisHelp.ts';
import type { CareParts } from '../store/crisisCare.ts';
import { systemTimeZone } from '../store/localTime.ts';
import { hasSafetyPlan } from '../store/safetyPlan.ts';
import { readUser } from '../store/users.ts';
import type { Home } from '../vault/home.ts';
import type { Handlers } from './handler.ts';

interface ResourceParts {
  readonly home: Pick<Home, 'device'>;
  readonly care: Pick<CareParts, 'directory'>;
}

export function resourceHandlers({ home, care }: ResourceParts): Pick<Handlers, 'resources.crisis'> {
  return {
    'resources.crisis': (ctx, input) => {
      const directory = care.directory();
      const known = knownCountries(directory);
      const user = ctx.vault === undefined ? undefined : readUser(ctx.vault.read);
      const country =
        input.location === undefined
          ? usualCountry(known, {
              chosen: user?.wellness_preferences.country ?? home.device.get().country,
              timeZone: ctx.account?.timezone ?? systemTimeZone(),
            })
          : countryOfLocation(input.location, known);

      const lines = crisisLines(directory, country);
      const everywhere = internationalLines(directory);
      const lastVerified = oldestMonth(lines.length > 0 ? lines : everywhere);
      const contact = user?.user.crisis_contact;
      const notice = directoryNotice(directory, country);
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
          ...(ctx.vault === undefined ? {} : { safety_plan_available: hasSafetyPlan(ctx.vault.read) }),
          last_verified: lastVerified,
          is_stale: isStale(lastVerified, ctx.clock.now()),
          ...(notice === undefined ? {} : { notice }),
        },
      };
    },
  };
}
