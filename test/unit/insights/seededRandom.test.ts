import { describe, expect, it } from 'vitest';
import { betaSample } from '../../../src-main/insights/betaSample.ts';
import { seededRandom, xoshiro128 } from '../../../src-main/insights/seededRandom.ts';

describe('the seeded sequence', () => {
  it('is the published generator: what its authors’ C program prints from the state 1, 2, 3, 4', () => {
    const next = xoshiro128([1, 2, 3, 4]);
    expect(Array.from({ length: 10 }, () => next())).toEqual([
      11520, 0, 5927040, 70819200, 2031721883, 1637235492, 1287239034, 3734860849, 3729100597, 4258142804,
    ]);
  });

  it('is the same for the same text and another for another', () => {
    const ten = (seed: string): number[] => {
      const next = seededRandom(seed);
      return Array.from({ length: 10 }, () => next());
    };
    expect(ten('person/2026-05-20')).toEqual(ten('person/2026-05-20'));
    for (const other of ['person/2026-05-21', 'person/2026-05-2', 'Person/2026-05-20', '']) {
      expect(ten(other)).not.toEqual(ten('person/2026-05-20'));
    }
  });

  it('fills 0 to 1 evenly, also over the first number of many seeds', () => {
    const next = seededRandom('evenly');
    for (const draw of [next, (seed: number) => seededRandom(`day ${seed}`)()]) {
      const bins = new Array<number>(10).fill(0);
      for (let count = 0; count < 20_000; count++) {
        const number = draw(count);
        expect(number >= 0 && number < 1).toBe(true);
        const bin = Math.floor(number * 10);
        bins[bin] = (bins[bin] ?? 0) + 1;
      }
      // Expected 2 000 each, standard deviation 42.
      for (const bin of bins) expect(Math.abs(bin - 2000)).toBeLessThan(190);
    }
  });
});

describe('a draw from a Beta distribution', () => {
  it.each([
    [1, 1],
    [2, 3],
    [40, 10],
    [1.05, 1.95],
    [0.3, 2.7],
    [0.05, 0.05],
    [300, 1],
  ])('has the known mean and variance for the shapes %d and %d', (a, b) => {
    const random = seededRandom(`beta ${a} ${b}`);
    const n = 20_000;
    const draws = Array.from({ length: n }, () => betaSample(a, b, random));
    expect(draws.every((draw) => draw >= 0 && draw <= 1)).toBe(true);
    const mean = draws.reduce((sum, draw) => sum + draw, 0) / n;
    const variance = draws.reduce((sum, draw) => sum + (draw - mean) ** 2, 0) / (n - 1);
    const knownVariance = (a * b) / ((a + b) ** 2 * (a + b + 1));
    // Five standard errors of the mean; the sequence is fixed, so this cannot fail by chance.
    expect(Math.abs(mean - a / (a + b))).toBeLessThan(5 * Math.sqrt(knownVariance / n));
    expect(variance / knownVariance).toBeGreaterThan(0.93);
    expect(variance / knownVariance).toBeLessThan(1.07);
  });

  it('has the known quantiles of Beta(2, 3)', () => {
    const random = seededRandom('quantiles');
    const draws = Array.from({ length: 20_000 }, () => betaSample(2, 3, random)).sort((one, other) => one - other);
    // Where its distribution function, 6x² − 8x³ + 3x⁴, is 0.1, 0.5 and 0.9.
    for (const [share, quantile] of [
      [0.1, 0.1425593],
      [0.5, 0.3857276],
      [0.9, 0.6795395],
    ] as const) {
      expect(Math.abs((draws[Math.round(share * 20_000)] ?? 0) - quantile)).toBeLessThan(0.01);
    }
  });

  it('stays a number for shapes as small as can be', () => {
    const random = seededRandom('tiny');
    for (let count = 0; count < 1000; count++) {
      expect(Number.isNaN(betaSample(1e-6, 1e-6, random))).toBe(false);
    }
  });
});
