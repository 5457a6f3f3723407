/** What the help panel says. It is read in hard moments: short sentences, and what to do before why. */
export const words = {
  title: 'Get help now',
  lead: 'You do not have to get through this alone. These people are there for exactly this.',
  country: 'Where you are',
  countryPlaceholder: 'Choose a country',
  noCountry: 'Choose where you are to see the numbers there. The international services below can point you on.',
  stale: (month: string) =>
    `These numbers were last checked in ${month}. Some may have changed: if one does not answer, use the emergency number.`,
  checked: (month: string) => `Numbers last checked in ${month}.`,
  danger: 'If your life, or somebody else’s, is in danger right now',
  dangerAdvice:
    'Call the emergency number of the place where you are. It is free, and works from any mobile phone, even a locked one or one without credit. If you cannot call, ask anyone near you to do it.',
  dangerMore: 'If you can, move away from anything you could hurt yourself with, and be where other people are.',
  plan: 'Open my safety plan',
  hotlines: 'Talk to somebody',
  textLines: 'Write a text message',
  chat: 'Chat online',
  international: 'Anywhere in the world',
  failed: 'The list of numbers could not be read',
  line: {
    chat: 'Open chat',
    website: 'Website',
    chatOf: (name: string) => `Open chat with ${name} in your browser`,
    websiteOf: (name: string) => `Open the website of ${name} in your browser`,
    openFailed: 'The page could not be opened',
  },
  number: {
    call: (phone: string) => `Call ${phone}`,
    copy: (phone: string) => `Copy ${phone}`,
    copied: (phone: string) => `${phone} is on the clipboard.`,
    callFailed: 'This computer could not start the call. Please dial the number on a phone.',
  },
  contacts: 'Your own people',
  own: 'Your own entries and corrections',
  worried: {
    title: 'Worried about someone?',
    text: 'It is kind that you are worried. Ask them directly, listen without arguing, stay with them or make sure someone is, help put distance to anything dangerous, and get help together. In danger, call the emergency number.',
    more: 'Asking about thoughts of suicide does not plant them. The lines above are there for you, too.',
  },
  other: {
    title: 'Other emergencies',
    medical: {
      title: 'An overdose, poisoning, or somebody is hurt or ill',
      text: [
        'Call the emergency number first, whatever the reason: for an overdose or poisoning, a serious wound, chest pain, or a severe withdrawal.',
        'Stay with the person, and on the line.',
      ],
    },
    harm: {
      title: 'You are afraid that you may hurt somebody',
      text: [
        'Go where they are not, and call a crisis line or the emergency number. You can say it as it is. Evenkeel reports nothing to anybody.',
      ],
      coolDown: 'When you are apart: cool down from anger',
    },
    violence: {
      title: 'Somebody hurts, threatens or controls you',
      text: [
        'It is not your fault, and you decide what happens next. These lines know what is possible where you are, and nobody there does anything without you.',
      ],
      none: 'We know no special line for this place. The lines above know where to turn, and in danger it is the emergency number.',
      traces:
        'Somebody who can look at your computer or phone may see whom you called or wrote to, and which websites you opened. Evenkeel keeps no list of what you look at here. Calls and websites do leave traces: a phone that only you use, or one of somebody you trust, is safer. So is a private window in the browser.',
      leave: 'Leave quickly',
      leaveHint: 'Closes this and takes the window out of sight; your vault is locked.',
      leaveHintOut: 'Closes this and takes the window out of sight.',
    },
    losingTouch: {
      title: 'Losing touch: voices that give orders, feeling steered, or no sleep for days with racing energy',
      text: [
        'Please get medical help today: the emergency number, the nearest hospital, or a doctor on call. Take somebody with you.',
        'Leave exercises and sleep programmes aside until then.',
      ],
    },
  },
  print: {
    list: 'Print this list',
    card: 'Print a card for my wallet',
    listTitle: 'Where to get help',
    cardTitle: 'Help',
    cardHow: 'Cut along the line.',
    emergency: 'Emergency',
    at: (month: string) => `Numbers last checked in ${month}.`,
  },
} as const;
