import type { Chance } from './random.ts';

/** How a day was, for the choice of words. */
export type Tone = 'low' | 'middle' | 'high';

const slots: Readonly<Record<string, readonly string[]>> = {
  place: [
    'at home',
    'at work',
    'by the river',
    'in the park',
    'on the train',
    'in the kitchen',
    'at the library',
    'in the garden',
    'downtown',
    'at my desk',
  ],
  person: [
    'a friend',
    'my sister',
    'my brother',
    'my manager',
    'a colleague',
    'my neighbour',
    'my partner',
    'my mother',
    'my father',
    'an old classmate',
    'the team',
  ],
  activity: [
    'a walk',
    'yoga',
    'a bike ride',
    'reading',
    'cooking',
    'painting',
    'a swim',
    'tidying up',
    'gardening',
    'playing the guitar',
    'a run',
    'meditation',
  ],
  food: [
    'lentil soup',
    'pancakes',
    'a big salad',
    'noodles',
    'fresh bread',
    'vegetable curry',
    'toast and tea',
    'roast potatoes',
    'apple cake',
  ],
  weather: ['rain', 'fog', 'sunshine', 'the first snow', 'wind', 'a grey sky', 'warm air', 'thunder', 'a clear night'],
  topic: [
    'the deadline',
    'money',
    'the flat',
    'the holidays',
    'my health',
    'the presentation',
    'the move',
    'the family visit',
    'the news',
    'the exam',
  ],
  when: [
    'this morning',
    'after lunch',
    'in the afternoon',
    'before bed',
    'on the way home',
    'around noon',
    'late in the evening',
  ],
  body: [
    'my shoulders were tight',
    'I had a headache',
    'my stomach was uneasy',
    'my eyes were heavy',
    'I could not sit still',
    'my breath was short',
  ],
  ease: [
    'my shoulders let go',
    'I breathed more slowly',
    'I laughed out loud',
    'I felt light',
    'I slept well',
    'I had energy to spare',
  ],
  thing: [
    'a letter',
    'a song',
    'an old photo',
    'the smell of coffee',
    'birdsong',
    'a good chapter',
    'a kind message',
    'the quiet of the house',
  ],
  plan: [
    'go to bed earlier',
    'call {person}',
    'take a break outside',
    'say no to one thing',
    'plan the week',
    'cook something proper',
    'leave the phone in another room',
  ],
};

const sentences: Readonly<Record<Tone | 'any', readonly string[]>> = {
  low: [
    'I kept worrying about {topic} and could not let it go.',
    'Everything took twice as long today, and {body}.',
    'I did not feel like talking, so I told {person} I would call another day.',
    'The argument with {person} went round and round in my head.',
    'I cancelled {activity} because I had no strength left.',
    'It was one of those days when even {food} did not taste of anything.',
    'I woke up at four and lay there thinking about {topic}.',
    'There was {weather} outside, which suited how I felt.',
    'I was short with {person} and felt guilty about it afterwards.',
    'I am tired of being tired.',
    'Small things were too much: the dishes, the mail, the phone.',
    '{when}, I noticed that {body}.',
    'I compared myself with everyone again and came out last.',
    'What I wanted most was to be left alone, and then I felt lonely.',
    'I cried a little {when} and it was a relief.',
    'Nothing bad happened, and still it felt heavy.',
  ],
  middle: [
    'An ordinary day, most of it {place}.',
    'I got through the list, more or less.',
    'Spoke with {person} about {topic}; we did not settle anything, but it was fine.',
    'I did a bit of {activity}, less than I had planned.',
    'We had {food} and watched something forgettable.',
    'I noticed {thing} and it kept me company for a while.',
    'Half of the day went into {topic}.',
    '{when}, I was restless without knowing why.',
    'There was {weather}, so I stayed in.',
    'I managed to {plan}, which is something.',
    'Neither good nor bad. I am learning that this is allowed.',
    'My head was full, but I could still concentrate when it mattered.',
  ],
  high: [
    'I had a long talk with {person} and we laughed a lot.',
    'I went for {activity} and {ease}.',
    'Finished the part about {topic} that I had been putting off. What a relief.',
    'There was {weather} and I sat {place} doing nothing at all.',
    'I cooked {food} for {person} and we took our time.',
    'I was proud of myself for saying no to something I did not want.',
    '{thing} made my day.',
    'I woke up rested, which has been rare.',
    'I felt at ease with people, without trying.',
    '{when}, {ease}.',
    'I want to remember this: being {place}, in no hurry.',
    'Work went smoothly, and I noticed that I am good at it.',
    'I surprised {person} with {food}.',
  ],
  any: [
    'Slept about as well as usual.',
    'Tomorrow I want to {plan}.',
    'I wrote down three things before bed.',
    'I spent the evening {place}.',
    'I should {plan}.',
    'On the way I passed the old bakery, which is a bookshop now.',
    'I listened to {thing} twice.',
    'Note to self: {plan}.',
    'The bus was late again, and I read instead.',
    'I have been thinking about how much {topic} has changed this year.',
    'Talked to {person} for ten minutes on the phone.',
    'Drank too much coffee.',
    'A bit of {activity} {when}.',
    'The café on the corner has new chairs; the crème brûlée is as good as ever.',
  ],
};

