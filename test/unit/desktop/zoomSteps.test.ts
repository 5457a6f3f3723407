import { expect, it } from 'vitest';
import { nextZoom } from '../../../src-main/desktop/zoomSteps.ts';

it('goes up to 200 % and down to half, and back to as designed', () => {
  let zoom = 1;
  for (let presses = 0; presses < 20; presses += 1) zoom = nextZoom(zoom, 'in');
  expect(zoom).toBe(2);
  for (let presses = 0; presses < 20; presses += 1) zoom = nextZoom(zoom, 'out');
  expect(zoom).toBe(0.5);
  expect(nextZoom(1.1, 'in')).toBe(1.25);
  expect(nextZoom(1.2, 'out')).toBe(1.1);
  // As Chromium gives it back.
  expect(nextZoom(1.7499999999999998, 'in')).toBe(2);
  expect(nextZoom(1.0999999999999999, 'out')).toBe(1);
  expect(nextZoom(1.75, 'reset')).toBe(1);
});
