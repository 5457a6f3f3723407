import { expect, test } from 'vitest';
import { fittingBounds } from '../../../src-main/desktop/windowBounds.ts';

const laptop = { x: 0, y: 24, width: 1_440, height: 876 };
const monitor = { x: 1_440, y: 0, width: 2_560, height: 1_440 };

test('a first start opens in the middle of the first screen', () => {
  expect(fittingBounds(undefined, [laptop])).toEqual({ x: 120, y: 52, width: 1_200, height: 820, maximized: false });
});

test('a window comes back to where it stood', () => {
  const saved = { x: 1_600, y: 100, width: 1_500, height: 900, maximized: true };
  expect(fittingBounds(saved, [laptop, monitor])).toEqual(saved);
});

test('a window that stood on a screen that is gone opens in the middle of the first', () => {
  const saved = { x: 1_600, y: 100, width: 1_500, height: 900, maximized: false };
  expect(fittingBounds(saved, [laptop])).toEqual({ x: 120, y: 52, width: 1_200, height: 820, maximized: false });
});

test.each([
  ['off to the left', { x: -1_400, y: 100 }],
  ['below the screen', { x: 100, y: 870 }],
  ['with its title bar above the screen', { x: 100, y: -40 }],
])('a window %s, where it cannot be grabbed, is brought back', (_where, corner) => {
  const saved = { ...corner, width: 1_500, height: 900, maximized: false };
  expect(fittingBounds(saved, [laptop])).toMatchObject({ x: 120, y: 52 });
});

test('a remembered size below the minimum grows to it', () => {
  const saved = { x: 10, y: 30, width: 300, height: 200, maximized: false };
  expect(fittingBounds(saved, [laptop])).toEqual({ x: 10, y: 30, width: 900, height: 600, maximized: false });
});

test('on a small screen the window keeps its minimum size and its corner on the screen', () => {
  const small = { x: 0, y: 0, width: 800, height: 480 };
  expect(fittingBounds(undefined, [small])).toEqual({ x: 0, y: 0, width: 900, height: 600, maximized: false });
});
