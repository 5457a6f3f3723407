import { words } from './words.ts';

/** A word of the directory as people write it: `support_group` → "Support group". */
function readable(word: string): string {
  const spaced = word.replaceAll('_', ' ');
  return spaced.charAt(0).toUpperCase() + spaced.slice(1);
}

export function typeWord(type: string): string {
  return words.types[type] ?? readable(type);
}

export function specialtyWord(specialty: string): string {
  return words.specialties[specialty] ?? readable(specialty);
}
