import { useMemo } from 'react';
import { createFormat, type Format, regionalLocale } from '../format.ts';
import { useSession } from '../state/session.ts';

/** Formatters for the language of this computer's settings and the account's time zone. */
export function useFormat(): Format {
  const language = useSession((state) => state.desktop?.device.locale ?? 'en');
  const timeZone = useSession((state) => state.account?.user.timezone ?? state.desktop?.timezone ?? 'UTC');
  return useMemo(() => createFormat(regionalLocale(language, navigator.languages), timeZone), [language, timeZone]);
}
