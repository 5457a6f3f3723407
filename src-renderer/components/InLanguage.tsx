import { MantineThemeProvider } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { namedControls } from '../theme.ts';

/** Makes all of the window anew when its language changes, so that no word of the other one is left. */
export function InLanguage({ children }: { readonly children: ReactNode }) {
  const { t, i18n } = useTranslation('messages');
  return (
    <MantineThemeProvider key={i18n.language} theme={namedControls(t('closeDialog'))}>
      {children}
    </MantineThemeProvider>
  );
}
