import { type BaseWindow, dialog, shell } from 'electron';
import { externalLink } from './externalLink.ts';

const OPEN = 1;

/**
 * Shows where a link leads, the whole address, and opens it outside the app if the person agrees. Anything that is not
 * a web, mail or phone address is ignored. Resolves to whether it was opened.
 */
export async function offerExternalLink(window: BaseWindow, text: string): Promise<boolean> {
  const address = externalLink(text);
  if (address === undefined) {
    return false;
  }
  const answer = await dialog.showMessageBox(window, {
    type: 'question',
    title: 'Evenkeel',
    message: 'Open this outside Evenkeel?',
    detail: `${address}\n\nIt leaves this app, and whoever runs it can see that you came.`,
    buttons: ['Cancel', 'Open'],
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
