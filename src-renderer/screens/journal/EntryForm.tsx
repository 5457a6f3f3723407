import { Alert, Button, Group } from '@mantine/core';
import { useHotkeys } from '@mantine/hooks';
import { type KeyboardEvent, lazy, Suspense, useEffect, useRef, useState } from 'react';
import { useLocation } from 'wouter';
import { limits } from '../../../src-shared/contract/common.ts';
import type { JournalEntry } from '../../../src-shared/contract/journal.ts';
import { errorSentence } from '../../api.ts';
import { ConfirmDialog } from '../../components/ConfirmDialog.tsx';
import { Page } from '../../components/Page.tsx';
import { Panel } from '../../components/Panel.tsx';
import { PanelSkeleton } from '../../components/Skeletons.tsx';
import { useAction } from '../../hooks/useAction.ts';
import { useEndpoint } from '../../hooks/useEndpoint.ts';
import { useFormat } from '../../hooks/useFormat.ts';
import { t } from '../../i18n/i18n.ts';
import { toastSuccess } from '../../state/toasts.tsx';
import { wallTime } from '../../wallTime.ts';
import { EntryDetails, entryMomentProblem } from './EntryDetails.tsx';
import classes from './EntryForm.module.css';
import { EntryNotices } from './EntryNotices.tsx';
import { EntryStatus, type EntryStatusHandle } from './EntryStatus.tsx';
import type { RichTextHandle } from './editor/RichTextEditor.tsx';
import { emptyFields, fieldsOf, type JournalDraft, type JournalFields } from './journalForm.ts';
import { asEditorWrites, isWorthKeeping, saveEntry } from './saveEntry.ts';
import { useEntryDraft } from './useEntryDraft.ts';
import { useOtherChange } from './useOtherChange.ts';

// The editor is as large as the rest of the window together.
const RichTextEditor = lazy(async () => ({ default: (await import('./editor/RichTextEditor.tsx')).RichTextEditor }));

interface EntryFormProps {
  /** Null for a new entry. */
  readonly entry: JournalEntry | null;
  readonly restored: JournalDraft | null;
  /** Where the draft is kept until the entry is saved for the first time. */
  readonly draftKind: string;
  /** The draft is thrown away; the form starts anew. */
  readonly onDiscarded: () => void;
  /** A new entry has been saved for the first time. */
  readonly onCreated: (id: string) => void;
}

