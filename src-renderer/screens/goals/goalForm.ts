import type { Goal } from '../../../src-shared/contract/goals.ts';
import type { CallInput } from '../../../src-shared/contract/index.ts';
import { t } from '../../i18n/i18n.ts';
import { shownUnit, storedUnit } from './goalUnits.ts';

/** A step on the way as the form keeps it; an empty target is none. */
export interface MilestoneForm {
  /** For the list on the screen only. */
  readonly key: number;
  readonly title: string;
  readonly target: number | string;
}

/** A goal as the form keeps it; empty strings are none. */
export interface GoalForm {
  readonly goal_type: Goal['goal_type'];
  readonly title: string;
  readonly description: string;
  readonly target: number | string;
  readonly unit: string;
  readonly date: string;
  readonly milestones: readonly MilestoneForm[];
}

export function goalFormOf(goal: Goal | null): GoalForm {
  return {
    goal_type: goal?.goal_type ?? 'exercise',
    title: goal?.title ?? '',
    description: goal?.description ?? '',
    target: goal?.target.value ?? '',
    unit: shownUnit(goal?.target.unit ?? ''),
    date: goal?.target_date ?? '',
    milestones: (goal?.milestones ?? []).map(({ title, target }, key) => ({ key, title, target: target ?? '' })),
  };
}

/** A key that no milestone of the list has. */
export function newKey(milestones: readonly MilestoneForm[]): number {
  return Math.max(-1, ...milestones.map(({ key }) => key)) + 1;
}

function targetInput({ target, unit }: GoalForm) {
  return { value: Number(target), ...(unit.trim() === '' ? {} : { unit: storedUnit(unit) }) };
}

function milestonesInput({ milestones }: GoalForm) {
  return milestones
    .filter(({ title }) => title.trim() !== '')
    .map(({ title, target }) => ({ title: title.trim(), ...(target === '' ? {} : { target: Number(target) }) }));
}

function sharedInput(form: GoalForm) {
  const { title, description } = form;
  return {
    ...(title.trim() === '' ? {} : { title: title.trim() }),
    description: description.trim() === '' ? null : description,
    milestones: milestonesInput(form),
  };
}

/** What to ask about a target before it is kept; null while there is none. */
export function previewInput(form: GoalForm): CallInput<'goals.preview'> | null {
  const { goal_type, target, date } = form;
  return target === '' ? null : { goal_type, target: targetInput(form), ...(date === '' ? {} : { target_date: date }) };
}

/** A goal without a title of its own is called after what it is about, in the language of the window. */
export function goalInput(form: GoalForm): CallInput<'goals.create'> {
  const { goal_type, date } = form;
  return {
    goal_type,
    title: t(`goals:ownTitles.${goal_type}`),
    ...sharedInput(form),
    target: targetInput(form),
    ...(date === '' ? {} : { target_date: date }),
  };
}

export function goalChange(goal: Goal, form: GoalForm): CallInput<'goals.update'> {
  return {
    id: goal.id,
    ...sharedInput(form),
    target: { ...targetInput(form), direction: goal.target.direction },
    target_date: form.date === '' ? null : form.date,
  };
}

const shares = [0.25, 0.5, 0.75];

/** Targets on the even way from one value to another, one decimal, each once and none at an end. */
export function stepsBetween(from: number, to: number): number[] {
  const steps = shares.map((share) => Math.round((from + (to - from) * share) * 10) / 10);
  return [...new Set(steps)].filter((step) => step !== from && step !== to);
}
