import type { Language } from '../language.ts';
import { englishActs } from './acts.ts';
import { englishClasses } from './classes.ts';
import { englishLooseActs } from './looseActs.ts';
import { englishLoose } from './looseClasses.ts';
import { englishLooseNow } from './looseNow.ts';
import { englishLooseWishes } from './looseWishes.ts';
import { englishNow } from './now.ts';
import { englishScopes } from './scopes.ts';
import { englishFillers, englishShort, englishSlips } from './short.ts';
import { englishWishes } from './wishes.ts';

export const english: Language = {
  id: 'en',
  marks:
    'i the and is of that it with was for you have this but what about they my im dont to a in be not just want feel so do on am would will going all if out when how are no up she he her his from at know like it can cant think because been never me',
  fillers: englishFillers,
  short: englishShort,
  slips: englishSlips,
  elisions: [],
  classes: { ...englishScopes, ...englishClasses, ...englishLoose },
  families: [
    ...englishWishes,
    ...englishActs,
    ...englishNow,
    ...englishLooseNow,
    ...englishLooseActs,
    ...englishLooseWishes,
  ],
};
