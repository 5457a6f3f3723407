import {
  earliestPauseDay,
  latestPauseDay,
  mostPauses,
  overlaps,
  type PauseReason,
  type StreakPause,
} from '../../../src-shared/contract/streakPause.ts';
import { addDays } from '../../calendarDay.ts';

/** What a person chooses; `from` and `to` are what stands in the fields for days of one's own. */
export interface PauseForm {
  readonly reason: PauseReason | null;
  readonly start: 'today' | 'yesterday' | 'day';
  readonly from: string;
  readonly isOpen: boolean;
  readonly to: string;
}

/** Names of texts, by field; `form` is about all of it. */
export interface PauseProblems {
  readonly reason?: 'reason';
  readonly from?: 'empty' | 'early' | 'late' | 'overlap';
  readonly to?: 'empty' | 'order' | 'late';
  readonly form?: 'full';
}

/** The pause that a day lies in. */
export function pauseOn(pauses: readonly StreakPause[], day: string): StreakPause | undefined {
  return pauses.find(({ from, to }) => from <= day && (to === null || day <= to));
}

/** What is left of a pause when counting goes on with today; null when it began today. */
export function endedBefore(pause: StreakPause, today: string): StreakPause | null {
  return pause.from < today ? { ...pause, to: addDays(today, -1) } : null;
}

/** A new pause: from today until one goes on. */
export function newPauseForm(today: string): PauseForm {
  return { reason: null, start: 'today', from: today, isOpen: true, to: today };
}

/** Days that have been, to be put down as a pause. */
export function pauseFormOfDays(days: { readonly from: string; readonly to: string }, today: string): PauseForm {
  return { reason: null, start: startOf(days.from, today), from: days.from, isOpen: false, to: days.to };
}

export function pauseFormOf({ from, to, reason }: StreakPause, today: string): PauseForm {
  const last = from > today ? from : today;
  return { reason, start: startOf(from, today), from, isOpen: to === null, to: to ?? last };
}

function startOf(from: string, today: string): PauseForm['start'] {
  if (from === today) return 'today';
  return from === addDays(today, -1) ? 'yesterday' : 'day';
}

/** The pause that the form says; only once it has no problems. */
export function pauseOf(form: PauseForm, today: string): StreakPause {
  if (form.reason === null) throw new Error('A pause without a reason is not saved.');
  return { from: firstDay(form, today), to: form.isOpen ? null : form.to, reason: form.reason };
}

/** What keeps the form from being saved beside the other pauses. */
export function pauseProblems(form: PauseForm, others: readonly StreakPause[], today: string): PauseProblems {
  const from = firstDay(form, today);
  const problems: PauseProblems = {
    ...(form.reason === null ? { reason: 'reason' } : {}),
    ...named('from', firstDayProblem(from, today)),
    ...named('to', form.isOpen ? undefined : lastDayProblem(form.to, from, today)),
    ...(others.length >= mostPauses ? { form: 'full' } : {}),
  };
  if (problems.from !== undefined || problems.to !== undefined) return problems;
  const chosen: StreakPause = { from, to: form.isOpen ? null : form.to, reason: 'other' };
  return others.some((other) => overlaps(chosen, other)) ? { ...problems, from: 'overlap' } : problems;
}

function firstDay({ start, from }: PauseForm, today: string): string {
  if (start === 'day') return from;
  return start === 'today' ? today : addDays(today, -1);
}

function firstDayProblem(from: string, today: string): PauseProblems['from'] {
  if (from === '') return 'empty';
  if (from < earliestPauseDay) return 'early';
  return from > latestPauseDay(today) ? 'late' : undefined;
}

function lastDayProblem(to: string, from: string, today: string): PauseProblems['to'] {
  if (to === '') return 'empty';
  if (to < from) return 'order';
  return to > latestPauseDay(today) ? 'late' : undefined;
}

function named<K extends string, V>(field: K, value: V | undefined): { readonly [key in K]?: V } {
  return value === undefined ? {} : ({ [field]: value } as { readonly [key in K]: V });
}
