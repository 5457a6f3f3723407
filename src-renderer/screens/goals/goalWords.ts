import type { Goal, GoalPath } from '../../../src-shared/contract/goals.ts';
import type { Output } from '../../../src-shared/contract/index.ts';
import type { Format } from '../../format.ts';
import { words } from './words.ts';

/** Where the last weeks were, and where the progress will come from. */
export function baselineWords(
  { baseline, target, progress_source: source }: Output<'goals.preview'>,
  number: (value: number) => string,
): string {
  if (source === 'manual') {
    return words.form.byHand;
  }
  return baseline === null ? words.form.noBaseline : words.form.baseline(number(baseline), target.unit);
}

/** Pace, dates and source of a goal in whole sentences. */
export function standingWords(goal: Goal, format: Format): string {
  const { status, pace, target_date: planned, projected_date: projected, achieved_at: achieved } = goal;
  if (achieved !== null) {
    return words.reachedOn(format.day(format.dayOf(achieved)));
  }
  return [
    ...(pace === null ? [] : [words.pace[pace]]),
    ...(planned === null ? [] : [words.planned(format.day(planned))]),
    ...(projected === null || status !== 'active' ? [] : [words.projected(format.day(projected))]),
    goal.progress_source === 'measured' ? words.measured : words.byHand,
  ].join(' ');
}

/** What the picture of a goal shows, for those who read rather than look. */
export function pathWords({ measured, projected }: GoalPath, goal: Goal, format: Format): string {
  const [first, last] = [measured[0], measured.at(-1)];
  if (first === undefined || last === undefined) {
    return words.path.empty;
  }
  const { unit, value, direction } = goal.target;
  const [from, to] = [format.number(first.value), format.number(last.value)];
  const so =
    measured.length === 1
      ? words.path.one(from, unit, format.day(first.date))
      : words.path.soFar(from, format.day(first.date), to, unit, format.day(last.date));
  if (projected === null) {
    return `${so} ${words.path.tooShort}`;
  }
  const leads = direction === 'up' ? projected.to.value >= value : projected.to.value <= value;
  const isOnTheWay =
    direction === 'up' ? projected.to.value > projected.from.value : projected.to.value < projected.from.value;
  if (leads) {
    return `${so} ${words.path.leads(format.day(projected.to.date))}`;
  }
  return `${so} ${isOnTheWay ? words.path.later : words.path.elsewhere}`;
}

/** What was told at one time: a value, a note, or both. */
export function noteWords({ text, progress }: Goal['notes'][number], unit: string, format: Format): string {
  const value = progress === null ? [] : [`${format.number(progress)} ${unit}`];
  return [...value, ...(text === '' ? [] : [text])].join(' · ');
}
