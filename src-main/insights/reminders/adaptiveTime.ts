import { isQuiet, type QuietHours } from './quietHours.ts';

/** What happened at a half-hour of the day (0–47): a share of a success or a failure, so many days ago. */
export interface SlotOutcome {
  readonly slot: number;
  readonly days_ago: number;
  /** 1: acted on it then; 0: it was due then and nobody did. */
  readonly success: number;
  /** 0–1: how much it counts before it grows old. */
  readonly weight: number;
}

export interface SlotPosterior {
  readonly a: number;
  readonly b: number;
}

export interface BetterTime {
  /** `HH:MM`, a half-hour. */
  readonly time: string;
  /** Posterior means of acting on the reminder at that time and at the present one. */
  readonly share_there: number;
  readonly share_now: number;
  /** Posterior probability that the other time is better by the least difference. */
  readonly probability: number;
}

const slotsPerDay = 48;
const halfLifeDays = 30;
const leastDifference = 0.2;
const leastProbability = 0.8;
const gridSize = 400;

/** The half-hour of a wall-clock time `HH:MM`. */
export function slotOf(time: string): number {
  return Number(time.slice(0, 2)) * 2 + (time.slice(3, 5) >= '30' ? 1 : 0);
}

function timeOfSlot(slot: number): string {
  return `${String(Math.floor(slot / 2)).padStart(2, '0')}:${slot % 2 === 0 ? '00' : '30'}`;
}

/** Beta(1, 1) for each half-hour, and what happened, with a half-life of 30 days. */
export function slotPosteriors(outcomes: readonly SlotOutcome[]): SlotPosterior[] {
  const slots = Array.from({ length: slotsPerDay }, () => ({ a: 1, b: 1 }));
  for (const { slot, days_ago, success, weight } of outcomes) {
    const posterior = slots[slot];
    if (posterior === undefined) throw new RangeError('A day has 48 half-hours.');
    const counted = weight * 0.5 ** (days_ago / halfLifeDays);
    posterior.a += counted * success;
    posterior.b += counted * (1 - success);
  }
  return slots;
}

/**
 * The half-hour at which the reminder would be acted on more often by at least 0.2 with a posterior probability of at
 * least 0.8; the most probable one, the earlier of equals. Null when there is none. Quiet half-hours are never proposed.
 */
export function betterTime(
  outcomes: readonly SlotOutcome[],
  present: string,
  quiet: QuietHours | null,
): BetterTime | null {
  const posteriors = slotPosteriors(outcomes);
  const here = slotOf(present);
  const now = posteriors[here];
  if (now === undefined) throw new RangeError('A day has 48 half-hours.');
  let best: BetterTime | null = null;
  posteriors.forEach((there, slot) => {
    const time = timeOfSlot(slot);
    // Half-hours that nothing is known of are as likely as not; they are never better.
    if (slot === here || (there.a === 1 && there.b === 1) || (quiet !== null && isQuiet(time, quiet))) return;
    const probability = probabilityBetter(there, now, leastDifference);
    if (probability < leastProbability || (best !== null && probability <= best.probability)) return;
    best = { time, share_there: meanOf(there), share_now: meanOf(now), probability };
  });
  return best;
}

/** P(X − Y ≥ difference) of two independent Beta variables, by the midpoint rule on 400 cells. */
export function probabilityBetter(x: SlotPosterior, y: SlotPosterior, difference: number): number {
  const [there, here] = [cells(x), cells(y)];
  // above[i]: the mass of X in cell i and the cells after it.
  const above = new Float64Array(gridSize + 1);
  for (let i = gridSize - 1; i >= 0; i--) above[i] = (above[i + 1] ?? 0) + (there[i] ?? 0);
  const shift = Math.round(difference * gridSize);
  let probability = 0;
  for (let i = 0; i + shift < gridSize; i++) {
    const same = there[i + shift] ?? 0;
    // Of two values in cells exactly so far apart, half lie beyond.
    probability += (here[i] ?? 0) * ((above[i + shift + 1] ?? 0) + same / 2);
  }
  return probability;
}

/** The mass of a Beta distribution in equal cells of 0–1. */
function cells({ a, b }: SlotPosterior): Float64Array {
  const logs = Float64Array.from({ length: gridSize }, (_, i) => {
    const p = (i + 0.5) / gridSize;
    return (a - 1) * Math.log(p) + (b - 1) * Math.log(1 - p);
  });
  const highest = logs.reduce((most, value) => Math.max(most, value), Number.NEGATIVE_INFINITY);
  const masses = logs.map((value) => Math.exp(value - highest));
  const total = masses.reduce((sum, mass) => sum + mass, 0);
  return masses.map((mass) => mass / total);
}

function meanOf({ a, b }: SlotPosterior): number {
  return a / (a + b);
}
