import { useEffect, useEffectEvent } from 'react';
import { useSearch } from 'wouter';
import { goTo } from '../state/navigation.ts';

/** Calls back when the mood is to be noted now, by the menu, the tray or the shortcut: `quickLogPlace` of desktop.ts. */
export function useMoodAsked(onAsked: () => void): void {
  const isAsked = new URLSearchParams(useSearch()).get('log') === 'mood';
  const asked = useEffectEvent(onAsked);
  useEffect(() => {
    if (!isAsked) return;
    goTo('/', { replace: true });
    asked();
  }, [isAsked]);
}
