import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { watchIdleVaults } from '../../../src-main/dispatcher/idleLock.ts';
import type { OpenVault } from '../../../src-main/vault/access.ts';
import { systemClock } from '../../../src-main/vault/environment.ts';
import type { Home } from '../../../src-main/vault/home.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

/** A home with one open vault that nobody has a session on. */
function unclaimedVault(): { readonly home: Home; readonly isOpen: () => boolean } {
  const vault = { vaultId: 'v' } as OpenVault;
  const open = [vault];
  const accounts = { open: () => [...open], lock: () => open.pop() };
  const home = { accounts, sessions: { list: () => [] } } as unknown as Home;
  return { home, isOpen: () => open.length === 1 };
}

it('leaves a vault open that was opened a moment ago and has no session yet, as during a recovery', () => {
  const { home, isOpen } = unclaimedVault();
  const stop = watchIdleVaults(home, systemClock);
  vi.advanceTimersByTime(30_000);
  expect(isOpen()).toBe(true);
  stop();
});

it('locks a vault whose sessions have all run out', () => {
  const { home, isOpen } = unclaimedVault();
  const stop = watchIdleVaults(home, systemClock);
  vi.advanceTimersByTime(70_000);
  expect(isOpen()).toBe(false);
  stop();
});
