import { useEffect, useState } from 'react';
import { useSession } from '../state/session.ts';

/** True while the window is not in front and the person wants its content hidden then. */
export function useBlurWhenAway(): boolean {
  const isWanted = useSession((state) => state.account?.privacy_settings.blur_on_focus_loss ?? false);
  const [isAway, setAway] = useState(false);
  useEffect(() => {
    const leave = (): void => setAway(true);
    const comeBack = (): void => setAway(false);
    window.addEventListener('blur', leave);
    window.addEventListener('focus', comeBack);
    return () => {
      window.removeEventListener('blur', leave);
      window.removeEventListener('focus', comeBack);
    };
  }, []);
  return isWanted && isAway;
}
