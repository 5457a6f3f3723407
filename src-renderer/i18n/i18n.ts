import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import english from '../../resources/locales/en.json';

/**
 * The words of the window. English is part of the bundle and always complete; another language is loaded when it is
 * chosen, and what it does not have is shown in English.
 */

export type English = typeof english;

export const languages = ['en', 'de', 'es'] as const;
export type Language = (typeof languages)[number];

const loaders: Readonly<Record<Exclude<Language, 'en'>, () => Promise<{ readonly default: object }>>> = {
  de: () => import('../../resources/locales/de.json'),
  es: () => import('../../resources/locales/es.json'),
};

void i18next.use(initReactI18next).init({
  lng: 'en',
  fallbackLng: 'en',
  supportedLngs: [...languages],
  resources: { en: english },
  // Ready at once: the first frame has its words.
  initAsync: false,
  defaultNS: 'shell',
  // React escapes what it shows.
  interpolation: { escapeValue: false },
  returnNull: false,
  react: { useSuspense: false },
});

/** Shows the window in a language; resolves once its words are there. */
export async function showLanguage(language: Language): Promise<void> {
  if (language !== 'en' && !i18next.hasResourceBundle(language, 'shell')) {
    const { default: words } = await loaders[language]();
    for (const [namespace, texts] of Object.entries(words)) i18next.addResourceBundle(language, namespace, texts);
  }
  if (i18next.language !== language) await i18next.changeLanguage(language);
  document.documentElement.lang = language;
}

/** The language of the window. */
export function shownLanguage(): Language {
  return languages.find((language) => language === i18next.language) ?? 'en';
}

export const t = i18next.t;

const loose = i18next.t as unknown as (key: string, options: Readonly<Record<string, string>>) => string;

/** The text of a key that is known only when it is shown, as the id of a question; without one `otherwise`. */
export function textOr(key: string, otherwise: string, values: Readonly<Record<string, string>> = {}): string {
  return loose(key, { ...values, defaultValue: otherwise });
}

/** A name as it stands within a sentence: small, except in German, whose nouns keep their capital. */
export function withinSentence(name: string): string {
  return i18next.language === 'de' ? name : name.toLocaleLowerCase(i18next.language);
}
