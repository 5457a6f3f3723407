import { filled, type NativeWords } from './nativeWords.ts';

/** The recovery sheet as plain text, for a file or paper. Lines end with \n. */
export function recoverySheet(recoveryKey: string, username: string, words: NativeWords['recoveryKey']): string {
  return [
    words.title,
    '',
    filled(words.account, { username }),
    filled(words.key, { key: recoveryKey }),
    '',
    words.use,
    words.care,
    words.place,
    '',
  ].join('\n');
}
