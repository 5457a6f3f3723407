import { Select } from '@mantine/core';
import { desktop } from '../api.ts';
import { type Language, languages, t } from '../i18n/i18n.ts';
import { reloadDesktop, useSession } from '../state/session.ts';
import { toastError } from '../state/toasts.tsx';

/** Each in its own words: who has the wrong one on the screen finds the right one. */
const names: Readonly<Record<Language, string>> = { en: 'English', de: 'Deutsch', es: 'Español' };

interface LanguageSelectProps {
  /** Without a label to be seen, for the corner of a frame. */
  readonly isCompact?: boolean;
  /** Told once the window speaks the language. */
  readonly onChosen?: (language: Language) => Promise<void>;
}

/** The language of the window, for everybody on this computer. */
export function LanguageSelect({ isCompact = false, onChosen }: LanguageSelectProps) {
  const language = useSession((state) => state.desktop?.device.locale ?? 'en');
  const choose = async (locale: Language): Promise<void> => {
    await desktop('desktop.setDevice', { locale });
    await reloadDesktop();
    await onChosen?.(locale);
  };
  return (
    <Select
      {...(isCompact
        ? { 'aria-label': t('language:label'), size: 'xs', w: 120 }
        : { label: t('language:label'), maw: 340 })}
      allowDeselect={false}
      value={language}
      data={languages.map((value) => ({ value, label: names[value] }))}
      onChange={(value) => {
        choose(value as Language).catch(toastError);
      }}
    />
  );
}
