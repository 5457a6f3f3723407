/**
 * Between instants (ISO 8601 UTC) and what a clock on the wall of a time zone shows (`YYYY-MM-DDTHH:mm`, the value of
 * a datetime-local field).
 */

const clocks = new Map<string, Intl.DateTimeFormat>();

function clockOf(timeZone: string): Intl.DateTimeFormat {
  let clock = clocks.get(timeZone);
  if (clock === undefined) {
    clock = new Intl.DateTimeFormat('en-CA', {
      timeZone,
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
      minute: '2-digit',
      hourCycle: 'h23',
    });
    clocks.set(timeZone, clock);
  }
  return clock;
}

/** @param instant ISO 8601 or ms since the epoch */
export function wallTime(instant: string | number, timeZone: string): string {
  const parts = clockOf(timeZone).formatToParts(new Date(instant));
  const part = (type: Intl.DateTimeFormatPartTypes): string => parts.find((one) => one.type === type)?.value ?? '00';
  return `${part('year').padStart(4, '0')}-${part('month')}-${part('day')}T${part('hour')}:${part('minute')}`;
}

/**
 * The instant at which the clock shows this time; null if it is not a time. A time that the clock skips in spring is
 * taken as if it had not been set forward yet; of a time that comes twice in autumn, the first is meant.
 */
export function instantOf(wall: string, timeZone: string): string | null {
  const asUtc = Date.parse(`${wall}Z`);
  if (!/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/.test(wall) || Number.isNaN(asUtc)) {
    return null;
  }
  const offsetAt = (time: number): number => Date.parse(`${wallTime(time, timeZone)}Z`) - time;
  const day = 24 * 3_600_000;
  const before = asUtc - offsetAt(asUtc - day);
  const after = asUtc - offsetAt(asUtc + day);
  const fitting = [before, after].filter((time) => wallTime(time, timeZone) === wall);
  return new Date(fitting.length > 0 ? Math.min(...fitting) : before).toISOString();
}
