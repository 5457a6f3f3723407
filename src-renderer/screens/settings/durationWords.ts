import { t } from '../../i18n/i18n.ts';

/** "20 minutes", from an hour on in hours where they come out even. */
export function durationWords(minutes: number): string {
  return minutes % 60 === 0
    ? t('settings:duration.hours', { count: minutes / 60, number: minutes / 60 })
    : t('settings:duration.minutes', { count: minutes, number: minutes });
}
