/** A recurrence rule after RFC 5545 section 3.3.10 whose every part is in its range. */
export interface RecurrenceRule {
  readonly freq: Frequency;
  /** The rule as the library takes it, in capitals, without UNTIL. */
  readonly text: string;
  /** As it was given; its meaning depends on the time zone. */
  readonly until: Until | null;
  /** Hours come from the rule itself, not from a reminder's times. */
  readonly hasOwnTimes: boolean;
}

export type Frequency = 'HOURLY' | 'DAILY' | 'WEEKLY' | 'MONTHLY' | 'YEARLY';

/** `date`: the whole day; `local`: on the wall clock; `instant`: in UTC. */
export type Until =
  | { readonly kind: 'date'; readonly date: string }
  | { readonly kind: 'local'; readonly dateTime: string }
  | { readonly kind: 'instant'; readonly instant: string };

const frequencies: readonly string[] = ['HOURLY', 'DAILY', 'WEEKLY', 'MONTHLY', 'YEARLY'];
const weekdays = '(?:MO|TU|WE|TH|FR|SA|SU)';

/** Nobody is helped by a reminder that says "a thousand times and no more". */
const mostCount = 1000;
const mostInterval = 1000;

const ranges: Readonly<Record<string, readonly [lowest: number, highest: number, isSigned: boolean]>> = {
  BYHOUR: [0, 23, false],
  BYMINUTE: [0, 59, false],
  BYMONTH: [1, 12, false],
  BYMONTHDAY: [1, 31, true],
  BYYEARDAY: [1, 366, true],
  BYWEEKNO: [1, 53, true],
  BYSETPOS: [1, 366, true],
};

/**
 * Reads an RRULE, with or without its name in front. DTSTART, EXDATE and the like are not part of one.
 *
 * @returns a sentence on what is wrong when it is none: unknown, doubled or senseless parts, values out of range, more
 *   often than every hour.
 */
export function parseRrule(given: string): RecurrenceRule | string {
  const text = given
    .trim()
    .toUpperCase()
    .replace(/^RRULE:/, '');
  const parts = new Map<string, string>();
  for (const part of text.replace(/;$/, '').split(';')) {
    const [name = '', value = '', ...surplus] = part.split('=');
    if (name === '' || value === '' || surplus.length > 0) return 'Must be parts like FREQ=WEEKLY;BYDAY=MO,TH.';
    if (parts.has(name)) return `Has ${name.slice(0, 20)} twice.`;
    const problem = problemOf(name, value);
    if (problem !== null) return problem;
    parts.set(name, value);
  }
  const freq = parts.get('FREQ');
  if (!isFrequency(freq)) return 'Must begin with FREQ=DAILY, WEEKLY, MONTHLY or YEARLY.';
  const conflict = conflictOf(freq, parts);
  if (conflict !== null) return conflict;
  const until = parts.get('UNTIL');
  parts.delete('UNTIL');
  return {
    freq,
    text: [...parts].map(([name, value]) => `${name}=${value}`).join(';'),
    until: until === undefined ? null : untilOf(until),
    hasOwnTimes: freq === 'HOURLY' || parts.has('BYHOUR') || parts.has('BYMINUTE'),
  };
}

function problemOf(name: string, value: string): string | null {
  const range = ranges[name];
  if (range !== undefined) return listProblem(name, value, range);
  switch (name) {
    case 'FREQ':
      if (value === 'SECONDLY' || value === 'MINUTELY') return 'Must not come more often than every hour.';
      return frequencies.includes(value) ? null : 'FREQ must be HOURLY, DAILY, WEEKLY, MONTHLY or YEARLY.';
    case 'INTERVAL':
      return isWhole(value, 1, mostInterval) ? null : `INTERVAL must be from 1 to ${mostInterval}.`;
    case 'COUNT':
      return isWhole(value, 1, mostCount) ? null : `COUNT must be from 1 to ${mostCount}.`;
    case 'UNTIL':
      return untilOf(value) === null ? 'UNTIL must be a date like 20261231 or a time like 20261231T200000Z.' : null;
    case 'WKST':
      return new RegExp(`^${weekdays}$`).test(value) ? null : 'WKST must be a weekday like MO.';
    case 'BYDAY':
      return new RegExp(`^(?:[+-]?[1-9]\\d?)?${weekdays}(?:,(?:[+-]?[1-9]\\d?)?${weekdays})*$`).test(value)
        ? null
        : 'BYDAY must be weekdays like MO,TH or -1FR.';
    default:
      return `${name.slice(0, 20)} is not a part that a rule here can have.`;
  }
}

function listProblem(
  name: string,
  value: string,
  [lowest, highest, isSigned]: readonly [number, number, boolean],
): string | null {
  const isRight = value
    .split(',')
    .every((item) => isWhole(isSigned ? item.replace(/^[+-]/, '') : item, lowest, highest));
  return isRight ? null : `${name} must be from ${lowest} to ${highest}.`;
}

/** Combinations that RFC 5545 forbids. */
function conflictOf(freq: Frequency, parts: ReadonlyMap<string, string>): string | null {
  if (parts.has('COUNT') && parts.has('UNTIL')) return 'Must not have COUNT and UNTIL together.';
  if (parts.has('BYWEEKNO') && freq !== 'YEARLY') return 'BYWEEKNO goes with FREQ=YEARLY only.';
  if (parts.has('BYYEARDAY') && freq !== 'YEARLY' && freq !== 'HOURLY') return 'BYYEARDAY goes with FREQ=YEARLY only.';
  if (parts.has('BYMONTHDAY') && freq === 'WEEKLY') return 'BYMONTHDAY does not go with FREQ=WEEKLY.';
  const isNumbered = /\d/.test(parts.get('BYDAY') ?? '');
  if (isNumbered && freq !== 'MONTHLY' && freq !== 'YEARLY') {
    return 'Numbered weekdays like 2MO go with FREQ=MONTHLY or YEARLY only.';
  }
  if (isNumbered && parts.has('BYWEEKNO')) return 'Numbered weekdays do not go with BYWEEKNO.';
  const hasOther = [...parts.keys()].some((name) => name.startsWith('BY') && name !== 'BYSETPOS');
  return parts.has('BYSETPOS') && !hasOther ? 'BYSETPOS needs another BY part.' : null;
}

function untilOf(value: string): Until | null {
  const match = /^(\d{4})(\d{2})(\d{2})(?:T(\d{2})(\d{2})(\d{2})(Z?))?$/.exec(value);
  if (match === null) return null;
  const [, year, month, day, hour, minute, second, zulu] = match;
  const date = `${year}-${month}-${day}`;
  const dateTime = `${date}T${hour ?? '00'}:${minute ?? '00'}:${second ?? '00'}`;
  const time = Date.parse(`${dateTime}Z`);
  // The engine rolls 30 February over into March instead of refusing it.
  if (Number.isNaN(time) || new Date(time).toISOString().slice(0, 19) !== dateTime) return null;
  if (hour === undefined) return { kind: 'date', date };
  return zulu === 'Z' ? { kind: 'instant', instant: `${dateTime}Z` } : { kind: 'local', dateTime };
}

function isWhole(text: string, lowest: number, highest: number): boolean {
  return /^\d{1,4}$/.test(text) && Number(text) >= lowest && Number(text) <= highest;
}

function isFrequency(text: string | undefined): text is Frequency {
  return text !== undefined && frequencies.includes(text);
}
