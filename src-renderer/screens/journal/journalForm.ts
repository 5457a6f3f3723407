import type { CallInput } from '../../../src-shared/contract/index.ts';
import type { JournalEntry } from '../../../src-shared/contract/journal.ts';
import type { DraftData } from '../../state/draftRegistry.ts';
import { instantOf, wallTime } from '../../wallTime.ts';

export type PrivacyLevel = JournalEntry['privacy_level'];

/** All of an entry but its text, which lives in the editor. */
export interface JournalFields {
  readonly title: string;
  readonly tags: readonly string[];
  readonly mood_tag: string | null;
  readonly privacy_level: PrivacyLevel;
  /** Wall time `YYYY-MM-DDTHH:mm` in the account's zone; null is now. */
  readonly moment: string | null;
}

/** An unfinished entry as it is kept. */
export interface JournalDraft {
  readonly fields: JournalFields;
  /** Markdown. */
  readonly content: string;
  /** `updated_at` of the entry that the draft changes; null for a new one. */
  readonly base: string | null;
}

export const emptyFields: JournalFields = {
  title: '',
  tags: [],
  mood_tag: null,
  privacy_level: 'private',
  moment: null,
};

export function fieldsOf(entry: JournalEntry, timeZone: string): JournalFields {
  return {
    title: entry.title ?? '',
    tags: entry.tags,
    mood_tag: entry.mood_tag,
    privacy_level: entry.privacy_level,
    moment: wallTime(entry.recorded_at, timeZone),
  };
}

export function draftData({ fields, content, base }: JournalDraft): DraftData {
  return { ...fields, content, base };
}

/** Reads a draft; null if there is nothing in it. What does not fit any more is left out. */
export function draftOf(data: DraftData | null): JournalDraft | null {
  if (data === null) {
    return null;
  }
  const text = (key: string): string | null => (typeof data[key] === 'string' ? data[key] : null);
  const tags = data['tags'];
  const fields: JournalFields = {
    title: text('title') ?? '',
    tags: Array.isArray(tags) ? tags.filter((tag) => typeof tag === 'string') : [],
    mood_tag: text('mood_tag'),
    privacy_level: data['privacy_level'] === 'shareable' ? 'shareable' : 'private',
    moment: text('moment'),
  };
  const draft = { fields, content: text('content') ?? '', base: text('base') };
  return isEmptyDraft(draft) && draft.base === null ? null : draft;
}

/** Nothing that a person would miss: no text, title, tag or mood. */
export function isEmptyDraft({ fields, content }: Pick<JournalDraft, 'fields' | 'content'>): boolean {
  return content.trim() === '' && fields.title.trim() === '' && fields.tags.length === 0 && fields.mood_tag === null;
}

export function createInput(fields: JournalFields, content: string, timeZone: string): CallInput<'journal.create'> {
  const recordedAt = fields.moment === null ? null : instantOf(fields.moment, timeZone);
  return {
    content,
    title: fields.title.trim() === '' ? null : fields.title,
    tags: [...fields.tags],
    mood_tag: fields.mood_tag,
    privacy_level: fields.privacy_level,
    ...(recordedAt === null ? {} : { recorded_at: recordedAt }),
  };
}

/**
 * What to send of a changed entry: the time only if it was changed, so that seconds stay; the text only if it was, so
 * that it stays as it was written even where the editor would write it in other signs.
 *
 * @param content Markdown; null if it was not changed
 */
export function updateInput(
  entry: JournalEntry,
  fields: JournalFields,
  content: string | null,
  timeZone: string,
): CallInput<'journal.update'> {
  const { content: _, recorded_at, ...rest } = createInput(fields, '', timeZone);
  const isMoved = fields.moment !== null && fields.moment !== wallTime(entry.recorded_at, timeZone);
  return {
    id: entry.id,
    ...rest,
    ...(content === null ? {} : { content }),
    ...(isMoved && recorded_at !== undefined ? { recorded_at } : {}),
  };
}
