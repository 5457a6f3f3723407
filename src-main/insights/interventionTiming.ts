/** The moment at which something might be suggested unasked. */
export interface SuggestionMoment {
  /** Of the local day, 0–1439. */
  readonly minuteOfDay: number;
  /** Since the last suggestion that nobody had asked for; null when there was none. */
  readonly minutesSinceLast: number | null;
  /** Such suggestions on this local day. */
  readonly suggestedToday: number;
  /** Whether an entry of the last two hours was hard; what is suggested then is for the caller to narrow down. */
  readonly isAfterHardEntry: boolean;
  /** In minutes of the day. `from` after `to` runs over midnight, both equal means none. */
  readonly quiet: { readonly from: number; readonly to: number };
  /** How often this person acted on something in each of the 24 hours of the day; all 0 while nothing is known. */
  readonly actedAt: readonly number[];
}

const minimumGapMinutes = 120;
const mostPerDay = 1;
const hours = 24;
const dayMinutes = hours * 60;
/** Of all actions, within an hour of now, for this to be a usual hour; an even spread has 12.5 %. */
const usualShare = 0.125;
/** Fewer say nothing about habits. */
const minimumActions = 5;

/**
 * Whether now is a time to suggest something unasked: not in quiet hours, not within two hours of the last one, at most
 * once a day, and at hours at which this person used to act, as long as five actions are known. After a hard entry any
 * hour will do.
 */
export function interventionTiming(moment: SuggestionMoment): boolean {
  return (
    !isQuiet(moment) &&
    moment.suggestedToday < mostPerDay &&
    (moment.minutesSinceLast === null || moment.minutesSinceLast >= minimumGapMinutes) &&
    (moment.isAfterHardEntry || isUsualHour(moment))
  );
}

function isQuiet({ quiet, minuteOfDay }: SuggestionMoment): boolean {
  const sinceStart = (minuteOfDay - quiet.from + dayMinutes) % dayMinutes;
  return sinceStart < (quiet.to - quiet.from + dayMinutes) % dayMinutes;
}

function isUsualHour({ actedAt, minuteOfDay }: SuggestionMoment): boolean {
  const total = actedAt.reduce((sum, count) => sum + count, 0);
  if (total < minimumActions) return true;
  const hour = Math.floor(minuteOfDay / 60);
  const near = [-1, 0, 1].reduce((sum, offset) => sum + (actedAt[(hour + offset + hours) % hours] ?? 0), 0);
  return near / total >= usualShare;
}
