import type { CallInput } from '../../../src-shared/contract/index.ts';
import type { LifeEvent } from '../../../src-shared/contract/stress.ts';
import { t } from '../../i18n/i18n.ts';

/** A life event as the form keeps it; an empty last day is a single day. */
export interface EventForm {
  readonly title: string;
  readonly start_date: string;
  readonly end_date: string;
  readonly notes: string;
}

export function eventFormOf(event: LifeEvent | null, today: string): EventForm {
  return {
    title: event?.title ?? '',
    start_date: event?.start_date ?? today,
    end_date: event?.end_date ?? '',
    notes: event?.notes ?? '',
  };
}

/** What is wrong, by field; empty when nothing is. */
export function eventProblems({ title, start_date, end_date }: EventForm): Partial<Record<keyof EventForm, string>> {
  return {
    ...(title.trim() === '' ? { title: t('insights:events.nameMissing') } : {}),
    ...(start_date === '' ? { start_date: t('insights:events.startMissing') } : {}),
    ...(end_date !== '' && end_date < start_date ? { end_date: t('insights:events.endBefore') } : {}),
  };
}

export function eventInput({ title, start_date, end_date, notes }: EventForm): CallInput<'events.create'> {
  return {
    title: title.trim(),
    start_date,
    end_date: end_date === '' || end_date === start_date ? null : end_date,
    notes: notes.trim() === '' ? null : notes,
  };
}
