import { useEffect } from 'react';
import { desktop } from '../../api.ts';

/** The shortest time until a lock that can be chosen is a minute. */
const sayEveryMs = 30_000;

/** Breathing along needs no keys: the idle lock must not take it for absence. An exercise ends by itself. */
export function useStayOpen(isRunning: boolean): void {
  useEffect(() => {
    if (!isRunning) {
      return;
    }
    const timer = setInterval(() => {
      desktop('desktop.practising', {}).catch(() => undefined);
    }, sayEveryMs);
    return () => clearInterval(timer);
  }, [isRunning]);
}
