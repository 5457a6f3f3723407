import { largestZoom, smallestZoom } from '../../src-shared/desktopWishes.ts';

const steps = [smallestZoom, 0.67, 0.75, 0.8, 0.9, 1, 1.1, 1.25, 1.5, 1.75, largestZoom];

/** Chromium counts in powers of 1.2 and gives a step back as 1.7499999999999998. */
const tolerance = 0.005;

/** The next size up or down from any, or the designed one. */
export function nextZoom(current: number, direction: 'in' | 'out' | 'reset'): number {
  switch (direction) {
    case 'in':
      return steps.find((step) => step > current + tolerance) ?? largestZoom;
    case 'out':
      return steps.findLast((step) => step < current - tolerance) ?? smallestZoom;
    case 'reset':
      return 1;
  }
}
