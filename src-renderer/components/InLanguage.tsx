import { Fragment, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

/** Makes all of the window anew when its language changes, so that no word of the other one is left. */
export function InLanguage({ children }: { readonly children: ReactNode }) {
  const { i18n } = useTranslation();
  return <Fragment key={i18n.language}>{children}</Fragment>;
}
