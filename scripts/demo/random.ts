/** Chance that comes out the same for the same seed. For made-up data only, never for keys. */
export interface Chance {
  /** 0 (included) to 1 (excluded). */
  next(): number;
  /** A whole number, both ends included. */
  int(lowest: number, highest: number): number;
  /** True with this probability. */
  happens(probability: number): boolean;
  pick<T>(list: readonly T[]): T;
  /** So many different ones, in random order. */
  some<T>(list: readonly T[], count: number): T[];
  /** Normally distributed. */
  normal(mean: number, deviation: number): number;
  /** The place of one of the weights, as probable as it is heavy. */
  weighted(weights: readonly number[]): number;
}

/** mulberry32, a public-domain generator of 32 bits of state. */
export function chanceFrom(seed: number): Chance {
  let state = seed >>> 0;

  function next(): number {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  }

  function int(lowest: number, highest: number): number {
    return lowest + Math.floor(next() * (highest - lowest + 1));
  }

  function pick<T>(list: readonly T[]): T {
    const item = list[int(0, list.length - 1)];
    if (item === undefined) throw new Error('There is nothing to pick from.');
    return item;
  }

  return {
    next,
    int,
    pick,
    happens: (probability) => next() < probability,
    some(list, count) {
      const rest = [...list];
      const chosen: (typeof rest)[number][] = [];
      while (chosen.length < count && rest.length > 0) chosen.push(...rest.splice(int(0, rest.length - 1), 1));
      return chosen;
    },
    normal(mean, deviation) {
      // Box and Muller; 1 − u keeps the logarithm finite.
      return mean + deviation * Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next());
    },
    weighted(weights) {
      let rest = next() * weights.reduce((sum, weight) => sum + weight, 0);
      const place = weights.findIndex((weight) => {
        rest -= weight;
        return rest < 0;
      });
      return place < 0 ? weights.length - 1 : place;
    },
  };
}
