import { useEffect, useRef, useState } from 'react';

const tickMs = 100;

export interface Stopwatch {
  /** Seconds it has run, pauses left out. */
  readonly elapsed: number;
  readonly isRunning: boolean;
  start(): void;
  pause(): void;
}

/** Counts up while it runs, by the clock: a slow window is never late. */
export function useStopwatch(): Stopwatch {
  const [elapsed, setElapsed] = useState(0);
  const [isRunning, setRunning] = useState(false);
  const kept = useRef(0);
  useEffect(() => {
    if (!isRunning) {
      return;
    }
    const since = performance.now();
    const before = kept.current;
    const look = (): void => {
      kept.current = before + (performance.now() - since) / 1000;
      setElapsed(kept.current);
    };
    const timer = setInterval(look, tickMs);
    return () => {
      look();
      clearInterval(timer);
    };
  }, [isRunning]);
  return { elapsed, isRunning, start: () => setRunning(true), pause: () => setRunning(false) };
}
