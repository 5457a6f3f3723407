import type { CallInput } from '../../../src-shared/contract/index.ts';
import type { MoodEntry } from '../../../src-shared/contract/mood.ts';
import type { DraftData } from '../../state/draftRegistry.ts';
import { instantOf, wallTime } from '../../wallTime.ts';

/** A mood as the form keeps it. */
export interface MoodForm {
  readonly mood_rating: number | null;
  readonly energy_level: number | null;
  readonly emotions: readonly string[];
  readonly triggers: readonly string[];
  readonly notes: string;
  readonly sleep_hours: number | null;
  readonly exercise_minutes: number | null;
  readonly activities: readonly string[];
  /** Wall time `YYYY-MM-DDTHH:mm` in the account's zone; null is now. */
  readonly moment: string | null;
}

export const emptyMoodForm: MoodForm = {
  mood_rating: null,
  energy_level: null,
  emotions: [],
  triggers: [],
  notes: '',
  sleep_hours: null,
  exercise_minutes: null,
  activities: [],
  moment: null,
};

export function isEmptyMoodForm(form: MoodForm): boolean {
  return JSON.stringify(form) === JSON.stringify(emptyMoodForm);
}

export function moodFormOf(entry: MoodEntry, timeZone: string): MoodForm {
  return {
    mood_rating: entry.mood_rating,
    energy_level: entry.energy_level,
    emotions: entry.emotions,
    triggers: entry.triggers,
    notes: entry.notes ?? '',
    sleep_hours: entry.context?.sleep_hours ?? null,
    exercise_minutes: entry.context?.exercise_minutes ?? null,
    activities: entry.context?.activities ?? [],
    moment: wallTime(entry.recorded_at, timeZone),
  };
}

/** Reads a draft; what does not fit any more is left out. */
export function moodFormOfDraft(data: DraftData): MoodForm {
  const number = (key: string): number | null => (typeof data[key] === 'number' ? data[key] : null);
  const words = (key: string): string[] => {
    const value = data[key];
    return Array.isArray(value) ? value.filter((word) => typeof word === 'string') : [];
  };
  const moment = data['moment'];
  return {
    mood_rating: number('mood_rating'),
    energy_level: number('energy_level'),
    emotions: words('emotions'),
    triggers: words('triggers'),
    notes: typeof data['notes'] === 'string' ? data['notes'] : '',
    sleep_hours: number('sleep_hours'),
    exercise_minutes: number('exercise_minutes'),
    activities: words('activities'),
    moment: typeof moment === 'string' ? moment : null,
  };
}

export function moodDraftOf(form: MoodForm): DraftData {
  return { ...form };
}

/** @throws TypeError while no rating is chosen; the screen offers saving only then. */
export function trackInput(form: MoodForm, timeZone: string): CallInput<'mood.track'> {
  if (form.mood_rating === null) {
    throw new TypeError('A mood needs a rating.');
  }
  const recordedAt = form.moment === null ? null : instantOf(form.moment, timeZone);
  const context = contextOf(form, null);
  return {
    mood_rating: form.mood_rating,
    energy_level: form.energy_level,
    emotions: [...form.emotions],
    triggers: [...form.triggers],
    notes: form.notes.trim() === '' ? null : form.notes,
    ...(context === null ? {} : { context }),
    ...(recordedAt === null ? {} : { recorded_at: recordedAt }),
  };
}

/** The time is sent only if it was changed, so that seconds stay as they were. */
export function updateInput(entry: MoodEntry, form: MoodForm, timeZone: string): CallInput<'mood.update'> {
  const { context = null, recorded_at, ...fields } = trackInput(form, timeZone);
  const isMoved = form.moment !== null && form.moment !== wallTime(entry.recorded_at, timeZone);
  return {
    id: entry.id,
    ...fields,
    context: contextOf(form, entry.context) ?? context,
    ...(isMoved && recorded_at !== undefined ? { recorded_at } : {}),
  };
}

/** What the form does not show of an entry's context (tags of place and weather) stays. */
function contextOf(form: MoodForm, before: MoodEntry['context']): MoodEntry['context'] {
  const { sleep_hours: _, exercise_minutes: __, activities: ___, ...rest } = before ?? {};
  const context = {
    ...rest,
    ...(form.sleep_hours === null ? {} : { sleep_hours: form.sleep_hours }),
    ...(form.exercise_minutes === null ? {} : { exercise_minutes: form.exercise_minutes }),
    ...(form.activities.length === 0 ? {} : { activities: [...form.activities] }),
  };
  return Object.keys(context).length === 0 ? null : context;
}
