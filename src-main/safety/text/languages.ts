import { english } from './en/index.ts';
import { spanish } from './es/index.ts';
import { portuguese } from './pt/index.ts';
import type { Language } from './language.ts';
import { buildLexicon, type Lexicon } from './lexicon.ts';
import type { Token } from './tokens.ts';

export const languages: readonly Language[] = [english, spanish, portuguese];

const built = new Map<string, Lexicon>();

export function lexiconOf(language: Language): Lexicon {
  const known = built.get(language.id);
  if (known !== undefined) return known;
  const lexicon = buildLexicon(language);
  built.set(language.id, lexicon);
  return lexicon;
}

export function lexiconsFor(_tokens: readonly Token[], _language: string | undefined): Lexicon[] {
  return languages.map(lexiconOf);
}
