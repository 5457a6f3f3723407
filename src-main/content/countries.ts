/** A country that the directory knows, with the languages its services speak. */
export interface KnownCountry {
  readonly code: string;
  readonly languages: readonly string[];
}

/** What people call some countries, and no list of names has. */
const commonNames: Readonly<Record<string, string>> = {
  usa: 'US',
  'u.s.': 'US',
  'u.s.a.': 'US',
  america: 'US',
  'united states of america': 'US',
  'great britain': 'GB',
  britain: 'GB',
  england: 'GB',
  scotland: 'GB',
  wales: 'GB',
  'northern ireland': 'GB',
  holland: 'NL',
  'czech republic': 'CZ',
  'republic of ireland': 'IE',
};

/**
 * The country a person means: a code (`DE`, `uk`), or a name in English or in a language of the country, in any case and
 * with or without accents. Undefined when it is none of the known ones.
 */
export function countryOfLocation(location: string, known: readonly KnownCountry[]): string | undefined {
  const wanted = folded(location);
  const code = commonNames[wanted] ?? canonicalCode(location.trim());
  return known.find((country) => country.code === code || namesOf(country).has(wanted))?.code;
}

/** The country a time zone (IANA name, old names too) lies in. Undefined when it is none of the known ones. */
export function countryOfTimeZone(timeZone: string, known: readonly KnownCountry[]): string | undefined {
  const zone = canonicalZone(timeZone);
  const having = (name: string): string | undefined => known.find(({ code }) => zonesOf(code).includes(name))?.code;
  return (
    having(timeZone) ??
    having(zone) ??
    // To ask for the one name of each zone there is takes some ten milliseconds.
    known.find(({ code }) => zonesOf(code).some((candidate) => canonicalZone(candidate) === zone))?.code
  );
}

function namesOf({ code, languages }: KnownCountry): Set<string> {
  const names = ['en', ...languages].flatMap((language) =>
    (['long', 'short'] as const).map((style) => new Intl.DisplayNames([language], { type: 'region', style }).of(code)),
  );
  return new Set(names.flatMap((name) => (name === undefined ? [] : [folded(name)])));
}

/** `UK` becomes `GB`; what is no code stays undefined. */
function canonicalCode(text: string): string | undefined {
  return /^[A-Za-z]{2}$/.test(text) ? new Intl.Locale(`und-${text}`).region : undefined;
}

function folded(name: string): string {
  return name.normalize('NFD').replace(/\p{M}/gu, '').trim().toLowerCase();
}

/** Engines before 2024 have the list as a property, later ones as a method; TypeScript's library names neither yet. */
interface LocaleWithZones {
  readonly timeZones?: readonly string[];
  getTimeZones?(): readonly string[] | undefined;
}

const zonesByCountry = new Map<string, readonly string[]>();

function zonesOf(code: string): readonly string[] {
  const kept = zonesByCountry.get(code);
  if (kept !== undefined) return kept;
  const locale = new Intl.Locale(`und-${code}`) as LocaleWithZones;
  const zones = locale.getTimeZones?.() ?? locale.timeZones ?? [];
  zonesByCountry.set(code, zones);
  return zones;
}

/** One name for all names of a zone: Asia/Kolkata and Asia/Calcutta are one. */
function canonicalZone(timeZone: string): string {
  try {
    return new Intl.DateTimeFormat('en', { timeZone }).resolvedOptions().timeZone;
  } catch {
    return timeZone;
  }
}
