import type { JournalEntry } from '../../../src-shared/contract/journal.ts';
import { api } from '../../api.ts';
import { onceForEach } from '../../onceForEach.ts';
import {
  createInput,
  fieldsOf,
  isEmptyDraft,
  type JournalDraft,
  type JournalFields,
  updateInput,
} from './journalForm.ts';
import { parseMarkdown } from './markdown/parseMarkdown.ts';
import { toMarkdown } from './markdown/toMarkdown.ts';

interface Unsaved {
  /** The entry as it was saved last; null for a new one. */
  readonly saved: JournalEntry | null;
  readonly fields: JournalFields;
  readonly markdown: string;
  readonly timeZone: string;
}

/** Saves what is in the editor; resolves to the entry as it is now. */
export async function saveEntry({ saved, fields, markdown, timeZone }: Unsaved): Promise<JournalEntry> {
  if (saved === null) {
    return (await api('journal.create', createInput(fields, markdown, timeZone))).entry;
  }
  const input = updateInput(saved, fields, isSameText(markdown, saved) ? null : markdown, timeZone);
  return (await api('journal.update', input)).entry;
}

/** Whether a draft says anything that is not saved yet. */
export function isWorthKeeping(draft: JournalDraft, saved: JournalEntry | null, timeZone: string): boolean {
  if (saved === null) {
    return !isEmptyDraft(draft);
  }
  const isSame = JSON.stringify(draft.fields) === JSON.stringify(fieldsOf(saved, timeZone));
  return !(isSame && isSameText(draft.content, saved));
}

/** The same text may be written in other signs: `*` or `-` for a list. */
function isSameText(markdown: string, saved: JournalEntry): boolean {
  return markdown === saved.content || markdown === asEditorWrites(saved);
}

/** The text of a saved entry in the signs of the editor. */
export const asEditorWrites = onceForEach(({ content }: JournalEntry) => toMarkdown(parseMarkdown(content)));
