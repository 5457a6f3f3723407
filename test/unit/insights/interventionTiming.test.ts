import { expect, it } from 'vitest';
import { interventionTiming, type SuggestionMoment } from '../../../src-main/insights/interventionTiming.ts';

const never = new Array<number>(24).fill(0);
const free: SuggestionMoment = {
  minuteOfDay: 15 * 60,
  minutesSinceLast: null,
  suggestedToday: 0,
  isAfterHardEntry: false,
  quiet: { from: 22 * 60, to: 7 * 60 },
  actedAt: never,
};
/** Ten times in the morning at eight. */
const mornings = never.map((_, hour) => (hour === 8 ? 10 : 0));

it.each<[string, Partial<SuggestionMoment>, boolean]>([
  ['in the afternoon', {}, true],
  ['in quiet hours before midnight', { minuteOfDay: 22 * 60 }, false],
  ['in quiet hours after midnight', { minuteOfDay: 6 * 60 + 59 }, false],
  ['when quiet hours end', { minuteOfDay: 7 * 60 }, true],
  ['at night without quiet hours', { minuteOfDay: 3 * 60, quiet: { from: 0, to: 0 } }, true],
  ['within two hours of the last one', { minutesSinceLast: 119 }, false],
  ['two hours after the last one, yesterday', { minutesSinceLast: 120 }, true],
  ['when something was suggested today', { suggestedToday: 1, minutesSinceLast: 600 }, false],
  ['at another hour than this person acts', { actedAt: mornings }, false],
  ['within an hour of when this person acts', { actedAt: mornings, minuteOfDay: 9 * 60 + 30 }, true],
  ['after a hard entry at any hour', { actedAt: mornings, isAfterHardEntry: true }, true],
  ['after a hard entry in quiet hours', { isAfterHardEntry: true, minuteOfDay: 23 * 60 }, false],
  ['while little is known of habits', { actedAt: mornings.map((count) => count * 0.4) }, true],
])('%s', (_name, changes, isGood) => {
  expect(interventionTiming({ ...free, ...changes })).toBe(isGood);
});
