import english from '../../resources/locales/en.json';
import { t } from './i18n.ts';

type NamedKey = keyof typeof english.shortcuts.keys;

/** What stands on a key where the window's language is spoken: "Strg" for "Ctrl". */
export function keyWord(key: string): string {
  return isNamed(key) ? t(`shortcuts:keys.${key}`) : key;
}

/** The keys of a shortcut that are pressed together: "Strg+Umschalt+S". */
export function keyWords(keys: string, between = '+'): string {
  return keys.split(between).map(keyWord).join(between);
}

function isNamed(key: string): key is NamedKey {
  return Object.hasOwn(english.shortcuts.keys, key);
}
