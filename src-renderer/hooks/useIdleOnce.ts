import { useEffect, useState } from 'react';

/** False at first, true once the window has had a moment to itself: for what may come after what one is here for. */
export function useIdleOnce(): boolean {
  const [isIdle, setIdle] = useState(false);
  useEffect(() => {
    const request = requestIdleCallback(() => setIdle(true), { timeout: 1_500 });
    return () => cancelIdleCallback(request);
  }, []);
  return isIdle;
}
