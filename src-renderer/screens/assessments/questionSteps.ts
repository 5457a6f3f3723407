import type { Instrument } from '../../../src-shared/contract/assessments.ts';

/** What has been answered so far: values in the order of the questions. */
export interface GivenAnswers {
  readonly answers: readonly (number | null)[];
  readonly difficulty: number | null;
}

/** One page: a question by its place, or the one on how difficult it makes things. */
export type Step = { readonly kind: 'item'; readonly index: number } | { readonly kind: 'difficulty' };

type Asked = Pick<Instrument, 'items' | 'difficulty' | 'skip_rule' | 'help_first'>;

export function noAnswers({ items }: Asked): GivenAnswers {
  return { answers: (items ?? []).map(() => null), difficulty: null };
}

/**
 * The pages as they stand with these answers: without the questions that an answer makes needless, and with the one on
 * difficulty as soon as there is something to be difficult.
 */
export function stepsOf(asked: Asked, { answers }: GivenAnswers): readonly Step[] {
  const skipped = skippedBy(asked, answers);
  const steps = (asked.items ?? []).flatMap(({ number }, index): Step[] =>
    skipped.includes(number) ? [] : [{ kind: 'item', index }],
  );
  const isAnyAboveZero = answers.some((value) => value !== null && value > 0);
  return asked.difficulty !== null && isAnyAboveZero ? [...steps, { kind: 'difficulty' }] : steps;
}

/** What is sent: answers to questions that are skipped by now are left out. */
export function answersToSend(asked: Asked, { answers }: GivenAnswers): (number | null)[] {
  const skipped = skippedBy(asked, answers);
  return answers.map((value, index) => (skipped.includes(index + 1) ? null : value));
}

/** Whether an answer calls for help before everything else. */
export function callsForHelp({ help_first }: Asked, { answers }: GivenAnswers): boolean {
  return help_first.some(({ item, values }) => values.includes(answers[item - 1] ?? Number.NaN));
}

/** The page to go on with: the first question without an answer, else the last page. */
export function firstOpenStep(steps: readonly Step[], { answers }: GivenAnswers): number {
  const open = steps.findIndex((step) => step.kind === 'difficulty' || answers[step.index] === null);
  return open === -1 ? Math.max(0, steps.length - 1) : open;
}

/** Answers out of a draft, null when they do not fit the questionnaire. */
export function answersOfDraft(asked: Asked, data: Readonly<Record<string, unknown>> | null): GivenAnswers | null {
  const count = asked.items?.length ?? 0;
  const answers: unknown = data?.answers;
  if (!Array.isArray(answers) || answers.length !== count) return null;
  const isValue = (value: unknown): value is number | null => value === null || Number.isInteger(value);
  if (!answers.every(isValue) || answers.every((value) => value === null)) return null;
  const difficulty: unknown = data?.difficulty ?? null;
  return { answers, difficulty: isValue(difficulty) ? difficulty : null };
}

function skippedBy({ skip_rule }: Asked, answers: GivenAnswers['answers']): readonly number[] {
  return skip_rule !== null && answers[skip_rule.item - 1] === skip_rule.value ? skip_rule.skips : [];
}
