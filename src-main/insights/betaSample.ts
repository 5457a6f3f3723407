import type { RandomSequence } from './seededRandom.ts';

/**
 * A draw from the Beta distribution with shapes `a`, `b` > 0, as X / (X + Y) of two gamma variables.
 *
 * No library at hand has one. Gamma: Marsaglia and Tsang (2000), "A simple method for generating gamma variables"; their
 * boost for shapes below 1 is taken in logarithms, so that a tiny shape does not come out as 0 / 0.
 */
export function betaSample(a: number, b: number, random: RandomSequence): number {
  const x = logGammaSample(a, random);
  const y = logGammaSample(b, random);
  return 1 / (1 + Math.exp(y - x));
}

/** Natural logarithm of a gamma variable of this shape and scale 1. */
function logGammaSample(shape: number, random: RandomSequence): number {
  if (shape < 1) return logGammaSample(shape + 1, random) + Math.log(1 - random()) / shape;
  const d = shape - 1 / 3;
  const c = 1 / Math.sqrt(9 * d);
  for (;;) {
    const x = normalSample(random);
    const v = (1 + c * x) ** 3;
    if (v <= 0) continue;
    // 1 − u keeps the logarithm finite.
    if (Math.log(1 - random()) < x ** 2 / 2 + d - d * v + d * Math.log(v)) return Math.log(d) + Math.log(v);
  }
}

/** Box and Muller (1958). */
function normalSample(random: RandomSequence): number {
  return Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
}
