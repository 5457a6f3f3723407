import { type BaseWindow, dialog, shell } from 'electron';
import { externalLink } from './externalLink.ts';
import type { NativeWords } from './nativeWords.ts';

const OPEN = 1;

/**
 * Shows where a link leads, the whole address, and opens it outside the app if the person agrees. Anything that is not
 * a web, mail or phone address is ignored. Resolves to whether it was opened.
 */
export async function offerExternalLink(
  window: BaseWindow,
  text: string,
  words: NativeWords['link'],
): Promise<boolean> {
  const address = externalLink(text);
  if (address === undefined) {
    return false;
  }
  const answer = await dialog.showMessageBox(window, {
    type: 'question',
    title: 'Evenkeel',
    message: words.question,
    detail: `${address}\n\n${words.detail}`,
    buttons: [words.cancel, words.open],
    defaultId: 0,
    cancelId: 0,
    noLink: true,
  });
  if (answer.response !== OPEN) {
    return false;
  }
  await shell.openExternal(address);
  return true;
}
