import { create } from 'zustand';
import type { Output } from '../../src-shared/contract/index.ts';
import type { DirectAnswers } from '../../src-shared/contract/safety.ts';
import type { Support } from '../../src-shared/contract/support.ts';
import { api, onSupport } from '../api.ts';
import { goTo } from './navigation.ts';
import { onForget } from './session.ts';

interface SupportState {
  /** The help that is on the screen, or was last. */
  readonly offer: Support | null;
  readonly isOpen: boolean;
  /** Whether the panel begins with why it is there. */
  readonly showsWhy: boolean;
  /** Help that came up again and does not open by itself: one line, until it is opened or closed. */
  readonly quiet: Support | null;
  /** Whether a reminder of help stands somewhere: nothing is scored, counted or compared beside it. */
  readonly isDue: boolean;
}

const initial: SupportState = { offer: null, isOpen: false, showsWhy: false, quiet: null, isDue: false };

const useStore = create<SupportState>(() => initial);
onForget(() => useStore.setState(initial));

export function useSupport(): SupportState {
  return useStore();
}

/** Whether scores, streaks and comparisons have to stay away for now. */
export function useSupportIsDue(): boolean {
  return useStore((state) => state.isDue);
}

/** What `crisis.status` has told about whether help is offered. */
export function supportIsDue(isDue: boolean): void {
  useStore.setState({ isDue });
}

/** Screens on which the quiet line stands anyway, beside what was saved. */
const saysItself: ReadonlySet<string> = new Set(['assessments.respond']);

/** Starts listening to what is saved; called once. */
export function watchSupport(): () => void {
  return onSupport((support, savedBy) => {
    const isDue = support.about === 'me' || useStore.getState().isDue;
    if (support.opens) {
      useStore.setState({ offer: larger(support), isOpen: true, showsWhy: false, quiet: null, isDue });
    } else {
      useStore.setState({ quiet: saysItself.has(savedBy) ? null : support, isDue });
    }
  });
}

/** Opens the panel because a person asked for it. */
export function openSupport(support: Support, { showsWhy = false }: { readonly showsWhy?: boolean } = {}): void {
  useStore.setState({ offer: support, isOpen: true, showsWhy, quiet: null });
}

export function closeQuietSupport(): void {
  useStore.setState({ quiet: null });
}

/**
 * Closes the panel. It is gone at once; that it was seen is told to the vault behind it, and if that does not work the
 * panel only comes up once more.
 */
export function closeSupport(): void {
  const { offer, isOpen } = useStore.getState();
  useStore.setState({ isOpen: false });
  if (isOpen && offer?.about === 'me') {
    api('crisis.acknowledge', { action: 'seen' }).catch(() => undefined);
  }
}

/** Closes the panel to go somewhere in the app. */
export function leaveSupportTo(path: string): void {
  closeSupport();
  goTo(path);
}

/** "I am safe for now": panels stay closed for today, and no help is hidden. Throws ApiError. */
export async function safeForNow(): Promise<void> {
  useStore.setState({ isOpen: false });
  await api('crisis.acknowledge', { action: 'safe_for_now' });
}

/** "I need help now": the emergency panel, with no question before it. Throws ApiError. */
export async function askForHelpNow(): Promise<void> {
  showAnswer(await api('crisis.acknowledge', { action: 'need_help' }));
}

/**
 * Keeps what was answered to one of the direct questions; the panel follows. Resolves to whether another panel stands
 * there now. Throws ApiError.
 */
export async function answerDirectly(answers: DirectAnswers): Promise<boolean> {
  const before = useStore.getState().offer?.panel;
  showAnswer(await api('crisis.acknowledge', { answers }));
  return useStore.getState().offer?.panel !== before;
}

function showAnswer({ support }: Output<'crisis.acknowledge'>): void {
  if (support !== null) {
    useStore.setState({ offer: larger(support), isOpen: true, quiet: null, isDue: true });
  }
}

/** Only ever more help: what is on the screen does not give way to less. */
function larger(support: Support): Support {
  const { offer, isOpen } = useStore.getState();
  return isOpen && offer?.about === 'me' && rankOf(offer) > rankOf(support) ? offer : support;
}

const panels: readonly Support['panel'][] = ['soft_card', 'support_panel', 'support_panel_full', 'emergency_panel'];

function rankOf({ panel }: Support): number {
  return panels.indexOf(panel);
}
