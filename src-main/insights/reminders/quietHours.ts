import { Temporal } from 'temporal-polyfill';

/** On the wall clock, `HH:MM`; `from` is quiet, `to` is not. May run over midnight; equal ends are no quiet hours. */
export interface QuietHours {
  readonly from: string;
  readonly to: string;
}

/** Whether a wall-clock time `HH:MM` is quiet. */
export function isQuiet(time: string, { from, to }: QuietHours): boolean {
  return from <= to ? time >= from && time < to : time >= from || time < to;
}

/** The instant itself, or the end of the quiet hours that it falls into (ms since 1970). */
export function afterQuietHours(instant: number, quiet: QuietHours, zone: string): number {
  const local = Temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO(zone);
  const time = local.toPlainTime().toString({ smallestUnit: 'minute' });
  if (!isQuiet(time, quiet)) return instant;
  const end = Temporal.PlainTime.from(quiet.to);
  const day = local.toPlainDate();
  const isTomorrow = time >= quiet.to;
  return (isTomorrow ? day.add({ days: 1 }) : day).toZonedDateTime({ timeZone: zone, plainTime: end })
    .epochMilliseconds;
}
