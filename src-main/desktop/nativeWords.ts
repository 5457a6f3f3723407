import german from '../../resources/locales/native/de.json' with { type: 'json' };
import english from '../../resources/locales/native/en.json' with { type: 'json' };
import spanish from '../../resources/locales/native/es.json' with { type: 'json' };
import type { DeviceSettings } from '../../src-shared/contract/system.ts';

export type Language = DeviceSettings['locale'];

/** What the system shows of the app around its page: menus, tray, notifications, dialogs. Whole in every language. */
export type NativeWords = typeof english;

const languages: Readonly<Record<Language, NativeWords>> = { en: english, de: german, es: spanish };

export function nativeWords(language: Language): NativeWords {
  return languages[language];
}

/** Puts names and numbers into the places of a text. */
export function filled(text: string, values: Readonly<Record<string, string | number>>): string {
  return text.replaceAll(/\{\{(\w+)\}\}/g, (place, name: string) => String(values[name] ?? place));
}

/** A refusal of the service layer, which is in English, where it may come before there is a page; others as they are. */
export function refusalIn(words: NativeWords, message: string): string {
  const known = Object.entries(english.start.refusals).find(([, text]) => text === message);
  return known === undefined ? message : words.start.refusals[known[0] as keyof NativeWords['start']['refusals']];
}

export interface NativeSpeech {
  /** In the language of now: asked for whenever something is shown. */
  words(): NativeWords;
  /** Whoever listens hears of it when it is another language. */
  speak(language: Language): void;
  onChange(listener: () => void): void;
}

/** The one language of everything outside the page: the one that this computer's window is set to. */
export function createNativeSpeech(first: Language): NativeSpeech {
  const listeners: (() => void)[] = [];
  let spoken = first;
  return {
    words: () => nativeWords(spoken),
    speak(language) {
      if (language === spoken) return;
      spoken = language;
      for (const listener of listeners) listener();
    },
    onChange: (listener) => {
      listeners.push(listener);
    },
  };
}
