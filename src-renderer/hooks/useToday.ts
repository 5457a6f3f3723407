import { useEffect, useState } from 'react';
import { useFormat } from './useFormat.ts';

/** The current day (`YYYY-MM-DD`) in the account's time zone; changes at midnight and when the computer wakes up. */
export function useToday(): string {
  const format = useFormat();
  const [today, setToday] = useState(format.today);
  useEffect(() => {
    const look = (): void => setToday(format.today());
    look();
    const timer = setInterval(look, 30_000);
    document.addEventListener('visibilitychange', look);
    return () => {
      clearInterval(timer);
      document.removeEventListener('visibilitychange', look);
    };
  }, [format]);
  return today;
}
