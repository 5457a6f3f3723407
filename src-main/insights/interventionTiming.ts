/** The moment at which something might be suggested unasked. Minutes are of the local day, 0–1439. */
export interface Moment {
  readonly minuteOfDay: number;
  /** Minutes since the last suggestion that nobody had asked for; null when there was none. */
  readonly minutesSinceLast: number | null;
  /** Such suggestions on this local day. */
  readonly suggestedToday: number;
  /** Minutes since an entry that was hard to write (mood of 3 or less, stress of 8 or more); null when there is none. */
  readonly minutesSinceHardEntry: number | null;
  /** Quiet hours; `from` after `to` runs over midnight, both equal means none. */
  readonly quiet: { readonly from: number; readonly to: number } | null;
  /** How often this person acted on something in each half-hour of the day, 48 of them; all 0 while nothing is known. */
  readonly actedAt: readonly number[];
}

export interface Timing {
  readonly is_good: boolean;
  /** Only what steadies, right after a hard entry. */
  readonly only_steadying: boolean;
}

const minimumGapMinutes = 120;
const mostPerDay = 1;
const hardEntryMinutes = 60;
const slots = 48;
const minutesPerSlot = 30;
const dayMinutes = slots * minutesPerSlot;
/** Of the actions, within an hour of a slot, for it to be one at which this person acts; an even spread has 10 %. */
const usualShare = 0.1;
const neighbours = 2;
/** Fewer say nothing about habits. */
const minimumActions = 5;

/**
 * Whether now is a time to suggest something unasked: not in quiet hours, not within two hours of the last one, at most
 * once a day, and at hours at which this person used to act (as long as five actions are known). Right after a hard
 * entry any hour will do, but then only for what steadies.
 */
export function interventionTiming(moment: Moment): Timing {
  const isHard = moment.minutesSinceHardEntry !== null && moment.minutesSinceHardEntry <= hardEntryMinutes;
  const isFree =
    !isQuiet(moment) &&
    moment.suggestedToday < mostPerDay &&
    (moment.minutesSinceLast === null || moment.minutesSinceLast >= minimumGapMinutes);
  return { is_good: isFree && (isHard || isUsualHour(moment)), only_steadying: isHard };
}

function isQuiet({ quiet, minuteOfDay }: Moment): boolean {
  if (quiet === null) return false;
  const sinceStart = (minuteOfDay - quiet.from + dayMinutes) % dayMinutes;
  return sinceStart < (quiet.to - quiet.from + dayMinutes) % dayMinutes;
}

function isUsualHour({ actedAt, minuteOfDay }: Moment): boolean {
  const total = actedAt.reduce((sum, count) => sum + count, 0);
  if (total < minimumActions) return true;
  const slot = Math.floor(minuteOfDay / minutesPerSlot);
  let near = 0;
  for (let offset = -neighbours; offset <= neighbours; offset++) near += actedAt[(slot + offset + slots) % slots] ?? 0;
  return near / total >= usualShare;
}
