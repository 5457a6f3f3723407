/** Offered first in the window; people add their own words. */
export const stressors = [
  'work',
  'study',
  'money',
  'family',
  'partner',
  'conflict',
  'health',
  'time pressure',
  'too much to do',
  'noise',
  'news',
  'commuting',
  'loneliness',
  'uncertainty',
] as const;

export const physicalSymptoms = [
  'headache',
  'tense muscles',
  'racing heart',
  'tight chest',
  'stomach ache',
  'poor sleep',
  'tiredness',
  'sweating',
  'shaking',
  'dizziness',
  'clenched jaw',
  'no appetite',
  'restlessness',
] as const;

/** Words for the ten steps of the stress scale, from 1 to 10. */
export const stressWords = [
  'calm',
  'very low',
  'low',
  'mild',
  'noticeable',
  'moderate',
  'high',
  'very high',
  'severe',
  'overwhelming',
] as const;
