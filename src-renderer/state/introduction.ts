import { create } from 'zustand';
import { onForget } from './session.ts';

const useIntroduction = create<{ readonly isShown: boolean }>(() => ({ isShown: false }));
onForget(() => showIntroduction(false));

/** Whether Today begins with the introduction: for a new account, and for who asks for it. */
export function useIntroductionIsShown(): boolean {
  return useIntroduction((state) => state.isShown);
}

export function showIntroduction(isShown: boolean): void {
  useIntroduction.setState({ isShown });
}
