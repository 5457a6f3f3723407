import { create } from 'zustand';

interface PaletteState {
  /** How often the commands were asked for; 0: not yet, so their code is not loaded. */
  readonly asked: number;
  readonly shortcutsAreOpen: boolean;
}

export const usePalette = create<PaletteState>(() => ({ asked: 0, shortcutsAreOpen: false }));

export function openPalette(): void {
  usePalette.setState(({ asked }) => ({ asked: asked + 1 }));
}

export function showShortcuts(isOpen: boolean): void {
  usePalette.setState({ shortcutsAreOpen: isOpen });
}
