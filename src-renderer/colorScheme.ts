import type { MantineColorScheme, MantineColorSchemeManager } from '@mantine/core';

type Theme = 'system' | 'light' | 'dark';

/** Mantine's word for our setting. */
export function colorSchemeOf(theme: Theme): MantineColorScheme {
  return theme === 'system' ? 'auto' : theme;
}

/**
 * Keeps the colour scheme in memory. The setting lives with the desktop (device.json), which also tells Chromium;
 * the page stores nothing itself.
 */
export const memoryColorScheme: MantineColorSchemeManager = {
  get: (defaultValue) => defaultValue,
  set: () => undefined,
  subscribe: () => undefined,
  unsubscribe: () => undefined,
  clear: () => undefined,
};
