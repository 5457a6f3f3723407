import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dunn, effectMagnitude, kruskalWallis, mannWhitney } from '../../../src-main/insights/groups.ts';
import { expectClose, reference } from './reference.ts';

const group = fc.array(fc.integer({ min: 1, max: 10 }), { minLength: 1, maxLength: 25 });

describe('several groups', () => {
  test.each(reference.dunn)('agree with SciPy and statsmodels: $groups', (example) => {
    expectClose(kruskalWallis(example.groups), example.kruskal_wallis);
    expectClose(dunn(example.groups), example.comparisons);
  });

  test('without a difference to find are not compared', () => {
    for (const groups of [[], [[1, 2, 3]], [[], [1, 2]], [[4, 4], [4], [4, 4, 4]]]) {
      expect(kruskalWallis(groups)).toBeNull();
      expect(dunn(groups)).toEqual([]);
    }
  });

  test('an empty group is no group, and the others keep their places', () => {
    const withEmpty = [[1, 2, 3], [], [4, 5, 9]];
    expect(kruskalWallis(withEmpty)).toEqual(
      kruskalWallis([
        [1, 2, 3],
        [4, 5, 9],
      ]),
    );
    expect(dunn(withEmpty)).toMatchObject([{ first: 0, second: 2 }]);
  });

  test('differ just as much on any rising scale', () => {
    fc.assert(
      fc.property(fc.array(group, { minLength: 2, maxLength: 7 }), (groups) => {
        const cubed = groups.map((values) => values.map((value) => value ** 3));
        expect(kruskalWallis(cubed)).toEqual(kruskalWallis(groups));
        expect(dunn(cubed)).toEqual(dunn(groups));
      }),
    );
  });
});

describe('two groups', () => {
  test("Cliff's delta is the share of pairs that are higher minus the share that are lower", () => {
    fc.assert(
      fc.property(group, group, (first, second) => {
        const signs = first.flatMap((a) => second.map((b) => Math.sign(a - b)));
        const delta = signs.reduce((sum, sign) => sum + sign, 0) / signs.length;
        expect(mannWhitney(first, second)?.cliffs_delta).toBeCloseTo(delta, 12);
      }),
    );
  });

  test('swapped, the effect turns round and the certainty stays', () => {
    fc.assert(
      fc.property(group, group, (first, second) => {
        const one = mannWhitney(first, second);
        const other = mannWhitney(second, first);
        expect((one?.u ?? 0) + (other?.u ?? 0)).toBe(first.length * second.length);
        expect(other?.p).toBeCloseTo(one?.p ?? Number.NaN, 12);
      }),
    );
  });

  test('that are all one value do not differ', () => {
    expect(mannWhitney([5, 5, 5], [5, 5])).toEqual({ u: 3, p: 1, cliffs_delta: 0 });
  });

  test('are both needed', () => {
    expect(mannWhitney([], [1])).toBeNull();
    expect(mannWhitney([1], [])).toBeNull();
  });
});

test.each([
  [0, 'negligible'],
  [0.1469, 'negligible'],
  [0.147, 'small'],
  [-0.329, 'small'],
  [-0.33, 'medium'],
  [0.4739, 'medium'],
  [-0.474, 'large'],
  [1, 'large'],
])("Cliff's delta of %d is %s", (delta, magnitude) => {
  expect(effectMagnitude(delta)).toBe(magnitude);
});
