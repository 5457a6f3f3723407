import { Alert, Button, Group } from '@mantine/core';
import { IconArrowLeft, IconPencil, IconTrash } from '@tabler/icons-react';
import { Link, useLocation } from 'wouter';
import type { JournalEntry } from '../../../src-shared/contract/journal.ts';
import { ApiError, api } from '../../api.ts';
import { EmptyState } from '../../components/EmptyState.tsx';
import { ErrorState } from '../../components/ErrorState.tsx';
import { Page } from '../../components/Page.tsx';
import { Panel } from '../../components/Panel.tsx';
import { PageSkeleton } from '../../components/Skeletons.tsx';
import { useEndpoint } from '../../hooks/useEndpoint.ts';
import { useFormat } from '../../hooks/useFormat.ts';
import { t } from '../../i18n/i18n.ts';
import { deleteWithUndo, useHiddenKeys } from '../../state/pendingDeletes.ts';
import { EntryMeta } from './EntryMeta.tsx';
import classes from './EntryScreen.module.css';
import { draftOf } from './journalForm.ts';
import { journalKey } from './journalKey.ts';
import { RichTextView } from './RichTextView.tsx';

/** One entry to read. */
export function EntryScreen({ id }: { readonly id: string }) {
  const [, navigate] = useLocation();
  const { data, error, isFetching, refetch } = useEndpoint('journal.get', { id }, { areas: ['journal'] });
  const isHidden = useHiddenKeys().has(journalKey(id));
  const isGone = isHidden || (error instanceof ApiError && error.code === 'NOT_FOUND');
  if (isGone) {
    return <GoneEntry />;
  }
  if (data === undefined) {
    return error === null ? <PageSkeleton /> : <ErrorState error={error} onRetry={refetch} isRetrying={isFetching} />;
  }
  const remove = (): void => {
    deleteWithUndo({
      key: journalKey(id),
      message: t('journal:deleted'),
      send: () => api('journal.delete', { id }),
      onUndo: () => navigate(`/journal/${id}`),
    });
    navigate('/journal');
  };
  return <LoadedEntry entry={data.entry} onDelete={remove} />;
}

/** What stands in place of an entry that is not there any more. */
export function GoneEntry() {
  const [, navigate] = useLocation();
  return (
    <Page title={t('journal:entry.goneTitle')} width="narrow">
      <EmptyState
        title={t('journal:entry.goneTitle')}
        action={<Button onClick={() => navigate('/journal')}>{t('journal:back')}</Button>}
      >
        {t('journal:entry.gone')}
      </EmptyState>
    </Page>
  );
}

function LoadedEntry({ entry, onDelete }: { readonly entry: JournalEntry; readonly onDelete: () => void }) {
  const format = useFormat();
  const [, navigate] = useLocation();
  const edit = (): void => navigate(`/journal/${entry.id}/edit`);
  const title = entry.title ?? t('journal:untitled');
  const isChanged = Date.parse(entry.updated_at) - Date.parse(entry.created_at) > 60_000;
  return (
    <Page
      title={title}
      width="narrow"
      lead={
        <time dateTime={entry.recorded_at}>
          {format.day(entry.day)}, {format.time(entry.recorded_at)}
        </time>
      }
      actions={
        <>
          <Button variant="subtle" leftSection={<IconTrash size={18} />} onClick={onDelete}>
            {t('journal:delete')}
          </Button>
          <Button leftSection={<IconPencil size={18} />} onClick={edit}>
            {t('journal:edit')}
          </Button>
        </>
      }
    >
      <UnsavedChanges id={entry.id} onContinue={edit} />
      <Panel>
        <RichTextView markdown={entry.content} />
        <div className={classes.meta}>
          <EntryMeta entry={entry} />
          {isChanged && <span>{t('journal:entry.changed', { when: format.dateTime(entry.updated_at) })}</span>}
        </div>
      </Panel>
      <Group mt="lg">
        <Link href="/journal" className={classes.back ?? ''}>
          <IconArrowLeft size={18} aria-hidden="true" />
          {t('journal:back')}
        </Link>
      </Group>
    </Page>
  );
}

function UnsavedChanges({ id, onContinue }: { readonly id: string; readonly onContinue: () => void }) {
  const { data } = useEndpoint('drafts.get', { kind: `journal:${id}` });
  if (draftOf(data?.draft?.data ?? null) === null) {
    return null;
  }
  return (
    <Alert color="honey" variant="light" className={classes.notice}>
      <Group justify="space-between">
        <span>{t('journal:entry.unsaved')}</span>
        <Button size="compact-sm" variant="default" onClick={onContinue}>
          {t('journal:entry.continue')}
        </Button>
      </Group>
    </Alert>
  );
}
