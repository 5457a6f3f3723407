import { type RefObject, useEffect, useLayoutEffect, useRef } from 'react';
import { useHelpIsOpen } from '../../state/help.ts';

/**
 * Takes the focus to a dialog while it is open and gives it back when it closes.
 *
 * A panel opens at the same moment as the screen behind it says that something was saved, and that screen takes the
 * focus, too. So what takes it meanwhile is remembered as the place to return to, and the focus comes back.
 */
export function useGentleFocus(isOpen: boolean, start: RefObject<HTMLElement | null>): void {
  const isHelpOpen = useHelpIsOpen();
  const isCovered = useRef(false);
  useLayoutEffect(() => {
    isCovered.current = isHelpOpen;
  }, [isHelpOpen]);

  useEffect(() => {
    if (!isOpen) {
      return;
    }
    let back = document.activeElement;
    start.current?.focus();
    const look = (event: FocusEvent): void => {
      const target = event.target;
      if (!(target instanceof HTMLElement) || isCovered.current || isAbove(target, start.current)) {
        return;
      }
      back = target;
      start.current?.focus();
    };
    document.addEventListener('focusin', look);
    return () => {
      document.removeEventListener('focusin', look);
      requestAnimationFrame(() => giveBack(back));
    };
  }, [isOpen, start]);
}

/** In the dialog itself, or in a message over it. */
function isAbove(target: HTMLElement, start: HTMLElement | null): boolean {
  const dialog = start?.closest('[role="dialog"]');
  return dialog?.contains(target) === true || target.closest('.mantine-Notifications-root') !== null;
}

/** Unless another screen has taken it meanwhile. */
function giveBack(back: Element | null): void {
  const current = document.activeElement;
  if (current !== null && current !== document.body) {
    return;
  }
  const isUsable = back instanceof HTMLElement && back.isConnected && back !== document.body;
  const place = isUsable ? back : document.querySelector<HTMLElement>('main h1, main');
  place?.focus({ preventScroll: true });
}
