/** What the settings say about looking for words of crisis; the words of the help stand in the locale files. */
export const words = {
  textCheck: {
    title: 'Looking for words of crisis',
    lead: 'Evenkeel can look through what you write for signs that things are very hard, and then offer help. It happens on this computer only; nobody is told.',
    choices: {
      standard: {
        label: 'Standard',
        words:
          'Help is offered when your words speak of not wanting to live, of hurting yourself, or of great despair.',
      },
      more: {
        label: 'More',
        words:
          'Also when it is less clear how something is meant. Help then comes up more often, sometimes for no reason.',
      },
      off: {
        label: 'Off',
        words: 'What you write is not looked through. No help comes up by itself because of it.',
      },
    },
    always:
      'Two things cannot be switched off: the question of the PHQ-9 on such thoughts, and “Get help now” on every screen.',
    saved: (label: string) => `Looking for words of crisis: “${label}”.`,
    offTitle: 'Switch it off?',
    offConfirm: 'Switch it off',
    offText: [
      'In the hardest hours many people do not think of looking for help, even when it is one click away. That is what this is for: it puts numbers and people in front of you just then.',
      'Without it, nothing you write brings help up. “Get help now”, your contacts and your safety plan stay where they are, and you can switch it on again at any time.',
    ],
  },
} as const;
