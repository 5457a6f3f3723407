import type { Strategy } from '../../../src-shared/contract/coping.ts';
import type { DirectAnswers } from '../../../src-shared/contract/safety.ts';
import type { SupportResource } from '../../../src-shared/contract/support.ts';

/** What kinds of numbers a panel has, each in the order of the answer. */
export interface SortedResources {
  readonly emergency: readonly SupportResource[];
  readonly lines: readonly SupportResource[];
  /** Lines for something else, as violence at home. */
  readonly special: readonly SupportResource[];
  readonly contacts: readonly SupportResource[];
}

export function sortResources(resources: readonly SupportResource[]): SortedResources {
  const isForAll = ({ specialty }: SupportResource): boolean =>
    specialty.length === 0 || specialty.includes('general') || specialty.includes('suicide');
  const lines = resources.filter(({ kind }) => kind !== 'emergency' && kind !== 'contact');
  return {
    emergency: resources.filter(({ kind }) => kind === 'emergency'),
    lines: lines.filter(isForAll),
    special: lines.filter((line) => !isForAll(line)),
    contacts: resources.filter(({ kind }) => kind === 'contact'),
  };
}

const steadying = new Set(['grounding', 'breathing']);

/** One exercise that steadies: suitable in a crisis, and better one that nobody has to be careful with. */
export function steadyingExercise(strategies: readonly Strategy[]): Strategy | undefined {
  const suitable = strategies.filter(
    ({ suitable_in_crisis: isSuitable, is_dismissed: isDismissed, category }) =>
      isSuitable && !isDismissed && steadying.has(category),
  );
  return suitable.find(({ contraindications }) => contraindications.length === 0) ?? suitable[0];
}

/** Short ones first: little may be possible just now. */
export function shortFirst<T extends { readonly duration_minutes: number | null }>(strategies: readonly T[]): T[] {
  const minutes = ({ duration_minutes: duration }: T): number => (duration !== null && duration <= 10 ? 0 : 1);
  return [...strategies].sort((one, other) => minutes(one) - minutes(other));
}

interface Question {
  readonly id: keyof DirectAnswers;
  /** Asked only if one of these was answered, and not with no; empty: always. */
  readonly asked_if: readonly string[];
}

/** The next question after those that were answered or left out; undefined when there is none. */
export function nextQuestion<Q extends Question>(
  questions: readonly Q[],
  answers: DirectAnswers,
  passed: ReadonlySet<string>,
): Q | undefined {
  const isYes = (id: string): boolean => {
    const answer = answers[id as keyof DirectAnswers];
    return answer !== undefined && answer !== false && answer !== 'no';
  };
  return questions.find(({ id, asked_if: when }) => !passed.has(id) && (when.length === 0 || when.some(isYes)));
}
