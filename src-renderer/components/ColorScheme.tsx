import { useMantineColorScheme } from '@mantine/core';
import { useEffect } from 'react';
import { colorSchemeOf } from '../colorScheme.ts';
import { useSession } from '../state/session.ts';

/** Makes the page follow the theme that this computer is set to. Shows nothing. */
export function ColorScheme() {
  const theme = useSession((state) => state.desktop?.device.theme ?? 'system');
  const { setColorScheme } = useMantineColorScheme();
  useEffect(() => setColorScheme(colorSchemeOf(theme)), [theme, setColorScheme]);
  return null;
}
