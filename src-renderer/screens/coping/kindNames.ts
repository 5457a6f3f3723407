import { textOr } from '../../i18n/i18n.ts';

/** A word of the library as people write it: `low_mood` → "Low mood". */
function readable(word: string): string {
  const spaced = word.replaceAll('_', ' ');
  return spaced.charAt(0).toUpperCase() + spaced.slice(1);
}

/** What a kind of strategies is called; one that the app does not know by its own word. */
export function kindName(category: string): string {
  return textOr(`coping:kinds.${category}`, readable(category));
}

/** What strategies help with, named like their kinds. */
export function helpsWithName(word: string): string {
  return textOr(`coping:helpsWith.${word}`, readable(word));
}
