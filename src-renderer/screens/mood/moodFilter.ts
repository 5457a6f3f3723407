import type { CallInput } from '../../../src-shared/contract/index.ts';

/** Filters of the list; empty strings and null are none. */
export interface MoodFilter {
  readonly start_date: string;
  readonly end_date: string;
  readonly emotion: string;
  readonly trigger: string;
  readonly min_rating: number | null;
  readonly max_rating: number | null;
}

export const noMoodFilter: MoodFilter = {
  start_date: '',
  end_date: '',
  emotion: '',
  trigger: '',
  min_rating: null,
  max_rating: null,
};

/** How many filters are set. */
export function filterCount(filter: MoodFilter): number {
  return Object.values(filter).filter((value) => value !== '' && value !== null).length;
}

/** Whether the range ends before it starts; nothing is asked then. */
export function isBackwards({ start_date, end_date }: Pick<MoodFilter, 'start_date' | 'end_date'>): boolean {
  return start_date !== '' && end_date !== '' && end_date < start_date;
}

/** The filters as the service wants them: only those that are set. */
export function filterInput(filter: MoodFilter): Partial<CallInput<'mood.history'>> {
  const { start_date, end_date, emotion, trigger, min_rating, max_rating } = filter;
  return {
    ...(start_date === '' ? {} : { start_date }),
    ...(end_date === '' ? {} : { end_date }),
    ...(emotion.trim() === '' ? {} : { emotion: emotion.trim() }),
    ...(trigger.trim() === '' ? {} : { trigger: trigger.trim() }),
    ...(min_rating === null ? {} : { min_rating }),
    ...(max_rating === null ? {} : { max_rating }),
  };
}
