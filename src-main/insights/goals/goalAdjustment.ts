import { dateOfDay, dayNumber } from '../calendarDay.ts';
import type { GoalPlan, GoalProgress } from './goalProgress.ts';
import { onScale, said, tidy } from './goalRealism.ts';

export interface Adjustment {
  readonly kind: 'easier' | 'more_time' | 'stretch';
  readonly reason: string;
  readonly target_value: number;
  readonly target_date: string | null;
}

const slowRatio = 0.5;
const fastRatio = 1.5;
const stretchShare = 1.25;

/**
 * What could be offered after a third of the time: with a pace below 0.5 more time, if the projection arrives within
 * twice the time, else an easier target; above 1.5 a further one. A goal whose date has gone by gets half its time more.
 * Null when nothing is to be offered. Nothing changes without a yes.
 */
export function goalAdjustment(plan: GoalPlan, progress: GoalProgress, today: string): Adjustment | null {
  const { target, target_date: date } = plan;
  const { pace_ratio: ratio, value, baseline, projected_date: projected } = progress;
  if (date === null || ratio === null || value === null || baseline === null) return null;
  const start = dayNumber(plan.start_date);
  const total = dayNumber(date) - start;
  const elapsed = dayNumber(today) - start;
  if (total <= 0 || elapsed * 3 < total) return null;
  const passed = `${elapsed} of ${total} days have gone by`;
  const done = `${said(progress.percent)} % of the way is done`;
  if (ratio > fastRatio) {
    const further = onScale(plan.measure, tidy(baseline + (target.value - baseline) * stretchShare));
    if (further === target.value) return null;
    return {
      kind: 'stretch',
      reason: `${passed} and ${done}. There is room for ${said(further)}.`,
      target_value: further,
      target_date: date,
    };
  }
  if (elapsed >= total && progress.percent < 100) {
    const later = dateOfDay(dayNumber(today) + Math.max(7, Math.round(total / 2)));
    return moreTime(plan, `The date has come and ${done}.`, later);
  }
  if (ratio >= slowRatio) return null;
  const latest = dateOfDay(start + 2 * total);
  if (projected !== null && projected > date && projected <= latest) {
    return moreTime(plan, `${passed} and ${done}. At this pace it would be reached on ${projected}.`, projected);
  }
  const nearer = onScale(plan.measure, tidy(value + (target.value - value) / 2));
  if (nearer === target.value) return null;
  return {
    kind: 'easier',
    reason: `${passed} and ${done}. ${said(nearer)} would be half of what is left.`,
    target_value: nearer,
    target_date: date,
  };
}

function moreTime(plan: GoalPlan, reason: string, target_date: string): Adjustment {
  return { kind: 'more_time', reason, target_value: plan.target.value, target_date };
}
