import { useEffect, useEffectEvent } from 'react';
import { useSearch } from 'wouter';
import { goTo } from '../state/navigation.ts';

/** What can be asked for: `/?log=mood` of the menu, the tray or the shortcut (`quickLogPlace`), the others of the commands. */
export type Loggable = 'mood' | 'stress' | 'check-in';

/** Calls back when this is to be noted now. */
export function useLogAsked(what: Loggable, onAsked: () => void): void {
  const isAsked = new URLSearchParams(useSearch()).get('log') === what;
  const asked = useEffectEvent(onAsked);
  useEffect(() => {
    if (!isAsked) return;
    goTo('/', { replace: true });
    asked();
  }, [isAsked]);
}
