import { expect, it, vi } from 'vitest';
import { nativeWords } from '../../../src-main/desktop/nativeWords.ts';
import { trayMenu } from '../../../src-main/desktop/trayMenu.ts';

const actions = { open: vi.fn(), logMood: vi.fn(), help: vi.fn(), lock: vi.fn(), quit: vi.fn() };

it('says the same to everybody, and offers to lock only what is open', () => {
  const labels = (isSignedIn: boolean) =>
    trayMenu(actions, isSignedIn, nativeWords('en').tray).map(({ label }) => label);
  expect(labels(true)).toEqual(labels(false));
  expect(labels(true)).toEqual(['Open Evenkeel', 'Log mood', undefined, 'Get help now', undefined, 'Lock', 'Quit']);
  const lock = (isSignedIn: boolean) =>
    trayMenu(actions, isSignedIn, nativeWords('en').tray).find(({ label }) => label === 'Lock');
  expect(lock(true)?.enabled).toBe(true);
  expect(lock(false)?.enabled).toBe(false);
});
