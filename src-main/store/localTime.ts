import { AppError } from '../../src-shared/errors.ts';

/** Where an instant falls on the wall clock of a time zone. */
export interface LocalTime {
  /** `YYYY-MM-DD`. */
  readonly day: string;
  /** 0–23. */
  readonly hour: number;
}

/** When an entry was recorded; the day and the hour stay what they were at the time (docs/adr/0020). */
export interface RecordingTime {
  /** ISO 8601 UTC with milliseconds, so that text order is time order. */
  readonly recorded_at: string;
  readonly day: string;
  readonly local_hour: number;
}

/** Clocks of clients differ a little from ours. */
const toleratedMilliseconds = 5 * 60_000;

const earliestDay = '1900-01-01';

// Making a formatter takes a hundred times as long as using one.
const formatters = new Map<string, Intl.DateTimeFormat>();

/** The local day and hour of an instant (ms since 1970) in an IANA time zone, summer time and history included. */
export function localTime(milliseconds: number, timeZone: string): LocalTime {
  let year = '';
  let month = '';
  let day = '';
  let hour = '';
  for (const { type, value } of formatterFor(timeZone).formatToParts(milliseconds)) {
    if (type === 'year') year = value;
    else if (type === 'month') month = value;
    else if (type === 'day') day = value;
    else if (type === 'hour') hour = value;
  }
  return { day: `${year.padStart(4, '0')}-${month}-${day}`, hour: Number(hour) };
}

/** The local day `YYYY-MM-DD` of an instant (ms since 1970). */
export function localDay(milliseconds: number, timeZone: string): string {
  return localTime(milliseconds, timeZone).day;
}

/** The IANA time zone of this computer. */
export function systemTimeZone(): string {
  return Intl.DateTimeFormat().resolvedOptions().timeZone;
}

/**
 * Fixes the time of an entry: now, or the instant that was given (ISO 8601 with an offset).
 *
 * Throws AppError VALIDATION_ERROR, naming the field, for an instant more than five minutes ahead, or before 1900.
 */
export function recordingTime(
  now: number,
  timeZone: string,
  given: string | undefined,
  field = 'recorded_at',
): RecordingTime {
  const milliseconds = given === undefined ? now : Date.parse(given);
  if (milliseconds > now + toleratedMilliseconds) throw wrongTime(field, 'Must not be in the future.');
  if (milliseconds < Date.parse(earliestDay)) throw wrongTime(field, 'Must not be before the year 1900.');
  const { day, hour } = localTime(milliseconds, timeZone);
  return { recorded_at: new Date(milliseconds).toISOString(), day, local_hour: hour };
}

/**
 * The day a check-in is for: today, or the day that was given.
 *
 * Throws AppError VALIDATION_ERROR for a day after today in the user's zone, or before 1900.
 */
export function recordingDay(now: number, timeZone: string, given: string | undefined, field: string): string {
  if (given === undefined) return localDay(now, timeZone);
  if (given > localDay(now + toleratedMilliseconds, timeZone)) throw wrongTime(field, 'Must not be after today.');
  if (given < earliestDay) throw wrongTime(field, 'Must not be before the year 1900.');
  return given;
}

function wrongTime(path: string, message: string): AppError {
  return new AppError('VALIDATION_ERROR', `Please check: ${path}.`, { details: [{ path, message }] });
}

function formatterFor(timeZone: string): Intl.DateTimeFormat {
  let formatter = formatters.get(timeZone);
  if (formatter === undefined) {
    formatter = new Intl.DateTimeFormat('en-u-ca-iso8601-nu-latn', {
      timeZone,
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
      hourCycle: 'h23',
    });
    formatters.set(timeZone, formatter);
  }
  return formatter;
}
