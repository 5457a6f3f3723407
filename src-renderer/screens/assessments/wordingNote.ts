import { shownLanguage, t } from '../../i18n/i18n.ts';

/** The one in which the wording of questionnaires has been validated and may be shown. */
export const wordingLanguage = 'en';

/** That the questions come in another language than the window, and why; undefined where they do not. */
export function wordingNote(): string | undefined {
  return shownLanguage() === wordingLanguage ? undefined : t('assessments:ask.wording');
}
