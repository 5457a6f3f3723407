import { useEffect } from 'react';
import { useSession } from '../state/session.ts';

/** Blurs everything while the window is not in front, for those who want that (styles.css, `data-away`). */
export function useBlurWhenAway(): void {
  const isWanted = useSession((state) => state.account?.privacy_settings.blur_on_focus_loss ?? false);
  useEffect(() => {
    if (!isWanted) {
      return;
    }
    const look = (): void => {
      document.body.toggleAttribute('data-away', !document.hasFocus());
    };
    window.addEventListener('blur', look);
    window.addEventListener('focus', look);
    return () => {
      window.removeEventListener('blur', look);
      window.removeEventListener('focus', look);
      document.body.removeAttribute('data-away');
    };
  }, [isWanted]);
}