const titles: Readonly<Record<Tone, readonly string[]>> = {
  low: ['A heavy day', 'Too much at once', 'Not my day', 'Awake at four', 'After the argument', 'Running on empty'],
  middle: ['Ordinary', 'In between', 'A day of errands', 'Thoughts about {topic}', 'Small steps', 'Notes {when}'],
  high: ['A good one', 'Light', 'With {person}', 'Something to keep', 'Rested at last', 'By myself, and happy'],
};

const gratitude = [
  'A long call with {person}.',
  '{thing}, {when}.',
  'That there was {food} left over.',
  'Time for {activity}.',
  'The light {place}.',
  'That {person} asked how I was, and waited for the answer.',
  'Being able to rest. 🙂',
];

const lists: readonly string[] = ['What helped', 'Three good things', 'What I can let go of', 'For tomorrow'];

export function note(chance: Chance, tone: Tone): string {
  return Array.from({ length: chance.weighted([0, 6, 3, 1]) }, () => sentence(chance, tone)).join(' ');
}

export function gratitudeNote(chance: Chance): string {
  return filled(chance, chance.pick(gratitude));
}

export function journalTitle(chance: Chance, tone: Tone): string {
  return filled(chance, chance.pick(titles[tone]));
}

/** Markdown of varied length: a few lines mostly, now and then several pages. */
export function journalText(chance: Chance, tone: Tone): string {
  const paragraphs = [chance.int(1, 2), chance.int(2, 4), chance.int(5, 9), chance.int(15, 40)][
    chance.weighted([30, 45, 23, 2])
  ];
  const blocks: string[] = [];
  for (let count = 0; count < (paragraphs ?? 1); count++) {
    if (count > 0 && chance.happens(0.12)) blocks.push(bulletList(chance, tone));
    else if (count > 0 && chance.happens(0.05)) blocks.push(`> ${sentence(chance, tone)}`);
    else blocks.push(paragraph(chance, tone));
  }
  return blocks.join('\n\n');
}

function paragraph(chance: Chance, tone: Tone): string {
  const text = Array.from({ length: chance.int(3, 7) }, () => sentence(chance, tone)).join(' ');
  return chance.happens(0.06) ? `**${sentence(chance, tone)}** ${text}` : text;
}

function bulletList(chance: Chance, tone: Tone): string {
  const items = Array.from({ length: chance.int(2, 4) }, () => `- ${sentence(chance, tone)}`);
  return `## ${chance.pick(lists)}\n\n${items.join('\n')}`;
}

function sentence(chance: Chance, tone: Tone): string {
  return filled(chance, chance.pick(sentences[chance.happens(0.35) ? 'any' : tone]));
}

/** Puts something into each slot; a text that starts with one gets its capital letter. */
function filled(chance: Chance, template: string): string {
  const text = template.replace(/\{(\w+)\}/g, (_match, slot: string) =>
    filled(chance, chance.pick(slots[slot] ?? [''])),
  );
  return template.startsWith('{') ? text.charAt(0).toUpperCase() + text.slice(1) : text;
}
