import { ActionIcon, Tooltip } from '@mantine/core';
import { IconNotebook, IconPencil, IconTrash } from '@tabler/icons-react';
import { Link, useLocation } from 'wouter';
import type { JournalEntry } from '../../../src-shared/contract/journal.ts';
import { api } from '../../api.ts';
import { excerpt } from '../../excerpt.ts';
import { useFormat } from '../../hooks/useFormat.ts';
import { t } from '../../i18n/i18n.ts';
import { deleteWithUndo } from '../../state/pendingDeletes.ts';
import { journalKey } from '../journal/journalKey.ts';
import rowClasses from '../mood/MoodRow.module.css';
import classes from './JournalRow.module.css';

/** A journal entry among the entries of the day. */
export function JournalRow({ entry }: { readonly entry: JournalEntry }) {
  const format = useFormat();
  const [, navigate] = useLocation();
  const title = entry.title ?? t('today:recent.untitled');
  const remove = (): void =>
    deleteWithUndo({
      key: journalKey(entry.id),
      message: t('today:recent.deleted'),
      send: () => api('journal.delete', { id: entry.id }),
    });
  return (
    <li className={rowClasses.row}>
      <div className={rowClasses.face} data-level="none" aria-hidden="true">
        <IconNotebook size={34} stroke={1.4} />
      </div>
      <div className={rowClasses.main}>
        <div className={rowClasses.head}>
          <Link href={`/journal/${entry.id}`} className={classes.title ?? ''}>
            <bdi>{title}</bdi>
          </Link>
          <time className={rowClasses.time} dateTime={entry.recorded_at}>
            {format.time(entry.recorded_at)}
          </time>
          <span className={rowClasses.facts}>
            {t('journal:wordCount', { count: entry.word_count, number: format.number(entry.word_count) })}
          </span>
        </div>
        <p className={classes.excerpt} dir="auto">
          {excerpt(entry.content, 180)}
        </p>
      </div>
      <div className={rowClasses.actions}>
        <Tooltip label={t('today:recent.edit')}>
          <ActionIcon
            variant="subtle"
            size="lg"
            aria-label={t('today:recent.editNamed', { title })}
            onClick={() => navigate(`/journal/${entry.id}/edit`)}
          >
            <IconPencil size={18} stroke={1.7} />
          </ActionIcon>
        </Tooltip>
        <Tooltip label={t('today:recent.delete')}>
          <ActionIcon variant="subtle" size="lg" aria-label={t('today:recent.deleteNamed', { title })} onClick={remove}>
            <IconTrash size={18} stroke={1.7} />
          </ActionIcon>
        </Tooltip>
      </div>
    </li>
  );
}
