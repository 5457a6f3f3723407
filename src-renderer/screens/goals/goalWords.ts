import type { Goal, GoalPath } from '../../../src-shared/contract/goals.ts';
import type { Output } from '../../../src-shared/contract/index.ts';
import type { Format } from '../../format.ts';
import { t } from '../../i18n/i18n.ts';
import { shownUnit } from './goalUnits.ts';

/** Where the last weeks were, and where the progress will come from. */
export function baselineWords(
  { baseline, target, progress_source: source }: Output<'goals.preview'>,
  number: (value: number) => string,
): string {
  if (source === 'manual') {
    return t('goals:form.byHand');
  }
  return baseline === null
    ? t('goals:form.noBaseline')
    : t('goals:form.baseline', { value: number(baseline), unit: shownUnit(target.unit) });
}

/** Where a goal stands on the way to its target. */
export function progressWords(
  { current_progress: progress, target }: Pick<Goal, 'current_progress' | 'target'>,
  format: Format,
): string {
  const [now, aim, unit] = [format.number(progress), format.number(target.value), shownUnit(target.unit)];
  return target.direction === 'down'
    ? t('goals:progressDown', { now, target: aim, unit })
    : t('goals:progress', { now, target: aim, unit });
}

type Suggestion = NonNullable<Goal['adjustment_suggestion']>;

/** The target that is suggested, with its day if there is one. */
export function suggestionWords(
  { target_value: value, target_date: date }: Suggestion,
  unit: string,
  format: Format,
): string {
  const [target, shown] = [format.number(value), shownUnit(unit)];
  return date === null
    ? t('goals:suggestion', { target, unit: shown })
    : t('goals:suggestionUntil', { target, unit: shown, day: format.day(date) });
}

/** Pace, dates and source of a goal in whole sentences. */
export function standingWords(goal: Goal, format: Format): string {
  const { status, pace, target_date: planned, projected_date: projected, achieved_at: achieved } = goal;
  if (achieved !== null) {
    return t('goals:reachedOn', { day: format.day(format.dayOf(achieved)) });
  }
  return [
    ...(pace === null ? [] : [t(`goals:pace.${pace}`)]),
    ...(planned === null ? [] : [t('goals:planned', { day: format.day(planned) })]),
    ...(projected === null || status !== 'active' ? [] : [t('goals:projected', { day: format.day(projected) })]),
    goal.progress_source === 'measured' ? t('goals:measured') : t('goals:byHand'),
  ].join(' ');
}

/** What the picture of a goal shows, for those who read rather than look. */
export function pathWords({ measured, projected }: GoalPath, goal: Goal, format: Format): string {
  const [first, last] = [measured[0], measured.at(-1)];
  if (first === undefined || last === undefined) {
    return t('goals:path.empty');
  }
  const { value, direction } = goal.target;
  const unit = shownUnit(goal.target.unit);
  const [from, to] = [format.number(first.value), format.number(last.value)];
  const so =
    measured.length === 1
      ? t('goals:path.one', { value: from, unit, day: format.day(first.date) })
      : t('goals:path.soFar', { from, first: format.day(first.date), to, unit, last: format.day(last.date) });
  if (projected === null) {
    return `${so} ${t('goals:path.tooShort')}`;
  }
  const leads = direction === 'up' ? projected.to.value >= value : projected.to.value <= value;
  const isOnTheWay =
    direction === 'up' ? projected.to.value > projected.from.value : projected.to.value < projected.from.value;
  if (leads) {
    return `${so} ${t('goals:path.leads', { day: format.day(projected.to.date) })}`;
  }
  return `${so} ${isOnTheWay ? t('goals:path.later') : t('goals:path.elsewhere')}`;
}

/** What was told at one time: a value, a note, or both. A unit stands with the target, whose number it is made for. */
export function noteWords({ text, progress }: Goal['notes'][number], target: Goal['target'], format: Format): string {
  const value = progress === null ? [] : [progressWords({ current_progress: progress, target }, format)];
  return [...value, ...(text === '' ? [] : [text])].join(' · ');
}
