import { addDays } from '../../calendarDay.ts';

export interface ClockChange {
  /** The day whose night changes the clock. */
  readonly day: string;
  /** Minutes that the clock goes forward; negative when it goes back. */
  readonly minutes: number;
}

const msPerMinute = 60_000;

/** The first day of the coming ones whose end stands at another distance to UTC than its beginning; null without one. */
export function nextClockChange(timeZone: string, today: string, days: number): ClockChange | null {
  let before = offsetMinutes(timeZone, today);
  for (let ahead = 1; ahead <= days; ahead += 1) {
    const day = addDays(today, ahead);
    const after = offsetMinutes(timeZone, day);
    if (after !== before) {
      return { day, minutes: after - before };
    }
    before = after;
  }
  return null;
}

/** How far the clock of a zone is ahead of UTC around noon of a day: no clock changes then. */
function offsetMinutes(timeZone: string, day: string): number {
  const instant = Date.parse(`${day}T12:00:00Z`);
  const parts = new Intl.DateTimeFormat('en-US', {
    timeZone,
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    hourCycle: 'h23',
  }).formatToParts(instant);
  const of = (type: string): number => Number(parts.find((part) => part.type === type)?.value);
  const local = Date.UTC(of('year'), of('month') - 1, of('day'), of('hour'), of('minute'));
  return Math.round((local - instant) / msPerMinute);
}
