import type { Language } from '../language.ts';
import { englishActs } from './acts.ts';
import { englishClasses } from './classes.ts';
import { englishNow } from './now.ts';
import { englishScopes } from './scopes.ts';
import { englishFillers, englishShort, englishSlips } from './short.ts';
import { englishWishes } from './wishes.ts';

export const english: Language = {
  id: 'en',
  marks: 'the and is of that it with was for you have this but what about they',
  fillers: englishFillers,
  short: englishShort,
  slips: englishSlips,
  elisions: [],
  classes: { ...englishScopes, ...englishClasses },
  families: [...englishWishes, ...englishActs, ...englishNow],
};
