import type { WindowEvent } from '../src-shared/desktop.ts';

/** What the preload script puts into the page: one way to ask, one way to hear. */
interface Bridge {
  /** Resolves to the answer's envelope. */
  invoke(name: string, payload: unknown): Promise<unknown>;
  /** Calls back for each event of the app until the returned function is called. */
  onEvent(callback: (event: unknown) => void): () => void;
  /** Where a file lies that was dropped on the window; empty for what is none. */
  pathOf(file: File): string;
}

declare global {
  interface Window {
    readonly evenkeel: Bridge;
  }
}

/** Asks the main process; the answer is trusted, it comes from the dispatcher that checked it. */
export function invoke(name: string, payload: unknown): Promise<unknown> {
  return window.evenkeel.invoke(name, payload);
}

/** Full path of a file that was dropped on the window; empty for what is none. */
export function pathOf(file: File): string {
  return window.evenkeel.pathOf(file);
}

/** Calls back for each event until the returned function is called. */
export function onWindowEvent(callback: (event: WindowEvent) => void): () => void {
  return window.evenkeel.onEvent((event) => callback(event as WindowEvent));
}
