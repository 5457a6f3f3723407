import { useEffect, useRef } from 'react';
import { onFlush } from '../../events.ts';

/** A lock in the middle of an exercise must not lose what was practised: `keep` runs before the vault closes. */
export function useKeepOnLock(isUnderWay: boolean, keep: () => Promise<unknown>): void {
  const latest = useRef(keep);
  useEffect(() => {
    latest.current = keep;
  });
  useEffect(() => (isUnderWay ? onFlush(() => latest.current()) : undefined), [isUnderWay]);
}
