import { useCallback, useEffect, useRef, useState } from 'react';

export interface Action<A extends readonly unknown[], R> {
  /** Runs the work; resolves to its result, or to undefined when it failed (see `error`) or is running already. */
  run(...args: A): Promise<R | undefined>;
  readonly isPending: boolean;
  /** What the last run threw. */
  readonly error: unknown;
  clearError(): void;
}

/** Something a person sets off with a button: knows whether it is under way and how it failed. Never runs twice. */
export function useAction<A extends readonly unknown[], R>(work: (...args: A) => Promise<R>): Action<A, R> {
  const [isPending, setPending] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const latest = useRef(work);
  const running = useRef(false);
  const mounted = useRef(true);

  useEffect(() => {
    latest.current = work;
  });
  useEffect(() => {
    mounted.current = true;
    return () => {
      mounted.current = false;
    };
  }, []);

  const run = useCallback(async (...args: A): Promise<R | undefined> => {
    if (running.current) {
      return undefined;
    }
    running.current = true;
    setPending(true);
    setError(null);
    try {
      return await latest.current(...args);
    } catch (thrown) {
      if (mounted.current) {
        setError(thrown);
      }
      return undefined;
    } finally {
      running.current = false;
      if (mounted.current) {
        setPending(false);
      }
    }
  }, []);

  const clearError = useCallback(() => setError(null), []);
  return { run, isPending, error, clearError };
}
