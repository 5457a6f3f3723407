import english from '../../../resources/locales/en.json';
import { t } from '../../i18n/i18n.ts';

const { types, specialties } = english.resources;
const { verified } = english.resources.item;

/** Kinds of help to choose from; another one is shown as it is written. */
export const knownTypes: readonly string[] = Object.keys(types);

export function typeWord(type: string): string {
  return isIn(types, type) ? t(`resources:types.${type}`) : readable(type);
}

export function specialtyWord(specialty: string): string {
  return isIn(specialties, specialty) ? t(`resources:specialties.${specialty}`) : readable(specialty);
}

/** What an entry was checked against. */
export function verifiedWord(how: string): string {
  return isIn(verified, how) ? t(`resources:item.verified.${how}`) : how.replaceAll('-', ' ');
}

function isIn<T extends object>(offered: T, word: string): word is keyof T & string {
  return Object.hasOwn(offered, word);
}

/** A word of the directory as people write it: `support_group` → "Support group". */
function readable(word: string): string {
  const spaced = word.replaceAll('_', ' ');
  return spaced.charAt(0).toUpperCase() + spaced.slice(1);
}
