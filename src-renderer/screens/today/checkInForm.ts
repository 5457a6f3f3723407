import type { CheckIn } from '../../../src-shared/contract/checkIn.ts';
import type { CallInput } from '../../../src-shared/contract/index.ts';
import type { DraftData } from '../../state/draftRegistry.ts';

export const checkInScales = ['overall_rating', 'sleep_quality', 'energy_level', 'social_connection'] as const;
export type CheckInScale = (typeof checkInScales)[number];

/** A check-in as the form keeps it; scales are null until they are moved. */
export interface CheckInForm extends Readonly<Record<CheckInScale, number | null>> {
  /** The day it is for, `YYYY-MM-DD`. */
  readonly check_in_date: string;
  readonly sleep_hours: number | null;
  readonly gratitude_note: string;
}

export function emptyCheckInForm(day: string): CheckInForm {
  return {
    check_in_date: day,
    overall_rating: null,
    sleep_quality: null,
    energy_level: null,
    social_connection: null,
    sleep_hours: null,
    gratitude_note: '',
  };
}

export function isEmptyCheckInForm(form: CheckInForm): boolean {
  return JSON.stringify(form) === JSON.stringify(emptyCheckInForm(form.check_in_date));
}

export function checkInFormOf(checkIn: CheckIn): CheckInForm {
  return {
    check_in_date: checkIn.check_in_date,
    overall_rating: checkIn.overall_rating,
    sleep_quality: checkIn.sleep_quality,
    energy_level: checkIn.energy_level,
    social_connection: checkIn.social_connection,
    sleep_hours: checkIn.sleep_hours,
    gratitude_note: checkIn.gratitude_note ?? '',
  };
}

/** Reads a draft; null if there is none worth showing. A draft keeps the day it was begun for. */
export function checkInFormOfDraft(data: DraftData | null): CheckInForm | null {
  const day = data?.['check_in_date'];
  if (data === null || typeof day !== 'string') {
    return null;
  }
  const number = (key: string): number | null => (typeof data[key] === 'number' ? data[key] : null);
  const note = data['gratitude_note'];
  const form: CheckInForm = {
    check_in_date: day,
    overall_rating: number('overall_rating'),
    sleep_quality: number('sleep_quality'),
    energy_level: number('energy_level'),
    social_connection: number('social_connection'),
    sleep_hours: number('sleep_hours'),
    gratitude_note: typeof note === 'string' ? note : '',
  };
  return isEmptyCheckInForm(form) ? null : form;
}

/** Scales that have not been moved yet, in the order of the form. */
export function missingScales(form: CheckInForm): CheckInScale[] {
  return checkInScales.filter((scale) => form[scale] === null);
}

/** What to send; null while a scale is missing. */
export function checkInInput(form: CheckInForm): CallInput<'checkIn.save'> | null {
  const { overall_rating, sleep_quality, energy_level, social_connection } = form;
  if (overall_rating === null || sleep_quality === null || energy_level === null || social_connection === null) {
    return null;
  }
  return {
    overall_rating,
    sleep_quality,
    energy_level,
    social_connection,
    check_in_date: form.check_in_date,
    sleep_hours: form.sleep_hours,
    gratitude_note: form.gratitude_note.trim() === '' ? null : form.gratitude_note,
  };
}
