import fc from 'fast-check';
import { expect, test } from 'vitest';
import { changePoints } from '../../../src-main/insights/changePoints.ts';

const settings = { minSize: 7, penaltyFactor: 3 };

/** The objective as the formula says, without running sums. */
function objective(values: readonly number[], places: readonly number[], penalty: number): number {
  const bounds = [0, ...places, values.length];
  let total = penalty * places.length;
  for (const [index, start] of bounds.slice(0, -1).entries()) {
    const segment = values.slice(start, bounds[index + 1]);
    const mean = segment.reduce((sum, value) => sum + value, 0) / segment.length;
    total += segment.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  }
  return total;
}

/** Every way to cut the rest of a list into segments that are long enough. */
function segmentations(length: number, minSize: number, from = 0): number[][] {
  const all: number[][] = [[]];
  for (let place = from + minSize; place <= length - minSize; place++) {
    all.push(...segmentations(length, minSize, place).map((rest) => [place, ...rest]));
  }
  return all;
}

test('no other segmentation is better', () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 1, max: 10 }), { minLength: 2, maxLength: 13 }),
      fc.integer({ min: 1, max: 4 }),
      fc.double({ min: 0.05, max: 3, noNaN: true }),
      (values, minSize, penaltyFactor) => {
        const n = values.length;
        const squares = values.slice(1).reduce((sum, value, index) => sum + (value - (values[index] ?? 0)) ** 2, 0);
        const penalty = ((penaltyFactor * squares) / (2 * (n - 1))) * Math.log(n);
        const places = changePoints(values, { minSize, penaltyFactor });
        const allowed = segmentations(n, minSize);
        if (n >= 2 * minSize) expect(allowed).toContainEqual(places);
        const best = Math.min(...allowed.map((other) => objective(values, other, penalty)));
        expect(objective(values, places, penalty)).toBeLessThanOrEqual(best + 1e-6);
      },
    ),
    { numRuns: 300 },
  );
});

test('a lasting change is found at its first day, a bad week end is not one', () => {
  const before = [6, 7, 6, 7, 7, 6, 7, 6, 7, 6, 7, 7, 6, 7];
  const after = [3, 4, 3, 3, 4, 3, 4, 4, 3, 4, 3, 3];
  expect(changePoints([...before, ...after], settings)).toEqual([14]);
  expect(changePoints([...before, 1, 2, ...before], settings)).toEqual([]);
});

test('two weeks of moods are the least', () => {
  const values = [1, 1, 2, 1, 1, 2, 1, 9, 9, 8, 9, 9, 8, 9];
  expect(changePoints(values, settings)).toEqual([7]);
  expect(changePoints(values.slice(1), settings)).toEqual([]);
  expect(changePoints([], settings)).toEqual([]);
});

test('a constant that is no exact binary number has no changes', () => {
  for (const constant of [3.3, 5.7, 19 / 3, 8.1]) {
    for (let length = 14; length < 90; length++) {
      expect(changePoints(new Array<number>(length).fill(constant), settings)).toEqual([]);
    }
  }
});

test('of two equally good places the earlier one is taken, wherever the scale starts', () => {
  const values = [1, 2, 1, 2, 1, 2, 1, 5, 9, 8, 9, 8, 9, 8, 9];
  for (const shift of [0, 0.1, 1e4]) {
    expect(
      changePoints(
        values.map((value) => value + shift),
        settings,
      ),
    ).toEqual([7]);
  }
});
