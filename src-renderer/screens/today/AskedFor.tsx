import { type ReactNode, useRef } from 'react';
import { type Loggable, useLogAsked } from '../../hooks/useLogAsked.ts';

/** What is asked for may still be loading; nobody waits longer than this for the focus. */
const mostFrames = 90;

/** Brings a card into view, with the focus in it, when the commands ask for it. */
export function AskedFor({ what, children }: { readonly what: Loggable; readonly children: ReactNode }) {
  const card = useRef<HTMLDivElement>(null);
  useLogAsked(what, () => {
    // The screen's title takes the focus when the screen opens; this comes after it.
    requestAnimationFrame(() => focusFirst(card.current, mostFrames));
  });
  return <div ref={card}>{children}</div>;
}

function focusFirst(card: HTMLElement | null, frames: number): void {
  const first = card?.querySelector<HTMLElement>('[role="slider"], input:not([type="hidden"]), button');
  if (first != null) {
    first.focus();
    first.scrollIntoView({ block: 'center' });
  } else if (frames > 0) {
    requestAnimationFrame(() => focusFirst(card, frames - 1));
  }
}
