import { describe, expect, it } from 'vitest';
import { countTold, type Effect, simulatedLife, type Told, tellAll } from './simulatedLife.ts';

const accounts = 200;

describe('on accounts of pure noise', () => {
  it.each([90, 365])('of %i days fewer than two statements are made on average', (length) => {
    const counts = Array.from({ length: accounts }, (_, seed) => tellAll(simulatedLife(seed + 1, length)));
    const told = counts.reduce((sum, account) => sum + countTold(account), 0) / accounts;
    const kept = counts.reduce((sum, { findings }) => sum + findings.length, 0) / accounts;
    console.log(`Noise, ${accounts} accounts of ${length} days: ${told} statements and ${kept} kept insights each.`);
    expect(told).toBeLessThan(2);
    expect(kept).toBeLessThan(2);
  });
});

/** Slope on a standard normal sleep that gives a correlation of about 0.5 with noise of SD 1.2. */
const sleepSlope = 1.2 / Math.sqrt(3);

const planted: readonly {
  readonly name: string;
  readonly effect: Effect;
  readonly isFound: (told: Told) => boolean;
}[] = [
  {
    name: 'a trigger on a quarter of the days, 1.5 points lower',
    effect: ({ triggers }) => (triggers.includes('work') ? -1.5 : 0),
    isFound: ({ mood, findings }) =>
      mood.triggers.some((item) => item.word === 'work' && item.is_shown && (item.effect_size ?? 0) < 0) &&
      findings.some(({ key }) => key === 'trigger/work/lower'),
  },
  {
    name: 'one weekday, 1.5 points lower',
    effect: ({ weekday }) => (weekday === 1 ? -1.5 : 0),
    isFound: ({ mood, findings }) =>
      mood.weekdays.is_shown &&
      mood.weekdays.differing.includes(1) &&
      findings.some(({ key }) => key.startsWith('weekday/1')),
  },
  {
    name: 'sleep quality and the mood of the next day, rho 0.5',
    effect: ({ sleepBefore }) => sleepSlope * sleepBefore,
    isFound: ({ relations, findings }) =>
      relations.some(
        ({ x, y, lag, rho, is_shown }) => x === 'sleep' && y === 'mood' && lag === 1 && is_shown && (rho ?? 0) > 0,
      ) && findings.some(({ key }) => key === 'relation/sleep/mood/1/same'),
  },
];

describe('what was put into 365 days is found in at least 95 % of the accounts', () => {
  it.each(planted)('$name', ({ name, effect, isFound }) => {
    const found = Array.from({ length: accounts }, (_, seed) =>
      isFound(tellAll(simulatedLife(seed + 1001, 365, effect))),
    ).filter(Boolean).length;
    console.log(`Power, ${name}: ${found} of ${accounts}.`);
    expect(found / accounts).toBeGreaterThanOrEqual(0.95);
  });
});
