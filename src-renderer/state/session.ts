import { create } from 'zustand';
import type { Output } from '../../src-shared/contract/index.ts';
import type { DesktopOutput } from '../../src-shared/desktop.ts';
import { type ApiError, api, desktop, onApiFailure } from '../api.ts';
import { flushAll, onChanged, onPlace } from '../events.ts';
import { showLanguage } from '../i18n/i18n.ts';
import { goTo } from './navigation.ts';

export type DesktopState = DesktopOutput<'desktop.state'>;
export type Account = Output<'auth.user'>;

interface SessionState {
  /** `starting` until the desktop has told who is here; `failed` when it could not. */
  readonly phase: 'starting' | 'failed' | 'signed_out' | 'open';
  /** Why it could not. */
  readonly failure: unknown;
  readonly desktop: DesktopState | null;
  /** The signed-in account with its settings; null unless `open`. */
  readonly account: Account | null;
  /** Something to say once after unlocking, e.g. that this vault is older than when it was last used. */
  readonly notice: string | null;
}

/** Asked for before this page was open: where a notification or the tray wants to lead. */
let waitingPlace: string | null = null;

const initial: SessionState = { phase: 'starting', failure: null, desktop: null, account: null, notice: null };

export const useSession = create<SessionState>(() => initial);

type Forgetter = () => void;
const forgetters = new Set<Forgetter>();

/** Registers what must leave memory when the vault closes: caches, stores with content. */
export function onForget(forget: Forgetter): () => void {
  forgetters.add(forget);
  return () => forgetters.delete(forget);
}

type Preparer = (path: string) => Promise<void>;
const preparers = new Set<Preparer>();

/** Registers what is to be known before the app opens at a path. Must be quick, and never reject. */
export function onEnter(prepare: Preparer): () => void {
  preparers.add(prepare);
  return () => preparers.delete(prepare);
}

function forgetEverything(): void {
  for (const forget of forgetters) {
    forget();
  }
}

/** Asks the desktop where we stand and shows the right screen. Also the way back after a failed start. */
export async function startSession(): Promise<void> {
  try {
    const state = await desktop('desktop.state', {});
    await showLanguage(state.device.locale);
    if (state.signed_in) {
      const account = await api('auth.user', {});
      if (state.go_to !== null) goTo(state.go_to, { replace: true });
      useSession.setState({ phase: 'open', desktop: state, account, failure: null });
    } else {
      closeHere(state);
    }
  } catch (error) {
    useSession.setState({ phase: 'failed', failure: error });
  }
}

/** After signing in: loads the account and opens the app. */
export async function enterApp(notice: string | null = null): Promise<void> {
  const expected = waitingPlace ?? '/';
  const [state, account] = await Promise.all([
    desktop('desktop.state', {}),
    api('auth.user', {}),
    ...[...preparers].map((prepare) => prepare(expected)),
  ]);
  goTo(state.go_to ?? waitingPlace ?? '/', { replace: true });
  waitingPlace = null;
  useSession.setState({ phase: 'open', desktop: state, account, notice, failure: null });
}

export function dismissNotice(): void {
  useSession.setState({ notice: null });
}

function closeHere(state: DesktopState): void {
  forgetEverything();
  goTo('/', { replace: true });
  useSession.setState({ phase: 'signed_out', desktop: state, account: null, notice: null, failure: null });
}

/** Locks the vault: what waits is saved first. The desktop then replaces this page with a fresh one. */
export async function lock(): Promise<void> {
  await flushAll();
  await api('auth.lock', {});
  await startSession();
}

/** Loads the accounts and device settings again. */
export async function reloadDesktop(): Promise<void> {
  const state = await desktop('desktop.state', {});
  await showLanguage(state.device.locale);
  useSession.setState({ desktop: state });
}

/** Puts changed account data where every screen sees it at once. */
export function accountChanged(account: Account): void {
  useSession.setState({ account });
}

async function reloadAccount(): Promise<void> {
  try {
    const account = await api('auth.user', {});
    if (useSession.getState().phase === 'open') {
      useSession.setState({ account });
    }
  } catch {
    // The failure listener below looks whether the vault is closed; anything else is shown where it was asked for.
  }
}

/** Keeps the store true to the vault; called once. */
export function watchSession(): void {
  onPlace((to) => {
    // A screen before that is not to be left: it may show a new recovery key.
    if (useSession.getState().phase === 'open') goTo(to);
    else waitingPlace = to;
  });
  onChanged((areas) => {
    if (useSession.getState().phase === 'open' && areas.some((area) => area === 'account' || area === 'privacy')) {
      void reloadAccount();
    }
  });
  onApiFailure((error: ApiError) => {
    const isClosed = error.code === 'UNAUTHENTICATED' || error.code === 'VAULT_LOCKED';
    if (isClosed && useSession.getState().phase === 'open') {
      void startSession();
    }
  });
}
