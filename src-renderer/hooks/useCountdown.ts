import { useCallback, useEffect, useState } from 'react';

/** Counts whole seconds down to 0. `start(n)` begins anew. */
export function useCountdown(): { readonly secondsLeft: number; start(seconds: number): void } {
  const [endsAt, setEndsAt] = useState(0);
  const [secondsLeft, setSecondsLeft] = useState(0);

  const start = useCallback((seconds: number): void => {
    setEndsAt(performance.now() + seconds * 1000);
    setSecondsLeft(Math.ceil(seconds));
  }, []);

  useEffect(() => {
    if (endsAt === 0) {
      return;
    }
    const timer = setInterval(() => {
      const left = Math.max(0, Math.ceil((endsAt - performance.now()) / 1000));
      setSecondsLeft(left);
      if (left === 0) {
        clearInterval(timer);
      }
    }, 250);
    return () => clearInterval(timer);
  }, [endsAt]);

  return { secondsLeft, start };
}
