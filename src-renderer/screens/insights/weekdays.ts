/** The weekdays (1 is Monday) in the order of a week that begins on some day. */
export const weeks = {
  monday: [1, 2, 3, 4, 5, 6, 7],
  sunday: [7, 1, 2, 3, 4, 5, 6],
  saturday: [6, 7, 1, 2, 3, 4, 5],
} as const;

/** Names of the weekdays: Monday for 1. */
export function weekdayName(locale: string, style: 'long' | 'short'): (weekday: number) => string {
  const format = new Intl.DateTimeFormat(locale, { weekday: style, timeZone: 'UTC' });
  // The fourth of January 2027 is a Monday.
  return (weekday) => format.format(new Date(Date.UTC(2027, 0, 3 + weekday)));
}

/** Full hours as people write them: "6 AM", "06"; without a word for them, as "Uhr". */
export function hourName(locale: string): (hour: number) => string {
  const format = new Intl.DateTimeFormat(locale, { hour: 'numeric', timeZone: 'UTC' });
  return (hour) => {
    const parts = format.formatToParts(new Date(Date.UTC(2027, 0, 4, hour)));
    const last = parts.findLastIndex(({ type }) => type !== 'literal');
    return parts
      .slice(0, last + 1)
      .map(({ value }) => value)
      .join('');
  };
}
