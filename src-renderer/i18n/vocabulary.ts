import english from '../../resources/locales/en.json';
import { t, textOr } from './i18n.ts';

type Word = keyof typeof english.vocabulary.words;
type Scale = 'mood' | 'stress' | 'energy' | 'helped';

/**
 * Words that the app offers are stored in English, so that entries of one person stay comparable when the language
 * changes, and shown in the language of the window. A person's own words are shown as they are.
 */
export function shownWord(word: string): string {
  const key = word.replaceAll(' ', '_');
  return isOffered(key) ? t(`vocabulary:words.${key}`) : word;
}

/** The stored word for one that was typed as it is shown; a person's own word otherwise. */
export function storedWord(typed: string, offered: readonly string[]): string {
  const found = offered.find((word) => shownWord(word).toLocaleLowerCase() === typed.trim().toLocaleLowerCase());
  return found ?? typed;
}

/** A word for each step of a scale, from the lowest to the highest. */
export function scaleWords(scale: Scale): readonly string[] {
  return Object.keys(english.vocabulary[scale]).map((step) => scaleWord(scale, Number(step)));
}

export function scaleWord(scale: Scale, step: number): string {
  return textOr(`vocabulary:${scale}.${step}`, '');
}

function isOffered(key: string): key is Word {
  return Object.hasOwn(english.vocabulary.words, key);
}
