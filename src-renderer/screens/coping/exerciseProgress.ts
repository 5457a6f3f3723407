import type { Strategy } from '../../../src-shared/contract/coping.ts';

export type Guided = NonNullable<Strategy['guided']>;

export interface ExercisePoint {
  /** Index of the phase. */
  readonly phase: number;
  /** From 1. */
  readonly cycle: number;
  /** Seconds of this phase that are left. */
  readonly left: number;
  readonly isDone: boolean;
}

function cycleSeconds({ phases }: Guided): number {
  return phases.reduce((sum, { seconds }) => sum + seconds, 0);
}

/** How long the whole exercise takes, in seconds. */
export function totalSeconds(guided: Guided): number {
  return cycleSeconds(guided) * guided.cycles;
}

/** Where an exercise is after so many seconds. */
export function exercisePoint(guided: Guided, elapsed: number): ExercisePoint {
  const { phases, cycles } = guided;
  if (elapsed >= totalSeconds(guided)) {
    return { phase: phases.length - 1, cycle: cycles, left: 0, isDone: true };
  }
  const length = cycleSeconds(guided);
  const cycle = Math.min(cycles, Math.floor(elapsed / length) + 1);
  let end = (cycle - 1) * length;
  for (const [phase, { seconds }] of phases.entries()) {
    end += seconds;
    if (elapsed < end) {
      return { phase, cycle, left: end - elapsed, isDone: false };
    }
  }
  return { phase: phases.length - 1, cycle, left: 0, isDone: false };
}

/** How large the breath is at the end of each phase, 0–1: "in" and "rise" fill, "out" and "sink" empty, else it stays. */
export function breathSizes({ phases }: Guided): number[] {
  let size = 0;
  return phases.map(({ label }) => {
    if (/\bout\b|sink/i.test(label)) {
      size = 0;
    } else if (/\bin\b|rises|top up/i.test(label)) {
      size = /\bin\b/i.test(label) && phases.some((other) => /top up/i.test(other.label)) ? 0.8 : 1;
    }
    return size;
  });
}
