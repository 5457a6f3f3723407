/** Offered first in the window; people add their own words. Grouped by how they feel, not by how good they are. */
export const emotions = {
  pleasant: ['calm', 'content', 'grateful', 'happy', 'hopeful', 'excited', 'proud', 'loved', 'relieved', 'curious'],
  unpleasant: [
    'anxious',
    'sad',
    'angry',
    'lonely',
    'overwhelmed',
    'stressed',
    'ashamed',
    'guilty',
    'afraid',
    'hopeless',
    'irritable',
    'numb',
  ],
  between: ['tired', 'bored', 'restless', 'confused', 'nostalgic', 'surprised'],
} as const;

export const triggers = [
  'work',
  'study',
  'family',
  'partner',
  'friends',
  'conflict',
  'loneliness',
  'health',
  'pain',
  'poor sleep',
  'money',
  'news',
  'social media',
  'weather',
  'change of plans',
  'deadline',
] as const;

export const activities = [
  'exercise',
  'walk',
  'time outdoors',
  'reading',
  'music',
  'cooking',
  'meditation',
  'time with friends',
  'time with family',
  'hobby',
  'housework',
  'rest',
  'screen time',
  'therapy',
] as const;

/** Words for the ten steps of the mood scale, from 1 to 10. */
export const moodWords = [
  'awful',
  'very low',
  'low',
  'rather low',
  'so-so',
  'okay',
  'good',
  'very good',
  'great',
  'wonderful',
] as const;
