/** The recovery sheet as plain text, for a file or paper. Lines end with \n. */
export function recoverySheet(recoveryKey: string, username: string): string {
  return [
    'Evenkeel recovery key',
    '',
    `Account: ${username}`,
    `Recovery key: ${recoveryKey}`,
    '',
    'With this key you can set a new password if you forget yours.',
    'Anyone who has it and your computer can open everything you have written, so keep it like a house key:',
    'on paper, in a place that only you can reach. Evenkeel cannot make it again for you; nobody else has it.',
    '',
  ].join('\n');
}
