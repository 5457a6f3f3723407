import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  breathAt,
  breathSizes,
  clockTime,
  exerciseAt,
  type Guided,
  guidedOf,
  nextStart,
  phaseStart,
  practisedTime,
  previousStart,
  totalMs,
} from '../../../src-renderer/screens/coping/exerciseTimeline.ts';
import { toneOf } from '../../../src-renderer/screens/coping/softTone.ts';

const box: Guided = {
  pattern: 'paced',
  phases: [
    { label: 'Breathe in', seconds: 4 },
    { label: 'Hold', seconds: 4 },
    { label: 'Breathe out', seconds: 4 },
    { label: 'Rest', seconds: 4 },
  ],
  cycles: 2,
};

const coherent: Guided = {
  pattern: 'paced',
  phases: [
    { label: 'Breathe in', seconds: 5.5 },
    { label: 'Breathe out', seconds: 5.5 },
  ],
  cycles: 27,
};

const senses: Guided = {
  pattern: 'steps',
  phases: [
    { label: '5 things you see', seconds: 45 },
    { label: '4 things you feel', seconds: 40 },
  ],
  cycles: 1,
};

const exercise = fc.record({
  pattern: fc.constantFrom('paced' as const, 'steps' as const, 'timer' as const),
  phases: fc.array(fc.record({ label: fc.constant('x'), seconds: fc.integer({ min: 1, max: 40 }).map((n) => n / 2) }), {
    minLength: 1,
    maxLength: 6,
  }),
  cycles: fc.integer({ min: 1, max: 30 }),
});

describe('an exercise', () => {
  it('counts each phase down by whole seconds and goes to the next one exactly on time', () => {
    expect(exerciseAt(box, 0)).toEqual({
      phase: 0,
      round: 1,
      progress: 0,
      count: 4,
      secondsLeft: 32,
      isDone: false,
    });
    expect(exerciseAt(box, 1000).count).toBe(3);
    expect(exerciseAt(box, 3999)).toMatchObject({ phase: 0, count: 1 });
    expect(exerciseAt(box, 4000)).toMatchObject({ phase: 1, count: 4, progress: 0 });
    expect(exerciseAt(box, 6000)).toMatchObject({ phase: 1, progress: 0.5 });
  });

  it('begins a new round after the last phase, and is done after the last round', () => {
    expect(exerciseAt(box, 15_999)).toMatchObject({ phase: 3, round: 1 });
    expect(exerciseAt(box, 16_000)).toMatchObject({ phase: 0, round: 2 });
    expect(exerciseAt(box, 31_999).isDone).toBe(false);
    expect(exerciseAt(box, 32_000)).toEqual({
      phase: 3,
      round: 2,
      progress: 1,
      count: 0,
      secondsLeft: 0,
      isDone: true,
    });
  });

  it('keeps halves of seconds: the 27th round begins where 26 whole ones end', () => {
    expect(totalMs(coherent)).toBe(297_000);
    expect(exerciseAt(coherent, 26 * 11_000)).toMatchObject({ phase: 0, round: 27, progress: 0 });
    expect(exerciseAt(coherent, 26 * 11_000 + 5500)).toMatchObject({ phase: 1, round: 27, progress: 0 });
  });

  it('is at the beginning of each phase where it says that the phase begins', () => {
    fc.assert(
      fc.property(exercise, fc.nat(), fc.nat(), (guided, one, other) => {
        const round = (one % guided.cycles) + 1;
        const phase = other % guided.phases.length;
        const moment = exerciseAt(guided, phaseStart(guided, round, phase));
        expect(moment).toMatchObject({ round, phase, progress: 0, isDone: false });
      }),
    );
  });

  it('never goes back as time goes on', () => {
    fc.assert(
      fc.property(exercise, fc.nat(2_000_000), fc.nat(5000), (guided, elapsed, more) => {
        const [before, after] = [exerciseAt(guided, elapsed), exerciseAt(guided, elapsed + more)];
        expect(after.secondsLeft).toBeLessThanOrEqual(before.secondsLeft);
        expect(after.round * 100 + after.phase).toBeGreaterThanOrEqual(before.round * 100 + before.phase);
        expect(before.progress).toBeGreaterThanOrEqual(0);
        expect(before.progress).toBeLessThanOrEqual(1);
      }),
    );
  });

  it('walks through its steps: on to the next, over the end, and back', () => {
    expect(nextStart(senses, 10_000)).toBe(45_000);
    expect(nextStart(senses, 50_000)).toBe(totalMs(senses));
    expect(previousStart(senses, 50_000)).toBe(45_000);
    expect(previousStart(senses, 46_000)).toBe(0);
    expect(previousStart(senses, 500)).toBe(0);
    const twice = { ...senses, cycles: 2 };
    expect(nextStart(twice, 50_000)).toBe(85_000);
    expect(previousStart(twice, 86_000)).toBe(45_000);
  });
});

describe('the breath', () => {
  it('fills while breathing in, stays while holding, and is empty after breathing out', () => {
    expect(breathSizes(box)).toEqual([1, 1, 0, 0]);
    const at = (ms: number) => breathAt(box, exerciseAt(box, ms));
    expect(at(0)).toBe(0);
    expect(at(2000)).toBeCloseTo(0.5);
    expect(at(4000)).toBe(1);
    expect(at(7000)).toBe(1);
    expect(at(10_000)).toBeCloseTo(0.5);
    expect(at(13_000)).toBe(0);
  });

  it('leaves room for the second sip of a sigh', () => {
    const labels = ['Breathe in through the nose', 'Top up with a small sip', 'Long sigh out through the mouth'];
    expect(breathSizes({ ...box, phases: labels.map((label) => ({ label, seconds: 3 })) })).toEqual([0.8, 1, 0]);
  });

  it('sounds by the way it goes', () => {
    expect([toneOf(0, 1), toneOf(1, 0), toneOf(1, 1)]).toEqual(['in', 'out', 'still']);
  });
});

describe('what is said of time', () => {
  it('counts whole minutes that were practised', () => {
    expect(practisedTime(59_900)).toEqual({ unit: 'seconds', count: 59 });
    expect(practisedTime(60_000)).toEqual({ unit: 'minutes', count: 1 });
    expect(practisedTime(179_000)).toEqual({ unit: 'minutes', count: 2 });
  });

  it('is written like a clock', () => {
    expect([clockTime(0), clockTime(65), clockTime(600)]).toEqual(['0:00', '1:05', '10:00']);
  });
});

it('a strategy of one’s own that takes minutes is a timer of them', () => {
  const own = { guided: null, is_own: true, name: 'Tea on the step', duration_minutes: 3 };
  expect(guidedOf(own)).toEqual({ pattern: 'timer', phases: [{ label: 'Tea on the step', seconds: 180 }], cycles: 1 });
  expect(guidedOf({ ...own, duration_minutes: null })).toBeNull();
  expect(guidedOf({ ...own, is_own: false })).toBeNull();
  expect(guidedOf({ ...own, guided: box })).toBe(box);
});
