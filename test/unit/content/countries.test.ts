import { expect, test } from 'vitest';
import { countryOfLocation, countryOfTimeZone } from '../../../src-main/content/countries.ts';

const known = [
  { code: 'DE', languages: ['de'] },
  { code: 'ES', languages: ['es'] },
  { code: 'GB', languages: ['en'] },
  { code: 'IN', languages: ['en', 'hi'] },
  { code: 'JP', languages: ['ja'] },
  { code: 'US', languages: ['en', 'es'] },
];

test.each([
  ['DE', 'DE'],
  ['de', 'DE'],
  [' Germany ', 'DE'],
  ['deutschland', 'DE'],
  ['España', 'ES'],
  ['ESPANA', 'ES'],
  ['UK', 'GB'],
  ['united kingdom', 'GB'],
  ['US', 'US'],
  ['Estados Unidos', 'US'],
  ['日本', 'JP'],
  // German is not spoken in Spain's services: a name in a language of another country is not known.
  ['Spanien', undefined],
  ['FR', undefined],
  ['Atlantis', undefined],
  ['x', undefined],
  ['%', undefined],
])('%j is %s', (location, country) => {
  expect(countryOfLocation(location, known)).toBe(country);
});

test.each([
  ['Europe/Berlin', 'DE'],
  ['Europe/Busingen', 'DE'],
  ['Europe/Belfast', 'GB'],
  ['Asia/Calcutta', 'IN'],
  ['Asia/Kolkata', 'IN'],
  ['America/Indiana/Knox', 'US'],
  ['US/Pacific', 'US'],
  ['Pacific/Honolulu', 'US'],
  ['Atlantic/Canary', 'ES'],
  ['Europe/Paris', undefined],
  ['Etc/UTC', undefined],
  ['Not/AZone', undefined],
])('%s lies in %s', (zone, country) => {
  expect(countryOfTimeZone(zone, known)).toBe(country);
});
