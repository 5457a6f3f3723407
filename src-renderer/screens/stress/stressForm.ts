import type { CallInput } from '../../../src-shared/contract/index.ts';
import type { StressEntry } from '../../../src-shared/contract/stress.ts';
import { t } from '../../i18n/i18n.ts';
import type { DraftData } from '../../state/draftRegistry.ts';
import { instantOf, wallTime } from '../../wallTime.ts';

/** A stress entry as the form keeps it. */
export interface StressForm {
  readonly stress_level: number | null;
  readonly stressors: readonly string[];
  readonly physical_symptoms: readonly string[];
  readonly coping_strategies_used: readonly string[];
  readonly effectiveness_rating: number | null;
  readonly notes: string;
  /** Wall time `YYYY-MM-DDTHH:mm` in the account's zone; null is now. */
  readonly moment: string | null;
}

export const emptyStressForm: StressForm = {
  stress_level: null,
  stressors: [],
  physical_symptoms: [],
  coping_strategies_used: [],
  effectiveness_rating: null,
  notes: '',
  moment: null,
};

export function isEmptyStressForm(form: StressForm): boolean {
  return JSON.stringify(form) === JSON.stringify(emptyStressForm);
}

export function stressFormOf(entry: StressEntry, timeZone: string): StressForm {
  return {
    stress_level: entry.stress_level,
    stressors: entry.stressors,
    physical_symptoms: entry.physical_symptoms,
    coping_strategies_used: entry.coping_strategies_used,
    effectiveness_rating: entry.effectiveness_rating,
    notes: entry.notes ?? '',
    moment: wallTime(entry.recorded_at, timeZone),
  };
}

/** Reads a draft; what does not fit any more is left out. */
export function stressFormOfDraft(data: DraftData): StressForm {
  const number = (key: string): number | null => (typeof data[key] === 'number' ? data[key] : null);
  const list = (key: string): string[] => {
    const value = data[key];
    return Array.isArray(value) ? value.filter((word) => typeof word === 'string') : [];
  };
  const moment = data['moment'];
  return {
    stress_level: number('stress_level'),
    stressors: list('stressors'),
    physical_symptoms: list('physical_symptoms'),
    coping_strategies_used: list('coping_strategies_used'),
    effectiveness_rating: number('effectiveness_rating'),
    notes: typeof data['notes'] === 'string' ? data['notes'] : '',
    moment: typeof moment === 'string' ? moment : null,
  };
}

export function stressDraftOf(form: StressForm): DraftData {
  return { ...form };
}

/** @throws TypeError while no level is chosen; the screen offers saving only then. */
export function stressInput(form: StressForm, timeZone: string): CallInput<'stress.track'> {
  if (form.stress_level === null) {
    throw new TypeError('A stress entry needs a level.');
  }
  const recordedAt = form.moment === null ? null : instantOf(form.moment, timeZone);
  const hasTried = form.coping_strategies_used.length > 0;
  return {
    stress_level: form.stress_level,
    stressors: [...form.stressors],
    physical_symptoms: [...form.physical_symptoms],
    coping_strategies_used: [...form.coping_strategies_used],
    // The question is only there while something was tried.
    effectiveness_rating: hasTried ? form.effectiveness_rating : null,
    notes: form.notes.trim() === '' ? null : form.notes,
    ...(recordedAt === null ? {} : { recorded_at: recordedAt }),
  };
}

/** The time is sent only if it was changed, so that seconds stay as they were. */
export function stressUpdateInput(entry: StressEntry, form: StressForm, timeZone: string): CallInput<'stress.update'> {
  const { recorded_at, ...fields } = stressInput(form, timeZone);
  const isMoved = form.moment !== null && form.moment !== wallTime(entry.recorded_at, timeZone);
  return { id: entry.id, ...fields, ...(isMoved && recorded_at !== undefined ? { recorded_at } : {}) };
}

/** What is wrong with the moment of an entry; null when nothing is. `now` is wall time. */
export function stressMomentProblem(form: StressForm, now: string): string | null {
  if (form.moment === null) {
    return null;
  }
  if (!/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/.test(form.moment)) {
    return t('stress:form.noMoment');
  }
  return form.moment > now ? t('stress:form.future') : null;
}
