import type { WellnessPreferences } from '../../src-shared/contract/account.ts';
import type { CallInput } from '../../src-shared/contract/index.ts';
import { api, desktop } from '../api.ts';
import { type Account, accountChanged, reloadDesktop, useSession } from '../state/session.ts';

/** The signed-in account. Only for screens inside the shell. */
export function useAccount(): Account {
  const account = useSession((state) => state.account);
  if (account === null) {
    throw new Error('This screen needs a signed-in account.');
  }
  return account;
}

/** Changes profile and preferences; every screen sees the answer at once. Throws ApiError. */
export async function updateAccount(change: CallInput<'auth.updateUser'>): Promise<void> {
  accountChanged(await api('auth.updateUser', change));
}

/** Changes privacy settings; every screen sees the answer at once. Throws ApiError. */
export async function updatePrivacy(change: CallInput<'privacy.updateSettings'>): Promise<void> {
  const { privacy_settings } = await api('privacy.updateSettings', change);
  const { account } = useSession.getState();
  if (account !== null) {
    accountChanged({ ...account, privacy_settings });
  }
}

/** The theme belongs to the account and, for the screens before signing in, to this computer. Throws ApiError. */
export async function changeTheme(theme: WellnessPreferences['theme']): Promise<void> {
  await desktop('desktop.setDevice', { theme });
  await updateAccount({ wellness_preferences: { theme } });
  await reloadDesktop();
}
