import type { AnalysedDay } from '../../../src-main/insights/analyse.ts';
import { dateOfDay, dayNumber } from '../../../src-main/insights/calendarDay.ts';

/** Park and Miller's generator with multiplier 48271: whole numbers from 0 to below the bound. */
function draw(seed: number): (bound: number) => number {
  let state = seed;
  return (bound) => {
    state = (state * 48_271) % 2_147_483_647;
    return state % bound;
  };
}

/** Ten years of days, the same that `ten_years()` in test/fixtures/statistics/reference.py makes. */
export function tenYears(): AnalysedDay[] {
  const below = draw(20_150_301);
  const first = dayNumber('2015-03-01');
  const days: AnalysedDay[] = [];
  for (let i = 0; i < 3653; i++) {
    const mood = clamp(3 + Math.floor(i / 900) + below(5));
    const energy = clamp(mood + below(7) - 3);
    const sleep = 1 + below(10);
    const stress = clamp(11 - energy + below(3) - 1);
    const social = below(4) === 0 ? null : clamp(sleep + below(5) - 2);
    const bits = below(40);
    const triggers =
      bits >= 32 ? null : ['work', 'noise', 'news', 'argument'].filter((_, place) => ((bits >> place) & 1) === 1);
    if (below(8) > 0) days.push({ date: dateOfDay(first + i), mood, energy, sleep, stress, social, triggers });
  }
  return days;
}

function clamp(value: number): number {
  return Math.max(1, Math.min(10, value));
}
