import type { Strategy } from '../../../src-shared/contract/coping.ts';

export type Guided = NonNullable<Strategy['guided']>;

/** Where an exercise is at one moment; all of it follows from the milliseconds since its beginning. */
export interface ExerciseMoment {
  /** Index of the phase within its round. */
  readonly phase: number;
  /** From 1. */
  readonly round: number;
  /** How much of the phase is over, 0–1. */
  readonly progress: number;
  /** Whole seconds of the phase that are left, the running one included: 4, 3, 2, 1. */
  readonly count: number;
  /** Whole seconds of the exercise that are left. */
  readonly secondsLeft: number;
  readonly isDone: boolean;
}

const msPerSecond = 1000;
const msPerMinute = 60_000;

function lengthsOf({ phases }: Guided): number[] {
  return phases.map(({ seconds }) => Math.round(seconds * msPerSecond));
}

function roundMs(guided: Guided): number {
  return lengthsOf(guided).reduce((sum, length) => sum + length, 0);
}

/** How long the whole exercise takes, in ms. */
export function totalMs(guided: Guided): number {
  return roundMs(guided) * guided.cycles;
}

/** Where an exercise is so many ms after its beginning. A moment between two phases belongs to the second. */
export function exerciseAt(guided: Guided, elapsedMs: number): ExerciseMoment {
  const total = totalMs(guided);
  if (elapsedMs >= total) {
    const phase = guided.phases.length - 1;
    return { phase, round: guided.cycles, progress: 1, count: 0, secondsLeft: 0, isDone: true };
  }
  const elapsed = Math.max(0, elapsedMs);
  const length = roundMs(guided);
  const round = Math.floor(elapsed / length);
  const lengths = lengthsOf(guided);
  let left = elapsed - round * length;
  let phase = 0;
  while (left >= (lengths[phase] ?? Number.POSITIVE_INFINITY)) {
    left -= lengths[phase] ?? 0;
    phase += 1;
  }
  const phaseMs = lengths[phase] ?? 1;
  return {
    phase,
    round: round + 1,
    progress: left / phaseMs,
    count: Math.ceil((phaseMs - left) / msPerSecond),
    secondsLeft: Math.ceil((total - elapsed) / msPerSecond),
    isDone: false,
  };
}

/**
 * The beginning of a phase, ms after that of the exercise. Beyond the last phase of a round it is the first of the next
 * round, and so on backwards; never before the beginning of the exercise or after its end.
 */
export function phaseStart(guided: Guided, round: number, phase: number): number {
  const lengths = lengthsOf(guided);
  const place = Math.max(0, (round - 1) * lengths.length + phase);
  const rounds = Math.floor(place / lengths.length);
  const before = lengths.slice(0, place % lengths.length);
  const start = rounds * roundMs(guided) + before.reduce((sum, length) => sum + length, 0);
  return Math.min(start, totalMs(guided));
}

/** The beginning of the next phase, or the end of the exercise. */
export function nextStart(guided: Guided, elapsedMs: number): number {
  const { round, phase } = exerciseAt(guided, elapsedMs);
  return phaseStart(guided, round, phase + 1);
}

/** The beginning of the phase before this one; of this one while it is older than a moment, as players of music do. */
export function previousStart(guided: Guided, elapsedMs: number): number {
  const { round, phase } = exerciseAt(guided, elapsedMs);
  const start = phaseStart(guided, round, phase);
  return elapsedMs - start > 2 * msPerSecond ? start : phaseStart(guided, round, phase - 1);
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

/** How large the breath is at a moment, 0–1: slow at the turns, as breath is, and exact at both ends of each phase. */
export function breathAt(guided: Guided, { phase, progress }: Pick<ExerciseMoment, 'phase' | 'progress'>): number {
  const sizes = breathSizes(guided);
  const to = sizes[phase] ?? 0;
  const from = sizes.at(phase - 1) ?? 0;
  return from + (to - from) * ((1 - Math.cos(Math.PI * progress)) / 2);
}

/** Whole minutes that were practised; seconds below one. */
export function practisedTime(ms: number): { readonly unit: 'minutes' | 'seconds'; readonly count: number } {
  return ms >= msPerMinute
    ? { unit: 'minutes', count: Math.floor(ms / msPerMinute) }
    : { unit: 'seconds', count: Math.floor(ms / msPerSecond) };
}

/** What is kept of an exercise, however it ended. */
export function sessionOf(strategy_id: string, practisedMs: number, mood_before: number | null) {
  return {
    strategy_id,
    seconds: Math.round(practisedMs / msPerSecond),
    ...(mood_before === null ? {} : { mood_before }),
  };
}

/** The guided exercise of a strategy; one of the person's own that takes minutes is a timer of them. */
export function guidedOf({
  guided,
  is_own: isOwn,
  name,
  duration_minutes: minutes,
}: Pick<Strategy, 'guided' | 'is_own' | 'name' | 'duration_minutes'>): Guided | null {
  if (guided !== null || !isOwn || minutes === null) {
    return guided;
  }
  return { pattern: 'timer', phases: [{ label: name, seconds: minutes * 60 }], cycles: 1 };
}

/** "4:05" */
export function clockTime(seconds: number): string {
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}
