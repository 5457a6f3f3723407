import { type KeyboardEvent, type RefObject, useCallback, useRef } from 'react';

/** Makes the buttons of a toolbar one stop of the Tab key: arrows, Home and End move among them. */
export function useRovingFocus(): {
  readonly ref: RefObject<HTMLDivElement | null>;
  readonly onKeyDown: (event: KeyboardEvent) => void;
} {
  const ref = useRef<HTMLDivElement>(null);
  const onKeyDown = useCallback((event: KeyboardEvent): void => {
    const buttons = [...(ref.current?.querySelectorAll<HTMLButtonElement>('button') ?? [])];
    const focused = document.activeElement;
    const current = focused instanceof HTMLButtonElement ? buttons.indexOf(focused) : -1;
    const next = nextIndex(event.key, current, buttons.length);
    const button = next === null ? undefined : buttons[next];
    if (current === -1 || button === undefined) {
      return;
    }
    event.preventDefault();
    for (const other of buttons) {
      other.tabIndex = other === button ? 0 : -1;
    }
    button.focus();
  }, []);
  return { ref, onKeyDown };
}

function nextIndex(key: string, current: number, length: number): number | null {
  switch (key) {
    case 'ArrowRight':
      return (current + 1) % length;
    case 'ArrowLeft':
      return (current + length - 1) % length;
    case 'Home':
      return 0;
    case 'End':
      return length - 1;
    default:
      return null;
  }
}
