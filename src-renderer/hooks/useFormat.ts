import { type Format, formatFor, regionalLocale } from '../format.ts';
import { useSession } from '../state/session.ts';
import { wallTime } from '../wallTime.ts';

/** Formatters for the language of this computer's settings and the account's time zone. */
export function useFormat(): Format {
  const language = useSession((state) => state.desktop?.device.locale ?? 'en');
  const timeZone = useSession((state) => state.account?.user.timezone ?? state.desktop?.timezone ?? 'UTC');
  return formatFor(regionalLocale(language, navigator.languages), timeZone);
}

/** Makes ahead of the sign-in what the first screen writes dates with: the account is most likely of this time zone. */
export function prepareFormat(): void {
  const { desktop } = useSession.getState();
  if (desktop === null) return;
  const format = formatFor(regionalLocale(desktop.device.locale, navigator.languages), desktop.timezone);
  const now = new Date().toISOString();
  format.weekday(format.today());
  format.time(wallTime(now, desktop.timezone));
}