/** The page one writes on. Nothing that happens elsewhere ever changes what is typed here. */
export function EntryForm({ entry, restored, draftKind, onDiscarded, onCreated }: EntryFormProps) {
  const format = useFormat();
  const [, navigate] = useLocation();
  // A new entry that has been saved once is from then on that entry.
  const [saved, setSaved] = useState(entry);
  const [fields, setFields] = useState<JournalFields>(
    () => restored?.fields ?? (entry === null ? emptyFields : fieldsOf(entry, format.timeZone)),
  );
  const [initial] = useState(restored?.content ?? entry?.content ?? '');
  const [isRestored, setRestored] = useState(restored !== null);
  const [isDraftOlder] = useState(restored !== null && entry !== null && restored.base !== entry.updated_at);
  const [savedAt, setSavedAt] = useState<string | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const [isLeaving, setLeaving] = useState(false);
  const editor = useRef<RichTextHandle>(null);
  const status = useRef<EntryStatusHandle>(null);

  const content = (): string => editor.current?.markdown() ?? initial;
  const unsaved = (): JournalDraft | null => {
    const current = { fields, content: content(), base: saved?.updated_at ?? null };
    return isWorthKeeping(current, saved, format.timeZone) ? current : null;
  };
  const kind = saved === null ? draftKind : `journal:${saved.id}`;
  const draft = useEntryDraft(kind, unsaved);
  useReadSaved(saved);
  const other = useOtherChange(saved);
  const metadata = useEndpoint('journal.list', { per_page: 1 });

  const changed = (): void => {
    setSavedAt(null);
    setProblem(null);
    draft.stage();
  };
  const change = (next: Partial<JournalFields>): void => {
    setFields((before) => ({ ...before, ...next }));
    changed();
  };

  const save = useAction(async () => {
    const markdown = content();
    const trouble = problemOf(markdown, fields, wallTime(Date.now(), format.timeZone), format.number);
    setProblem(trouble);
    if (trouble !== null) {
      return null;
    }
    const result = await saveEntry({
      saved: other.isDeleted ? null : saved,
      fields,
      markdown,
      timeZone: format.timeZone,
    });
    other.accept(result);
    await draft.discard();
    setSaved(result);
    setSavedAt(result.updated_at);
    setRestored(false);
    if (saved === null) {
      onCreated(result.id);
    }
    return result;
  });
  const saveAndClose = async (): Promise<void> => {
    const result = await save.run();
    if (result !== null && result !== undefined) {
      toastSuccess({ message: t('journal:editor.savedAt', { time: format.time(result.updated_at) }) });
      navigate(`/journal/${result.id}`);
    }
  };

  const goBack = (): void => navigate(saved === null ? '/journal' : `/journal/${saved.id}`);
  const leave = useAction(async () => {
    try {
      await draft.flush();
    } catch {
      setLeaving(true);
      return;
    }
    goBack();
  });
  const discard = useAction(async () => {
    await draft.discard();
    onDiscarded();
  });
  const takeOther = useAction(async () => {
    await draft.discard();
    goBack();
  });

  useHotkeys([['mod+S', () => void save.run()]], [], true);
  const onKeyDown = (event: KeyboardEvent): void => {
    const isInList = event.target instanceof HTMLElement && event.target.getAttribute('aria-expanded') === 'true';
    if (event.key === 'Escape' && !event.defaultPrevented && !event.nativeEvent.isComposing && !isInList) {
      void leave.run();
    }
  };

  return (
    <Page
      title={saved === null ? t('journal:editor.newTitle') : t('journal:editor.editTitle')}
      width="narrow"
      focusTitle={false}
    >
      {/* biome-ignore lint/a11y/noStaticElementInteractions: Escape leaves from anywhere on the page */}
      <div className={classes.form} onKeyDown={onKeyDown}>
        <EntryNotices
          isNew={saved === null}
          isRestored={isRestored}
          isDraftOlder={isDraftOlder}
          other={other}
          onDiscard={() => void discard.run()}
          onTakeOther={() => void takeOther.run()}
        />
        <Panel className={classes.paper}>
          <div className={classes.title}>
            <input
              className={classes.titleInput}
              aria-label={t('journal:editor.title')}
              placeholder={t('journal:editor.titlePlaceholder')}
              value={fields.title}
              maxLength={limits.title}
              dir="auto"
              spellCheck={false}
              onChange={(event) => change({ title: event.currentTarget.value })}
              onKeyDown={(event) => {
                if (event.key === 'Enter' && !event.nativeEvent.isComposing) {
                  event.preventDefault();
                  editor.current?.focus();
                }
              }}
            />
          </div>
          <Suspense fallback={<PanelSkeleton height={280} />}>
            <RichTextEditor
              initial={initial}
              label={t('journal:editor.content')}
              placeholder={t('journal:editor.placeholder')}
              focusOnStart
              handle={(handle) => {
                // Kept when the editor goes away: the draft is read after that.
                editor.current = handle ?? editor.current;
              }}
              onChange={changed}
              onWords={(words) => status.current?.showWords(words)}
              onEscape={() => void leave.run()}
            />
          </Suspense>
        </Panel>
        <Panel title={t('journal:editor.details')}>
          <EntryDetails
            fields={fields}
            onChange={change}
            knownTags={metadata.data?.metadata.tags.map(({ tag }) => tag) ?? []}
            canBeNow={saved === null}
          />
        </Panel>
        {(problem !== null || save.error !== null) && (
          <Alert color="clay" role="alert" title={t('journal:editor.failed')}>
            {problem ?? errorSentence(save.error)}
          </Alert>
        )}
        <div className={classes.bar}>
          <EntryStatus draftKind={kind} savedAt={savedAt} handle={status} />
          <Group gap="xs">
            <Button variant="default" onClick={() => void leave.run()}>
              {t('journal:editor.close')}
            </Button>
            <Button onClick={() => void saveAndClose()} loading={save.isPending} title={t('journal:editor.saveHint')}>
              {t('journal:editor.save')}
            </Button>
          </Group>
        </div>
      </div>
      <ConfirmDialog
        isOpen={isLeaving}
        title={t('journal:editor.leaveTitle')}
        confirmLabel={t('journal:editor.leaveAnyway')}
        onConfirm={async () => goBack()}
        onClose={() => setLeaving(false)}
      >
        {t('journal:editor.leave')}
      </ConfirmDialog>
    </Page>
  );
}

/** A draft is compared with the saved text: a long one is read for that before somebody types, not while they do. */
function useReadSaved(saved: JournalEntry | null): void {
  useEffect(() => {
    if (saved === null) {
      return;
    }
    const request = requestIdleCallback(() => asEditorWrites(saved));
    return () => cancelIdleCallback(request);
  }, [saved]);
}

/** Why an entry cannot be saved as it is; null when it can. `now` is wall time. */
function problemOf(
  markdown: string,
  fields: JournalFields,
  now: string,
  number: (value: number) => string,
): string | null {
  if (markdown.trim() === '') {
    return t('journal:editor.nothing');
  }
  if (markdown.length > limits.journalContent) {
    return t('journal:editor.tooLong', { length: number(markdown.length), maximum: number(limits.journalContent) });
  }
  return entryMomentProblem(fields.moment, now);
}
