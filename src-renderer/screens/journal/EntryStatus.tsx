import { type Ref, useImperativeHandle, useState } from 'react';
import { useFormat } from '../../hooks/useFormat.ts';
import { t } from '../../i18n/i18n.ts';
import type { DraftState } from '../../state/draftRegistry.ts';
import { useDraftState } from '../../state/drafts.ts';
import classes from './EntryForm.module.css';

export interface EntryStatusHandle {
  showWords(total: number): void;
}

interface EntryStatusProps {
  readonly draftKind: string;
  /** Null as long as there is something that has not been saved. */
  readonly savedAt: string | null;
  readonly handle: Ref<EntryStatusHandle>;
}

/** What changes all the time while one types, apart from the form, which has better things to do then. */
export function EntryStatus({ draftKind, savedAt, handle }: EntryStatusProps) {
  const format = useFormat();
  const draft = useDraftState(draftKind);
  const [words, setWords] = useState<number | null>(null);
  useImperativeHandle(handle, () => ({ showWords: setWords }), []);
  return (
    <div className={classes.status}>
      <span>{words === null ? '' : t('journal:wordCount', { count: words, number: format.number(words) })}</span>
      <span role="status" className={draft === 'failed' ? classes.failed : undefined}>
        {savedAt === null ? draftWords(draft) : t('journal:editor.savedAt', { time: format.time(savedAt) })}
      </span>
    </div>
  );
}

function draftWords(state: DraftState): string {
  return state === 'idle' ? '' : t(`journal:editor.draft.${state}`);
}
