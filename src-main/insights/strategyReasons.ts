import { type Need, spokenNeed } from './needs.ts';
import { countOf, differenceWords, listed, rounded } from './phrases.ts';
import type { Evidence, UseSums } from './strategyEffect.ts';

interface Reasoned extends Evidence {
  readonly is_own: boolean;
  readonly is_favourite: boolean;
  readonly duration_minutes: number | null;
  readonly usage_count: number;
  readonly uses: UseSums;
}

interface Circumstances {
  /** The needs that it helps with, heaviest first. */
  readonly needs: readonly Need[];
  /** It is short and easy, and that is what counts now. */
  readonly isEasyWanted: boolean;
  /** The contraindication that applies now. */
  readonly caution: string | undefined;
}

const sameWords = differenceWords(0);
const scopeWords = {
  direct: 'tested by itself',
  related: 'tested in a related form',
  programme: 'tested as part of a longer programme',
  none: 'not tested in trials',
} as const;

/**
 * Why a strategy is offered, or not, in whole sentences and in the order in which they count. What helped before is told
 * as what was noted after it, never as its effect.
 */
export function reasonsFor(strategy: Reasoned, { needs, isEasyWanted, caution }: Circumstances): string[] {
  const [first] = needs;
  return [
    ...(caution === undefined ? [] : [`Not suggested now: ${caution}`]),
    ...(first === undefined ? [] : [first.because]),
    ...(needs.length === 0 ? [] : [`Helps with ${listed(needs.slice(0, 3).map(({ name }) => spokenNeed(name)))}.`]),
    ...(isEasyWanted ? [`Short and easy: ${countOf(strategy.duration_minutes ?? 0, 'minute')}.`] : []),
    ...(strategy.is_favourite ? ['One of your favourites.'] : []),
    ...experience(strategy),
    evidenceSentence(strategy),
  ];
}

function experience({ usage_count: count, uses: { ratings, mood_changes: moods } }: Reasoned): string[] {
  if (count === 0) return ['You have not tried it yet.'];
  const sentences: string[] = [];
  if (ratings.n > 0) {
    sentences.push(
      `You rated it ${rounded(ratings.sum / ratings.n)} of 5 on average over ${countOf(ratings.n, 'rating')}.`,
    );
  }
  if (moods.n > 0) {
    sentences.push(
      `Your mood after it was ${comparedWithBefore(moods.sum / moods.n)}, on average over ${countOf(moods.n, 'use')}.`,
    );
  }
  return sentences.length === 0 ? [`You have used it ${countOf(count, 'time')}.`] : sentences;
}

function evidenceSentence({ is_own: isOwn, evidence_level: level, evidence_scope: scope }: Reasoned): string {
  if (isOwn || scope === null) return 'A strategy of your own.';
  return `Evidence: ${level}, ${scopeWords[scope]}.`;
}

function comparedWithBefore(difference: number): string {
  const words = differenceWords(difference);
  return words === sameWords ? `${words} as before` : `${words} than before`;
}
