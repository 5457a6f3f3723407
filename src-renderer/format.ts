/**
 * Dates and numbers as people write them. All functions are pure: locale and time zone come in.
 * Days are `YYYY-MM-DD`, instants ISO 8601.
 */
export interface Format {
  /** Locale for Intl, e.g. `en-GB`. */
  readonly locale: string;
  readonly timeZone: string;
  /** 1 September 2026 */
  day(day: string): string;
  /** Tuesday, 1 September */
  weekday(day: string): string;
  /** November 2026, from a day or a month `YYYY-MM`. */
  month(dayOrMonth: string): string;
  /** Tue, 1 Sep; with the year when it is not the current one. */
  shortDay(day: string): string;
  /** "Today", "Yesterday", else like `shortDay`. */
  relativeDay(day: string): string;
  /** 18:30 */
  time(instant: string): string;
  /** 1 Sep 2026, 18:30 */
  dateTime(instant: string): string;
  /** The local day of an instant. */
  dayOf(instant: string): string;
  today(): string;
  number(value: number, maximumFractionDigits?: number): string;
  /** What stands between 7 and a half, for fields of numbers. */
  readonly decimalSeparator: string;
  /** "Germany" for DE. */
  country(code: string): string;
  /** "German" for de. */
  language(code: string): string;
}

/** The person's language, in the regional form of this computer when it has one (`en` → `en-GB`). */
export function regionalLocale(language: string, systemLocales: readonly string[]): string {
  return systemLocales.find((locale) => locale === language || locale.startsWith(`${language}-`)) ?? language;
}

interface WithWeek {
  getWeekInfo(): { readonly firstDay: number };
}

/** The day on which calendars of a locale begin, as the settings name it. */
export function usualWeekStart(locale: string): 'monday' | 'sunday' | 'saturday' {
  const { firstDay } = (new Intl.Locale(locale) as Intl.Locale & WithWeek).getWeekInfo();
  return firstDay === 7 ? 'sunday' : firstDay === 6 ? 'saturday' : 'monday';
}

function decimalSeparatorOf(locale: string): string {
  const parts = new Intl.NumberFormat(locale).formatToParts(0.5);
  return parts.find(({ type }) => type === 'decimal')?.value ?? '.';
}

const noon = (day: string): Date => new Date(`${day}T12:00:00Z`);

function dayBefore(day: string): string {
  const date = noon(day);
  date.setUTCDate(date.getUTCDate() - 1);
  return date.toISOString().slice(0, 10);
}

const formats = new Map<string, Format>();

/** The formatters for one locale and time zone. To make them is slow, and every row of a list needs them. */
export function formatFor(locale: string, timeZone: string): Format {
  const key = `${locale} ${timeZone}`;
  const format = formats.get(key) ?? createFormat(locale, timeZone);
  formats.set(key, format);
  return format;
}

/** Makes the formatters for one locale and time zone; `now` in ms since the epoch. */
export function createFormat(locale: string, timeZone: string, now: () => number = Date.now): Format {
  const cached = <O extends object>(make: () => O): (() => O) => {
    let made: O | undefined;
    return () => {
      made ??= make();
      return made;
    };
  };
  const dates = (options: Intl.DateTimeFormatOptions) => cached(() => new Intl.DateTimeFormat(locale, options));
  const long = dates({ day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });
  const weekday = dates({ weekday: 'long', day: 'numeric', month: 'long', timeZone: 'UTC' });
  const month = dates({ month: 'long', year: 'numeric', timeZone: 'UTC' });
  const short = dates({ weekday: 'short', day: 'numeric', month: 'short', timeZone: 'UTC' });
  const shortYear = dates({ weekday: 'short', day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' });
  const time = dates({ hour: 'numeric', minute: '2-digit', timeZone });
  const dateTime = dates({ dateStyle: 'medium', timeStyle: 'short', timeZone });
  const iso = cached(
    () => new Intl.DateTimeFormat('en-CA', { year: 'numeric', month: '2-digit', day: '2-digit', timeZone }),
  );
  const countries = cached(() => new Intl.DisplayNames(locale, { type: 'region', fallback: 'code' }));
  const languages = cached(() => new Intl.DisplayNames(locale, { type: 'language', fallback: 'code' }));
  const numbers = new Map<number, Intl.NumberFormat>();
  const numberWith = (maximumFractionDigits: number): Intl.NumberFormat => {
    const format = numbers.get(maximumFractionDigits) ?? new Intl.NumberFormat(locale, { maximumFractionDigits });
    numbers.set(maximumFractionDigits, format);
    return format;
  };
  const relative = cached(() => new Intl.RelativeTimeFormat(locale, { numeric: 'auto' }));

  const dayOf = (instant: string | number): string => iso().format(new Date(instant));
  const today = (): string => dayOf(now());
  const shortDay = (day: string): string =>
    (day.slice(0, 4) === today().slice(0, 4) ? short() : shortYear()).format(noon(day));
  const capitalised = (word: string): string => word.charAt(0).toLocaleUpperCase(locale) + word.slice(1);

  return {
    locale,
    timeZone,
    day: (day) => long().format(noon(day)),
    weekday: (day) => weekday().format(noon(day)),
    month: (dayOrMonth) => month().format(noon(`${dayOrMonth.slice(0, 7)}-01`)),
    shortDay,
    relativeDay(day) {
      if (day === today()) {
        return capitalised(relative().format(0, 'day'));
      }
      return day === dayBefore(today()) ? capitalised(relative().format(-1, 'day')) : shortDay(day);
    },
    time: (instant) => time().format(new Date(instant)),
    dateTime: (instant) => dateTime().format(new Date(instant)),
    dayOf,
    today,
    number: (value, maximumFractionDigits = 1) => numberWith(maximumFractionDigits).format(value),
    decimalSeparator: decimalSeparatorOf(locale),
    country: (code) => countries().of(code) ?? code,
    language: (code) => languages().of(code) ?? code,
  };
}
