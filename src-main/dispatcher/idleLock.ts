import { readUser } from '../store/users.ts';
import type { OpenVault } from '../vault/access.ts';
import type { Clock } from '../vault/environment.ts';
import type { Home } from '../vault/home.ts';

const checkMilliseconds = 5_000;
const minute = 60_000;

/**
 * Locks vaults that nobody uses any more: after the account's own idle time, or when the last session has run out.
 * While a window is signed in only what the person does there counts as use, so that a program that asks every
 * minute does not keep the vault open for a person who has left. Returns what stops the watching.
 */
export function watchIdleVaults(home: Home, clock: Clock): () => void {
  const timer = setInterval(() => {
    for (const vault of home.accounts.open()) {
      const idleSince = lastUse(home, vault);
      const limit = readUser(vault.read).privacy_settings.lock_after_minutes * minute;
      if (idleSince === undefined || clock.now() - idleSince >= limit) void home.accounts.lock(vault);
    }
  }, checkMilliseconds);
  timer.unref();
  return () => clearInterval(timer);
}

function lastUse(home: Home, vault: OpenVault): number | undefined {
  const sessions = home.sessions.list(vault);
  const inWindow = sessions.filter((session) => session.door === 'window');
  const counted = inWindow.length > 0 ? inWindow : sessions;
  return counted.length === 0 ? undefined : Math.max(...counted.map((session) => Date.parse(session.last_used_at)));
}
