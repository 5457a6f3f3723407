import { quoted } from './phrases.ts';

/** What was recorded in the last 24 hours, and when it is now. Ratings 1–10; null is nothing recorded. */
export interface RecentState {
  readonly mood: number | null;
  readonly energy: number | null;
  readonly stress: number | null;
  /** Sleep quality of today's check-in. */
  readonly sleep: number | null;
  /** Emotions, triggers, stressors and symptoms, case folded, each once. */
  readonly words: readonly string[];
  /** Local hour, 0–23. */
  readonly hour: number;
  /** Something very hard was recorded in the last two hours. */
  readonly isAfterHardEntry: boolean;
}

/** Something that strategies help with, as it is now. */
export interface Need {
  /** As in `helps_with` of the library. */
  readonly name: string;
  /** 0–1: how much it matters now. */
  readonly weight: number;
  /** Why, in a sentence to the person. */
  readonly because: string;
}

/** How a need is called in a sentence; a word of the person's own is its own name. */
const spokenNeeds: Readonly<Record<string, string>> = {
  low_mood: 'low mood',
  low_energy: 'low energy',
  low_motivation: 'low motivation',
  insomnia: 'sleep',
  self_criticism: 'self-criticism',
  urge_self_harm: 'the urge to hurt yourself',
};

/** The needs that words in entries stand for: a rule of the product, kept close to the words' everyday meaning. */
const needsOfWords: Readonly<Record<string, readonly string[]>> = {
  anxious: ['anxiety'],
  anxiety: ['anxiety'],
  afraid: ['anxiety'],
  worried: ['anxiety', 'rumination'],
  uncertainty: ['anxiety', 'rumination'],
  restless: ['anxiety'],
  restlessness: ['anxiety'],
  'racing heart': ['anxiety'],
  'tight chest': ['anxiety'],
  shaking: ['anxiety'],
  panic: ['panic', 'anxiety'],
  'panic attack': ['panic', 'anxiety'],
  sad: ['low_mood'],
  numb: ['low_mood'],
  hopeless: ['low_mood'],
  depressed: ['low_mood'],
  angry: ['anger'],
  anger: ['anger'],
  irritable: ['anger', 'stress'],
  conflict: ['anger', 'stress'],
  lonely: ['loneliness'],
  loneliness: ['loneliness'],
  overwhelmed: ['overwhelm', 'stress'],
  'too much to do': ['overwhelm', 'stress'],
  'time pressure': ['stress', 'overwhelm'],
  deadline: ['stress', 'overwhelm'],
  stressed: ['stress'],
  'tense muscles': ['stress'],
  'clenched jaw': ['stress'],
  headache: ['stress'],
  ashamed: ['self_criticism'],
  guilty: ['self_criticism'],
  rumination: ['rumination'],
  brooding: ['rumination'],
  grief: ['grief'],
  grieving: ['grief'],
  bereavement: ['grief'],
  tired: ['low_energy'],
  tiredness: ['low_energy'],
  bored: ['low_motivation'],
  'no motivation': ['low_motivation'],
  'poor sleep': ['insomnia'],
  insomnia: ['insomnia'],
  'self-harm': ['urge_self_harm'],
  'urge to self-harm': ['urge_self_harm'],
  'urge to hurt myself': ['urge_self_harm'],
};

const wordWeight = 0.8;

/**
 * What the person may need now, heaviest first: from mood up to 4, stress from 6, energy up to 3, sleep quality up to 4,
 * the words in the entries, and the hour (sleep counts fully in the evening and at night only). When none of these asks
 * for anything: what keeps well.
 *
 * @param helped what any strategy helps with, case folded: a word that the app has no meaning for counts when it is there.
 */
export function needsNow(state: RecentState, helped: ReadonlySet<string>): readonly Need[] {
  const known = [...fromRatings(state), ...fromWords(state)];
  const own = state.words
    .filter((word) => !Object.hasOwn(needsOfWords, word) && helped.has(word))
    .map((word) => ({ name: word, weight: wordWeight, because: `You noted ${quoted(word)} in the last 24 hours.` }));
  const heaviest = new Map<string, Need>();
  for (const need of [...known, ...own, ...(known.length === 0 ? wellbeing : [])]) {
    const other = heaviest.get(need.name);
    if (other === undefined || need.weight > other.weight) heaviest.set(need.name, need);
  }
  return [...heaviest.values()].sort((one, other) => other.weight - one.weight || (one.name < other.name ? -1 : 1));
}

/** From nine in the evening until five. */
export function isBedtime(hour: number): boolean {
  return hour >= 21 || hour < 5;
}

export function spokenNeed(name: string): string {
  return Object.hasOwn(spokenNeeds, name) ? (spokenNeeds[name] ?? name) : name;
}

const wellbeing: readonly Need[] = ['stress', 'low_mood'].map((name) => ({
  name,
  weight: 0.5,
  because: 'Good on any day, for keeping well.',
}));

function fromRatings({ mood, stress, energy, sleep, hour }: RecentState): Need[] {
  const needs: Need[] = [];
  if (mood !== null && mood <= 4) {
    needs.push({ name: 'low_mood', weight: mood <= 3 ? 1 : 0.7, because: `Your newest mood is ${mood} of 10.` });
  }
  if (stress !== null && stress >= 6) {
    const because = `Your newest stress level is ${stress} of 10.`;
    needs.push({ name: 'stress', weight: stress >= 8 ? 1 : 0.7, because });
    if (stress >= 8) needs.push({ name: 'overwhelm', weight: 0.7, because });
  }
  if (energy !== null && energy <= 3) {
    needs.push({ name: 'low_energy', weight: 0.7, because: `Your energy is ${energyWords(energy)} of 10.` });
  }
  if (sleep !== null && sleep <= 4) {
    needs.push({
      name: 'insomnia',
      weight: isBedtime(hour) ? 0.9 : 0.4,
      because: `You rated your sleep ${sleep} of 10 today.`,
    });
  }
  return needs;
}

function fromWords({ words, hour }: RecentState): Need[] {
  return words.flatMap((word) =>
    (Object.hasOwn(needsOfWords, word) ? (needsOfWords[word] ?? []) : []).map((name) => ({
      name,
      weight: name === 'insomnia' && !isBedtime(hour) ? 0.4 : wordWeight,
      because: `You noted ${quoted(word)} in the last 24 hours.`,
    })),
  );
}

/** The mean of a day's entries may have decimals. */
function energyWords(energy: number): string {
  return Number.isInteger(energy) ? String(energy) : energy.toFixed(1);
}
