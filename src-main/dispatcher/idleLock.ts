import { readUser } from '../store/users.ts';
import type { OpenVault } from '../vault/access.ts';
import type { Clock } from '../vault/environment.ts';
import type { Home } from '../vault/home.ts';

const checkMilliseconds = 5_000;
const minute = 60_000;
/** A vault is open before its first session is: while a recovery still works out the key of the new password. */
const unclaimedMilliseconds = minute;

/**
 * Locks vaults that nobody uses any more: after the account's own idle time, or a minute after the last session has
 * run out. While a window is signed in only what the person does there counts as use, so that a program that asks
 * every minute does not keep the vault open for a person who has left. Returns what stops the watching.
 */
export function watchIdleVaults(home: Home, clock: Clock): () => void {
  const unclaimedSince = new WeakMap<OpenVault, number>();
  const timer = setInterval(() => {
    for (const vault of home.accounts.open()) {
      if (isUnused(vault)) void home.accounts.lock(vault);
    }
  }, checkMilliseconds);
  timer.unref();

  function isUnused(vault: OpenVault): boolean {
    const idleSince = lastUse(home, vault);
    if (idleSince === undefined) {
      const since = unclaimedSince.get(vault) ?? clock.monotonic();
      unclaimedSince.set(vault, since);
      return clock.monotonic() - since >= unclaimedMilliseconds;
    }
    unclaimedSince.delete(vault);
    return clock.now() - idleSince >= readUser(vault.read).privacy_settings.lock_after_minutes * minute;
  }

  return () => clearInterval(timer);
}

function lastUse(home: Home, vault: OpenVault): number | undefined {
  const sessions = home.sessions.list(vault);
  const inWindow = sessions.filter((session) => session.door === 'window');
  const counted = inWindow.length > 0 ? inWindow : sessions;
  return counted.length === 0 ? undefined : Math.max(...counted.map((session) => Date.parse(session.last_used_at)));
}
