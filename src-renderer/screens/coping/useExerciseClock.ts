import { useCallback, useEffect, useRef, useState } from 'react';

/** A window that is covered draws no frames; words and tones go on by this. */
const hiddenTickMs = 500;

export interface ExerciseClock {
  /** Where the exercise is, ms after its beginning. */
  readonly elapsed: number;
  /** Ms that were really spent on it: pauses and steps that were skipped left out. */
  readonly practised: number;
  readonly isRunning: boolean;
  start(): void;
  pause(): void;
  /** Goes to a place of the exercise. */
  jump(ms: number): void;
}

interface Kept {
  readonly elapsed: number;
  readonly practised: number;
}

/**
 * The one clock of an exercise: `performance.now()`, looked at in every frame. Nothing is added up from frame to frame,
 * so a slow or covered window is never late.
 */
export function useExerciseClock(endMs: number): ExerciseClock {
  const [now, setNow] = useState<Kept>({ elapsed: 0, practised: 0 });
  const [isRunning, setRunning] = useState(false);
  const kept = useRef<Kept>(now);
  const since = useRef(0);

  const look = useCallback((): Kept => {
    const passed = Math.min(performance.now() - since.current, Math.max(0, endMs - kept.current.elapsed));
    const looked = { elapsed: kept.current.elapsed + passed, practised: kept.current.practised + passed };
    setNow(looked);
    return looked;
  }, [endMs]);

  useEffect(() => {
    if (!isRunning) {
      return;
    }
    since.current = performance.now();
    let frame = 0;
    const draw = (): void => {
      look();
      frame = requestAnimationFrame(draw);
    };
    frame = requestAnimationFrame(draw);
    const timer = setInterval(look, hiddenTickMs);
    return () => {
      kept.current = look();
      cancelAnimationFrame(frame);
      clearInterval(timer);
    };
  }, [isRunning, look]);

  const jump = useCallback(
    (ms: number): void => {
      const { practised } = isRunning ? look() : kept.current;
      since.current = performance.now();
      kept.current = { elapsed: ms, practised };
      setNow(kept.current);
    },
    [isRunning, look],
  );
  const start = useCallback(() => setRunning(true), []);
  const pause = useCallback(() => setRunning(false), []);
  return { ...now, isRunning, start, pause, jump };
}
