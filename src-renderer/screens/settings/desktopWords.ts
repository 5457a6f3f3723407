/** Texts of the settings of the desktop around the window. */
export const words = {
  notifications: {
    title: 'Notifications',
    description:
      'When a reminder comes due, the notifications of your computer can tell you. In quiet hours they wait.',
    unsupported: 'This desktop shows no notifications. Due reminders are on Today and under Reminders.',
    on: 'Tell me when a reminder is due',
    content: 'What they say',
    contentHint:
      'Anyone who sees the screen can read a notification, and some systems keep a list of them. While the vault is locked they always say only that a reminder is due.',
    contents: {
      private: { label: 'Only that a reminder is due', words: '“Time for your reminder.”' },
      kind: { label: 'What kind it is', words: '“Time for your medication.”' },
      full: { label: 'The title you gave it', words: 'Your own words.' },
    },
    snooze: 'Put a reminder off by',
    minutes: (minutes: number) => (minutes === 60 ? '1 hour' : `${minutes} minutes`),
    snoozeHint: 'Notifications have buttons to finish a reminder or to put it off where the system offers that.',
    test: 'Show a test notification',
    tested: 'Sent. If nothing appears, your system’s settings may be silencing Evenkeel.',
    testFailed: 'This desktop shows no notifications.',
  },
  tray: {
    title: 'Tray',
    description:
      'A small sign beside the clock: it opens Evenkeel, logs a mood, leads to help and locks. Its menu says nothing about you.',
    unavailable: 'This desktop has no tray that Evenkeel can find, so closing the window ends the program.',
    show: 'Show Evenkeel in the tray',
    close: 'Keep running in the tray when I close the window',
    closeHint:
      'Reminders can then still reach you. The vault stays open until it locks by itself; “Quit” in the tray ends the program.',
  },
  shortcut: {
    title: 'Shortcut from anywhere',
    description: 'Keys that open the mood scale from any program. No other program can use them while this is on.',
    on: 'Log my mood with a shortcut',
    keys: 'Keys',
    keysHint: 'Choose this field and press the keys: two of Ctrl, Alt and Shift with one more.',
    keysHintMac: 'Choose this field and press the keys: two of Cmd, Option and Shift with one more.',
    invalid: 'These keys do not work here. Please use two of Ctrl, Alt and Shift with a letter or a number.',
    taken: 'Another program has these keys now, so they do nothing here. Please choose others.',
    saved: (keys: string) => `The keys are ${keys} now.`,
  },
  start: {
    title: 'Start with the computer',
    on: 'Start Evenkeel when I sign in to this computer',
    hint: 'It starts out of sight, in the tray where there is one, and locked. It tells of reminders once you have unlocked it.',
    unsupported: 'Only an installed Evenkeel can do this. This one runs without having been installed.',
  },
  lock: {
    title: 'Lock with the computer',
    description: 'What you are writing is saved first.',
    suspend: 'Lock when the computer goes to sleep',
    screen: 'Lock when the screen is locked',
    screenUnknown:
      'This desktop does not tell programs when its screen is locked. The vault still locks after the time you chose under “Password and lock”.',
  },
  failed: 'The desktop did not answer',
};
