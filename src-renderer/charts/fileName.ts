const longest = 80;

/** A name for a file about something: `evenkeel-mood-and-energy-2026-11-27.csv`. Only plain letters, digits and hyphens. */
export function fileName(title: string, day: string, extension: string): string {
  const slug = title
    .replaceAll('ß', 'ss')
    .normalize('NFKD')
    .replaceAll(/\p{M}+/gu, '')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-+|-+$/g, '')
    .slice(0, longest);
  return ['evenkeel', slug, day]
    .filter((part) => part !== '')
    .join('-')
    .concat('.', extension);
}
