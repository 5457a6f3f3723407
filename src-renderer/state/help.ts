import { create } from 'zustand';

const useHelp = create<{ readonly isOpen: boolean }>(() => ({ isOpen: false }));

/** Whether the help panel is open; it can be opened from anywhere, signed in or not. */
export function useHelpIsOpen(): boolean {
  return useHelp((state) => state.isOpen);
}

export function openHelp(): void {
  useHelp.setState({ isOpen: true });
}

export function closeHelp(): void {
  useHelp.setState({ isOpen: false });
}

export function toggleHelp(): void {
  useHelp.setState(({ isOpen }) => ({ isOpen: !isOpen }));
}
